import { describe, expect, test } from 'vitest';
import { commandsOf, stepsOf, withOutputs } from './commands.ts';

const DOCUMENT = `# A page

\`\`\`sh
# Install, then look.
npm ci
continuum score examples/a.yaml   # exit 1
\`\`\`

\`\`\`text
continuum score FILE
\`\`\`

\`\`\`console
$ continuum plan a.yaml \\
    --to 3
A plan.

In two parts.
$ continuum init b.yaml
$ continuum --version
1.2.3
\`\`\`
`;

test('finds the commands of sh and console blocks', () => {
  const commands = commandsOf(DOCUMENT).map(({ line, text, exit, output }) => [
    line,
    text,
    exit,
    output,
  ]);
  expect(commands).toEqual([
    [5, 'npm ci', 0, undefined],
    [6, 'continuum score examples/a.yaml', 1, undefined],
    [14, 'continuum plan a.yaml --to 3', 0, 'A plan.\n\nIn two parts.'],
    [19, 'continuum init b.yaml', 0, ''],
    [20, 'continuum --version', 0, '1.2.3'],
  ]);
});

test('writes other output under a command and leaves the rest', () => {
  const commands = commandsOf(DOCUMENT);
  const [, , plan, init, version] = commands;
  if (!plan || !init || !version) throw new Error('three commands of the console block');
  const outputs = new Map([
    [plan, 'One line.'],
    [init, 'Made b.yaml.\nTwo lines.'],
    [version, '2.0.0'],
  ]);
  expect(withOutputs(DOCUMENT, outputs)).toBe(
    DOCUMENT.replace('A plan.\n\nIn two parts.\n', 'One line.\n')
      .replace('init b.yaml\n', 'init b.yaml\nMade b.yaml.\nTwo lines.\n')
      .replace('1.2.3', '2.0.0'),
  );
});

test('refuses a console block that starts with output', () => {
  expect(() => commandsOf('```console\noutput\n```')).toThrow('line 2');
});

describe('the steps of a command line', () => {
  const program = (text: string, needsTerminal = false) => ({
    kind: 'program',
    text,
    needsTerminal,
  });

  test.each([
    ['npx continuum score a.yaml', [program('continuum score a.yaml')]],
    ['node bin/continuum.js plan a.yaml', [program('continuum plan a.yaml')]],
    ['NO_COLOR=1 continuum model | head -3', [program('NO_COLOR=1 continuum model | head -3')]],
    ['cat a.yaml | continuum score -', [program('cat a.yaml | continuum score -')]],
    ['continuum', [program('continuum', true)]],
    ['npx continuum assess --quick a.yaml', [program('continuum assess --quick a.yaml', true)]],
    ['continuum model check continuum', [program('continuum model check continuum')]],
    ['continuum assess --help', [program('continuum assess --help')]],
    ['continuum workshop files', [program('continuum workshop files')]],
    [
      'continuum workshop --facilitate -o agreed.yaml files',
      [program('continuum workshop --facilitate -o agreed.yaml files', true)],
    ],
    [
      "printf 'a' > a.yaml",
      [{ kind: 'program', text: "printf 'a' > a.yaml", needsTerminal: false }],
    ],
    ['npm test', [{ kind: 'script', name: 'test' }]],
    ['npm run bench', [{ kind: 'script', name: 'bench' }]],
    ['npm ci && npm test', [{ kind: 'other' }, { kind: 'script', name: 'test' }]],
    ["printf 'a: 1\\n' > a.yaml", [program("printf 'a: 1\\n' > a.yaml")]],
    ['git clone somewhere continuum-tool', [{ kind: 'other' }]],
    [
      'npm ci && npx continuum score a.yaml',
      [{ kind: 'other' }, program('continuum score a.yaml')],
    ],
  ])('%s', (text, steps) => {
    expect(stepsOf(text)).toEqual(steps);
  });
});
