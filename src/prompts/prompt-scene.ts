import type { Canvas } from './canvas.ts';

/** What a prompt of our own knows of the place it is drawn in. */
export interface PromptScene {
  /** The screen as it is now; its size changes with the window. */
  canvas(): Canvas;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
  /** Calls the listener when everything must be drawn anew, until the returned function is called. */
  onRedraw(listener: () => void): () => void;
  /** Calls once after so many milliseconds, unless the returned function is called before. */
  later(milliseconds: number, call: () => void): () => void;
}
