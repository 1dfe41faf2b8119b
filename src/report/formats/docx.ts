import { Document, Footer, ImageRun, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { isRightToLeft } from '../../diagnostics/direction.ts';
import { documentOf } from '../content/document-of.ts';
import type { ReportDocument, ReportSection } from '../document.ts';
import { cutAt, oneLine, propertyOf } from '../office/cut.ts';
import { blockMaker, type Content, contentOf } from '../office/docx/blocks.ts';
import { pageOf, roomOn } from '../office/docx/page.ts';
import { color, NUMBERING, OTHER_STYLES, stylesOf, THEME } from '../office/docx/styles.ts';
import { paragraph } from '../office/docx/text.ts';
import { sameBytes } from '../office/same-bytes.ts';
import type { Logo, Report, SectionName } from '../report.ts';

/** A document for Word and its relatives, made of headings, tables and drawings of their own. */
export async function write(report: Report): Promise<Uint8Array> {
  const document = documentOf(report);
  const { terms } = report;
  const author = propertyOf(document.author);
  const block = blockMaker(report);
  const made = new Document({
    title: propertyOf(document.title),
    subject: propertyOf(document.subject),
    creator: author,
    lastModifiedBy: author,
    description: propertyOf(document.credit),
    theme: THEME,
    styles: stylesOf(document.language),
    externalStyles: OTHER_STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: pageOf(terms.paper) },
        footers: { default: footerOf(document, roomOn(terms.paper)) },
        children: [
          ...(terms.logo === undefined ? [] : [logoOf(terms.logo, document.subject)]),
          ...openingOf(document),
          ...document.sections.flatMap((section, index) => [
            headingOf(section, index),
            ...contentOf(section.blocks, block),
          ]),
          paragraph('ReportCredit', document.credit),
        ],
      },
    ],
  });
  return sameBytes(await Packer.pack(made, 'uint8array'), document.date);
}

/** What the foot of a page has room for. */
const FOOT = 110;

function openingOf({ title, subject, detail, raters, author }: ReportDocument): Content {
  const lines = [subject, detail, raters, author].filter((line) => line !== undefined);
  return [
    paragraph('Title', title),
    ...lines.filter((line) => line !== title).map((line) => paragraph('Subtitle', line)),
  ];
}

/** What is looked up, not read, begins on a page of its own. */
const APPENDIX: SectionName = 'practices';

function headingOf({ name, title }: ReportSection, index: number): Paragraph {
  const alone = index > 0 && name === APPENDIX;
  return paragraph(
    'Heading1',
    title,
    alone ? { pageBreakBefore: true, spacing: { before: 0 } } : {},
  );
}

/** Pixels: 40 mm by 20 mm. */
const LOGO_ROOM = { width: 151, height: 75 } as const;

function logoOf({ type, bytes, width, height }: Logo, subject: string): Paragraph {
  const scale = Math.min(1, LOGO_ROOM.width / width, LOGO_ROOM.height / height);
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const image = new ImageRun({
    type: type === 'jpeg' ? 'jpg' : type,
    data: bytes,
    transformation: { width: side(width), height: side(height) },
    altText: { name: 'Logo', title: 'Logo', description: propertyOf(subject) },
  });
  return new Paragraph({ style: 'ReportLogo', children: [image] });
}

/** Who it is about, and the page of how many. */
function footerOf({ subject }: ReportDocument, room: number): Footer {
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const foot = cutAt(oneLine(subject), FOOT);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: room }],
        border: { top: { style: 'single', size: 4, space: 6, color: color('hair') } },
        children: [
          new TextRun({ text: foot, rightToLeft: isRightToLeft(foot) }),
          new TextRun({ children: ['\t', CURRENT, ' / ', TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
