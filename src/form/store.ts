/** What the browser keeps under one key. Private windows, and some browsers for a page from a file, keep nothing. */
export class Store {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  read(): string | null {
    return attempt(() => localStorage.getItem(this.#key)) ?? null;
  }

  /** False where it is not kept. */
  write(text: string): boolean {
    return (
      attempt(() => {
        localStorage.setItem(this.#key, text);
        return localStorage.getItem(this.#key) === text;
      }) ?? false
    );
  }

  clear(): void {
    attempt(() => localStorage.removeItem(this.#key));
  }

  /** Calls the listener when another tab changed what is kept. */
  onChange(listener: () => void): void {
    addEventListener('storage', ({ key }) => {
      if (key === this.#key || key === null) listener();
    });
  }
}

/** Even to ask for the storage is refused in some windows. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
