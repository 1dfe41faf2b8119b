import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedText } from '../support/shipped.ts';
import { Runner } from './support.ts';

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly if?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string; value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const TEXT = shippedText('action.yml');
const SCRIPT = shippedText('action/check.sh');
const action: Action = parse(TEXT);
const { steps } = action.runs;

describe('action.yml', () => {
  test('has the inputs and outputs that the documentation lists', () => {
    expect(Object.keys(action.inputs)).toEqual([
      'paths',
      'config',
      'min-stage',
      'min',
      'at-target',
      'complete',
      'max-na',
      'max-age',
      'evidence',
      'evidence-max-age',
      'min-evidenced-stage',
      'baseline',
      'strict',
      'sarif',
      'comment',
      'working-directory',
      'version',
    ]);
    expect(Object.keys(action.outputs)).toEqual([
      'result',
      'sarif-file',
      'json-file',
      'comment-file',
    ]);
    const page = shippedText('docs/ci.md');
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(page).toContain(`\`${name}\``);
    }
  });

  test('is a composite action that describes itself', () => {
    expect(action.runs.using).toBe('composite');
    for (const each of [action, ...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(each.description).toMatch(/\.$/);
    for (const { default: usual } of Object.values(action.inputs))
      expect(usual).toBeTypeOf('string');
  });

  test('uses every input that it declares, and declares every one that it uses', () => {
    const used = [...TEXT.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
  });

  test('hands every input to the script that reads it, under its own name', () => {
    const { env = {} } = steps.find((step) => step.run?.includes('check.sh')) ?? {};
    const handed = Object.entries(env).filter(([name]) => name.startsWith('INPUT_'));
    for (const [name, value] of handed) {
      const input = name.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-');
      expect(value).toBe(`\${{ inputs.${input} }}`);
      expect(SCRIPT).toMatch(new RegExp(`(?:input|add_value|add_switch) ${input}\\b`));
    }
    expect(handed.map(([name]) => name)).toHaveLength(Object.keys(action.inputs).length - 2);
  });

  test('lets no expression into a script', () => {
    const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).not.toContain('${{');
    for (const { run, shell } of steps) expect(shell).toBe(run === undefined ? undefined : 'bash');
  });

  test('refers only to steps and outputs that there are', () => {
    const written = SCRIPT.match(/(?:result|exit-code)(?==%s)|(?<=^ {4}report )[\w-]+/gm) ?? [];
    for (const [, id, name] of TEXT.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(id).toBe('check');
      expect(written).toContain(name);
    }
  });

  test('ends with the exit code of check, after the reports are delivered', () => {
    const names = steps.map(({ name }) => name);
    expect(names.slice(-3)).toEqual([
      'Send the findings to code scanning',
      'Put the report on the pull request',
      'Result',
    ]);
    for (const step of steps.slice(-3)) expect(step.if).toContain('!cancelled()');
    expect(steps.at(-1)?.run).toBe('exit "$EXIT_CODE"');
  });

  test('names a major version of each action that it uses', () => {
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses).toEqual(['actions/setup-node@v6', 'github/codeql-action/upload-sarif@v4']);
  });
});

let runner: Runner;
beforeEach(() => {
  runner = new Runner();
  runner.fake('node', 'exit "$FAKE_CODE"');
  runner.fake('npx');
});
afterEach(() => runner.remove());

/** Options that do not depend on the inputs, without the folder of the reports. */
const FORMATS = [
  ...['--format', 'github'],
  ...['--format', 'sarif=continuum.sarif'],
  ...['--format', 'json=continuum.json'],
  ...['--format', 'markdown=comment.md'],
];

/** The arguments of the one call of a program, file names of reports without their folder. */
function called(name = 'node'): string[] {
  const calls = runner.calls(name);
  expect(calls).toHaveLength(1);
  const folder = new RegExp(`^(\\w+=)${runner.temp}/continuum\\.\\w{6}/`);
  return (calls[0] ?? []).map((argument) => argument.replace(folder, '$1'));
}

function check(env: Readonly<Record<string, string>> = {}) {
  return runner.run('action/check.sh', { FAKE_CODE: '0', ...env });
}

const PROGRAM = ['/action path/bin/continuum.js', 'check'];

describe('the arguments of check', () => {
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['no input', {}, [], []],
    ['a minimum', { INPUT_MIN_STAGE: '3' }, ['--min-stage=3'], []],
    [
      'minimums of components',
      { INPUT_MIN: 'customer-focus=3\n\n  measurement=2\r\n' },
      ['--min=customer-focus=3', '--min=measurement=2'],
      [],
    ],
    [
      'everything',
      {
        INPUT_PATHS: 'units\nteams/*.yaml',
        INPUT_CONFIG: 'gate.yaml',
        INPUT_MIN_STAGE: '2',
        INPUT_MIN: 'environment=1',
        INPUT_AT_TARGET: 'true',
        INPUT_COMPLETE: 'true',
        INPUT_MAX_NA: '1',
        INPUT_MAX_AGE: '180d',
        INPUT_EVIDENCE: 'true',
        INPUT_EVIDENCE_MAX_AGE: '365d',
        INPUT_MIN_EVIDENCED_STAGE: '1',
        INPUT_BASELINE: 'v1',
        INPUT_STRICT: 'true',
      },
      [
        '--config=gate.yaml',
        '--min-stage=2',
        '--min=environment=1',
        '--at-target',
        '--complete',
        '--max-na=1',
        '--max-age=180d',
        '--evidence',
        '--evidence-max-age=365d',
        '--min-evidenced-stage=1',
        '--baseline=v1',
        '--strict',
      ],
      ['units', 'teams/*.yaml'],
    ],
    [
      'switches that are off',
      { INPUT_AT_TARGET: 'false', INPUT_COMPLETE: '', INPUT_EVIDENCE: 'false', INPUT_STRICT: '' },
      [],
      [],
    ],
    ['paths, one a line', { INPUT_PATHS: '\n  a b.yaml \n./c.yaml' }, [], ['a b.yaml', 'c.yaml']],
    ['an absolute path', { INPUT_PATHS: '/a/b.yaml' }, [], ['/a/b.yaml']],
    [
      'paths that a shell would run or spread',
      { INPUT_PATHS: '$(touch x)\n`touch x`\n; touch x\n"\'a\n*\n--strict\n$HOME' },
      [],
      ['$(touch x)', '`touch x`', '; touch x', '"\'a', '*', '--strict', '$HOME'],
    ],
    [
      'values that a shell would run or take for options',
      {
        INPUT_MIN_STAGE: '3 --strict',
        INPUT_MAX_AGE: '$(touch x)',
        INPUT_MAX_NA: '-1',
        INPUT_MIN: 'a b=$(touch x)',
      },
      ['--min-stage=3 --strict', '--min=a b=$(touch x)', '--max-na=-1', '--max-age=$(touch x)'],
      [],
    ],
  ])('%s', (_, inputs, options, paths) => {
    const { code, err } = check(inputs);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const end = paths.length === 0 ? [] : ['--', ...paths];
    expect(called()).toEqual([...PROGRAM, ...options, ...FORMATS, ...end]);
    expect(readdirSync(runner.workspace)).toEqual([]);
  });

  test.each(['1.2.3', '1', 'latest', '2.0.0-rc.1'])('version %s comes from npm', (version) => {
    check({ INPUT_VERSION: version });
    expect(called('npx')).toEqual(['--yes', `csp-continuum@${version}`, 'check', ...FORMATS]);
    expect(runner.calls('node')).toEqual([]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a version that is none',
      { INPUT_VERSION: 'file:../x' },
      'The input version cannot be "file:../x".',
    ],
    ['a version that is an option', { INPUT_VERSION: '-x' }, 'The input version cannot be "-x".'],
    [
      'a switch that is none',
      { INPUT_STRICT: 'yes' },
      'The input strict can be true or false, not "yes".',
    ],
    ['no such folder', { INPUT_WORKING_DIRECTORY: 'gone' }, 'There is no folder "gone".'],
  ])('%s is at fault, and said so', (_, inputs, words) => {
    const { code, out } = check(inputs);
    expect(code).toBe(0);
    expect(out).toContain(`::error title=continuum::${words}`);
    expect(runner.outputs()).toEqual({
      'exit-code': '2',
      result: 'failed',
      'sarif-file': '',
      'json-file': '',
      'comment-file': '',
    });
    expect([...runner.calls('node'), ...runner.calls('npx')]).toEqual([]);
  });

  test('a message cannot become a command of the runner', () => {
    const { out } = check({ INPUT_STRICT: 'x\n::set-env name=a::100%' });
    expect(out).toContain('not "x%0A::set-env name=a::100%25".');
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });
});

describe('the outputs', () => {
  /** Writes the reports that it is asked for. */
  const WRITES = [
    'for word; do',
    '  IFS== read -r _ file <<<"$word"',
    '  case $file in /*) printf report >"$file" ;; esac',
    'done',
    'exit "$FAKE_CODE"',
  ].join('\n');

  test.each([
    ['0', 'passed'],
    ['1', 'failed'],
    ['2', 'failed'],
    ['130', 'failed'],
  ])('exit code %s of check: %s, and the step goes on', (FAKE_CODE, result) => {
    runner.fake('node', WRITES);
    expect(check({ FAKE_CODE }).code).toBe(0);
    expect(runner.outputs()).toMatchObject({ 'exit-code': FAKE_CODE, result });
  });

  test('are the paths of the reports', () => {
    runner.fake('node', WRITES);
    check();
    const {
      'sarif-file': sarif = '',
      'json-file': json = '',
      'comment-file': comment = '',
    } = runner.outputs();
    for (const [file, name] of [
      [sarif, 'continuum.sarif'],
      [json, 'continuum.json'],
      [comment, 'comment.md'],
    ] as const) {
      expect(file.startsWith(runner.temp) && file.endsWith(`/${name}`)).toBe(true);
      expect(readFileSync(file, 'utf8')).toBe('report');
    }
  });

  test('are empty where check wrote nothing', () => {
    check({ FAKE_CODE: '2' });
    expect(runner.outputs()).toMatchObject({ 'sarif-file': '', 'json-file': '' });
  });
});

/** A repository with a main branch, and a branch that starts from it; returns the commits. */
function repository(): { first: string; second: string; third: string } {
  const { workspace } = runner;
  const origin = join(workspace, '../origin');
  runner.git('init', '--quiet', '--initial-branch=main', origin);
  const commit = (name: string, text: string) => {
    runner.put(`../origin/${name}`, text);
    runner.git('-C', origin, 'add', '.');
    runner.git('-C', origin, 'commit', '--quiet', '--message', text);
    return runner.git('-C', origin, 'rev-parse', 'HEAD');
  };
  runner.git('-C', origin, 'config', 'uploadpack.allowFilter', 'true');
  runner.git('-C', origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const first = commit('units/a.yaml', 'one');
  runner.git('-C', origin, 'switch', '--quiet', '--create', 'change');
  const second = commit('units/a.yaml', 'two');
  const third = commit('units/continuum.config.yaml', 'three');
  runner.git('-C', origin, 'switch', '--quiet', 'main');
  commit('b.yaml', 'meanwhile');
  return { first, second, third };
}

/** As actions/checkout does it: one commit, or all of them. */
function checkout(depth: 'shallow' | 'whole', branch = 'change'): void {
  const origin = `file://${join(runner.workspace, '../origin')}`;
  const some = depth === 'shallow' ? ['--depth=1', '--single-branch'] : [];
  runner.git('clone', '--quiet', ...some, '--branch', branch, origin, '.');
}

describe('the baseline', () => {
  test.each(['shallow', 'whole'] as const)(
    'of a pull request is its base branch, with the history to it (%s checkout)',
    (depth) => {
      const { first } = repository();
      checkout(depth);
      const { out, err } = check({ INPUT_BASELINE: 'auto', GITHUB_BASE_REF: 'main' });
      expect([out, err]).toEqual(['', '']);
      expect(called()).toContain('--baseline=refs/remotes/origin/main');
      expect(runner.git('merge-base', 'HEAD', 'origin/main')).toBe(first);
      expect(runner.git('cat-file', 'blob', `${first}:units/a.yaml`)).toBe('one');
    },
  );

  test.each(['shallow', 'whole'] as const)(
    'of a push is the commit before it (%s checkout)',
    (depth) => {
      const { second } = repository();
      checkout(depth);
      const { err } = check({ INPUT_BASELINE: 'auto', BEFORE: second });
      expect(err).toBe('');
      expect(called()).toContain(`--baseline=${second}`);
      expect(runner.git('cat-file', 'blob', `${second}:units/a.yaml`)).toBe('two');
    },
  );

  test.each([
    ['a push of a new branch', { INPUT_BASELINE: 'auto', BEFORE: '0'.repeat(40) }],
    ['a schedule', { INPUT_BASELINE: 'auto', BEFORE: '' }],
    ['an empty input', { INPUT_BASELINE: '', GITHUB_BASE_REF: 'main' }],
  ])('%s: only that of the configuration', (_, env) => {
    repository();
    checkout('shallow');
    const { out } = check(env);
    expect(called()).toEqual([...PROGRAM, ...FORMATS]);
    expect(out).toBe(
      env.INPUT_BASELINE === ''
        ? ''
        : 'GitHub names no earlier version to compare with. A baseline in the configuration still applies.\n',
    );
  });

  test('is switched off, also where the configuration has one', () => {
    check({ INPUT_BASELINE: 'none', GITHUB_BASE_REF: 'main' });
    expect(called()).toEqual([...PROGRAM, '--no-baseline', ...FORMATS]);
  });

  test.each([
    ['a branch that is gone', { GITHUB_BASE_REF: 'gone' }, 'gone'],
    ['a commit that is gone', { BEFORE: 'a'.repeat(40) }, 'a'.repeat(40)],
  ])('%s: says what to do, and fails', (_, env, name) => {
    repository();
    checkout('shallow');
    const { code, out } = check({ INPUT_BASELINE: 'auto', ...env });
    expect(code).toBe(0);
    expect(out).toContain(`cannot be compared with ${name}`);
    expect(out).toContain('fetch-depth: 0');
    expect(runner.outputs()).toMatchObject({ 'exit-code': '2', result: 'failed' });
    expect(runner.calls('node')).toEqual([]);
  });

  test('outside of a repository it says so too', () => {
    const { out } = check({ INPUT_BASELINE: 'auto', GITHUB_BASE_REF: 'main' });
    expect(out).toContain('cannot be compared with main');
    expect(runner.outputs()).toMatchObject({ 'exit-code': '2' });
  });
});

describe('a working directory', () => {
  beforeEach(() => {
    repository();
    checkout('whole');
  });
  const there = (env: Record<string, string> = {}) =>
    check({ INPUT_WORKING_DIRECTORY: 'units', ...env });

  test('files are named as the repository names them', () => {
    there({ INPUT_PATHS: 'a.yaml\n.\n./*.yml\n/tmp/b.yaml', INPUT_CONFIG: 'gate.yaml' });
    expect(called()).toEqual([
      ...PROGRAM,
      '--config=units/gate.yaml',
      ...FORMATS,
      ...['--', 'units/a.yaml', 'units/', 'units/*.yml', '/tmp/b.yaml'],
    ]);
  });

  const CONFIG = 'continuum.config.yaml';
  const FORMAT = 'format: csp-config/1\n';

  test.each<[string, string[], string | undefined]>([
    ['in it', ['units/north/', 'units/', ''], 'units/north/'],
    ['between it and the top', ['units/', ''], 'units/'],
    ['at the top', [''], ''],
    ['only elsewhere', ['units/south/', 'north/'], undefined],
  ])('the configuration is the nearest upwards: %s', (_, folders, expected) => {
    runner.git('rm', '--quiet', `units/${CONFIG}`);
    runner.put('units/north/a.yaml', '');
    for (const folder of folders) runner.put(folder + CONFIG, `${FORMAT}files: [a.yaml]\n`);
    check({ INPUT_WORKING_DIRECTORY: 'units/north' });
    expect(called()).toEqual(
      expected === undefined
        ? [...PROGRAM, ...FORMATS, '--', 'units/north/']
        : [...PROGRAM, `--config=${expected}${CONFIG}`, ...FORMATS],
    );
  });

  test.each<[string, string, string[]]>([
    ['a list', `${FORMAT}files: [a.yaml]\n`, []],
    ['a list in lines', `${FORMAT}files:\n  - a.yaml\n`, []],
    ['a list in lines that end as on Windows', 'format: csp-config/1\r\nfiles:\r\n- a\r\n', []],
    ['a list before the format', `"files" : [a.yaml]\n${FORMAT}`, []],
    ['JSON', '{ "format": "csp-config/1", "files": ["a.yaml"] }', []],
    ['what cannot be told by its lines', '  format: csp-config/1\n  files: [a.yaml]\n', []],
    ['none', FORMAT, ['--', 'units/']],
    ['an empty list', `${FORMAT}files: [ ]\n`, ['--', 'units/']],
    ['an override only', `${FORMAT}overrides:\n- files: [a]\n  policy: {}\n`, ['--', 'units/']],
    ['a comment only', `${FORMAT}# files: [a]\n`, ['--', 'units/']],
  ])('the files of the configuration, or else its own: %s', (_, text, end) => {
    runner.put(`units/${CONFIG}`, text);
    there();
    there({ INPUT_CONFIG: CONFIG });
    const wanted = [...PROGRAM, `--config=units/${CONFIG}`, '--format', 'github'];
    for (const call of runner.calls('node')) {
      expect(call.slice(0, wanted.length)).toEqual(wanted);
      expect(call.slice(PROGRAM.length + 1 + FORMATS.length)).toEqual(end);
    }
    expect(runner.calls('node')).toHaveLength(2);
  });

  test('a configuration that is not there is left to check, which says so', () => {
    expect(there({ INPUT_CONFIG: 'gone.yaml' }).err).toBe('');
    expect(called()).toEqual([...PROGRAM, '--config=units/gone.yaml', ...FORMATS]);
  });

  test.each([
    ['a.yaml', './units/a.yaml'],
    ['./a.yaml', './units/a.yaml'],
    ['main', 'main'],
    ['/tmp', '/tmp'],
  ])('a baseline is seen from it: %s', (baseline, seen) => {
    there({ INPUT_BASELINE: baseline });
    expect(called()).toContain(`--baseline=${seen}`);
  });

  test('a change cannot put a folder in the place of a ref that files are compared with', () => {
    runner.git('tag', 'v1');
    runner.put('units/v1/a.yaml', '');
    expect(there({ INPUT_BASELINE: 'v1' }).out).toContain('"v1" can be a path or a git ref here.');
    expect(runner.outputs()).toMatchObject({ 'exit-code': '2' });
    there({ INPUT_BASELINE: './v1' });
    expect(called()).toContain('--baseline=./units/v1');
  });
});

describe('the comment', () => {
  const MARKER = '<!-- continuum-check -->';
  /** The numbers that the filter leaves, one a line; what is sent is kept. */
  const listing = (...ids: number[]) =>
    `case $* in *--paginate*) printf '%s' '${ids.join('\n')}' ;; *) cat >sent.md ;; esac`;

  function comment(env: Readonly<Record<string, string>> = {}) {
    const file = runner.put('report.md', `${MARKER}\nAll is well.\n`);
    return runner.run('action/comment.sh', {
      GITHUB_REPOSITORY: 'somebody/units',
      PR_NUMBER: '7',
      COMMENT_FILE: file,
      ...env,
    });
  }
  /** The second line of the comment of a use of the action. */
  function owner(env: Readonly<Record<string, string>> = {}): string {
    runner.fake('gh', listing());
    comment(env);
    const [first, second = '', ...rest] = readFileSync(
      join(runner.workspace, 'sent.md'),
      'utf8',
    ).split('\n');
    expect([first, ...rest]).toEqual([MARKER, 'All is well.', '']);
    return second;
  }
  const comments = 'repos/somebody/units/issues';

  test.each<[string, number[], string[]]>([
    ['is made when there is none', [], ['POST', `${comments}/7/comments`]],
    ['takes the place of the one there is', [3], ['PATCH', `${comments}/comments/3`]],
    ['takes the place of the first', [3, 12], ['PATCH', `${comments}/comments/3`]],
  ])('%s', (_, ids, sent) => {
    runner.fake('gh', listing(...ids));
    expect(comment()).toEqual({ code: 0, out: '', err: '' });
    const [read = [], ...written] = runner.calls('gh');
    expect(read.slice(0, -1)).toEqual([
      'api',
      '--paginate',
      `${comments}/7/comments?per_page=100`,
      '--jq',
    ]);
    expect(written).toEqual([['api', '--silent', '--method', ...sent, '--field', 'body=@-']]);
  });

  test('replaces only what a program wrote that began with both markers', () => {
    const second = owner({ INPUT_WORKING_DIRECTORY: 'units' });
    const begins = String.raw`gsub("\r"; "") | startswith("${MARKER}\n${second}\n")`;
    expect(runner.calls('gh')[0]?.at(-1)).toBe(
      `.[] | select(.user.type == "Bot") | select(.body | ${begins}) | .id`,
    );
  });

  test('is another one for another working directory, job or workflow, and stays the same', () => {
    const uses: Record<string, string>[] = [
      {},
      { INPUT_WORKING_DIRECTORY: 'north' },
      { INPUT_WORKING_DIRECTORY: 'büro' },
      { INPUT_WORKING_DIRECTORY: '--> "\\(env)"\n' },
      { GITHUB_JOB: 'north' },
      { GITHUB_WORKFLOW: 'north' },
    ];
    const owners = uses.map(owner);
    for (const each of owners) expect(each).toMatch(/^<!-- \d+ -->$/);
    expect(new Set(owners).size).toBe(uses.length);
    expect(uses.map(owner)).toEqual(owners);
  });

  test('is told by what the action hands over', () => {
    const { env } = steps.find((step) => step.run?.includes('comment.sh')) ?? {};
    expect(env?.INPUT_WORKING_DIRECTORY).toBe(`\${{ inputs.working-directory }}`);
  });

  test.each([
    ['read', 'exit 1'],
    ['written', 'case $* in *POST*) exit 1 ;; esac'],
  ])('is left out where comments cannot be %s, as in a fork', (_, script) => {
    runner.fake('gh', script);
    const { code, out } = comment();
    expect(code).toBe(0);
    expect(out).toMatch(/^::notice title=continuum::The report could not be put .* fork .*\n$/);
  });

  test.each<[string, Record<string, string>, string]>([
    ['there is no report', { COMMENT_FILE: '' }, 'There is no report'],
    ['the report is gone', { COMMENT_FILE: '/gone' }, 'There is no report'],
    ['there is no pull request', { PR_NUMBER: '' }, 'There is no pull request'],
    ['the number is none', { PR_NUMBER: '7/../8' }, 'There is no pull request'],
  ])('is left out when %s', (_, env, words) => {
    runner.fake('gh');
    const { code, out } = comment(env);
    expect(code).toBe(0);
    expect(out).toContain(words);
    expect(runner.calls('gh')).toEqual([]);
  });

  test('begins with the line that the report begins with', () => {
    expect(shippedText('src/reporters/check-markdown.ts')).toContain(`'${MARKER}'`);
    expect(shippedText('action/comment.sh')).toContain(`marker='${MARKER}'`);
  });
});
