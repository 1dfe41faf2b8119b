import type { Continuum } from '../../core/continuum.ts';
import { FileError, type Io } from '../../io/io.ts';
import { decode } from '../../validation/decode.ts';
import { parseLazily } from '../../validation/load.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import { CallError } from '../call-error.ts';
import { isAssessment } from '../files/sniff.ts';
import { type Found, isWalked, isYaml, pathWithin, type Target } from '../files/targets.ts';
import { changedConfig, type UsedConfig } from './config-change.ts';
import { fileSnapshot, folderSnapshot } from './folder-snapshot.ts';
import { gitMeaning } from './git-ref.ts';
import { gitSnapshot } from './git-snapshot.ts';
import type { Place, Snapshot } from './snapshot.ts';

interface Version {
  /** Its name in the baseline. */
  readonly file: string;
  readonly text: string;
}

/** What the files of a run were before. */
export interface Baseline {
  /** In words, for reports. */
  readonly label: string;
  /** By the file's name now. */
  readonly before: ReadonlyMap<string, Version>;
  /** Files that have another name now, and the one that they had. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Assessments that are not there anymore, as the caller would have named them, by the argument they belong to. */
  readonly gone: ReadonlyMap<Found, readonly string[]>;
  /** The configuration, where the rules are others than they were. */
  readonly config?: string;
}

/** What a baseline was called, and where it would be if it is a file or a folder. */
export interface BaselineName {
  readonly name: string;
  /** Another path than the name when it was named elsewhere than in the working directory. */
  readonly path: string;
}

/**
 * Finds the earlier version of every file.
 *
 * @param named What `--baseline` was given: a file, a folder, or else a git ref.
 * @param config What the rules come from; undefined where no configuration was wanted.
 * @throws CallError when there is no such baseline, or a file cannot be compared with it
 */
export async function findBaseline(
  io: Io,
  named: BaselineName,
  found: readonly Found[],
  continuum: Continuum,
  config: UsedConfig | undefined,
): Promise<Baseline> {
  const targets = found
    .flatMap((one) => one.targets)
    .filter(({ problem }) => problem === undefined);
  const snapshot = openSnapshot(io, named, targets);
  const kept = new Map<Target, string>();
  for (const target of targets) {
    const name = snapshot.nameOf(target);
    if (snapshot.has(name)) kept.set(target, name);
  }
  const texts = snapshot.read([...kept.values()]);
  const before = new Map<string, Version>();
  const added = new Set(targets);
  for (const [target, name] of kept) {
    const text = texts.get(name) ?? '';
    before.set(target.file, { file: name, text });
    if (isAssessment(text)) added.delete(target);
  }
  const missing = missingOf(io, snapshot, found, new Set(kept.values()), added);
  const renamed = await pair(io, [...added], missing, continuum);
  for (const [{ file }, version] of renamed) before.set(file, version);
  const moved = new Set(renamed.values());
  const changed = config && (await changedConfig(io, snapshot, config));
  return {
    label: snapshot.label,
    before,
    renamed: new Map([...renamed].map(([{ file }, version]) => [file, version.file])),
    gone: grouped(missing.filter(({ version }) => !moved.has(version))),
    ...(changed !== undefined && { config: changed }),
  };
}

/**
 * A change can add a folder with the name of the branch that it is compared with. So a name that is both is refused.
 */
function openSnapshot(io: Io, { name, path }: BaselineName, targets: readonly Target[]): Snapshot {
  const { files } = io;
  if (!files.exists(path)) return gitSnapshot(io, name);
  const isFolder = files.isDirectory(path);
  const other = gitMeaning(io, name);
  if (other !== undefined) {
    throw new CallError(
      `"${name}" can be a ${isFolder ? 'folder' : 'file'} or a git ref here. Write ./${name} for the one, or ${other} for the other.`,
    );
  }
  return isFolder
    ? folderSnapshot(files, path.replace(/(?<=.)\/+$/, ''))
    : fileSnapshot(files, path, targets);
}

interface Missing {
  /** The argument that stood for it; absent for what only may have another name now. */
  readonly found?: Found;
  readonly version: Version;
}

/** Assessments that the arguments stood for in the baseline, or may have, and that are there no more. */
function missingOf(
  io: Io,
  snapshot: Snapshot,
  found: readonly Found[],
  kept: ReadonlySet<string>,
  added: ReadonlySet<Target>,
): Missing[] {
  const seen = new Set(kept);
  const unseen = ({ name }: Place) => !seen.has(name) && seen.add(name) !== undefined;
  const places: (Place & { readonly found?: Found })[] = [];
  for (const one of found) {
    for (const place of placesOf(snapshot, one, added)) {
      if (unseen(place)) places.push({ ...place, found: one });
    }
  }
  const single = found.flatMap(({ kind, targets }) => (kind === 'file' ? targets : []));
  const fresh = single.filter((target) => added.has(target));
  for (const place of fresh.length === 0 ? [] : snapshot.around(fresh)) {
    if (isYaml(place.file) && unseen(place) && !io.files.exists(place.file)) places.push(place);
  }
  if (places.length === 0) return [];
  const leftOut = snapshot.leftOut();
  const gone = places.filter(({ name }) => !leftOut.has(name));
  const texts = snapshot.read(gone.map(({ name }) => name));
  return gone.flatMap(({ name, file, found: one }) => {
    const text = texts.get(name) ?? '';
    return isAssessment(text) ? [{ ...(one && { found: one }), version: { file, text } }] : [];
  });
}

/** What an argument may have stood for in the baseline. A folder may have become a file since, and a file a folder. */
function placesOf(snapshot: Snapshot, found: Found, added: ReadonlySet<Target>): readonly Place[] {
  const { kind, root, targets, matches = isYaml } = found;
  const isMeant = (from: string, { file }: Place) =>
    isWalked(pathWithin(from, file)) && matches(file);
  if (kind === 'file') {
    return targets.flatMap((target) =>
      target.file !== '-' && added.has(target)
        ? snapshot.below(target).filter((place) => isMeant(target.file, place))
        : [],
    );
  }
  const below = snapshot.scope(found).filter((place) => isMeant(root, place));
  const name = kind === 'folder' ? snapshot.nameInGit(root) : undefined;
  return name === undefined ? below : [{ name, file: root }, ...below];
}

/** New files that are old ones by another name: the same text, or the only one about the same subject. */
async function pair(
  io: Io,
  added: readonly Target[],
  missing: readonly Missing[],
  continuum: Continuum,
): Promise<Map<Target, Version>> {
  const pairs = new Map<Target, Version>();
  if (added.length === 0 || missing.length === 0) return pairs;
  const rest = new Set(missing.map(({ version }) => version));
  const take = (target: Target, version: Version) => {
    pairs.set(target, version);
    rest.delete(version);
  };
  const texts = added.map((target) => [target, textNow(io, target)] as const);
  const same = new Map<string, Version[]>();
  for (const version of rest) {
    const text = withoutReturns(version.text);
    const others = same.get(text);
    if (others === undefined) same.set(text, [version]);
    else others.push(version);
  }
  for (const [target, text] of texts) {
    const version = same.get(withoutReturns(text))?.shift();
    if (version !== undefined) take(target, version);
  }
  const now = await bySubject(
    texts.filter(([target]) => !pairs.has(target)),
    continuum,
  );
  const then = await bySubject(
    [...rest].map((version) => [version, version.text]),
    continuum,
  );
  for (const [subject, targets] of now) {
    const [target, ...others] = targets;
    const [version, ...further] = then.get(subject) ?? [];
    if (target && version && others.length + further.length === 0) take(target, version);
  }
  return pairs;
}

/** Git may write the ends of lines as the system has them. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function textNow({ files }: Io, { file }: Target): string {
  try {
    return decode(files.read(file, LARGEST_TEXT)).text ?? '';
  } catch (error) {
    if (error instanceof FileError) return '';
    throw error;
  }
}

/** Whatever has a text that is an assessment, by whom it is about. */
async function bySubject<Key>(
  texts: readonly (readonly [Key, string])[],
  continuum: Continuum,
): Promise<Map<string, Key[]>> {
  const groups = new Map<string, Key[]>();
  for (const [key, text] of texts) {
    const parsed = await parseLazily(text, continuum);
    if (!parsed.ok) continue;
    const { organization, unit, focus } = parsed.assessment.subject;
    const subject = JSON.stringify([organization, unit, focus]);
    groups.set(subject, [...(groups.get(subject) ?? []), key]);
  }
  return groups;
}

function grouped(missing: readonly Missing[]): Map<Found, string[]> {
  const groups = new Map<Found, string[]>();
  for (const { found, version } of missing) {
    if (found !== undefined) groups.set(found, [...(groups.get(found) ?? []), version.file]);
  }
  return groups;
}
