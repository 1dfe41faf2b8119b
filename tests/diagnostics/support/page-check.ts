import { COMPONENTS, STAGES, type StageNumber } from '../../../src/core/continuum.ts';
import { type Duration, parseDuration } from '../../../src/gate/duration.ts';
import type { Policy } from '../../../src/gate/policy.ts';

/** How the examples of a page are checked, from its sentence about it. */
export interface PageCheck {
  readonly policy: Policy;
  readonly today: string;
  readonly hasBaseline: boolean;
}

const SENTENCE =
  /^The examples are checked with `continuum check([^`]*)`(?: on (\d{4}-\d{2}-\d{2}))?\.(?: The wrong one .*)?$/m;

/**
 * Reads `The examples are checked with \`continuum check --min-stage 1\` on 2026-11-22.`; undefined where a page says
 * nothing of the kind.
 */
export function pageCheckOf(page: string): PageCheck | undefined {
  const found = SENTENCE.exec(page);
  if (found === null) return undefined;
  const [, flags = '', today = '2026-11-22'] = found;
  const words = flags.trim().split(/\s+/).filter(Boolean);
  let policy: Policy = {};
  let hasBaseline = false;
  for (let at = 0; at < words.length; at += 1) {
    const flag = words[at] ?? '';
    if (SWITCHES[flag]) policy = { ...policy, ...SWITCHES[flag] };
    else {
      at += 1;
      if (flag === '--baseline') hasBaseline = true;
      else policy = { ...policy, ...settingOf(flag, words[at] ?? '') };
    }
  }
  return { policy, today, hasBaseline };
}

const SWITCHES: Readonly<Record<string, Policy>> = {
  '--at-target': { atTarget: true },
  '--complete': { complete: true },
  '--evidence': { evidence: true },
};

function settingOf(flag: string, word: string): Policy {
  switch (flag) {
    case '--min-stage':
      return { minStage: stage(word) };
    case '--min': {
      const [name, value = ''] = word.split('=');
      const component = COMPONENTS.find((one) => one === name);
      if (component === undefined) throw new Error(`No such component: ${word}`);
      return { min: { [component]: stage(value) } };
    }
    case '--max-na':
      return { maxNa: Number(word) };
    case '--max-age':
      return { maxAge: duration(word) };
    case '--evidence-max-age':
      return { evidenceMaxAge: duration(word) };
    case '--min-evidenced-stage':
      return { minEvidencedStage: stage(word) };
    default:
      throw new Error(`No such flag: ${flag}`);
  }
}

function stage(word: string): StageNumber {
  const found = STAGES.find((one) => String(one) === word);
  if (found === undefined) throw new Error(`No such stage: ${word}`);
  return found;
}

function duration(word: string): Duration {
  const found = parseDuration(word);
  if (found === undefined) throw new Error(`No such span of time: ${word}`);
  return found;
}
