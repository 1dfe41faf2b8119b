import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import type { Asker } from '../../prompts/asker.ts';
import { type AssessmentHeader, blankAssessment } from '../../yaml/blank.ts';
import type { Context } from '../context.ts';
import { suggestFileName } from './file-name.ts';
import { askHeader, showReadingRules } from './header.ts';

/**
 * Asks what a new assessment is about, and puts it on disk before the first question. Returns the file's name.
 * Throws CallError when the disk does not take it.
 */
export async function startFile(
  context: Context,
  asker: Asker,
  continuum: Continuum,
  wanted?: string,
): Promise<string> {
  const header = await askHeader(asker, continuum, context.io.today());
  const file = wanted ?? (await askFileName(context, asker, header));
  context.save(file, blankAssessment(continuum, header, { withStatements: false }), {
    create: true,
  });
  await showReadingRules(asker, continuum);
  return file;
}

async function askFileName(
  context: Context,
  asker: Asker,
  header: AssessmentHeader,
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
