import type { IPropertiesOptions } from 'docx';
import { RATINGS } from '../../../core/continuum.ts';
import { LIGHT } from '../../charts/palette.ts';
import type { Ink } from '../../charts/scene.ts';
import type { Language } from '../../report.ts';

/** A color as Word writes it. */
export const color = (ink: Ink): string => LIGHT[ink].slice(1);

/** Fonts that Word and its relatives have, or stand in for with others of the same widths. */
export const THEME = {
  name: 'Report',
  fonts: { headings: 'Cambria', body: 'Calibri' },
  colors: {
    dark1: color('ink'),
    light1: color('paper'),
    dark2: color('soft'),
    light2: color('tint'),
    accent1: color('accent'),
    accent2: color('shade-4'),
    accent3: color('shade-3'),
    accent4: color('shade-2'),
    accent5: color('line'),
    accent6: color('hair'),
    hyperlink: color('accent'),
    followedHyperlink: color('accent'),
  },
} satisfies IPropertiesOptions['theme'];

type Styles = NonNullable<IPropertiesOptions['styles']>;
type ParagraphStyle = NonNullable<Styles['paragraphStyles']>[number];

const HEADINGS = { theme: 'headings' } as const;
const BODY = { theme: 'body' } as const;

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** In 240ths of a line. */
  readonly line: number;
}

/** LibreOffice takes a document apart whose lines do not say how their height is meant. */
const spaced = (spacing: Spacing) => ({ ...spacing, lineRule: 'auto' as const });

/** Sizes are in half points, lengths in twips. */
function heading(size: number, before: number, after: number, ink: Ink = 'ink') {
  return {
    run: { font: HEADINGS, size, bold: true, color: color(ink) },
    paragraph: { keepNext: true, keepLines: true, spacing: spaced({ before, after, line: 252 }) },
    next: 'BodyText',
    quickFormat: true,
  };
}

function style(
  id: string,
  name: string,
  run: NonNullable<ParagraphStyle['run']>,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

const SOFT = { color: color('soft') };
const SMALL = { size: 18 };

/** Every look of the document, once; all else names one of these. */
export function stylesOf(language: Language): Styles {
  return {
    default: {
      document: {
        run: { font: BODY, size: 21, color: color('ink'), language: { value: LOCALES[language] } },
        paragraph: { spacing: spaced({ before: 0, after: 0, line: 264 }) },
      },
      title: {
        ...heading(56, 0, 60),
        paragraph: { keepNext: true, spacing: spaced({ before: 0, after: 60, line: 240 }) },
      },
      heading1: {
        ...heading(34, 480, 160, 'accent'),
        paragraph: {
          keepNext: true,
          keepLines: true,
          spacing: spaced({ before: 480, after: 160, line: 252 }),
          border: { bottom: { style: 'single', size: 6, space: 4, color: color('hair') } },
        },
      },
      heading2: heading(26, 320, 100),
      heading3: heading(22, 240, 60),
      hyperlink: { run: { color: color('accent'), underline: { type: 'single' } } },
    },
    paragraphStyles: [
      style('BodyText', 'Body Text', {}, { spacing: spaced({ after: 140, line: 276 }) }),
      style('Subtitle', 'Subtitle', { ...SOFT, size: 24 }, { spacing: { after: 40 } }),
      style('ReportLogo', 'Report Logo', {}, { spacing: { after: 360 } }),
      style(
        'ReportLead',
        'Report Lead',
        { font: HEADINGS, size: 26, color: color('accent') },
        { keepNext: true, keepLines: true, spacing: spaced({ before: 60, after: 180, line: 276 }) },
      ),
      style(
        'Caption',
        'caption',
        { ...SOFT, ...SMALL },
        { keepLines: true, spacing: { before: 60, after: 240 } },
      ),
      style(
        'ReportCredit',
        'Report Credit',
        { ...SOFT, size: 15 },
        { keepLines: true, spacing: { before: 60 } },
      ),
      style('ReportChart', 'Report Chart', {}, { keepNext: true, spacing: { before: 160 } }),
      style(
        'ListBullet',
        'List Bullet',
        {},
        {
          numbering: { reference: 'bullets', level: 0 },
          spacing: spaced({ after: 80, line: 276 }),
        },
      ),
      style('ListNumber', 'List Number', {}, { spacing: spaced({ after: 80, line: 276 }) }),
      style('TableText', 'Table Text', { size: 19 }, { spacing: spaced({ line: 252 }) }),
      style(
        'TableNote',
        'Table Note',
        { ...SOFT, ...SMALL },
        { spacing: spaced({ before: 30, line: 245 }) },
      ),
      style('TableHead', 'Table Head', { ...SOFT, ...SMALL, bold: true }, { keepNext: true }),
      style('FactLabel', 'Fact Label', { ...SOFT, ...SMALL }, { keepNext: true }),
      style(
        'FactValue',
        'Fact Value',
        { font: HEADINGS, size: 36, bold: true, color: color('accent') },
        { keepNext: true, spacing: spaced({ before: 20, after: 20, line: 240 }) },
      ),
      style('TableRemark', 'Table Remark', SMALL, { spacing: spaced({ before: 50, line: 245 }) }),
      style('RatingLabel', 'Rating', { ...SOFT, ...SMALL }, { alignment: 'center' }),
      ...RATINGS.map((rating) =>
        style(
          `Rating${rating}`,
          `Rating ${rating}`,
          { ...SMALL, bold: true, color: color(`on-shade-${rating}`) },
          { alignment: 'center' },
        ),
      ),
      style(
        'ReportDetail',
        'Report Detail',
        { size: 20 },
        { spacing: spaced({ before: 50, line: 264 }) },
      ),
      style(
        'TableGap',
        'Table Gap',
        { size: 8 },
        { spacing: { after: 120, line: 120, lineRule: 'exact' } },
      ),
      style('ChartText', 'Chart Text', {}, {}),
      style('Footer', 'footer', { ...SOFT, size: 17 }, {}),
    ],
  };
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US' };

export const TABLE_STYLE_ID = 'ReportTable';

const margin = (side: string): string => `<w:${side} w:w="80" w:type="dxa"/>`;

const rule = (side: string, size: number, ink: Ink): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color(ink)}"/>`;

/**
 * What the library has no options for: the style that all paragraphs begin from, and the look of a table, with rules
 * between the rows.
 */
export const OTHER_STYLES = [
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_ID}">`,
  '<w:name w:val="Report Table"/><w:uiPriority w:val="99"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${rule('top', 4, 'line')}${rule('bottom', 4, 'line')}${rule('insideH', 4, 'hair')}</w:tblBorders>`,
  `<w:tblCellMar>${['top', 'left', 'bottom', 'right'].map(margin).join('')}</w:tblCellMar></w:tblPr>`,
  '</w:style></w:styles>',
].join('');

const level = (text: string, format: 'bullet' | 'decimal') => ({
  level: 0,
  format,
  text,
  alignment: 'left' as const,
  style: { paragraph: { indent: { left: 397, hanging: 312 } } },
});

export const NUMBERING = {
  config: [
    { reference: 'bullets', levels: [level('\u2022', 'bullet')] },
    { reference: 'numbers', levels: [level('%1.', 'decimal')] },
  ],
} satisfies IPropertiesOptions['numbering'];
