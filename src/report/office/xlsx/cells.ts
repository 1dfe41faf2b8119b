import type { CellObject } from 'write-excel-file/universal';
import type { Rating } from '../../../core/continuum.ts';
import { clean, cleanLines } from '../../../diagnostics/clean.ts';
import { LIGHT } from '../../charts/palette.ts';
import { dayNumber } from '../../milestones.ts';
import { cutAt } from '../cut.ts';

/** A cell of a sheet. It never holds a formula: what looks like one is text. */
export type XlsxCell = CellObject | null;

type Look = Omit<CellObject, 'value' | 'type' | 'format'>;

/** What a cell of a table looks like unless it says otherwise. */
const PLAIN: Look = {
  wrap: true,
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  bottomBorderColor: LIGHT.hair,
};

/** UTF-16 units that a cell can hold. */
const MOST = 32_767;

/**
 * Text on one line or several, an empty cell where there is none. `_x0041_` would be read as the letter A, and the
 * library loses texts that are called as a member of every object is (`constructor`): both are spelled out.
 */
export function text(value: string | undefined, look: Look = PLAIN): XlsxCell {
  const cleaned = cleanLines(value ?? '').trim();
  if (cleaned === '') return { ...look };
  const spelled = cutAt(cleaned, MOST).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  const whole = spelled in {} ? spelledOut(spelled) : spelled;
  return { ...look, type: String, value: whole };
}

const spelledOut = (name: string): string =>
  `_x${name.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${name.slice(1)}`;

export function number(value: number | null, look: Look = {}): XlsxCell {
  const all: Look = { ...PLAIN, align: 'center', ...look };
  return value === null ? all : { ...all, type: Number, value };
}

/** A rating or the points of a cell, on the shade that the charts give it. */
export function shaded(value: number, shade: Rating): XlsxCell {
  return number(value, {
    backgroundColor: LIGHT[`shade-${shade}`],
    textColor: LIGHT[`on-shade-${shade}`],
  });
}

/** A day that can be sorted and reckoned with. Sheets begin with 1900; an earlier day is text. */
export function day(date: string): XlsxCell {
  const serial = dayNumber(date) - EPOCH;
  if (serial <= 60) return text(date);
  return { ...PLAIN, align: 'center', type: Number, value: serial, format: 'yyyy-mm-dd' };
}

/** A place to write down a day. */
export const DAY_TO_COME: XlsxCell = {
  ...PLAIN,
  align: 'center',
  type: Number,
  format: 'yyyy-mm-dd',
};

/** `dayNumber` of 1899-12-30, the day 0 of a sheet. */
const EPOCH = 693_594;

/** @param align where the values below it stand */
export function head(value: string, align: 'left' | 'center' = 'left'): XlsxCell {
  return text(clean(value), {
    wrap: true,
    align,
    alignVertical: 'center',
    fontWeight: 'bold',
    backgroundColor: LIGHT.accent,
    textColor: LIGHT['on-accent'],
  });
}

/** A label that heads its row. */
export function label(value: string): XlsxCell {
  return text(clean(value), { ...PLAIN, fontWeight: 'bold' });
}
