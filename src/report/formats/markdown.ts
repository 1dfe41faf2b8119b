import { MarkdownPage } from '../../reporters/markdown.ts';
import { documentOf } from '../content/document-of.ts';
import { labelsOf } from '../content/labels.ts';
import { addBlock } from '../markdown/blocks.ts';
import { lineOf } from '../markdown/inline.ts';
import type { Report } from '../report.ts';

/** The report as a page to be edited and ticked off: GitHub's Markdown. */
export function write(report: Report): string {
  const { title, subject, detail, raters, author, sections, credit } = documentOf(report);
  const labels = labelsOf(report.terms.language);
  const about = [
    ...(title === subject ? [] : [subject]),
    detail,
    ...(raters === undefined ? [] : [raters]),
    ...(author === undefined ? [] : [labels.by(author)]),
  ];
  const page = new MarkdownPage().heading(1, title).text(report.continuum.name).list(about);
  for (const section of sections) {
    page.heading(2, section.title);
    for (const block of section.blocks) addBlock(page, block, report, labels);
  }
  return page
    .block(['---'])
    .block([lineOf([{ text: credit }])])
    .toString();
}
