import type { Answer } from '../../../src/core/assessment.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import type { AgreeQuestion, PracticeQuestion } from '../../../src/prompts/asker.ts';
import type { Canvas } from '../../../src/prompts/canvas.ts';
import type { PromptScene } from '../../../src/prompts/prompt-scene.ts';

export const continuum = builtinContinuum();

/** The screen of one practice, the seventh of thirty unless said otherwise. */
export function questionOn(id: string, more: Partial<PracticeQuestion> = {}): PracticeQuestion {
  const practice = continuum.practices.find((each) => each.id === id);
  if (practice === undefined) throw new Error(`no practice ${id}`);
  return {
    practice,
    component: continuum.components.find((each) => each.id === practice.component)?.name ?? '',
    scale: continuum.scale,
    progress: { position: 7, total: 30, atMost: false, answered: 6, open: 24, minutesLeft: 6 },
    answer: { state: 'unanswered' },
    ...more,
  };
}

/** A group's screen of one practice that twelve people rated, unless said otherwise. */
export function agreeOn(id: string, more: Partial<AgreeQuestion> = {}): AgreeQuestion {
  return {
    ...questionOn(id),
    why: 'Views differ widely here, and what you agree on can change the stage.',
    votes: [0, 2, 5, 4, 1],
    asides: [
      'The median is 3. 2 people did not know.',
      'Managers: median 4. Everybody else: 2.',
      'Agreeing on 4 or 5 would make it stage 2; on 2 or 3, stage 1.',
    ],
    minutes: 3,
    ...more,
  };
}

/** The same where hands are counted, of twelve people, and none have been yet. */
export function handsOn(id: string, more: Partial<AgreeQuestion> = {}): AgreeQuestion {
  const { votes: _, why: __, ...rest } = agreeOn(id);
  return { ...rest, asides: [], hands: { people: 12 }, ...more };
}

export const rated = (rating: 1 | 2 | 3 | 4 | 5): Answer => ({ state: 'rated', rating });

export const SMALL: Canvas = { width: 60, rows: 20, color: 0, unicode: true };
export const USUAL: Canvas = { width: 80, rows: 24, color: 0, unicode: true };

/** A place to draw in whose clock and size the test sets. */
export class FakeScene implements PromptScene {
  time = 0;
  size: Canvas = USUAL;
  #listeners = new Set<() => void>();
  #calls = new Set<{ readonly at: number; readonly call: () => void }>();

  canvas(): Canvas {
    return this.size;
  }

  now = (): number => this.time;

  onRedraw(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls wait until the test moves the clock. */
  later(milliseconds: number, call: () => void): () => void {
    const entry = { at: this.time + milliseconds, call };
    this.#calls.add(entry);
    return () => this.#calls.delete(entry);
  }

  /** Lets so many milliseconds pass, and makes the calls that are due, each at its time. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const [next] = [...this.#calls].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#calls.delete(next);
      this.time = Math.max(this.time, next.at);
      next.call();
    }
    this.time = end;
  }

  /** Calls that wait. */
  get waiting(): number {
    return this.#calls.size;
  }

  resize(size: Canvas): void {
    this.size = size;
    for (const listener of this.#listeners) listener();
  }
}
