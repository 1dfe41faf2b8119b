import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, type DiagnosticCode } from '../../src/diagnostics/catalogue.ts';
import { parseConfig } from '../../src/gate/config.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { check, codes as codesOf } from '../gate/support/gate.ts';
import { pageCheckOf } from './support/page-check.ts';

const FOLDER = new URL('../../docs/codes/', import.meta.url);
const isCode = (name: string): name is DiagnosticCode => name in CATALOGUE;
const codes = Object.keys(CATALOGUE).filter(isCode);
const page = (code: string) => readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');

/** Findings about a file as a whole, which no text of a few lines can show; tests of their own raise them. */
const WITHOUT_EXAMPLE: readonly DiagnosticCode[] = [
  // Between the files of a workshop, which no single text can show.
  ...codes.filter((code) => code.startsWith('response-')),
  'file-not-found',
  'file-is-directory',
  'file-unreadable',
  'file-too-large',
  'file-binary',
  'encoding-not-utf-8',
  'encoding-invalid',
  'control-character',
  'too-many-problems',
  'too-many-entries',
  'no-match',
  'file-deleted',
  'file-renamed',
  'baseline-unusable',
  'config-changed',
];
/** Findings about a continuum of one's own; the tests of src/model raise them. */
const OF_MODEL = codes.filter((code) => page(code).includes('continuum of your own'));
const WITH_EXAMPLE = codes.filter(
  (code) => !WITHOUT_EXAMPLE.includes(code) && !OF_MODEL.includes(code),
);

type Title = 'Before' | 'Wrong' | 'Right';

function exampleIn(code: string, title: Title): string | undefined {
  return new RegExp(`^## ${title}\\n\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\``, 'm').exec(page(code))?.[1];
}

function example(code: string, title: Title): string {
  const text = exampleIn(code, title);
  if (text === undefined) throw new Error(`docs/codes/${code}.md has no "${title}"`);
  return text;
}

/** What an example raises: as a configuration, in the gate, or by itself; the page says which. */
function raised(code: string, title: Title): string[] {
  const text = example(code, title);
  if (page(code).includes('The examples are a `continuum.config.yaml`.')) {
    const result = parseConfig(text);
    return result.ok ? [] : result.diagnostics.map((one) => one.code);
  }
  const gate = pageCheckOf(page(code));
  if (gate === undefined) {
    return parseAssessment(text, builtinContinuum()).diagnostics.map((one) => one.code);
  }
  const { policy, today, hasBaseline } = gate;
  const before = hasBaseline ? { before: example(code, 'Before') } : {};
  return codesOf(check(text, policy, { today, ...before }));
}

/** What the wrong example cannot but raise beside the code itself. */
function besideOf(code: string): string[] {
  return [...page(code).matchAll(/ The wrong one raises `([^`]+)` too\.$/gm)].flatMap(
    ([, other = '']) => other,
  );
}

describe('the pages of the codes', () => {
  it('are one for each code, and no more', () => {
    const pages = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(['README', ...codes].sort());
  });

  it('are listed in the overview, in the order of the catalogue', () => {
    const listed = [...page('README').matchAll(/^- \[`([^`]+)`\]\(\1\.md\)/gm)].map(
      ([, code]) => code,
    );
    expect(listed).toEqual(codes);
  });

  it.each(codes)('%s: is titled, says its severity and how to mend it', (code) => {
    const text = page(code);
    expect(text).toMatch(
      new RegExp(
        `^# ${code}\\n\\n${CATALOGUE[code].severity === 'error' ? 'An error' : 'A warning'}`,
      ),
    );
    expect(text).toContain('\n## How to mend it\n');
  });

  it.each(WITH_EXAMPLE)(
    '%s: the wrong example raises it, and nothing that the page does not say; the right one is fine',
    (code) => {
      expect(raised(code, 'Wrong').sort()).toEqual([code, ...besideOf(code)].sort());
      expect(raised(code, 'Right')).toEqual([]);
    },
  );
});
