import { CATALOGUE, type DiagnosticCode } from '../../diagnostics/catalogue.ts';
import { didYouMean, suggest } from '../../diagnostics/suggest.ts';
import type { Files } from '../../io/io.ts';
import { toJson } from '../../reporters/json.ts';
import { Page } from '../../reporters/page.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { shipped } from '../shipped.ts';

const CODES = Object.keys(CATALOGUE).filter((code): code is DiagnosticCode => code in CATALOGUE);

/** `continuum explain [CODE]`: the page of a message (docs/codes/), or the list of all. */
export async function explain(context: Context, word: string | undefined): Promise<Outcome> {
  const codes = word === undefined ? CODES : [codeOf(word)];
  const { files } = context.io;
  const entries = codes.map((code) => ({
    code,
    severity: CATALOGUE[code].severity,
    ...pageOf(files, code),
  }));
  if (context.format === 'json') {
    await context.write(toJson({ schemaVersion: 1, messages: entries }));
    return 'done';
  }
  const page = new Page(context.resultScreen);
  for (const { code, summary, text } of entries) {
    if (word === undefined) {
      page.gap().text(code, { role: 'strong' }).text(summary, { indent: 2 });
      continue;
    }
    page.text(code, { role: 'heading' }).gap().text(summary);
    body(page, text);
  }
  await context.write(page.toString());
  return 'done';
}

/** What stands on a page: its first paragraph, and the text below it. */
function pageOf(files: Files, code: string): { summary: string; text: string } {
  const page = Buffer.from(files.read(shipped(files, 'docs', 'codes', `${code}.md`))).toString();
  const [, summary = '', ...rest] = page.split('\n\n');
  return { summary: plain(summary), text: rest.join('\n\n').trim() };
}

/** Links and code marks are for a browser; a terminal shows the words. */
const plain = (markdown: string): string =>
  markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll(/(`+) ?(.*?) ?\1/g, '$2');

/** The pages hold paragraphs, headings and examples, no more. */
function body(page: Page, markdown: string): void {
  for (const block of markdown.split(/\n\n(?=## |```)|(?<=```|^## .+)\n\n/m)) {
    if (block.startsWith('## ')) page.heading(block.slice(3));
    else if (block.startsWith('```')) {
      page.gap();
      for (const line of block.split('\n').slice(1, -1)) page.figure([`  ${line}`]);
    } else for (const paragraph of block.split('\n\n')) page.gap().text(plain(paragraph));
  }
}

function codeOf(word: string): DiagnosticCode {
  const wanted = word.toLowerCase();
  const code = CODES.find((each) => each === wanted);
  if (code !== undefined) return code;
  throw new CallError(
    `There is no message with the code "${word}".${didYouMean(suggest(word, CODES))} Run continuum explain to see them all.`,
  );
}
