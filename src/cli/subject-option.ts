import type { Subject } from '../core/assessment.ts';
import type { Focus } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { isVisible } from '../diagnostics/visible.ts';
import { CallError } from './call-error.ts';

const EXAMPLE = '"Harrow Bay Council / Licensing office"';

/**
 * What `--subject` and `--focus` name: `Organization`, or `Organization / Unit` with a space on both sides of the slash.
 * Without a focus, a unit is taken for a department. Throws CallError.
 */
export function subjectFrom(name: string, focus: Focus | undefined): Subject {
  const [first = '', ...rest] = clean(name).split(' / ');
  const organization = first.trim();
  const unit = rest.join(' / ').trim();
  if (!isVisible(organization.replaceAll('/', '')) || (rest.length > 0 && !isVisible(unit))) {
    throw new CallError(`--subject needs a name, like ${EXAMPLE}.`);
  }
  if (unit !== '') return { organization, unit, focus: focus ?? 'department' };
  if (focus === undefined || focus === 'organization')
    return { organization, focus: 'organization' };
  throw new CallError(
    `--focus ${focus} needs the name of the unit: write --subject like ${EXAMPLE}.`,
  );
}
