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
  /**
   * The file cannot be read anymore, or not with the answer in it. It was left as it is; every answer of ours is in
   * `rescue`. `text` is where the problems are; `why` says in a sentence what is wrong where there are none.
   */
  | {
      readonly kind: 'rescued';
      readonly rescue: string;
      readonly text: string;
      readonly problems: readonly Diagnostic[];
      readonly why?: string;
    };

const UNANSWERED: Answer = { state: 'unanswered' };

/** An assessment file while it is being answered: written after every answer, never over somebody else's change. */
export class AnswerFile {
  readonly path: string;
  readonly #files: Files;
  readonly #continuum: Continuum;
  #bytes: Uint8Array;
  #text: string;
  /** The practice that was written last, and how the file and the answer to it were before. */
  #before?: { readonly practice: PracticeId; readonly text: string; readonly answer: Answer };
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
   * Puts an answer on disk. With `over`, also where the same practice was answered elsewhere. The answer that was
   * there before the last one takes that back: the file is as it was, to the last byte. Throws FileError when the disk
   * does not take it; then the file is as it was.
   */
  save(practice: PracticeId, answer: Answer, over = false): Saving {
    const bytes = this.#onDisk();
    if (bytes === undefined || same(bytes, this.#bytes)) {
      const kind = bytes === undefined ? 'restored' : 'saved';
      return this.#write(this.#text, this.#assessment, practice, answer, { kind });
    }
    return this.#merge(bytes, practice, answer, over);
  }

  #merge(bytes: Uint8Array, practice: PracticeId, answer: Answer, over: boolean): Saving {
    const { text = '', problems } = decode(bytes);
    if (problems.length > 0) return this.#rescue(text, problems, practice, answer);
    const parsed = parseAssessment(text, this.#continuum);
    if (!parsed.ok) return this.#rescue(text, parsed.diagnostics, practice, answer);
    if (isAgreed(parsed.assessment) !== isAgreed(this.#assessment)) {
      const why = isAgreed(parsed.assessment) ? NOW_OF_GROUP : NOW_OF_ONE;
      return { ...this.#rescue(text, [], practice, answer), why };
    }
    const ours = this.#assessment.answers;
    const theirs = parsed.assessment.answers;
    const changed = this.#continuum.practices
      .map(({ id }) => id)
      .filter((id) => !sameAnswer(ours.get(id), theirs.get(id)));
    const rival = theirs.get(practice);
    if (!over && changed.includes(practice) && !sameAnswer(rival, answer)) {
      return { kind: 'conflict', theirs: rival ?? UNANSWERED };
    }
    const merged = { kind: 'merged', changed: changed.filter((id) => id !== practice) } as const;
    return this.#write(text, parsed.assessment, practice, answer, merged);
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
  ): Extract<Saving, { kind: 'rescued' }> {
    const text = this.#set(this.#text, practice, answer);
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

  /** What somebody else wrote may not go with our answer, such as votes of more people than they say there are. */
  #write(
    text: string,
    assessment: Assessment,
    practice: PracticeId,
    answer: Answer,
    saving: Saving,
  ): Saving {
    const before = {
      practice,
      text,
      answer: assessment.answers.get(practice) ?? UNANSWERED,
    };
    const next =
      this.#takenBack(text, assessment, practice, answer) ?? this.#set(text, practice, answer);
    const parsed = parseAssessment(next, this.#continuum);
    if (!parsed.ok) return this.#rescue(next, parsed.diagnostics, practice, answer);
    if (this.#before?.practice !== practice) this.#before = before;
    const bytes = new TextEncoder().encode(next);
    this.#files.save(this.path, bytes);
    this.#bytes = bytes;
    this.#text = next;
    this.#assessment = {
      ...assessment,
      answers: new Map(assessment.answers).set(practice, answer),
    };
    return saving;
  }

  /** The text before the last answers to a practice, where this one takes them back and nothing else was changed. */
  #takenBack(
    text: string,
    { answers }: Assessment,
    practice: PracticeId,
    answer: Answer,
  ): string | undefined {
    const before = this.#before;
    if (before?.practice !== practice || !sameAnswer(answer, before.answer)) return undefined;
    const isAll = this.#set(before.text, practice, answers.get(practice) ?? UNANSWERED) === text;
    return isAll ? before.text : undefined;
  }

  #set(text: string, practice: PracticeId, answer: Answer): string {
    const order = this.#continuum.practices.map(({ id }) => id);
    return setAnswer(text, practice, answer, order);
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

const NOW_OF_ONE = 'It does not say "method: agreed" anymore.';
const NOW_OF_GROUP = 'It says "method: agreed" now, so a group answers in it.';

function isAgreed({ method }: Assessment): boolean {
  return method === 'agreed';
}

/** Whether two answers say the same, remarks included. */
function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return canonical(a) === canonical(b);
}

function canonical(answer: Answer = UNANSWERED): string {
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
