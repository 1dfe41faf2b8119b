import path from 'node:path';
import type { Io } from '../../io/io.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { CallError } from '../call-error.ts';
import { isYaml } from '../files/targets.ts';

/** Files that are read at once: their texts are in memory twice meanwhile. */
const PORTION = 1000;
/** A link to a link to a link; more is a loop. */
const MOST_LINKS = 8;

export interface TreeFile {
  readonly id: string;
  /** Its own name, or that of the file which the link of this name leads to. */
  readonly home: string;
}

/** The files of a commit by their names from the top of the repository. Links to files count, as they do on the disk. */
export function filesOf(io: Io, commit: string): Map<string, TreeFile> {
  const out = run(io, commit, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  const files = new Map<string, TreeFile>();
  const links = new Map<string, string>();
  for (const line of out.toString('utf8').split('\0')) {
    const [, mode = '', id = '', name = ''] =
      /^(100644|100755|120000) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    if (mode.startsWith('100')) files.set(name, { id, home: name });
    else if (isYaml(name)) links.set(name, id);
  }
  for (const [name, file] of followed(io, commit, files, links)) files.set(name, file);
  return files;
}

function followed(
  io: Io,
  commit: string,
  files: ReadonlyMap<string, TreeFile>,
  links: ReadonlyMap<string, string>,
): [string, TreeFile][] {
  if (links.size === 0) return [];
  const texts = readBlobs(io, commit, [...links.values()]);
  const ahead = (name: string): string =>
    path.posix.join(path.posix.dirname(name), texts.get(links.get(name) ?? '') ?? '');
  return [...links.keys()].flatMap((name) => {
    let home = name;
    for (let step = 0; step < MOST_LINKS && links.has(home); step += 1) home = ahead(home);
    const file = files.get(home);
    return file === undefined ? [] : [[name, file]];
  });
}

/**
 * The texts of files by their ids. One that is too large to be an assessment reads as nothing.
 *
 * @throws CallError when git has not got one of them
 */
export function readBlobs(io: Io, commit: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const wanted = sizesOf(io, commit, [...new Set(ids)]).flatMap(([id, size]) => {
    if (size <= LARGEST_TEXT) return [id];
    texts.set(id, '');
    return [];
  });
  for (let at = 0; at < wanted.length; at += PORTION) {
    const out = run(io, commit, ['cat-file', '--batch'], wanted.slice(at, at + PORTION));
    for (const [id, text] of contentsOf(out)) texts.set(id, text);
  }
  return texts;
}

/** Asked first, as something else of many gigabytes may have the name of an assessment. */
function sizesOf(io: Io, commit: string, ids: readonly string[]): [id: string, size: number][] {
  if (ids.length === 0) return [];
  const out = run(io, commit, ['cat-file', '--batch-check'], ids);
  const lines = out.toString('latin1').split('\n').slice(0, -1);
  return lines.map((line) => {
    const [id = '', , size] = line.split(' ');
    if (size === undefined) throw new CallError(notHere(commit));
    return [id, Number(size)];
  });
}

/** Each object comes as a line `id type size`, so many bytes, and a line feed. */
function* contentsOf(out: Buffer): Generator<[id: string, text: string]> {
  for (let at = 0; at < out.length; ) {
    const lineEnd = out.indexOf('\n', at);
    const [id = '', , size = ''] = out.toString('latin1', at, lineEnd).split(' ');
    const from = lineEnd + 1;
    const end = from + Number(size);
    yield [id, out.toString('utf8', from, end)];
    at = end + 1;
  }
}

/** What git printed; each line of the input is the name of an object. */
function run(
  io: Io,
  commit: string,
  args: readonly string[],
  lines: readonly string[] = [],
): Buffer {
  const { code, out, err } = io.git(args, lines.map((line) => `${line}\n`).join(''));
  if (code === 0) return Buffer.from(out);
  if (err.includes('promisor')) throw new CallError(notHere(commit));
  throw new CallError(`git could not read the baseline: ${err.trim()}`);
}

function notHere(commit: string): string {
  return `git has not got all files of the baseline: this seems to be a partial clone. Fetch them first, with: git diff --stat ${commit.slice(0, 12)} HEAD`;
}
