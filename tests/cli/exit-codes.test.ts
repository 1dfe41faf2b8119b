import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/outcome.ts';
import { shippedText } from '../support/shipped.ts';
import { answers } from './support/answers.ts';
import { Workplace } from './support/workplace.ts';

const place = new Workplace();

const FORMATS = {
  score: ['table', 'json', 'markdown'],
  plan: ['table', 'json', 'markdown', 'csv'],
} as const;
type Reading = keyof typeof FORMATS;

beforeAll(() => {
  const good = answers();
  place.put('good.yaml', good);
  place.put('unfinished.yaml', shippedText('examples/unfinished.yaml'));
  place.put('warned.yaml', answers({ CF5b: '' }));
  place.put('wrong.yaml', answers({ CF1a: '6' }));
  place.put('empty.yaml', '');
  place.put('binary.yaml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0));
  place.put('utf-16.yaml', Buffer.from(`\ufeff${good}`, 'utf16le'));
  place.put('large.yaml', `# ${'x'.repeat(2_000_000)}\n`);
  place.put('folder/inside.yaml', good);
});

afterAll(() => place.remove());

/** What is asked for, whatever the format, and what it comes to. */
const CONDITIONS: [condition: string, file: string, options: string[], code: number][] = [
  ['a complete file', 'good.yaml', [], 0],
  ['an unfinished file', 'unfinished.yaml', [], 0],
  ['a file with a warning', 'warned.yaml', [], 0],
  ['a file with a warning, quietly', 'warned.yaml', ['--quiet'], 0],
  ['a rating that is none', 'wrong.yaml', [], 1],
  ['an empty file', 'empty.yaml', [], 1],
  ['a binary', 'binary.yaml', [], 1],
  ['a file in UTF-16', 'utf-16.yaml', [], 1],
  ['a file that is too large', 'large.yaml', [], 1],
  ['no such file', 'missing.yaml', [], 2],
  ['no such folder', 'nowhere/good.yaml', [], 2],
  ['a folder', 'folder', [], 2],
  ['a flag that does not exist', 'good.yaml', ['--colour'], 2],
  ['a second file', 'good.yaml', ['good.yaml'], 2],
  ['an output in a folder that is missing', 'good.yaml', ['-o', 'nowhere/out'], 2],
  ['an output that is a folder', 'good.yaml', ['-o', 'folder'], 2],
  ['an output over the input', 'good.yaml', ['-o', 'good.yaml'], 2],
  ['a continuum that does not exist', 'good.yaml', ['--continuum', 'nowhere'], 2],
  [
    'a faulty file, and an output that cannot be: 2 beats 1',
    'wrong.yaml',
    ['-o', 'nowhere/out'],
    2,
  ],
];

describe.each<Reading>(['score', 'plan'])('%s', (command) => {
  describe.each(FORMATS[command])('--format %s', (format) => {
    it.each(CONDITIONS)('%s', async (_condition, file, options, code) => {
      const ran = await place.run([command, file, '--format', format, ...options]);
      expect(ran.code).toBe(code);
      expect(`${ran.out}${ran.err}`).not.toMatch(/\n {4}at |undefined|\[object/);
      if (code > 0) expect(ran.err + ran.out).not.toBe('');
      if (code > 0 && format !== 'json') expect(ran.out).toBe('');
    });
  });
});

const CALLS: [call: string, code: number][] = [
  ['', 2],
  ['--help', 0],
  ['-h', 0],
  ['--version', 0],
  ['-V', 0],
  ['help', 0],
  ['help score', 0],
  ['help nothing', 2],
  ['score --help', 0],
  ['score --version', 0],
  ['scor good.yaml', 2],
  ['score', 2],
  ['score good.yaml --format yaml', 2],
  ['score good.yaml --format', 2],
  ['--format json score good.yaml', 0],
  ['--format yaml score good.yaml', 2],
  ['--quiet score good.yaml', 0],
  ['score good.yaml -o -', 0],
  ['score good.yaml --what-if CF1a=5', 0],
  ['score good.yaml --what-if CF1a', 2],
  ['plan good.yaml --to 3', 0],
  ['plan good.yaml --to stay', 0],
  ['plan good.yaml --to 6', 2],
  ['model', 0],
  ['model CF2a', 0],
  ['model cf2a --format json', 0],
  ['model CF9z', 2],
  ['model CF2a CF2b', 2],
  ['model --stage 3', 0],
  ['model --stage 0', 2],
  ['model --stage 3 CF2a', 2],
  ['model sources', 0],
  ['model check', 2],
  ['model check nowhere', 2],
  ['model check good.yaml', 2],
  ['model check folder', 1],
  ['about', 0],
  ['about --format json', 0],
  ['about now', 2],
  ['explain', 0],
  ['explain rating-invalid', 0],
  ['explain nothing', 2],
  ['completion bash', 0],
  ['completion', 2],
  ['completion tcsh', 2],
  ['init -', 0],
  ['init - --date yesterday', 2],
  ['init good.yaml', 2],
  ['init nowhere/new.yaml', 2],
];

describe('continuum', () => {
  it.each(CALLS)('%s: %i', async (call, code) => {
    const ran = await place.run(
      call.split(' ').filter((word) => word !== ''),
      { stdin: '' },
    );
    expect(ran.code).toBe(code);
    if (code === 2) {
      expect(ran.out).toBe('');
      expect(ran.err).not.toBe('');
    }
  });
});

describe('the exit code', () => {
  it('is that of the worst outcome', () => {
    expect(exitCode()).toBe(0);
    expect(exitCode('done', 'content')).toBe(1);
    expect(exitCode('call', 'content', 'done')).toBe(2);
    expect(exitCode('SIGHUP')).toBe(129);
    expect(exitCode('call', 'SIGINT')).toBe(130);
    expect(exitCode('SIGTERM')).toBe(143);
  });
});
