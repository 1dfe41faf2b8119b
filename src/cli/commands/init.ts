import type { Role } from '../../core/assessment.ts';
import type { Focus } from '../../core/continuum.ts';
import { messageOf, severityOf } from '../../diagnostics/record.ts';
import { parseAssessment } from '../../validation/parse.ts';
import { type AssessmentHeader, blankAssessment } from '../../yaml/blank.ts';
import { CallError } from '../call-error.ts';
import { commandsFor } from '../commands-for.ts';
import type { Context } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { sayable } from '../sayable.ts';

export interface InitOptions {
  readonly organization?: string;
  readonly unit?: string;
  readonly focus?: Focus;
  readonly role?: Role;
  readonly date?: string;
  readonly withStatements?: true;
  readonly force?: true;
}

const PLACEHOLDERS = {
  organization: 'My organization',
  department: 'My department',
  'business-unit': 'My business unit',
} as const;

/** `continuum init [FILE]`: a blank assessment to fill in with an editor. */
export async function init(
  context: Context,
  name: string | undefined,
  options: InitOptions,
): Promise<Outcome> {
  const file = target(context, name);
  const continuum = await context.continuum();
  const text = blankAssessment(continuum, headerOf(context, options), {
    withStatements: options.withStatements === true,
  });
  const result = parseAssessment(text, continuum);
  if (!result.ok) {
    const errors = result.diagnostics.filter((each) => severityOf(each) === 'error');
    throw new CallError(errors.map(messageOf).join('\n'));
  }
  if (file === undefined) {
    await context.io.stdout.write(text);
    return 'done';
  }
  context.save(file, text, { create: options.force !== true });
  const { organization } = result.assessment.subject;
  const placeholder =
    options.organization === undefined ? ` put your own name for "${organization}",` : '';
  const next = `${file} is ready. Open it in an editor,${placeholder} write a rating from 1 to 5 for each of the ${continuum.practices.length} practices, then run: ${commandsFor(context, file).score}`;
  await context.tell(await sayable(next, context.io));
  return 'done';
}

/** The file to make; undefined for standard output. */
function target({ options, output }: Context, name: string | undefined): string | undefined {
  if (name !== undefined && options.output !== undefined) {
    throw new CallError('The file is named twice, once with -o. Name it once.');
  }
  if (options.output !== undefined) return output;
  return name === '-' ? undefined : (name ?? 'assessment.yaml');
}

/** What was not said gets a placeholder that nobody takes for the real thing. */
function headerOf({ io }: Context, options: InitOptions): AssessmentHeader {
  const { organization = PLACEHOLDERS.organization, role, date } = options;
  const focus = options.focus ?? (options.unit === undefined ? 'organization' : 'department');
  const unit = options.unit ?? (focus === 'organization' ? undefined : PLACEHOLDERS[focus]);
  return {
    organization,
    focus,
    date: date ?? io.today(),
    ...(unit !== undefined && { unit }),
    ...(role !== undefined && { role }),
  };
}
