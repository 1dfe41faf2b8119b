import type { Signal } from './io.ts';

/** A signal that ended the program while it waited for somebody. */
export class Interrupted extends Error {
  readonly signal: Signal;
  constructor(signal: Signal) {
    super(signal);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}
