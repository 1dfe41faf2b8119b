import type { Answer } from '../../core/assessment.ts';
import type { Continuum, Practice } from '../../core/continuum.ts';
import { listed } from '../../diagnostics/listed.ts';
import { FileError } from '../../io/io.ts';
import { answerWords } from '../../prompts/answer-words.ts';
import type { Asker } from '../../prompts/asker.ts';
import { CallError } from '../call-error.ts';
import { writingWords } from '../file-words.ts';
import type { AnswerFile, Saving } from './answer-file.ts';
import { FileSpoiled } from './file-spoiled.ts';

/**
 * Puts an answer on disk, however long it takes: asks when somebody else answered the same practice, and when the disk
 * does not take it. Returns what the person should know, if anything. Throws CallError when the person gives up, and
 * FileSpoiled.
 */
export async function saveAnswer(
  asker: Asker,
  file: AnswerFile,
  continuum: Continuum,
  practice: Practice,
  answer: Answer,
): Promise<string | undefined> {
  for (let over = false; ; over = true) {
    const saving = await insistently(asker, practice, () => file.save(practice.id, answer, over));
    if (saving.kind !== 'conflict') return wordsOn(file, saving, over);
    const mine = await choose(asker, file, continuum, practice, answer, saving.theirs);
    if (!mine) {
      file.reload();
      return `${practice.id} stays as it is in ${file.path}.`;
    }
  }
}

/** `over`: the person knows already that this practice was changed elsewhere. Throws FileSpoiled. */
function wordsOn(
  file: AnswerFile,
  saving: Exclude<Saving, { kind: 'conflict' }>,
  over: boolean,
): string | undefined {
  switch (saving.kind) {
    case 'saved':
      return undefined;
    case 'restored':
      return `${file.path} was gone. It has been written again, with all answers.`;
    case 'merged':
      return over && saving.changed.length === 0 ? undefined : mergedWords(file, saving);
    case 'rescued':
      throw new FileSpoiled(file.path, saving);
  }
}

function mergedWords(file: AnswerFile, { changed }: Extract<Saving, { kind: 'merged' }>): string {
  const what =
    changed.length === 0
      ? ''
      : ` (${listed(changed.slice(0, 4))}${changed.length > 4 ? ', ...' : ''})`;
  return `${file.path} was changed elsewhere${what}. Both changes were kept.`;
}

async function choose(
  asker: Asker,
  file: AnswerFile,
  continuum: Continuum,
  practice: Practice,
  mine: Answer,
  theirs: Answer,
): Promise<boolean> {
  const words = (answer: Answer) =>
    [
      answerWords(answer, continuum.scale),
      ...(answer.note === undefined ? [] : [answer.note]),
    ].join('; ');
  return asker.choose({
    heading: `${practice.id} was changed elsewhere`,
    explanation: [`Somebody else answered it in ${file.path} while you did here.`],
    label: 'Which answer should stay?',
    options: [
      { value: false, label: 'The one in the file', hint: words(theirs) },
      { value: true, label: 'Mine', hint: words(mine) },
    ],
  });
}

async function insistently(asker: Asker, practice: Practice, save: () => Saving): Promise<Saving> {
  for (;;) {
    try {
      return save();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const words = writingWords(error);
      const again = await asker.choose({
        heading: `Your answer to ${practice.id} is not saved yet`,
        explanation: [words],
        label: 'What now?',
        options: [
          { value: true, label: 'Try again' },
          { value: false, label: 'Stop; the answers before this one are saved' },
        ],
      });
      if (!again) throw new CallError(words);
    }
  }
}
