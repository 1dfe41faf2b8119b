import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();
const scripts: Record<string, string> = {};
const SHELLS = ['bash', 'zsh', 'fish'] as const;

beforeAll(async () => {
  for (const shell of SHELLS) {
    const { code, out } = await place.run(['completion', shell]);
    expect(code).toBe(0);
    scripts[shell] = out;
    place.put(`script.${shell}`, out);
  }
});

afterAll(() => place.remove());

/** What real bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const program = `
    source ./script.bash
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    _continuum
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', program, 'bash', 'continuum', ...words], {
    cwd: place.folder,
    encoding: 'utf8',
  });
  return output.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it('offers the commands', () => {
    expect(offered('')).toEqual([
      'assess',
      'init',
      'score',
      'plan',
      'report',
      'form',
      'import',
      'workshop',
      'check',
      'fmt',
      'badge',
      'model',
      'explain',
      'about',
      'completion',
      'help',
    ]);
  });

  it.each<[words: string[], offers: string[]]>([
    [['sc'], ['score']],
    [['score', '--f'], ['--format']],
    [
      ['score', '--format', ''],
      ['table', 'json', 'markdown'],
    ],
    [['score', '-f', 'j'], ['json']],
    [
      ['score', '--format', '='],
      ['table', 'json', 'markdown'],
    ],
    [['score', '--format', '=', 'm'], ['markdown']],
    [['plan', '--format', 'c'], ['csv']],
    [
      ['model', 'CF2'],
      ['CF2a', 'CF2b'],
    ],
    [['model', 's'], ['sources']],
    [
      ['model', 'check', '--format', ''],
      ['table', 'json'],
    ],
    [
      ['model', '--stage', ''],
      ['1', '2', '3', '4', '5'],
    ],
    [['init', '--focus', 'b'], ['business-unit']],
    [['init', '--role', 'l'], ['leader']],
    [
      ['assess', '--order', 's'],
      ['stage', 'shuffled'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['rep'], ['report']],
    [['report', '--format', 'x'], ['xlsx']],
    [
      ['report', '--sections', 'p'],
      ['plan', 'practices'],
    ],
    [['report', '--chart', 'g'], ['grid']],
    [['report', '--paper', 'l'], ['letter']],
    [['work'], ['workshop']],
    [
      ['form', '--format', ''],
      ['html', 'csv', 'markdown'],
    ],
    [
      ['import', '-f', ''],
      ['table', 'json'],
    ],
    [['import', '--role', 'f'], ['front-line']],
    [
      ['workshop', '--format', ''],
      ['table', 'json', 'markdown', 'csv'],
    ],
    [['workshop', '--fac'], ['--facilitate']],
    [['assess', '--vo'], ['--votes']],
    [['help', 'ab'], ['about']],
    [['explain', 'rating-e'], ['rating-empty']],
    [
      ['-q', 'model', 'EN5'],
      ['EN5a', 'EN5b'],
    ],
    [['score', '-o', 'plan', '--format', 't'], ['table']],
  ])('%j', (words, offers) => {
    expect(offered(...words)).toEqual(offers);
  });

  it.each([[['score', '']], [['plan', 'ans']], [['score', '-o', '']], [['model', 'check', '']]])(
    '%j is left to bash, which knows the files',
    (words) => {
      expect(offered(...words)).toEqual([]);
      expect(scripts.bash).toContain('complete -o default -F _continuum continuum');
    },
  );
});

/** Every way to a value, for the shells that may not be installed here. */
describe.each(SHELLS)('the script for %s', (shell) => {
  it('is read by the shell without complaint, where there is one', () => {
    const check = spawnSync(shell, ['-n', `script.${shell}`], {
      cwd: place.folder,
      encoding: 'utf8',
    });
    const absent =
      check.error !== undefined && 'code' in check.error && check.error.code === 'ENOENT';
    if (!absent) expect([check.status, check.stderr]).toEqual([0, '']);
    expect(balanced(scripts[shell] ?? '')).toBe(true);
  });

  it('knows every command, option and choice', () => {
    const script = scripts[shell] ?? '';
    for (const word of [
      'assess',
      'init',
      'score',
      'plan',
      'report',
      'form',
      'import',
      'workshop',
      'model',
      'check',
      'sources',
      'explain',
      'about',
    ]) {
      expect(script).toMatch(new RegExp(`['" ]${word}['":]`));
    }
    for (const flag of [
      'format',
      'output',
      'continuum',
      'quiet',
      'no-color',
      'what-if',
      'to',
      'quick',
      'votes',
      'logo',
      'reassess',
      'min-group',
      'facilitate',
      'leave-open',
      'anonymous',
    ]) {
      expect(script).toMatch(shell === 'fish' ? `-l ${flag} ` : `--${flag}`);
    }
    expect(script).toMatch(/'?table'?[ ']+json'?[ ']+markdown'?[ ']+csv/);
    expect(script).toContain('business-unit');
    expect(script).toContain('EN5b');
  });

  it('says how to install itself', () => {
    expect(scripts[shell]?.split('\n').slice(0, 4).join('\n')).toContain(
      `continuum completion ${shell}`,
    );
  });
});

/** Whether every quote is closed, which is what breaks when a description is not quoted well. */
function balanced(script: string): boolean {
  const code = script.replace(/^\s*#.*$/gm, '').replaceAll("\\'", '');
  return (code.match(/'/g) ?? []).length % 2 === 0;
}
