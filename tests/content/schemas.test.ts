import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const FOLDER = 'continuum/schema/';
const SCHEMAS = shippedNames(FOLDER, '.schema.json');

const read = (name: string) => JSON.parse(shippedText(`${FOLDER}${name}`));
/** What a document may look like: the schema itself, or what it chooses from. */
function shapesOf(schema: Record<string, unknown> & { oneOf?: { $ref: string }[] }): unknown[] {
  const { oneOf, definitions, additionalProperties } = schema;
  if (oneOf === undefined || additionalProperties === false) return [schema];
  const named = definitions as Record<string, unknown>;
  return oneOf.map(({ $ref }) => named[$ref.replace('#/definitions/', '')]);
}

/** Some refer to others. */
function compile(name: string) {
  const ajv = new Ajv({ allErrors: true, strict: true });
  for (const other of SCHEMAS) if (other !== name) ajv.addSchema(read(other));
  return ajv.compile(read(name));
}

test('there is a schema for every file and every output that others rely on', () => {
  expect(SCHEMAS).toEqual([
    'about.schema.json',
    'assess.schema.json',
    'assessment.schema.json',
    'badge.schema.json',
    'check.schema.json',
    'config.schema.json',
    'continuum.schema.json',
    'explain.schema.json',
    'faults.schema.json',
    'fmt.schema.json',
    'import.schema.json',
    'model-check.schema.json',
    'model.schema.json',
    'plan.schema.json',
    'print-config.schema.json',
    'score.schema.json',
    'sources.schema.json',
    'stage.schema.json',
    'workshop.schema.json',
  ]);
});

describe.each(SCHEMAS)('%s', (name) => {
  test('is valid draft-07', () => {
    const ajv = new Ajv();
    expect(read(name).$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(read(name)), JSON.stringify(ajv.errors)).toBe(true);
  });

  test('compiles without a complaint in strict mode', () => {
    expect(() => compile(name)).not.toThrow();
  });

  test('is found where it is published', () => {
    expect(read(name).$id).toBe(`https://unpkg.com/csp-continuum@1/continuum/schema/${name}`);
  });

  test('explains itself to an editor', () => {
    const schema = read(name);
    expect(schema).toMatchObject({
      title: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\.$/),
    });
    for (const shape of shapesOf(schema))
      expect(shape).toMatchObject({ additionalProperties: false });
  });
});

const SHIPPED = [
  ...shippedNames('continuum/', '.yaml').map((name) => `continuum/${name}`),
  ...shippedNames('examples/', '.yaml').map((name) => `examples/${name}`),
];

describe.each(SHIPPED)('%s', (path) => {
  const [first = ''] = shippedText(path).split('\n');
  const reference = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? '';
  const target = new URL(reference, `file:///${path}`).pathname.slice(1);

  test('names its schema in the first line, by a path that leads there', () => {
    expect(reference).toMatch(/^(?:\.\.\/continuum\/)?schema\/[a-z]+\.schema\.json$/);
    expect(SCHEMAS.map((name) => `${FOLDER}${name}`)).toContain(target);
  });

  test('is what the schema asks for', () => {
    const validate = compile(target.slice(FOLDER.length));
    expect(validate(parse(shippedText(path))), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('assessment.schema.json', () => {
  const validate = compile('assessment.schema.json');
  const base = {
    format: 'csp-assessment/1',
    continuum: 'customer-satisfaction-practices@1.0.0',
    subject: { organization: 'Harrow Bay Council', focus: 'organization' },
    date: '2026-03-14',
  };
  /** Places and keywords of the errors; the keywords that only wrap another error left out. */
  const errorsOf = (data: unknown) => {
    validate(data);
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames')
      .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  const unitFocus = { organization: 'Harrow Bay Council', focus: 'department' };

  test.each([
    ['nothing answered', {}],
    ['ratings with nothing behind it', { ratings: null }],
    ['short answers', { ratings: { CF1a: 1, ME5b: 5, EN3a: 'unknown', CF1b: null } }],
    ['an empty long answer', { ratings: { CF1a: {} } }],
    ['a note without a rating', { ratings: { CF1a: { note: 'Ask again.' } } }],
    [
      'a long answer in full',
      {
        ratings: {
          CF1a: {
            rating: 4,
            note: 'Misses are rare.',
            evidence: [
              { what: 'Report' },
              { what: 'Audit', where: 'https://example.org', date: '2026-02-01' },
            ],
          },
        },
      },
    ],
    [
      'not applicable with a reason',
      { ratings: { EN4b: { rating: 'not-applicable', reason: 'No supplier meets customers.' } } },
    ],
    ['a practice that only a continuum of one’s own has', { ratings: { CF1f: 3 } }],
    ['one target for all', { targets: 'stay' }],
    ['targets by component', { targets: { 'customer-focus': 2, environment: 'stay' } }],
    ['a respondent', { respondent: { role: 'front-line', name: 'Somebody' } }],
    ['a unit of an organization', { subject: { ...base.subject, unit: 'All of it' } }],
  ])('accepts %s', (_, change) => {
    expect(errorsOf({ ...base, ...change })).toEqual([]);
  });

  test.each([
    ['a rating off the scale', { ratings: { CF1a: 6 } }, ['/ratings/CF1a enum']],
    ['a rating between two', { ratings: { CF1a: 3.5 } }, ['/ratings/CF1a enum']],
    ['a rating in words', { ratings: { CF1a: 'often' } }, ['/ratings/CF1a enum']],
    ['a rating that is a digit in quotes', { ratings: { CF1a: '4' } }, ['/ratings/CF1a enum']],
    ['a list of ratings', { ratings: { CF1a: [4] } }, ['/ratings/CF1a enum']],
    [
      'a long answer off the scale',
      { ratings: { CF1a: { rating: 0 } } },
      ['/ratings/CF1a/rating enum'],
    ],
    [
      'not applicable without a reason',
      { ratings: { EN4b: { rating: 'not-applicable' } } },
      ['/ratings/EN4b required'],
    ],
    ['not applicable in one word', { ratings: { EN4b: 'not-applicable' } }, ['/ratings/EN4b not']],
    [
      'not applicable for a blank reason',
      { ratings: { EN4b: { rating: 'not-applicable', reason: ' ' } } },
      ['/ratings/EN4b/reason pattern'],
    ],
    [
      'evidence that says nothing',
      { ratings: { CF1a: { rating: 4, evidence: [{ where: 'Shelf' }] } } },
      ['/ratings/CF1a/evidence/0 required'],
    ],
    [
      'evidence in one text',
      { ratings: { CF1a: { rating: 4, evidence: 'Report' } } },
      ['/ratings/CF1a/evidence type'],
    ],
    ['a practice of no cell', { ratings: { CF6a: 4 } }, ['/ratings pattern']],
    ['ratings in a list', { ratings: [4, 4] }, ['/ratings type']],
    ['a target off the scale', { targets: 6 }, ['/targets enum']],
    [
      'a target off the scale by component',
      { targets: { measurement: 0 } },
      ['/targets/measurement enum'],
    ],
    ['a component that is none', { targets: { service: 2 } }, ['/targets additionalProperties']],
    ['a department without a name', { subject: unitFocus }, ['/subject required']],
    ['a focus that is none', { subject: { ...unitFocus, focus: 'team' } }, ['/subject/focus enum']],
    ['no focus', { subject: { organization: 'Harrow Bay Council' } }, ['/subject required']],
    [
      'an organization of blanks',
      { subject: { organization: ' ', focus: 'organization' } },
      ['/subject/organization pattern'],
    ],
    ['a role that is none', { respondent: { role: 'boss' } }, ['/respondent/role enum']],
    ['a date that is none', { date: '14.3.2026' }, ['/date pattern']],
    ['a month that is none', { date: '2026-13-01' }, ['/date pattern']],
    ['another format', { format: 'csp-assessment/2' }, ['/format const']],
    [
      'a continuum without a version',
      { continuum: 'customer-satisfaction-practices' },
      ['/continuum pattern'],
    ],
    ['a key of no use', { remarks: 'none' }, [' additionalProperties']],
  ])('refuses %s, with one error', (_, change, errors) => {
    expect(errorsOf({ ...base, ...change })).toEqual(errors);
  });

  test.each(['format', 'continuum', 'subject', 'date'])('refuses a file without %s', (key) => {
    expect(errorsOf({ ...base, [key]: undefined })).toEqual([' required']);
  });

  test('an editor shows the statement of every practice', () => {
    const shown = read('assessment.schema.json').properties.ratings.properties;
    expect(
      Object.entries<{ title: string; description: string }>(shown).map(
        ([id, { title, description }]) => [id, title, description],
      ),
    ).toEqual(
      builtinContinuum().practices.map(({ id, title, statement, notApplicableWhen: when }) => [
        id,
        title,
        when === undefined ? statement : `${statement} May be not-applicable: ${when}`,
      ]),
    );
  });
});
