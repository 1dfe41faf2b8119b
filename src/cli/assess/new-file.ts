import path from 'node:path';
import type { Subject } from '../../core/assessment.ts';
import type { Continuum } from '../../core/continuum.ts';
import type { Asker } from '../../prompts/asker.ts';
import { blankAssessment } from '../../yaml/blank.ts';
import { writeAssessment } from '../../yaml/write.ts';
import type { Context } from '../context.ts';
import type { AnswerFile } from './answer-file.ts';
import { beginFile } from './begin-file.ts';
import { suggestFileName } from './file-name.ts';
import { askGroupSubject, askHeader, askRaters, showReadingRules } from './header.ts';

/**
 * Asks what a new assessment is about, and puts it on disk before the first question. Throws CallError when the disk
 * does not take it.
 */
export async function startFile(
  context: Context,
  asker: Asker,
  continuum: Continuum,
  wanted?: string,
  votes = false,
): Promise<AnswerFile> {
  const date = context.io.today();
  const { header, text } = votes
    ? await groupFile(asker, continuum, date)
    : await ownFile(asker, continuum, date);
  const name = wanted ?? (await askFileName(context, asker, header));
  const file = beginFile(context, continuum, name, text);
  await showReadingRules(asker, continuum);
  return file;
}

interface Begun {
  readonly header: Subject & { readonly date: string };
  readonly text: string;
}

async function ownFile(asker: Asker, continuum: Continuum, date: string): Promise<Begun> {
  const header = await askHeader(asker, continuum, date);
  return { header, text: blankAssessment(continuum, header, { withStatements: false }) };
}

async function groupFile(asker: Asker, continuum: Continuum, date: string): Promise<Begun> {
  const subject = await askGroupSubject(asker, continuum);
  const raters = await askRaters(asker, continuum);
  const { id, version } = continuum;
  const head = { continuum: { id, version }, subject, date, method: 'agreed', raters } as const;
  return {
    header: { ...subject, date },
    text: writeAssessment({ ...head, answers: new Map() }, continuum),
  };
}

async function askFileName(
  context: Context,
  asker: Asker,
  header: Begun['header'],
): Promise<string> {
  const { files } = context.io;
  let attempt = 1;
  const suggestion = () => suggestFileName(header, header.date, attempt);
  while (files.exists(suggestion())) attempt += 1;
  const entry = await asker.text({
    heading: 'Where to keep your answers',
    explanation: ['Every answer is saved at once, so you can stop at any time and go on later.'],
    label: 'File name:',
    initial: suggestion(),
    check: (typed) => wrongName(context, withExtension(typed)),
  });
  return withExtension(entry);
}

function wrongName({ io: { files } }: Context, name: string): string | undefined {
  if (name === '') return 'This is needed. Type a name, then Enter.';
  if (files.exists(name)) return 'That file is there already. Type another name.';
  if (!files.isDirectory(path.dirname(name))) return 'There is no such folder. Type another name.';
  return undefined;
}

function withExtension(name: string): string {
  return name === '' || /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
}
