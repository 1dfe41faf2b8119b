import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { messageOf, severityOf } from '../../src/diagnostics/record.ts';
import { editDistance, suggest } from '../../src/diagnostics/suggest.ts';

describe('suggest', () => {
  const keys = ['organization', 'unit', 'focus', 'date', 'customer-focus', 'not-applicable'];

  it.each([
    ['organisation', 'organization'],
    ['Focus', 'focus'],
    ['dtae', 'date'],
    ['customer_focus', 'customer-focus'],
    ['not applicable', 'not-applicable'],
    ['color', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%s → %s', (word, expected) => {
    expect(suggest(word, keys)).toBe(expected);
  });

  it.each([
    ['7', ['1', '2', '3'], undefined],
    ['x', ['a'], undefined],
    ['to', ['too', 'toy'], undefined],
    ['me', ['EN', 'ME'], 'ME'],
    ['sty', ['stay'], 'stay'],
    ['vote', ['note', 'votes'], 'votes'],
    ['vot', ['vote', 'votes'], 'vote'],
  ])('%s among %j → %s: a short word must be right', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });

  it('measures nearness as a distance does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
    expect(editDistance('ab', 'ba')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });
});

describe('messages', () => {
  const invalid = (value: string): Diagnostic => ({
    code: 'rating-invalid',
    args: { value },
    pointer: '',
  });

  it('are safe to print and short, whatever the file holds', () => {
    const message = messageOf(invalid(`\u001b[31m${'long '.repeat(1000)}\n`));
    expect(message).not.toContain('\u001b');
    expect(message.length).toBeLessThan(250);
    expect(message).toContain('…"');
  });

  it('name commands as a shell takes them', () => {
    const missing = (path: string) =>
      messageOf({ code: 'file-not-found', args: { path }, pointer: '' });
    expect(missing('a.yaml')).toMatch(/: continuum init a\.yaml$/);
    expect(missing('my answers.yaml')).toMatch(/: continuum init 'my answers\.yaml'$/);
    expect(missing("the boss's.yaml")).toMatch(/: continuum init 'the boss'\\''s\.yaml'$/);
  });

  it('have a severity', () => {
    expect(severityOf(invalid('x'))).toBe('error');
    expect(severityOf({ code: 'rating-empty', args: { practice: 'CF1a' }, pointer: '' })).toBe(
      'warning',
    );
  });
});
