import { addSlide, emptyDeck } from '../office/pptx/deck.ts';
import { finished } from '../office/pptx/finish.ts';
import { slidesOf } from '../office/pptx/slides-of.ts';
import { sameBytes } from '../office/same-bytes.ts';
import type { Report } from '../report.ts';

/** The report as slides: title, text, tables and charts as PowerPoint's own, with notes for whoever presents. */
export async function write(report: Report): Promise<Uint8Array> {
  const deck = emptyDeck(report);
  const descriptions = slidesOf(report).map((spec) => addSlide(deck, spec));
  const zip = await deck.write({ outputType: 'uint8array' });
  if (!(zip instanceof Uint8Array)) throw new TypeError('The library wrote no bytes.');
  return sameBytes(finished(zip, descriptions), report.assessment.date);
}
