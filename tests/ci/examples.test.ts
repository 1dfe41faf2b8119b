import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Workplace } from '../cli/support/workplace.ts';
import { shippedText } from '../support/shipped.ts';

interface Job {
  readonly script?: readonly string[];
  readonly before_script?: readonly string[];
  readonly artifacts?: { readonly reports: Readonly<Record<string, string>> };
  readonly extends?: string;
}

const gitlab: Readonly<Record<string, Job>> = parse(shippedText('examples/ci/gitlab-ci.yml'));
const jenkins = shippedText('examples/ci/Jenkinsfile');
const github = parse(shippedText('examples/ci/github-workflow.yml'));
const { inputs, outputs } = parse(shippedText('action.yml'));

/** The commands of both, as the words that a shell makes of them. */
const commands = [
  ...Object.entries(gitlab).flatMap(([job, { script = [] }]) =>
    script.map((line) => ({ from: `gitlab-ci.yml, ${job}`, line })),
  ),
  ...[...jenkins.matchAll(/\bsh '(.*)'/g)].map(([, line = '']) => ({ from: 'Jenkinsfile', line })),
].map(({ from, line }) => ({
  from,
  words: line
    .replace(/^npx --yes csp-continuum@1 /, 'continuum ')
    .replaceAll('"$CI_MERGE_REQUEST_DIFF_BASE_SHA"', 'before')
    .split(/\s+/),
}));

const place = new Workplace();
beforeAll(() => {
  const text = shippedText('examples/northmere-claims.yaml');
  for (const folder of ['assessments', 'before']) place.put(`${folder}/claims.yaml`, text);
});
afterAll(() => place.remove());

test('there are three commands', () => {
  expect(commands).toHaveLength(3);
});

describe.each(commands)('$from', ({ words }) => {
  test('calls the program as it can be called, and gets its reports', async () => {
    const [program, ...args] = words;
    expect(program).toBe('continuum');
    // Not long after the day of the assessment.
    const { code, err } = await place.run(args, { machine: () => ({ today: () => '2026-05-01' }) });
    expect([code, err]).toEqual([0, '']);
    for (const [, file = ''] of words.join(' ').matchAll(/--format \w+=(\S+)/g)) {
      expect(place.read(file)).not.toBe('');
    }
  });
});

describe('gitlab-ci.yml', () => {
  test('collects the reports that it asks for', () => {
    const { artifacts } = gitlab['.continuum'] ?? {};
    expect(Object.keys(artifacts?.reports ?? {})).toEqual(['codequality', 'junit']);
    for (const file of Object.values(artifacts?.reports ?? {})) {
      for (const { script = [] } of Object.values(gitlab)) {
        for (const line of script) expect(line).toContain(`=${file}`);
      }
    }
  });

  test('has only jobs that get the program', () => {
    const jobs = Object.entries(gitlab).filter(([name]) => !name.startsWith('.'));
    expect(jobs.map(([, job]) => job.extends)).toEqual(jobs.map(() => '.continuum'));
    expect(gitlab['.continuum']?.before_script).toEqual(['npm install --global csp-continuum@1']);
  });
});

describe('Jenkinsfile', () => {
  test('is closed wherever it is opened', () => {
    let depth = 0;
    for (const sign of jenkins.replace(/\/\/.*|'[^']*'/g, '').match(/[{}]/g) ?? []) {
      depth += sign === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test('reads the report that it asks for', () => {
    const [, file = ''] = /\bjunit '(.+)'/.exec(jenkins) ?? [];
    expect(jenkins).toContain(`--format junit=${file}'`);
  });
});

describe('github-workflow.yml', () => {
  const { permissions, jobs } = github;
  const { steps } = jobs.check;
  const step = steps.find((each: { uses?: string }) => each.uses?.includes('continuum@'));

  test('gives the action inputs that it has', () => {
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
  });

  test('grants what the inputs need', () => {
    expect(step.with).toMatchObject({ comment: true, sarif: true });
    expect(permissions).toMatchObject({ 'pull-requests': 'write', 'security-events': 'write' });
  });

  test('uses outputs that the action has', () => {
    const used = [...JSON.stringify(steps).matchAll(/steps\.continuum\.outputs\.([\w-]+)/g)];
    expect(used).not.toEqual([]);
    for (const [, name] of used) expect(Object.keys(outputs)).toContain(name);
  });
});
