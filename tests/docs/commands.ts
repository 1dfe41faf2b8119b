/**
 * The commands in README.md and docs/, so that a test can run them all.
 *
 * For whoever writes them:
 * - A `console` block is a session: a line that starts with `$ ` is a command, the lines up to the next one are exactly
 *   what it prints (80 columns, no color). A command with nothing below it prints nothing.
 * - A `sh` block has commands only; what they print is not compared. A synopsis with placeholders goes in a `text` block.
 * - A command that must not exit 0 says so: `continuum score broken.yaml  # exit 1`. Other comments are fine too.
 * - `\` at the end of a line continues the command.
 * - `continuum`, `npx continuum` and `node bin/continuum.js` are run, one after the other, in a folder of the document's own
 *   that holds copies of examples/ and continuum/. Pipes and redirections work. Only `continuum`, `continuum
 *   assess` and `continuum workshop --facilitate` are different: they need a terminal, so without one they must say that.
 * - So are the shell's everyday commands (printf, cp, cat and the like), to prepare a file or to look at one.
 * - `cp`, `mkdir`, `printf` and `sed`, which prepare files, are run as well.
 * - `npm test` and `npm run NAME` must be scripts of package.json. Other commands (git, cd, npm ci) are left alone.
 * - `UPDATE_DOCS=1 npx vitest run tests/docs` writes what is printed into the `console` blocks; read the difference.
 */
export interface Command {
  /** 1-based line of the document. */
  readonly line: number;
  readonly text: string;
  readonly exit: number;
  /** What must be printed; undefined where it does not matter. */
  readonly output: string | undefined;
  /** First line of the output and the line after its last, 0-based; for updating. */
  readonly outputLines: readonly [number, number];
}

interface Block {
  readonly session: boolean;
  /** 0-based line of the document. */
  readonly start: number;
  readonly lines: readonly string[];
}

function blocks(document: string): Block[] {
  const found: Block[] = [];
  let open: { fence: string; session: boolean; wanted: boolean; start: number } | undefined;
  const lines = document.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, fence, language] = /^(`{3,})(\S*)/.exec(line) ?? [];
    if (open === undefined && fence !== undefined) {
      const wanted = language === 'sh' || language === 'console';
      open = { fence, session: language === 'console', wanted, start: index + 1 };
    } else if (open !== undefined && line.trimEnd() === open.fence) {
      const { session, start, wanted } = open;
      if (wanted) found.push({ session, start, lines: lines.slice(start, index) });
      open = undefined;
    }
  }
  return found;
}

/** The command that starts at a line of a block, and how many lines it takes. */
function joined(lines: readonly string[], at: number): { text: string; length: number } {
  let length = 1;
  let text = lines[at] ?? '';
  while (text.endsWith('\\') && at + length < lines.length) {
    text = `${text.slice(0, -1).trimEnd()} ${(lines[at + length] ?? '').trim()}`;
    length += 1;
  }
  return { text, length };
}

function inBlock({ session, start, lines }: Block): Command[] {
  const commands: Command[] = [];
  for (let at = 0; at < lines.length; ) {
    const { text, length } = joined(lines, at);
    const line = start + at + 1;
    at += length;
    if (session && !text.startsWith('$ ')) {
      throw new Error(`line ${line}: a console block starts with a command ("$ ")`);
    }
    const first = at;
    while (session && at < lines.length && !lines[at]?.startsWith('$ ')) at += 1;
    const command = session ? text.slice(2) : text.trim();
    if (command === '' || command.startsWith('#')) continue;
    commands.push({
      line,
      text: command.replace(/\s+#.*$/, ''),
      exit: Number(/#\s*exit (\d+)/.exec(command)?.[1] ?? 0),
      output: session ? lines.slice(first, at).join('\n') : undefined,
      outputLines: [start + first, start + at],
    });
  }
  return commands;
}

/** Every command of a Markdown document, in order. */
export function commandsOf(document: string): Command[] {
  return blocks(document).flatMap(inBlock);
}

/** The document with other output under its commands; the others keep theirs. */
export function withOutputs(document: string, outputs: ReadonlyMap<Command, string>): string {
  const lines = document.split('\n');
  const fromTheEnd = [...outputs].sort(([a], [b]) => b.line - a.line);
  for (const [{ outputLines }, output] of fromTheEnd) {
    const [first, end] = outputLines;
    lines.splice(first, end - first, ...(output === '' ? [] : output.split('\n')));
  }
  return lines.join('\n');
}

const PROGRAM =
  /^((?:[A-Z_]+=\S*\s+)*)(?:npx (?:--no-install )?continuum|node bin\/continuum\.js|continuum)(?=\s|$)/;

/** What makes or changes the files of an example. */
const PREPARES = /^(?:cp|mkdir|printf|sed)\s/;

/** The calls that put questions: `continuum` alone, `assess`, and `workshop --facilitate`, unless their help is wanted. */
const ASKS =
  /^(?:[A-Z_]+=\S*\s+)*continuum(?:\s+(?:assess\b|workshop\b(?=.*--facilitate))(?!.*--help)|\s*$)/;

/** One step of a command line, as the test treats it. */
export type Step =
  | { readonly kind: 'program'; readonly text: string; readonly needsTerminal: boolean }
  | { readonly kind: 'script'; readonly name: string }
  | { readonly kind: 'other' };

const EVERYDAY = /^(cat|cp|echo|head|ls|mkdir|mv|printf|sed|tail|touch)\s/;

/** `npm ci && npx continuum score x.yaml` has two steps. */
export function stepsOf(text: string): Step[] {
  return text.split(/\s+&&\s+/).map((part) => {
    const script = /^npm (?:run (?<name>[\w:-]+)|(?<short>test|start)\b)/.exec(part)?.groups;
    const name = script?.name ?? script?.short;
    if (name !== undefined) return { kind: 'script', name };
    if (PREPARES.test(part)) return { kind: 'program', text: part, needsTerminal: false };
    if (
      !/(^|\|\s*|\s)(npx (--no-install )?continuum|node bin\/continuum\.js|continuum)(\s|$)/.test(
        part,
      )
    ) {
      return EVERYDAY.test(part)
        ? { kind: 'program', text: part, needsTerminal: false }
        : { kind: 'other' };
    }
    const pieces = part.split(/\s*\|\s*/).map((piece) => piece.replace(PROGRAM, '$1continuum'));
    const own = pieces.join(' | ');
    const needsTerminal = pieces.some((piece) => ASKS.test(piece));
    return { kind: 'program', text: own, needsTerminal };
  });
}
