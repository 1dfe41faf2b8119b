import type { Saving } from './answer-file.ts';

/** Somebody else made the file unreadable while it was being answered. The answers are in another file. */
export class FileSpoiled extends Error {
  readonly path: string;
  readonly saving: Extract<Saving, { kind: 'rescued' }>;

  constructor(path: string, saving: Extract<Saving, { kind: 'rescued' }>) {
    super(path);
    this.name = 'FileSpoiled';
    this.path = path;
    this.saving = saving;
  }
}
