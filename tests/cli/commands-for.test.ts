import { expect, test } from 'vitest';
import type { AssessOptions } from '../../src/cli/assess/options.ts';
import { commandsFor } from '../../src/cli/commands-for.ts';

test.each<{
  file: string;
  options?: AssessOptions;
  continuum?: string;
  goOn: string;
  plan: string;
}>([
  { file: 'a.yaml', goOn: 'continuum assess a.yaml', plan: 'continuum plan a.yaml' },
  {
    file: 'my answers.yaml',
    options: { order: 'component' },
    goOn: "continuum assess 'my answers.yaml'",
    plan: "continuum plan 'my answers.yaml'",
  },
  {
    file: 'a.yaml',
    options: { order: 'shuffled', evidence: true, accessible: true },
    goOn: 'continuum assess --order shuffled --evidence --accessible a.yaml',
    plan: 'continuum plan a.yaml',
  },
  {
    file: 'a.yaml',
    options: { votes: true, evidence: true },
    goOn: 'continuum assess --evidence --votes a.yaml',
    plan: 'continuum plan a.yaml',
  },
  {
    file: 'a.yaml',
    options: { quick: true },
    continuum: 'our own',
    goOn: "continuum assess --quick --continuum 'our own' a.yaml",
    plan: "continuum plan --continuum 'our own' a.yaml",
  },
])('$goOn', ({ file, options = {}, continuum, goOn, plan }) => {
  const common = { format: 'table', quiet: false, noColor: false };
  const context = { options: { ...common, ...(continuum === undefined ? {} : { continuum }) } };
  const commands = commandsFor(context, file, options);
  expect(commands.goOn).toBe(goOn);
  expect(commands.plan).toBe(plan);
  expect(commands.score).toBe(plan.replace('plan', 'score'));
});
