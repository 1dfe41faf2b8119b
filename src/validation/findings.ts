import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { severityOf } from '../diagnostics/record.ts';

/** More than anybody would mend before checking again; beyond it a file is not worth listing. */
const MOST_SHOWN = 100;
/** Kept before sorting, so that time and memory stay in proportion on a hostile file. */
const MOST_KEPT = 2000;

/** What was found so far, at most one error for each place. */
export class Findings {
  readonly #errors: Diagnostic[] = [];
  readonly #warnings: Diagnostic[] = [];
  readonly #faulty = new Set<string>();

  /** Whether there are so many errors that looking for more is of no use. */
  get isFull(): boolean {
    return this.#errors.length >= MOST_KEPT;
  }

  add(diagnostic: Diagnostic): void {
    const isError = severityOf(diagnostic) === 'error';
    const list = isError ? this.#errors : this.#warnings;
    if (list.length >= MOST_KEPT) return;
    if (isError) this.#faulty.add(diagnostic.pointer);
    list.push(diagnostic);
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
    return inOrder([...this.#errors, ...this.#warnings]);
  }
}

/** In file order, and only as many as somebody would read; when it comes to choosing, errors before warnings. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort((a, b) => startOf(a) - startOf(b));
  if (sorted.length <= MOST_SHOWN) return sorted;
  const errors = sorted.filter((one) => severityOf(one) === 'error');
  const warnings = sorted.filter((one) => severityOf(one) === 'warning');
  const chosen = new Set([...errors, ...warnings].slice(0, MOST_SHOWN));
  const shown = sorted.filter((one) => chosen.has(one));
  const rest = errors[MOST_SHOWN];
  if (rest === undefined) return shown;
  const more: Diagnostic = {
    code: 'too-many-problems',
    args: { shown: MOST_SHOWN },
    pointer: '',
    ...(rest.span === undefined ? {} : { span: rest.span }),
  };
  return [...shown, more];
}

function startOf(diagnostic: Diagnostic): number {
  return diagnostic.span?.start ?? 0;
}
