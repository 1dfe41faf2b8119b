import type { IPropertiesOptions } from 'docx';
import type { Paper } from '../../report.ts';

type PageOptions = NonNullable<
  NonNullable<IPropertiesOptions['sections'][number]['properties']>['page']
>;

/** Twentieths of a point, the unit of lengths in a Word document. */
const TWIPS_PER_PIXEL = 15;
const SIDE = 1134;
const SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11_906, height: 16_838 },
  letter: { width: 12_240, height: 15_840 },
};

export function pageOf(paper: Paper): PageOptions {
  return {
    size: SIZES[paper],
    margin: { top: 1134, bottom: 1134, left: SIDE, right: SIDE, header: 567, footer: 567 },
  };
}

/** The room between the margins, in twips. */
export const roomOn = (paper: Paper): number => SIZES[paper].width - 2 * SIDE;

/** The room between the margins, in whole CSS pixels. */
export const pixelsOn = (paper: Paper): number => Math.floor(roomOn(paper) / TWIPS_PER_PIXEL);
