import type { Target } from '../core/assessment.ts';
import { type ComponentId, STAGES } from '../core/continuum.ts';
import type { TargetRequest } from '../core/target.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import { CallError } from './call-error.ts';
import { chooseComponent } from './component.ts';

/**
 * What `--to` asks for: `3`, `stay`, `customer-focus=3,ME=stay`; each value may hold several, parted by commas.
 * Throws CallError.
 */
export function parseTargets(values: readonly string[]): TargetRequest {
  let all: Target | undefined;
  const components: Partial<Record<ComponentId, Target>> = {};
  for (const part of values.flatMap((value) => value.split(','))) {
    const [left = '', right, ...rest] = part.split('=').map((word) => word.trim());
    if (rest.length > 0) throw new CallError(`--to cannot be "${part}". ${USAGE}`);
    if (right === undefined) {
      const target = parseTarget(left);
      if (all !== undefined) throw new CallError(`--to names two targets for everything. ${USAGE}`);
      all = target;
      continue;
    }
    const component = chooseComponent('--to', left);
    if (components[component] !== undefined) {
      throw new CallError(`--to names two targets for ${component}. Keep one.`);
    }
    components[component] = parseTarget(right);
  }
  return { ...(all !== undefined && { all }), components };
}

const USAGE = 'Write --to 3, --to stay, or --to customer-focus=3,measurement=stay.';

function parseTarget(word: string): Target {
  if (word.toLowerCase() === 'stay') return 'stay';
  const stage = STAGES.find((each) => String(each) === word);
  if (stage !== undefined) return stage;
  const found = word === '' ? '' : `, not "${word}"`;
  const advice = didYouMean(suggest(word, ['stay'])) || ` ${USAGE}`;
  throw new CallError(`--to needs a stage from 1 to 5, or stay${found}.${advice}`);
}
