import type { Answer } from '../core/assessment.ts';
import type { PracticeId } from '../core/continuum.ts';
import { applyAnswer, EditError } from './apply.ts';
import { readFast } from './fast.ts';
import { readFull } from './full.ts';
import type { YamlNode } from './node.ts';

/**
 * Writes one answer into the text of an assessment. Every other line stays byte for byte: comments, order of keys,
 * quotation marks, blank lines, line breaks, byte order mark.
 *
 * A practice that is absent comes in at its place in the continuum. An answer with a note, a reason or evidence takes
 * the long form; an entry in the long form keeps it.
 *
 * @param order The ids of the continuum's practices, in its order.
 * @throws {EditError} when the text cannot be read as YAML or the answer has no place in it.
 */
export function setAnswer(
  text: string,
  practice: PracticeId,
  answer: Answer,
  order: readonly PracticeId[],
): string {
  const changed =
    applyAnswer(readFast, text, practice, answer, order) ??
    applyAnswer(readSound, text, practice, answer, order);
  if (changed === undefined) throw new EditError('The file cannot be read as YAML. Mend it first.');
  return changed;
}

function readSound(text: string): YamlNode | undefined {
  const { root, problems } = readFull(text);
  return problems.length === 0 ? root : undefined;
}
