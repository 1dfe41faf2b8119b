import { isAssessment } from '../files/sniff.ts';
import type { Found, Target } from '../files/targets.ts';
import type { Baseline } from './baseline.ts';
import type { Item } from './job.ts';
import type { Rulings } from './rulings.ts';

/** What one argument comes to: what there is to check, in the order of the report. */
export interface Group {
  readonly items: readonly Item[];
  /** What is at fault if none of these is an assessment; absent where that may be. */
  readonly empty?: Item;
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
  const groups = found.map((one): Group => {
    const before = baseline?.gone.get(one) ?? [];
    const missing = before.filter((file) => !rulings.isRetired(file));
    const items = [...one.targets.map(item), ...missing.map(gone)];
    // Where everything was retired there is nothing to miss.
    const mayBeEmpty = one.kind === 'file' || one.repeats || before.length > missing.length;
    return {
      items: missing.length === 0 ? items : items.sort((a, b) => (a.file < b.file ? -1 : 1)),
      ...(!mayBeEmpty && { empty: emptyItem(one, rulings) }),
    };
  });
  if (baseline?.config === undefined) return groups;
  return [{ items: [changedItem(baseline.config, rulings)] }, ...groups];
}

function changedItem(file: string, rulings: Rulings): Item {
  return {
    file,
    policy: rulings.indexOf(file),
    optional: false,
    findings: [{ code: 'config-changed', args: { path: file }, pointer: '' }],
    absent: 'content',
  };
}

/** The finding that a folder or a pattern stands for no assessment at all. */
function emptyItem({ kind, argument }: Found, rulings: Rulings): Item {
  const folder = kind === 'folder';
  return {
    file: argument,
    policy: rulings.indexOf(argument),
    optional: false,
    findings: [{ code: 'no-match', args: { pattern: argument, folder }, pointer: '' }],
    absent: 'call',
  };
}
