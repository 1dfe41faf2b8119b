import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { severityOf } from '../diagnostics/record.ts';

/** More than anybody would mend before checking again; beyond it a file is not worth listing. */
const MOST_SHOWN = 100;
/** Kept before sorting, so that time and memory stay in proportion on a hostile file. */
const MOST_KEPT = 2000;

/** What was found so far, at most one error for each place. */
export class Findings {
  readonly #list: Diagnostic[] = [];
  readonly #faulty = new Set<string>();

  get isFull(): boolean {
    return this.#list.length >= MOST_KEPT;
  }

  add(diagnostic: Diagnostic): void {
    if (this.isFull) return;
    if (severityOf(diagnostic) === 'error') this.#faulty.add(diagnostic.pointer);
    this.#list.push(diagnostic);
  }

  /** Marks a place as explained, though no finding stands there. */
  note(pointer: string): void {
    this.#faulty.add(pointer);
  }

  /** Whether an error was found at just this place. */
  hasErrorAt(pointer: string): boolean {
    return this.#faulty.has(pointer);
  }

  get failed(): boolean {
    return this.#faulty.size > 0;
  }

  list(): Diagnostic[] {
    return inOrder(this.#list);
  }
}

/** In file order, and only as many as somebody would read. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort((a, b) => startOf(a) - startOf(b));
  const rest = sorted[MOST_SHOWN];
  if (rest === undefined) return sorted;
  const more: Diagnostic = {
    code: 'too-many-problems',
    args: { shown: MOST_SHOWN },
    pointer: '',
    ...(rest.span === undefined ? {} : { span: rest.span }),
  };
  return [...sorted.slice(0, MOST_SHOWN), more];
}

function startOf(diagnostic: Diagnostic): number {
  return diagnostic.span?.start ?? 0;
}
