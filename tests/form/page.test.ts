import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/assessment.ts';
import { fromText, keyOf, toText } from '../../src/form/kept.ts';
import { progressOf, progressWords } from '../../src/form/progress.ts';
import { fileName, responseNumber } from '../../src/form/response-file.ts';
import { data, open } from './support.ts';

describe('progress', () => {
  const openOf = (fields: Readonly<Record<string, string>>) =>
    progressOf(data, fields).open.map(({ practice, needsReason }) =>
      needsReason ? `${practice.id}!` : practice.id,
    );

  it('lists what is open in the order of the page', () => {
    expect(openOf({})).toEqual(['CF1a', 'CF5b', 'ME1a', 'EN4b']);
    expect(openOf({ ME1a: 'unknown', CF1a: '2' })).toEqual(['CF5b', 'EN4b']);
    expect(openOf({ EN4b: 'not-applicable', ME1a: 'not-applicable' })).toEqual([
      'CF1a',
      'CF5b',
      'ME1a!',
      'EN4b!',
    ]);
  });

  it.each([
    [{}, false],
    [{ role: 'unstated' }, true],
    [{ role: 'manager' }, true],
  ])('%j: says a role: %s', (fields, hasRole) => {
    expect(progressOf(data, fields).hasRole).toBe(hasRole);
  });

  it.each([
    [{}, '0 of 4 answered'],
    [{ CF1a: '1', EN4b: 'not-applicable' }, '1 of 4 answered'],
    [{ CF1a: '1', ME1a: '2', CF5b: 'unknown', EN4b: '5' }, 'All 4 answered'],
  ])('%j: %s', (fields, words) => {
    expect(progressWords(progressOf(data, fields))).toBe(words);
  });
});

describe('what the browser keeps', () => {
  it('comes back as it was', () => {
    const fields = fc.dictionary(fc.string(), fc.string());
    const response = fc.stringMatching(/^[a-z2-9]{8}$/);
    fc.assert(
      fc.property(fc.record({ response, fields }), (kept) => {
        expect(fromText(toText(kept))).toEqual({ ...kept, fields: { ...kept.fields } });
      }),
    );
  });

  it.each([
    null,
    '',
    'x',
    '7',
    'null',
    '[]',
    '{}',
    '{"response":"a"}',
    '{"response":"A","fields":{}}',
  ])('is nothing of ours: %j', (text) => {
    expect(fromText(text)).toBeUndefined();
  });

  it('leaves out what is no text', () => {
    expect(fromText('{"response":"a2","fields":{"CF1a":4,"CF1b":"4"}}')).toEqual({
      response: 'a2',
      fields: { CF1b: '4' },
    });
  });

  it('has a place of its own for each continuum, subject, date and day on which the form was made', () => {
    const { subject } = data;
    if (subject === undefined) throw new Error('The form has a subject');
    const forms = [
      data,
      open,
      { ...data, date: '2026-03-14' },
      { ...data, made: '2027-03-01' },
      { ...data, continuum: { ...data.continuum, version: '1.0.1' } },
      { ...data, subject: { ...subject, unit: 'Parks' } },
      { ...data, subject: { ...subject, focus: 'business-unit' as const } },
    ];
    expect(new Set(forms.map(keyOf)).size).toBe(forms.length);
    expect(keyOf({ ...data })).toBe(keyOf(data));
  });
});

describe('the file', () => {
  it('has a name of role, date and number, and of nobody', () => {
    const { continuum, subject } = data;
    if (subject === undefined) throw new Error('The form has a subject');
    const base: Assessment = { continuum, subject, date: '2026-03-14', answers: new Map() };
    const named = { ...base, respondent: { role: 'front-line', name: 'Respondent 7' } } as const;
    expect(fileName(named, 'k3f9wq7t')).toBe('response-front-line-2026-03-14-k3f9wq7t.yaml');
    expect(fileName(base, 'k3f9wq7t')).toBe('response-2026-03-14-k3f9wq7t.yaml');
  });

  it('has a number that is easily read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(responseNumber(bytes)).toMatch(/^[a-hjkmnp-z2-9]{8}$/);
      }),
    );
  });
});
