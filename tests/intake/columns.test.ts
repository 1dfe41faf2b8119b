import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/intake/columns.ts';
import { continuum, practice, withStatements } from './support.ts';

const CF1A = practice('CF1a').statement;
const CF3A = practice('CF3a').statement;

const columns = (heads: readonly string[], of = continuum) =>
  columnsOf({ row: 1, cells: heads }, of);
const useOf = (head: string, of = continuum) => columns([head], of).uses[0];

describe('a column of answers', () => {
  it.each([
    ['CF1a', 'CF1a'],
    ['cf1A', 'CF1a'],
    [' CF1a ', 'CF1a'],
    ['CF1a:', 'CF1a'],
    ['CF1a.', 'CF1a'],
    [`CF1a: ${CF1A}`, 'CF1a'],
    [`CF1a ${CF1A}`, 'CF1a'],
    ['CF1a - Promises', 'CF1a'],
    ['Q1[CF1a]', 'CF1a'],
    ['CF1a[SQ001]', 'CF1a'],
    ['Q1_CF1a', 'CF1a'],
    [`Q1[CF1a]. Rate each statement [${CF1A}]`, 'CF1a'],
    [`CF1a. ${CF1A}`, 'CF1a'],
    [CF1A, 'CF1a'],
    [CF1A.toUpperCase(), 'CF1a'],
    [CF1A.replace(/\.$/, ''), 'CF1a'],
    [CF1A.replace(/\.$/, ':'), 'CF1a'],
    [CF1A.replaceAll(' ', '\u00a0'), 'CF1a'],
    [CF1A.replace(', ', ',\n   '), 'CF1a'],
    [`12. ${CF1A}`, 'CF1a'],
    [`12) ${CF1A}`, 'CF1a'],
    [`Q12: ${CF1A}`, 'CF1a'],
    [`<p><b>${CF1A}</b>&nbsp;</p>`, 'CF1a'],
    [`Rate each statement [${CF1A}]`, 'CF1a'],
    [`Please rate: [1. ${CF1A}]`, 'CF1a'],
    [`${CF1A.slice(0, 40)}...`, 'CF1a'],
    [`${CF1A.slice(0, 40)}\u2026`, 'CF1a'],
    [practice('CF1a').title, 'CF1a'],
    [CF3A.replaceAll("'", '\u2019'), 'CF3a'],
    [CF3A.replaceAll("'", '&#39;'), 'CF3a'],
    [CF3A.replaceAll("'", '&rsquo;'), 'CF3a'],
    [CF3A.replaceAll("'", '&#x2019;'), 'CF3a'],
  ])('%j: %s', (head, id) => {
    expect(useOf(head)).toEqual({ kind: 'answer', practice: id });
  });

  it.each(continuum.practices.map(({ id, statement, title }) => [id, statement, title] as const))(
    '%s by its statement and by its title',
    (id, statement, title) => {
      expect(useOf(statement)).toEqual({ kind: 'answer', practice: id });
      expect(useOf(title)).toEqual({ kind: 'answer', practice: id });
    },
  );

  it('is known by the words of another continuum', () => {
    const own = withStatements('Reasons for complaints are on file.', '24 hours are enough.');
    expect(useOf('Reasons for complaints are on file', own)).toMatchObject({ practice: 'CF1a' });
    expect(useOf('CF1a: Reasons for complaints are on file.', own)).toEqual({
      kind: 'answer',
      practice: 'CF1a',
    });
    expect(useOf('Rate [Reasons for complaints are on file.]', own)).toEqual({
      kind: 'answer',
      practice: 'CF1a',
    });
    expect(useOf('24 hours are enough', own)).toMatchObject({ practice: 'CF1b' });
    expect(useOf(CF1A, own)).toBeUndefined();
  });

  it('is not known by a statement that two practices share', () => {
    const own = withStatements('We do it well.', 'We do it well.');
    expect(useOf('We do it well.', own)).toBeUndefined();
    expect(useOf('CF1b: We do it well.', own)).toMatchObject({ practice: 'CF1b' });
  });

  it.each([
    '',
    'CF6a',
    'CF1',
    'CF1ab',
    'CF1a and CF1b',
    'When...',
    `${CF1A} ${CF3A}`,
    'CF1a[other]',
    'x'.repeat(2000),
    `CF1a: ${'x'.repeat(2000)}`,
  ])('is not %j', (head) => {
    expect(useOf(head)).toBeUndefined();
  });
});

describe('a head that only mentions a practice', () => {
  const answersIn = (heads: readonly string[]) =>
    columns(heads).uses.map((use) => (use?.kind === 'answer' ? use.practice : undefined));

  it.each<[heads: string[], practices: (string | undefined)[]]>([
    [['Please rate CF1a'], ['CF1a']],
    [
      ['Please rate (cf1a):', 'Question 7, CF1b!'],
      ['CF1a', 'CF1b'],
    ],
    [
      ['CF1a', 'How sure are you of CF1a'],
      ['CF1a', undefined],
    ],
    [
      ['How sure are you of CF1a', CF1A],
      [undefined, 'CF1a'],
    ],
    [
      ['Please rate CF1a', 'And now CF1a'],
      [undefined, undefined],
    ],
    [
      ['Please rate CF1a or CF1b', 'CF1b'],
      [undefined, 'CF1b'],
    ],
    [
      ['Comment on CF1a', 'Why is CF1b so?'],
      [undefined, undefined],
    ],
    [
      ['Please rate CF1ab', `CF1a ${'x'.repeat(2000)}`],
      [undefined, undefined],
    ],
  ])('%j: %j', (heads, practices) => {
    expect(answersIn(heads)).toEqual(practices);
  });
});

describe('a column beside the answers', () => {
  it.each([
    ['CF1a note', 'note'],
    ['CF1a: Comment', 'note'],
    ['CF1acomment', 'note'],
    ['CF1a_comments', 'note'],
    ['CF1a[comment]', 'note'],
    [`${CF1A} [Comment]`, 'note'],
    [`CF1a[comment]. ${CF1A} [Comment]`, 'note'],
    ['CF1a reason', 'reason'],
    ['CF1a (reason, if it does not apply)', 'reason'],
  ])('%j: %s', (head, kind) => {
    expect(useOf(head)).toEqual({ kind, practice: 'CF1a' });
  });

  it.each([
    ['Role', 'role'],
    ['your role', 'role'],
    ['What is your role?', 'role'],
    ['What\u2019s your role?', 'role'],
    ['Which role describes you best?', 'role'],
    ['What is your role in the organization?', 'role'],
    ['Please select your role', 'role'],
    ['3. What is your role?', 'role'],
    ['G1Q1. What is your role?', 'role'],
    ['<b>Your role:</b>', 'role'],
    ['Position', 'role'],
    ['Job title', 'role'],
    ['Name', 'name'],
    ['Your name', 'name'],
    ['Timestamp', 'date'],
    ['Completion time', 'date'],
    ['submitdate', 'date'],
    ['Date submitted', 'date'],
    ['Date', 'date'],
    ['Organization', 'organization'],
    ['Organisation', 'organization'],
    ['Unit', 'unit'],
    ['Focus', 'focus'],
  ])('%j: %s', (head, kind) => {
    expect(useOf(head)).toEqual({ kind });
  });

  it.each(['Email', 'E-mail address', 'Username', 'IP address', 'Role model', 'Department'])(
    '%j is left alone',
    (head) => {
      expect(useOf(head)).toBeUndefined();
    },
  );

  it.each([
    [
      ['Role', 'Your role'],
      [{ kind: 'role' }, undefined],
    ],
    [
      ['Start time', 'Completion time'],
      [undefined, { kind: 'date' }],
    ],
    [
      ['submitdate', 'startdate', 'datestamp'],
      [undefined, undefined, { kind: 'date' }],
    ],
  ])('of %j one is used', (heads, uses) => {
    expect(columns(heads).uses).toEqual(uses);
  });
});

describe('heads that leave open what is meant', () => {
  it('one practice in two columns', () => {
    expect(columns(['CF1a', 'x', CF1A]).faults).toEqual([
      'Columns A and C both hold the answers to CF1a. Keep one, and give the rest other heads.',
    ]);
    expect(columns(['CF1a', 'CF1a', 'cf1a', 'CF1a note', 'CF1a comment']).faults).toEqual([
      'Columns A, B and C all hold the answers to CF1a. Keep one, and give the rest other heads.',
      'Columns D and E both hold the note on CF1a. Keep one, and give the rest other heads.',
    ]);
  });

  it('no practice at all', () => {
    expect(columns(['Timestamp', 'Role', 'CF1a note']).faults).toEqual([
      expect.stringContaining('No column holds the answers to a practice.'),
    ]);
  });

  it('the id of one practice and the statement of another', () => {
    expect(columns(['CF1b', `CF1a: ${CF3A}`]).unclear).toEqual([
      {
        row: 1,
        column: 2,
        letters: 'B',
        head: `CF1a: ${CF3A}`,
        text: `CF1a: ${CF3A}`,
        message: expect.stringContaining('begins with CF1a but goes on with the statement of CF3a'),
      },
    ]);
  });

  it.each([
    ['a slip in the statement', CF1A.replace('customer', 'custmer'), 'CF1a'],
    ['a word too many', CF1A.replace('we keep', 'we always keep'), 'CF1a'],
    ['a slip in a grid', `Rate [${CF1A.replace('promise', 'promis')}]`, 'CF1a'],
    ['an id cut short', 'CF1', 'CF1a'],
  ])('%s', (_, head, id) => {
    expect(columns(['CF2a', head]).unclear).toEqual([
      expect.objectContaining({ column: 2, message: expect.stringContaining(`what ${id} is`) }),
    ]);
  });

  it('but not where the practice has its column', () => {
    expect(columns(['CF1a', CF1A.replace('customer', 'custmer')]).unclear).toEqual([]);
    expect(columns(['CF1a', 'Name', 'Email', 'ID', 'Start time', 'Area']).unclear).toEqual([]);
  });
});

it('practices without a column are known', () => {
  const { withoutColumn } = columns(continuum.practices.slice(2).map(({ id }) => id));
  expect(withoutColumn).toEqual(['CF1a', 'CF1b']);
});
