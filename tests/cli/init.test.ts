import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/index.ts';
import { continuumFiles } from '../support/shipped.ts';
import { Workplace } from './support/workplace.ts';

let place: Workplace;

beforeEach(() => {
  place = new Workplace();
});

afterEach(() => place.remove());

async function printed(...options: string[]) {
  const { code, out } = await place.run(['init', '-', ...options]);
  const result = parseAssessment(out);
  if (!result.ok)
    throw new Error(`init printed a file at fault: ${JSON.stringify(result.diagnostics)}`);
  return { code, text: out, ...result.assessment };
}

describe('continuum init', () => {
  it('makes assessment.yaml and says what is next', async () => {
    const { code, out, err } = await place.run(['init']);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('continuum score assessment.yaml');
    expect((await place.run(['score', 'assessment.yaml', '--quiet'])).code).toBe(0);
    expect(place.names()).toEqual(['assessment.yaml']);
  });

  it('asks for a name where it wrote a placeholder', async () => {
    expect((await place.run(['init', 'a.yaml'])).err).toContain(
      'your own name for "My organization"',
    );
    const named = await place.run(['init', 'b.yaml', '--organization', 'Harrow Bay Council']);
    expect(named.err).not.toContain('your own name');
  });

  it('quotes a name that a shell would split', async () => {
    const { err } = await place.run(['init', 'our answers.yaml']);
    expect(err).toContain("continuum score 'our answers.yaml'");
  });

  it('names the next command for the same continuum', async () => {
    for (const [name, text] of Object.entries(continuumFiles())) place.put(`own/${name}`, text);
    const { err } = await place.run(['init', 'a.yaml', '--continuum', 'own']);
    expect(err).toContain('then run: continuum score --continuum own a.yaml');
  });

  it('never replaces a file, unless it is told to', async () => {
    place.put('mine.yaml', 'mine');
    const refused = await place.run(['init', 'mine.yaml']);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(place.read('mine.yaml')).toBe('mine');
    expect((await place.run(['init', 'mine.yaml', '--force'])).code).toBe(0);
    expect(place.read('mine.yaml')).toContain('csp-assessment/1');
  });

  it.each([[['-']], [['-o', '-']]])('%j prints and makes no file', async (args) => {
    const { code, out, err } = await place.run(['init', ...args]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('csp-assessment/1');
    expect(place.names()).toEqual([]);
  });

  it('takes the name from -o', async () => {
    expect((await place.run(['init', '-o', 'x.yaml'])).code).toBe(0);
    expect(place.names()).toEqual(['x.yaml']);
    expect((await place.run(['init', 'y.yaml', '-o', 'z.yaml'])).code).toBe(2);
  });

  it('fills the head with what is said', async () => {
    const { subject, date, respondent } = await printed(
      ...[
        '--organization',
        'Harrow Bay: "Council" #1',
        '--unit',
        'Licensing',
        '--focus',
        'business-unit',
      ],
      ...['--role', 'front-line', '--date', '2026-02-28'],
    );
    expect(subject).toEqual({
      organization: 'Harrow Bay: "Council" #1',
      unit: 'Licensing',
      focus: 'business-unit',
    });
    expect([date, respondent]).toEqual(['2026-02-28', { role: 'front-line' }]);
  });

  it.each<[string[], object]>([
    [[], { organization: 'My organization', focus: 'organization' }],
    [
      ['--unit', 'Claims'],
      { organization: 'My organization', unit: 'Claims', focus: 'department' },
    ],
    [
      ['--focus', 'department'],
      { organization: 'My organization', unit: 'My department', focus: 'department' },
    ],
    [
      ['--focus', 'business-unit'],
      { organization: 'My organization', unit: 'My business unit', focus: 'business-unit' },
    ],
  ])('%j leaves a placeholder for what is not', async (options, subject) => {
    const made = await printed(...options);
    expect(made.subject).toEqual(subject);
    expect(made.date).toBe('2026-03-14');
  });

  it('puts the statements in when asked', async () => {
    const plain = await printed();
    const full = await printed('--with-statements');
    expect(full.text.length).toBeGreaterThan(2 * plain.text.length);
    expect(full.answers).toEqual(plain.answers);
  });

  it.each([
    [['--date', '2026-02-30'], 'There is no 2026-02-30 in the calendar'],
    [['--date', 'soon'], '"soon" is not a date'],
    [['--focus', 'departmnt'], 'Did you mean department?'],
    [['--role', 'boss'], 'Choose leader, manager, front-line, support, partner or other.'],
    [['--organization', ' '], '"organization"'],
  ])('%j is refused, and nothing is made', async (options, says) => {
    const { code, err } = await place.run(['init', 'x.yaml', ...options]);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).not.toContain('counts as unanswered');
    expect(place.names()).toEqual([]);
  });
});
