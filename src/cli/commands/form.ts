import type { Focus } from '../../core/continuum.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { formReporter } from '../../reporters/reporters.ts';
import type { FormResult } from '../../reporters/results.ts';
import { CallError } from '../call-error.ts';
import type { Context } from '../context.ts';
import { dayFrom } from '../day-option.ts';
import type { Outcome } from '../outcome.ts';
import { sayable } from '../sayable.ts';
import { subjectFrom } from '../subject-option.ts';

export interface FormOptions {
  readonly subject?: string;
  readonly focus?: Focus;
  readonly date?: string;
  readonly anonymous?: true;
}

/** `continuum form`: a form for people to answer on their own. */
export async function form(context: Context, options: FormOptions): Promise<Outcome> {
  const { io, format, output } = context;
  if (format === 'html' && context.options.output === undefined && io.stdout.isTTY) {
    throw new CallError(
      'A web page is of no use in a terminal. Write it to a file:\n  continuum form -o form.html\nTo print it here all the same, add -o -.',
    );
  }
  const result = await resultOf(context, options);
  const render = await formReporter(format);
  await context.write(render(result, context.resultScreen));
  if (output !== undefined) {
    await context.tell(await sayable(`${output} is ready. ${nextWords(context, options)}`, io));
  }
  return 'done';
}

/** What to do with a form that was written to a file. */
function nextWords({ format, options: { continuum } }: Context, { subject, date }: FormOptions) {
  const command = (name: string, said: Readonly<Record<string, string | undefined>> = {}): string =>
    Object.entries({ ...said, continuum }).reduce(
      (line, [option, value]) =>
        value === undefined ? line : `${line} --${option} ${shellWord(value)}`,
      `\n  continuum ${name}`,
    );
  switch (format) {
    case 'csv':
      return `Fill in a row for each person, or ask for these columns in a survey. Then run:${command('import TABLE.csv -o FOLDER', { subject, date })}`;
    case 'markdown':
      return 'Print it, and hand it out.';
    default:
      return `Send it to those who are to answer. Each sends you a file back. Put the files into one folder, then run:${command('workshop FOLDER')}`;
  }
}

async function resultOf(context: Context, options: FormOptions): Promise<FormResult> {
  const { subject, focus, date, anonymous = false } = options;
  if (subject === undefined && focus !== undefined) {
    throw new CallError(`--focus ${focus} says what kind of unit --subject names. Add --subject.`);
  }
  return {
    continuum: await context.continuum(),
    ...(subject !== undefined && { subject: subjectFrom(subject, focus) }),
    ...(date !== undefined && { date: dayFrom('--date', date) }),
    made: context.io.today(),
    anonymous,
  };
}
