import { AnswerFile } from '../../../src/cli/assess/answer-file.ts';
import { handsOf } from '../../../src/cli/assess/hands.ts';
import { sit } from '../../../src/cli/assess/sitting.ts';
import { nodeFiles } from '../../../src/io/files.ts';
import type { Files } from '../../../src/io/io.ts';
import { createInterview, type Interview } from '../../../src/questionnaire/interview.ts';
import { parseAssessment } from '../../../src/validation/parse.ts';
import { FakeAsker } from '../../prompts/support/fake-asker.ts';
import { continuum, Folder } from '../../terminal/support/folder.ts';

export { continuum, Folder };

/** An assessment file in a folder, open to be answered. */
export function openFile(
  folder: Folder,
  name: string,
  files: Files = nodeFiles(folder.path),
): AnswerFile {
  const text = folder.read(name);
  const parsed = parseAssessment(text, continuum);
  if (!parsed.ok) throw new Error(`${name} is faulty`);
  return new AnswerFile(files, name, continuum, text, parsed.assessment);
}

/** A sitting with somebody who answers from a list; with `people`, a group of so many that shows hands. */
export async function sitWith(
  file: AnswerFile,
  answers: readonly (string | (() => void))[],
  options: { quick?: boolean; evidence?: boolean; people?: number } = {},
): Promise<{ asker: FakeAsker; finished: boolean; interview: Interview }> {
  const { quick = false, evidence = false, people } = options;
  const asker = new FakeAsker(answers);
  const start = createInterview({
    continuum,
    answers: file.assessment.answers,
    order: 'component',
    seed: '',
    quick,
  });
  const group =
    people === undefined ? {} : { group: handsOf(() => file.assessment.raters ?? people) };
  const sitting = { asker, continuum, file, evidence, now: () => 0, ...group };
  return { asker, ...(await sit(sitting, start)) };
}
