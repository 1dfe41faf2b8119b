import { type KeypressEvent, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { BURST_END, BURST_START } from './burst.ts';
import type { PromptScene } from './prompt-scene.ts';
import { Settling } from './settle.ts';

/** A key, and the character that it typed where it typed one. */
export type Key = KeypressEvent & { readonly sequence?: string };

/** Typing that was not meant for the screen: `early` came before anybody can have read it, a burst is text. */
export type Stray = { readonly kind: 'early' } | { readonly kind: 'burst'; readonly text: string };

/** What to say of it: nothing of it was taken. */
export const STRAY_WORDS: Readonly<Record<Stray['kind'], string>> = {
  early: 'That key came too soon and was not taken.',
  burst: 'Many keys at once: none was taken. Press one.',
};

/** The same, unless the screen has more to say than that a key was pressed twice. */
export function strayWords({ kind }: Stray, { notice }: { readonly notice?: string }): string {
  return kind === 'early' && notice !== undefined ? notice : STRAY_WORDS[kind];
}

/** The keys of a screen on which a single one is an answer, and a new drawing of it when the window changes. */
export function useKeys(
  scene: PromptScene,
  take: (key: Key) => void,
  takeStray: (stray: Stray) => void = () => {},
): void {
  const [, redraw] = useState(0);
  const settling = useRef<Settling>(undefined);
  const burst = useRef<string>(undefined);
  useEffect(() => {
    settling.current = new Settling(scene.now);
    return scene.onRedraw(() => redraw(scene.now()));
  }, []);

  useKeypress((key: Key, readline) => {
    readline.clearLine(0);
    if (key.name === BURST_START) burst.current = '';
    else if (key.name === BURST_END) {
      const text = burst.current ?? '';
      burst.current = undefined;
      takeStray(settling.current?.accepts() === true ? { kind: 'burst', text } : { kind: 'early' });
    } else if (burst.current !== undefined) burst.current += key.sequence ?? '';
    else if (settling.current?.accepts() === true) take(key);
    else takeStray({ kind: 'early' });
  });
}
