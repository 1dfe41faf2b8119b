import type { Ink } from './scene.ts';

/**
 * The colors as `#rrggbb`. Text on its ground has a contrast of 4.5 to 1 or more, a mark that means something 3 to 1
 * (WCAG 2.2, 1.4.3 and 1.4.11). The shades are of one hue, so that lightness alone tells them apart.
 */
export type Palette = Readonly<Record<Ink, string>>;

export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1d1c1a',
  soft: '#5c5850',
  line: '#8d877b',
  hair: '#ded9cf',
  accent: '#0b5a5c',
  'on-accent': '#ffffff',
  tint: '#e4efee',
  'shade-1': '#e9f3f2',
  'shade-2': '#c3dedb',
  'shade-3': '#8fc1be',
  'shade-4': '#3a7f80',
  'shade-5': '#0b4a4c',
  'on-shade-1': '#1d1c1a',
  'on-shade-2': '#1d1c1a',
  'on-shade-3': '#1d1c1a',
  'on-shade-4': '#ffffff',
  'on-shade-5': '#ffffff',
};

/** On a dark ground the lowest rating is the darkest. */
export const DARK: Palette = {
  paper: '#201f1c',
  ink: '#ece8e0',
  soft: '#b3ada1',
  line: '#958f83',
  hair: '#3f3c35',
  accent: '#86d3ce',
  'on-accent': '#0f2423',
  tint: '#263936',
  'shade-1': '#2a3d3a',
  'shade-2': '#2d5553',
  'shade-3': '#39706d',
  'shade-4': '#6db8b3',
  'shade-5': '#b9ede8',
  'on-shade-1': '#ece8e0',
  'on-shade-2': '#ece8e0',
  'on-shade-3': '#ffffff',
  'on-shade-4': '#0f2423',
  'on-shade-5': '#0f2423',
};
