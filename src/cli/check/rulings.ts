import path from 'node:path';
import type { Continuum } from '../../core/continuum.ts';
import type { Policy } from '../../gate/policy.ts';
import { type Resolved, resolvePolicy } from '../../gate/resolve.ts';
import type { Settings } from '../../gate/settings.ts';
import { LARGEST_TEXT } from '../../yaml/limits.ts';
import type { Context } from '../context.ts';
import { nameWithin, slashed } from '../files/paths.ts';
import { looksLikeAssessment } from '../files/sniff.ts';
import type { Found } from '../files/targets.ts';
import type { Outcome } from '../outcome.ts';
import type { Baseline, BaselineName } from './baseline.ts';
import type { FoundConfig } from './find-config.ts';

/** What applies to which file: the configuration and the flags, and what follows from them. */
export class Rulings {
  readonly #context: Context;
  readonly #found: FoundConfig | undefined;
  readonly #flags: Settings;
  /** Files that are held against the same share one policy. */
  readonly #known = new Map<string, number>();
  readonly #policies: Policy[] = [];

  constructor(context: Context, found: FoundConfig | undefined, flags: Settings) {
    this.#context = context;
    this.#found = found;
    this.#flags = flags;
  }

  get policies(): readonly Policy[] {
    return this.#policies;
  }

  /** The place of a file's policy in `policies`. */
  indexOf(file: string): number {
    // Without overrides all files are held against the same, and need not be asked about one by one.
    const isSame = (this.#found?.config.overrides.length ?? 0) === 0;
    if (isSame && this.#policies.length > 0) return 0;
    const { policy } = this.#resolve(file);
    const key = JSON.stringify(policy);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#policies.push(policy) - 1;
    this.#known.set(key, index);
    return index;
  }

  /** What was named in the call; else in the configuration; else the working directory. */
  pathsOr(paths: readonly string[]): readonly string[] {
    if (paths.length > 0) return paths;
    const { config, folder = '.' } = this.#found ?? {};
    const { files = [] } = config ?? {};
    return files.length === 0 ? ['.'] : files.map((file) => this.#fromHere(folder, file));
  }

  /** Whether an assessment may be gone. */
  isRetired(file: string): boolean {
    const name = this.#inConfig(file);
    return (
      this.#found?.config.retired.some((one) => path.posix.normalize(one.file) === name) ?? false
    );
  }

  /** What is read besides the assessments, where it is a file. */
  get inputs(): readonly string[] {
    return [this.#found?.file, this.#baseline?.path].filter((file) => file !== undefined);
  }

  /**
   * The baseline that was asked for, opened.
   *
   * @param config What was said of the configuration, as `findConfig` takes it.
   */
  async baseline(
    found: readonly Found[],
    continuum: Continuum,
    config: string | boolean | undefined,
  ): Promise<Baseline | undefined> {
    const named = this.#baseline;
    if (named === undefined) return undefined;
    const { findBaseline } = await import('./baseline.ts');
    const used = { found: this.#found, isNamed: typeof config === 'string' };
    const rules = config === false ? undefined : used;
    return findBaseline(this.#context.io, named, found, continuum, rules);
  }

  /** A file or folder that the configuration names stands beside it. */
  get #baseline(): BaselineName | undefined {
    const { baseline: name, sources } = this.#resolve(undefined);
    if (name === undefined) return undefined;
    const { folder = '.' } = this.#found ?? {};
    const isConfigured = sources.get('baseline')?.from === 'config';
    return { name, path: isConfigured ? this.#fromHere(folder, name) : name };
  }

  /** `--print-config`, for the files that are named; without any, what applies in general. */
  async print(found: readonly Found[]): Promise<Outcome> {
    const { files } = this.#context.io;
    const named = found
      .flatMap(({ targets }) => targets)
      .filter(({ file, explicit, problem }) => {
        if (problem !== undefined) return false;
        return explicit || looksLikeAssessment(files.head(file, LARGEST_TEXT));
      })
      .map(({ file }) => ({ file, path: this.#inConfig(file) }));
    const { printConfig } = await import('./print-config.ts');
    return printConfig(this.#context, this.#found, this.#flags, named);
  }

  #resolve(file: string | undefined): Resolved {
    const name = file === undefined ? undefined : this.#inConfig(file);
    return resolvePolicy(this.#found?.config, this.#flags, name);
  }

  /** The name of a file from the folder of the configuration; undefined outside of it. */
  #inConfig(file: string): string | undefined {
    if (this.#found === undefined) return undefined;
    const { cwd } = this.#context.io;
    return nameWithin(path.resolve(cwd, this.#found.folder), path.resolve(cwd, file));
  }

  #fromHere(folder: string, file: string): string {
    const { cwd } = this.#context.io;
    return slashed(path.relative(cwd, path.resolve(cwd, folder, file))) || '.';
  }
}
