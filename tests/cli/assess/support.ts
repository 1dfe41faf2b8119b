import { AnswerFile } from '../../../src/cli/assess/answer-file.ts';
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

/** A sitting with somebody who answers from a list. */
export async function sitWith(
  file: AnswerFile,
  answers: readonly (string | (() => void))[],
  options: { quick?: boolean; evidence?: boolean } = {},
): Promise<{ asker: FakeAsker; finished: boolean; interview: Interview }> {
  const { quick = false, evidence = false } = options;
  const asker = new FakeAsker(answers);
  const start = createInterview({
    continuum,
    answers: file.assessment.answers,
    order: 'component',
    seed: '',
    quick,
  });
  const sitting = { asker, continuum, file, evidence, now: () => 0 };
  return { asker, ...(await sit(sitting, start)) };
}
