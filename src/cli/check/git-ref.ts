import type { Io } from '../../io/io.ts';
import { CallError } from '../call-error.ts';

/** Characters of a commit's name that people look at. */
const SHORT = 12;

export interface Commit {
  readonly id: string;
  /** In words: `origin/main (merge base 1a2b3c4d5e6f)`, `v1.0 (1a2b3c4d5e6f)`. */
  readonly label: string;
}

/**
 * The commit that a ref means as a baseline. For a branch, where this one left it: a change cannot move its own
 * baseline, and what happens on the branch meanwhile is not held against it. Anything else is taken as it is.
 *
 * @throws CallError where there is none
 */
export function findCommit(io: Io, ref: string): Commit {
  const [one, ...others] = namesakes(io, ref);
  if (one !== undefined && others.length > 0) {
    throw new CallError(
      `"${ref}" can mean ${[one, ...others].join(' or ')} here. Write out the one that is meant.`,
    );
  }
  const id = commitOf(io, ref);
  if (id === undefined) throw new CallError(unknownRef(io, ref));
  const base = isBranch(fullName(io, ref) ?? ref) ? ask(io, 'merge-base', 'HEAD', id) : id;
  if (base === undefined) throw new CallError(unrelated(io, ref));
  const short = base.slice(0, SHORT);
  return { id: base, label: base === id ? `${ref} (${short})` : `${ref} (merge base ${short})` };
}

/**
 * What git would take a name for, said so that it can be nothing else; undefined where git knows none. A few hexadecimal
 * digits count only as the name of a branch or tag: folders are called 2025.
 */
export function gitMeaning(io: Io, name: string): string | undefined {
  const full = fullName(io, name);
  if (full !== undefined && full !== name) return full;
  return /^[0-9a-f]{1,6}$/i.test(name) ? undefined : commitOf(io, name);
}

/** What git printed, without the end of the line, or nothing where it refused. */
function ask(io: Io, ...args: string[]): string | undefined {
  const { code, out } = io.git(args);
  return code === 0 ? Buffer.from(out).toString('utf8').replace(/\n$/, '') : undefined;
}

function commitOf(io: Io, ref: string): string | undefined {
  if (ref.startsWith('-')) return undefined;
  const id = ask(io, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
  // A ref such as ^main is understood, but is not one commit.
  return id !== undefined && /^[0-9a-f]{40,}$/.test(id) ? id : undefined;
}

/** `refs/heads/main` for main; undefined for what is no ref by itself. */
function fullName(io: Io, ref: string): string | undefined {
  if (ref.startsWith('-')) return undefined;
  return ask(io, 'rev-parse', '--symbolic-full-name', '--verify', '--quiet', ref) || undefined;
}

/** Every ref that a short name could mean, also of `main~1`. A change may bring a tag that is named like the branch. */
function namesakes(io: Io, ref: string): string[] {
  const [name = ''] = ref.split(/[~^]|@\{/, 1);
  const full = ['heads/', 'remotes/', 'tags/'].map((kind) => `refs/${kind}${name}`);
  full.push(`refs/remotes/${name}/HEAD`);
  const known = ask(io, 'for-each-ref', '--format=%(refname)', ...full)?.split('\n') ?? [];
  return full.filter((one) => known.includes(one));
}

function isBranch(name: string): boolean {
  return /^refs\/(?:heads|remotes)\//.test(name);
}

const DEEPEN =
  'This is a shallow clone: fetch the whole history (fetch-depth: 0 with actions/checkout, or git fetch --unshallow).';

function isShallow(io: Io): boolean {
  return ask(io, 'rev-parse', '--is-shallow-repository') === 'true';
}

function unknownRef(io: Io, ref: string): string {
  const remote = `origin/${ref}`;
  if (commitOf(io, remote) !== undefined) {
    return `There is no branch, tag, file or folder "${ref}" here. Did you mean ${remote}?`;
  }
  const hint = isShallow(io) ? DEEPEN : 'Check the name, or fetch it first.';
  return `There is no branch, tag, file or folder "${ref}" to compare with. ${hint}`;
}

function unrelated(io: Io, ref: string): string {
  return isShallow(io)
    ? `Where this branch left ${ref} is not known here. ${DEEPEN}`
    : `This branch and ${ref} have no commit in common, so there is nothing to compare with. Name another ref.`;
}
