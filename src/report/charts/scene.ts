import type { Rating } from '../../core/continuum.ts';

/**
 * What a chart is drawn with, by what it means. `shade-1` to `shade-5` run from the lowest rating to the highest, in steps
 * of lightness that also tell them apart in gray; `on-shade-N` is legible on its shade. `charts/palette.ts` has the colors.
 */
export type Ink =
  | 'paper'
  | 'ink'
  | 'soft'
  | 'line'
  | 'hair'
  | 'accent'
  | 'on-accent'
  | 'tint'
  | `shade-${Rating}`
  | `on-shade-${Rating}`;

interface Stroked {
  readonly stroke?: Ink;
  readonly strokeWidth?: number;
  readonly dashed?: true;
}

/** Lengths are in units of a CSS pixel; x runs to the right, y down. */
export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill?: Ink;
    } & Stroked)
  | ({
      readonly kind: 'circle';
      readonly cx: number;
      readonly cy: number;
      readonly r: number;
      readonly fill?: Ink;
    } & Stroked)
  | ({
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Stroked)
  | {
      readonly kind: 'text';
      /** Where the anchor of the text stands on its base line. */
      readonly x: number;
      readonly y: number;
      /** One line, cleaned. */
      readonly text: string;
      /** Height of the letters. */
      readonly size: number;
      /** How wide it is at most, about. */
      readonly width: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly ink: Ink;
      readonly bold?: true;
    };

/** A chart as shapes, whatever draws them: a page, a slide, a document. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The same as the picture, in sentences, for those who do not see it. */
  readonly description: string;
  /** From back to front. */
  readonly shapes: readonly Shape[];
}
