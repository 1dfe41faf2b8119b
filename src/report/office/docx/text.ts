import { ExternalHyperlink, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { cleanLines } from '../../../diagnostics/clean.ts';
import { isRightToLeft } from '../../../diagnostics/direction.ts';
import type { Text } from '../../document.ts';

/** A paragraph of a style, written in the direction of its first letter as a browser does with `dir="auto"`. */
export function paragraph(
  style: string,
  text: Text | string,
  more: Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'style'> = {},
): Paragraph {
  const runs: Text = typeof text === 'string' ? [{ text }] : text;
  const rightToLeft = isRightToLeft(runs.map((run) => run.text).join(''));
  return new Paragraph({
    ...more,
    style,
    ...(rightToLeft && { bidirectional: true }),
    children: runs.flatMap((run): ParagraphChild[] => {
      const { href } = run;
      const options = { ...(run.strong && { bold: true }), ...(rightToLeft && { rightToLeft }) };
      if (href === undefined) return runsOf(run.text, options);
      const children = runsOf(run.text, { ...options, style: 'Hyperlink' });
      return [new ExternalHyperlink({ link: href, children })];
    }),
  });
}

/** One run for every line of the text. */
export function runsOf(text: string, options: IRunOptions): TextRun[] {
  return cleanLines(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

/** So long that it may go over the end of a page. */
export const isLong = (texts: readonly Text[]): boolean =>
  texts.flat().reduce((sum, { text }) => sum + text.length, 0) > 1500;
