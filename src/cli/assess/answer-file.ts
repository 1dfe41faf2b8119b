import path from 'node:path';
import type { Answer, Assessment } from '../../core/assessment.ts';
import type { Continuum, PracticeId } from '../../core/continuum.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { FileError, type Files } from '../../io/io.ts';
import { decode } from '../../validation/decode.ts';
import { parseAssessment } from '../../validation/parse.ts';
import { setAnswer } from '../../yaml/edit.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';

/** What became of an answer. In every case but `saved`, somebody else changed the file since it was last read. */
export type Saving =
  | { readonly kind: 'saved' }
  /** Both changes are in the file now; these practices were changed elsewhere. */
  | { readonly kind: 'merged'; readonly changed: readonly PracticeId[] }
  /** The file was gone and has been written anew. */
  | { readonly kind: 'restored' }
  /** The same practice was answered elsewhere; nothing was written. */
  | { readonly kind: 'conflict'; readonly theirs: Answer }
  /** The file cannot be read anymore and was left as it is; every answer of ours is in `rescue`. */
  | {
      readonly kind: 'rescued';
      readonly rescue: string;
      readonly text: string;
      readonly problems: readonly Diagnostic[];
    };

/** An assessment file while it is being answered: written after every answer, never over somebody else's change. */
export class AnswerFile {
  readonly path: string;
  readonly #files: Files;
  readonly #continuum: Continuum;
  #bytes: Uint8Array;
  #text: string;
  #assessment: Assessment;

  /** `text` and `assessment`: what was read from the file. */
  constructor(
    files: Files,
    file: string,
    continuum: Continuum,
    text: string,
    assessment: Assessment,
  ) {
    this.path = file;
    this.#files = files;
    this.#continuum = continuum;
    this.#text = text;
    this.#assessment = assessment;
    this.#bytes = new TextEncoder().encode(text);
  }

  /** The assessment as it is in the file. */
  get assessment(): Assessment {
    return this.#assessment;
  }

  /**
   * Puts an answer on disk. With `over`, also where the same practice was answered elsewhere. Throws FileError when
   * the disk does not take it; then the file is as it was.
   */
  save(practice: PracticeId, answer: Answer, over = false): Saving {
    const bytes = this.#onDisk();
    if (bytes === undefined) {
      this.#write(this.#text, this.#assessment, practice, answer);
      return { kind: 'restored' };
    }
    if (same(bytes, this.#bytes)) {
      this.#write(this.#text, this.#assessment, practice, answer);
      return { kind: 'saved' };
    }
    return this.#merge(bytes, practice, answer, over);
  }

  #merge(bytes: Uint8Array, practice: PracticeId, answer: Answer, over: boolean): Saving {
    const { text = '', problems } = decode(bytes);
    if (problems.length > 0) return this.#rescue(text, problems, practice, answer);
    const parsed = parseAssessment(text, this.#continuum);
    if (!parsed.ok) return this.#rescue(text, parsed.diagnostics, practice, answer);
    const ours = this.#assessment.answers;
    const theirs = parsed.assessment.answers;
    const changed = this.#continuum.practices
      .map(({ id }) => id)
      .filter((id) => !sameAnswer(ours.get(id), theirs.get(id)));
    const rival = theirs.get(practice);
    if (!over && changed.includes(practice) && !sameAnswer(rival, answer)) {
      return { kind: 'conflict', theirs: rival ?? { state: 'unanswered' } };
    }
    this.#write(text, parsed.assessment, practice, answer);
    return { kind: 'merged', changed: changed.filter((id) => id !== practice) };
  }

  /** Takes over what is in the file now, in place of an answer that was not written. */
  reload(): void {
    const bytes = this.#onDisk();
    if (bytes === undefined) return;
    const { text = '', problems } = decode(bytes);
    if (problems.length > 0) return;
    const parsed = parseAssessment(text, this.#continuum);
    if (!parsed.ok) return;
    this.#bytes = bytes;
    this.#text = text;
    this.#assessment = parsed.assessment;
  }

  #rescue(
    theirs: string,
    problems: readonly Diagnostic[],
    practice: PracticeId,
    answer: Answer,
  ): Saving {
    const text = setAnswer(this.#text, practice, answer, this.#order());
    const { dir, name, ext } = path.parse(this.path);
    for (let attempt = 1; ; attempt += 1) {
      const rescue = path.join(dir, `${name}.mine${attempt > 1 ? `-${attempt}` : ''}${ext}`);
      try {
        this.#files.save(rescue, text, { create: true });
        return { kind: 'rescued', rescue, text: theirs, problems };
      } catch (error) {
        if (!(error instanceof FileError) || error.code !== 'EEXIST') throw error;
      }
    }
  }

  #write(text: string, assessment: Assessment, practice: PracticeId, answer: Answer): void {
    const next = setAnswer(text, practice, answer, this.#order());
    const bytes = new TextEncoder().encode(next);
    this.#files.save(this.path, bytes);
    this.#bytes = bytes;
    this.#text = next;
    this.#assessment = {
      ...assessment,
      answers: new Map(assessment.answers).set(practice, answer),
    };
  }

  #order(): PracticeId[] {
    return this.#continuum.practices.map(({ id }) => id);
  }

  #onDisk(): Uint8Array | undefined {
    try {
      return this.#files.read(this.path, LARGEST_TEXT);
    } catch (error) {
      if (error instanceof FileError && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Whether two answers say the same, remarks included. */
function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(answer: Answer = { state: 'unanswered' }): string {
  return JSON.stringify([
    answer.state,
    answer.state === 'rated' ? answer.rating : '',
    answer.state === 'not-applicable' ? answer.reason : '',
    answer.note ?? '',
    (answer.evidence ?? []).map(({ what, where, date }) => [what, where, date]),
    answer.waiver?.reason,
    answer.waiver?.until,
    answer.votes,
    answer.dissent ?? '',
  ]);
}
