import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { COMPONENTS, STAGES } from '../../src/core/continuum.ts';
import { plan } from '../../src/core/make-plan.ts';
import { score } from '../../src/core/score.ts';
import { withRatings } from '../../src/core/what-if.ts';
import { toRecord } from '../../src/diagnostics/record.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { render as about } from '../../src/reporters/about-json.ts';
import { render as faults } from '../../src/reporters/faults-json.ts';
import { render as model } from '../../src/reporters/model-json.ts';
import { planDocument } from '../../src/reporters/plan-document.ts';
import { scoreDocument } from '../../src/reporters/score-document.ts';
import { workshopDocument } from '../../src/reporters/workshop-document.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { pictureOf } from '../../src/workshop/picture-of.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const continuum = builtinContinuum();

function check(schema: string) {
  const parsed = (name: string) => JSON.parse(shippedText(`continuum/schema/${name}.schema.json`));
  const ajv = new Ajv({ allErrors: true, strict: true });
  for (const name of ['score', 'plan', 'faults']) if (name !== schema) ajv.addSchema(parsed(name));
  const validate = ajv.compile(parsed(schema));
  return (document: unknown) => {
    // As a reader gets it: without keys that hold undefined.
    const valid = validate(JSON.parse(JSON.stringify(document)));
    expect(valid, JSON.stringify(validate.errors)).toBe(true);
  };
}

function read(name: string) {
  const result = parseAssessment(shippedText(`examples/${name}`), continuum);
  if (!result.ok) throw new Error(`${name} does not parse`);
  return result.assessment;
}

describe.each(shippedNames('examples/', '.yaml'))('what is printed for %s', (name) => {
  const file = `examples/${name}`;
  const assessment = read(name);
  const scorecard = score(continuum, assessment);

  test('score', () => {
    check('score')(scoreDocument({ file, scorecard }));
  });

  test('score --what-if', () => {
    const tried = withRatings(assessment, new Map([['CF2a', 4]]));
    const changes = [{ practice: 'CF2a', from: null, to: 4 }] as const;
    const whatIf = { changes, scorecard: score(continuum, tried) };
    check('score')(scoreDocument({ file, scorecard, whatIf }));
  });

  test.each([undefined, 1, 5, 'stay'] as const)('plan --to %s', (all) => {
    const request = all === undefined ? {} : { all };
    check('plan')(planDocument({ file, plan: plan(continuum, assessment, request) }));
  });
});

test('what is printed for nothing answered', () => {
  const { answers: _, ...head } = read('unfinished.yaml');
  const assessment = { ...head, answers: new Map() };
  check('score')(scoreDocument({ file: 'a.yaml', scorecard: score(continuum, assessment) }));
  check('plan')(planDocument({ file: 'a.yaml', plan: plan(continuum, assessment) }));
});

test('what is printed for a faulty file', () => {
  const text = 'format: csp-assessment/1\ndate: soon\nratings: { CF1a: 6, CF1z: 2 }\n';
  const { diagnostics } = parseAssessment(text, continuum);
  const records = diagnostics.map((diagnostic) => toRecord(diagnostic, text));
  expect(records.length).toBeGreaterThan(3);
  check('faults')(JSON.parse(faults({ file: 'a.yaml', records, text })));
});

test('what is printed of the model', () => {
  const accepts = check('model');
  const print = (view: Parameters<typeof model>[0]) => accepts(JSON.parse(model(view)));
  print({ continuum, kind: 'whole' });
  print({ continuum, kind: 'sources' });
  for (const stage of STAGES) print({ continuum, kind: 'stage', stage });
  for (const { id } of continuum.practices) print({ continuum, kind: 'practice', practice: id });
});

test('what is printed about the tool', () => {
  check('about')(JSON.parse(about({ continuum, version: '1.0.0' })));
});

describe('a document that breaks its contract is refused', () => {
  const file = 'examples/harrow-bay-licensing.yaml';
  const scorecard = score(continuum, read('harrow-bay-licensing.yaml'));
  const document = scoreDocument({ file, scorecard });
  const refuses = (changed: unknown) => expect(() => check('score')(changed)).toThrow();

  test.each(Object.keys(document))('score without %s', (key) => {
    refuses({ ...document, [key]: undefined });
  });

  test('score with more or less than it promises', () => {
    refuses({ ...document, remark: 'fine' });
    refuses({ ...document, stage: 6 });
    refuses({ ...document, decisive: null });
    refuses({ ...document, components: document.components.slice(0, COMPONENTS.length - 1) });
  });
});

test('what is printed at the end of the questionnaire', () => {
  const assessment = read('harrow-bay-licensing.yaml');
  const file = 'a.yaml';
  check('assess')({
    schemaVersion: 1,
    score: scoreDocument({ file, scorecard: score(continuum, assessment) }),
    plan: planDocument({ file, plan: plan(continuum, assessment) }),
  });
});

test('what is printed of a group', () => {
  const files = ['harrow-bay-licensing.yaml', 'unfinished.yaml'];
  const responses = files.map((file) => ({ file, assessment: read(file) }));
  const accepts = check('workshop');
  for (const people of [responses, responses.slice(0, 1), [...responses, ...responses]]) {
    const picture = pictureOf(continuum, people, { minGroup: 1, seed: 1, draws: 50 });
    accepts(workshopDocument({ continuum, picture, leftOut: ['b.yaml'] }));
  }
});
