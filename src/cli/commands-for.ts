import { shellWord } from '../diagnostics/shell-word.ts';
import type { Commands } from '../reporters/hints.ts';
import type { AssessOptions } from './assess/options.ts';
import type { Context } from './context.ts';

export type { Commands } from '../reporters/hints.ts';

/** The commands that go on with a file, or show it again, for the same continuum. */
export function commandsFor(
  context: Pick<Context, 'options'>,
  file: string,
  options: AssessOptions = {},
): Commands {
  const folder = context.options.continuum;
  const model = folder === undefined ? [] : ['--continuum', shellWord(folder)];
  const name = shellWord(file);
  const flags = [
    ...(options.order === undefined || options.order === 'component'
      ? []
      : ['--order', options.order]),
    ...(options.quick ? ['--quick'] : []),
    ...(options.evidence ? ['--evidence'] : []),
    ...(options.votes ? ['--votes'] : []),
    ...(options.accessible ? ['--accessible'] : []),
  ];
  return {
    goOn: ['continuum assess', ...flags, ...model, name].join(' '),
    score: ['continuum score', ...model, name].join(' '),
    plan: ['continuum plan', ...model, name].join(' '),
    report: ['continuum report', ...model, name].join(' '),
  };
}
