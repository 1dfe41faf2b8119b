import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { globMatcher } from '../../src/gate/glob.ts';
import { shippedNames, shippedText } from '../support/shipped.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = 'docs/schemastore';

interface Entry {
  readonly name: string;
  readonly description: string;
  readonly fileMatch: readonly string[];
  readonly url: string;
}

const entries: Entry[] = JSON.parse(shippedText(`${FOLDER}/catalog-entry.json`));

/** What it takes in the catalog's place, and the folder of its test files. */
const KINDS = [
  { schema: 'assessment', tests: 'csp-assessment' },
  { schema: 'config', tests: 'continuum-config' },
] as const;

const PUBLISHED = 'https://unpkg.com/csp-continuum@1/';
const schemaOf = (url: string) => JSON.parse(shippedText(url.slice(PUBLISHED.length)));
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, FOLDER, folder)).map((name) => `${FOLDER}/${folder}/${name}`);

test('there is an entry for every kind of file that people write', () => {
  expect(entries.map(({ url }) => url)).toEqual(
    KINDS.map(({ schema }) => `${PUBLISHED}continuum/schema/${schema}.schema.json`),
  );
});

describe.each(entries)('$name', (entry) => {
  const { name, description, fileMatch, url } = entry;

  test('has what the catalog asks for', () => {
    expect(Object.keys(entry)).toEqual(['name', 'description', 'fileMatch', 'url']);
    expect(name).toMatch(/\S/);
    expect(description).toMatch(/[^.]$/);
    expect(fileMatch.every((each) => /\.ya?ml$/.test(each))).toBe(true);
  });

  test('points to the schema by its own name', () => {
    expect(schemaOf(url).$id).toBe(url);
  });

  test('is draft-07 without unknown keywords and formats, as strict as can be', () => {
    const ajv = new Ajv({ strict: true, validateFormats: true });
    expect(schemaOf(url).$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(() => ajv.compile(schemaOf(url))).not.toThrow();
  });
});

describe.each(KINDS)('the test files of $schema', ({ schema, tests }) => {
  const { url = '' } = entries.find((each) => each.url.endsWith(`/${schema}.schema.json`)) ?? {};
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schemaOf(url));

  test.each(filesIn(`test/${tests}`))('%s is valid', (file) => {
    expect(validate(parse(shippedText(file))), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(filesIn(`negative_test/${tests}`))('%s is not, in one place', (file) => {
    expect(validate(parse(shippedText(file)))).toBe(false);
    // Other keywords only wrap these.
    const found = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    const places = new Set(found.map(({ instancePath }) => instancePath));
    expect([...places], JSON.stringify(found)).toHaveLength(1);
  });
});

describe('the examples', () => {
  const validate = new Ajv({ strict: true }).compile(schemaOf(entries[0]?.url ?? ''));

  test.each(shippedNames('examples/', '.yaml'))('%s is valid', (name) => {
    expect(validate(parse(shippedText(`examples/${name}`)))).toBe(true);
  });
});

describe('the names of files', () => {
  const matched = (file: string) =>
    entries
      .filter(({ fileMatch }) => fileMatch.some((pattern) => globMatcher(pattern)(file)))
      .map(({ name }) => name);

  test.each([
    ['csp-assessment.yaml', 'Customer satisfaction practices assessment'],
    ['licensing.csp-assessment.yml', 'Customer satisfaction practices assessment'],
    ['continuum.config.yaml', 'continuum.config.yaml'],
  ])('%s is one of %s', (file, name) => {
    expect(matched(file)).toEqual([name]);
  });

  test.each(['assessment.yaml', 'policy.csp.yaml', 'config.yaml', 'continuum.yaml', 'csp.yml'])(
    '%s is left to others',
    (file) => {
      expect(matched(file)).toEqual([]);
    },
  );
});
