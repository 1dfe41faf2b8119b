import type { Answer } from '../../../src/core/assessment.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import type { PracticeQuestion } from '../../../src/prompts/asker.ts';
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

export const rated = (rating: 1 | 2 | 3 | 4 | 5): Answer => ({ state: 'rated', rating });

export const SMALL: Canvas = { width: 60, rows: 20, color: 0, unicode: true };
export const USUAL: Canvas = { width: 80, rows: 24, color: 0, unicode: true };

/** A place to draw in whose clock and size the test sets. */
export class FakeScene implements PromptScene {
  time = 0;
  size: Canvas = USUAL;
  #listeners = new Set<() => void>();

  canvas(): Canvas {
    return this.size;
  }

  now = (): number => this.time;

  onRedraw(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  resize(size: Canvas): void {
    this.size = size;
    for (const listener of this.#listeners) listener();
  }
}
