import { LIGHT } from '../../charts/palette.ts';
import type { Ink } from '../../charts/scene.ts';

/** The colors of a deck's theme: whoever changes the theme changes the whole deck. Slot in the file, name on a slide. */
const THEME = [
  ['dk1', 'tx1', 'ink'],
  ['lt1', 'bg1', 'paper'],
  ['dk2', 'tx2', 'soft'],
  ['lt2', 'bg2', 'tint'],
  ['accent1', 'accent1', 'accent'],
  ['accent2', 'accent2', 'shade-5'],
  ['accent3', 'accent3', 'shade-4'],
  ['accent4', 'accent4', 'shade-3'],
  ['accent5', 'accent5', 'shade-2'],
  ['accent6', 'accent6', 'shade-1'],
] as const;

const hex = (ink: Ink): string => LIGHT[ink].slice(1).toUpperCase();

/** The color of an ink as the library takes it: by its name in the theme where it has one. */
export function colorOf(ink: Ink): string {
  const slot = THEME.find(([, , named]) => LIGHT[named] === LIGHT[ink]);
  return slot?.[1] ?? hex(ink);
}

/** The `a:clrScheme` of the theme. */
export function colorScheme(): string {
  const slots = [
    ...THEME.map(([slot, , ink]) => [slot, ink] as const),
    ['hlink', 'accent'] as const,
    ['folHlink', 'soft'] as const,
  ].map(([slot, ink]) => `<a:${slot}><a:srgbClr val="${hex(ink)}"/></a:${slot}>`);
  return `<a:clrScheme name="Continuum">${slots.join('')}</a:clrScheme>`;
}
