import { afterEach, beforeEach } from 'vitest';
import { Folder } from './folder.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

export interface Place {
  /** Of the test that runs. */
  readonly folder: Folder;
  /** Starts the program in a terminal of its own, in the folder. */
  readonly continuumIn: (args: readonly string[], options?: Partial<TerminalOptions>) => Terminal;
}

/** A fresh folder for each test of a file, and terminals that are closed after it. */
export function usePlace(): Place {
  let folder: Folder;
  const open = new Set<Terminal>();
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    for (const terminal of open) terminal.dispose();
    open.clear();
    folder.remove();
  });
  return {
    get folder() {
      return folder;
    },
    continuumIn(args, options = {}) {
      const terminal = new Terminal(args, { cwd: folder.path, ...options });
      open.add(terminal);
      return terminal;
    },
  };
}
