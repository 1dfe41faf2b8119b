import type { Baseline } from './baseline.ts';
import type { Done, Item } from './job.ts';
import type { Rulings } from './rulings.ts';
import { isAssessment } from './sniff.ts';
import type { Found, Target } from './targets.ts';

/** What one argument comes to: what there is to check, in the order of the report. */
export interface Group {
  readonly found: Found;
  readonly items: readonly Item[];
}

/** What came in on standard input, or why nothing did. */
export type Stdin = Pick<Item, 'bytes' | 'findings' | 'absent'>;

/** Puts together what is known of every file before it is looked into. */
export function groupsOf(
  found: readonly Found[],
  rulings: Rulings,
  baseline: Baseline | undefined,
  stdin: Stdin | undefined,
): Group[] {
  const item = (target: Target): Item => {
    const { file, explicit, problem } = target;
    const base = { file, policy: rulings.indexOf(file), optional: false };
    if (problem !== undefined) return { ...base, findings: [problem], absent: 'call' };
    const before = baseline?.before.get(file);
    const earlier = baseline?.renamed.get(file);
    return {
      ...base,
      // What was an assessment before must not leave the gate by losing its format.
      optional: !explicit && !(before && isAssessment(before.text)),
      ...(before && { before }),
      ...(earlier !== undefined && {
        findings: [{ code: 'file-renamed', args: { path: file, earlier }, pointer: '' }],
      }),
      ...(file === '-' && stdin),
    };
  };
  const gone = (file: string): Item => ({
    file,
    policy: rulings.indexOf(file),
    optional: false,
    findings: [{ code: 'file-deleted', args: { path: file }, pointer: '' }],
    absent: 'content',
  });
  return found.map((one) => {
    const missing = (baseline?.gone.get(one) ?? []).filter((file) => !rulings.isRetired(file));
    const items = [...one.targets.map(item), ...missing.map(gone)];
    return {
      found: one,
      items: missing.length === 0 ? items : items.sort((a, b) => (a.file < b.file ? -1 : 1)),
    };
  });
}

/** The finding that a folder or a pattern stands for no assessment at all; undefined where it does. */
export function emptyGroup(
  { found, items }: Group,
  done: readonly Done[],
  rulings: Rulings,
): Item | undefined {
  const { kind, argument, repeats } = found;
  if (kind === 'file' || repeats || done.some((one) => one !== undefined)) return undefined;
  const folder = kind === 'folder';
  // Where everything was retired there is nothing to miss.
  if (items.length === 0 && rulings.hasRetired) return undefined;
  return {
    file: argument,
    policy: rulings.indexOf(argument),
    optional: false,
    findings: [{ code: 'no-match', args: { pattern: argument, folder }, pointer: '' }],
    absent: 'call',
  };
}
