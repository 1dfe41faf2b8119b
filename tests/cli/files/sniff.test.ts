import { describe, expect, it } from 'vitest';
import { isAssessment, looksLikeAssessment, SNIFFED } from '../../../src/cli/files/sniff.ts';
import { shippedText } from '../../support/shipped.ts';
import { answers } from '../support/answers.ts';

const FORMAT = 'format: csp-assessment/1';
const ID = 'customer-satisfaction-practices@1.0.0';
const HEAD = `continuum: ${ID}\nsubject: { organization: A, focus: organization }\n`;
const JSON_TEXT = {
  format: 'csp-assessment/1',
  continuum: ID,
  subject: { organization: 'A', focus: 'organization' },
  date: '2026-03-14',
  ratings: { CF1a: 4 },
};
const { format: _format, continuum: _continuum, ...bare } = JSON_TEXT;
const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

describe('an assessment is known as one', () => {
  it.each<[what: string, text: string]>([
    ['as it is', answers()],
    ['by its format alone', FORMAT],
    ['by the format of a later version', 'format: csp-assessment/9'],
    ['by a format without a version', 'format: csp-assessment'],
    ['by a format in quotation marks', "'format' : 'csp-assessment/1'"],
    ['by a format in capitals', 'FORMAT: CSP-ASSESSMENT/1'],
    ['by a format with slips', 'format: csp-asessmnt/1'],
    ['by a format with a comment behind it', `${FORMAT}# since May`],
    ['by a format below a marker', `%YAML 1.2\n---\n${FORMAT}`],
    ['by a format below a long comment', `${'# words\n'.repeat(500)}${FORMAT}\n`],
    ['by a format after Windows lines', `# words\r\n${FORMAT}\r\n`],
    ['by its continuum', HEAD],
    ['by its continuum in another major version', 'continuum: another-one@7'],
    ['by its continuum, with an empty format', `format:\n${HEAD}`],
    ['by its continuum, with a format that says nothing', `format: yaml\n${HEAD}`],
    ['by its subject and its ratings', 'subject: { organization: A }\nratings: {}\n'],
    ['as JSON on one line', JSON.stringify(JSON_TEXT)],
    ['as JSON over lines', JSON.stringify(JSON_TEXT, null, 2)],
    ['as JSON with tabs', JSON.stringify(JSON_TEXT, null, '\t')],
    ['as JSON with the format last', JSON.stringify({ ...bare, format: JSON_TEXT.format })],
    ['as JSON by its continuum', JSON.stringify({ ...bare, continuum: ID })],
    ['as JSON by its subject and its ratings', JSON.stringify(bare)],
    ['in braces without quotation marks', `{ ${FORMAT}, ratings: { CF1a: 4 } }`],
    ['with every key indented', indented(answers(), '  ')],
    ['with every key indented by a tab', indented(answers(), '\t')],
    ['indented, by its continuum', indented(HEAD, '    ')],
    ['indented, by its subject and its ratings', '  subject: {}\n  ratings: {}\n'],
    ['with a byte order mark', `\ufeff${answers()}`],
    ['with a byte order mark, by its continuum', `\ufeff${HEAD}`],
    ['as JSON with a byte order mark', `\ufeff${JSON.stringify(JSON_TEXT)}`],
    ['with the format twice', `${FORMAT}\n${answers()}`],
    ['with another format first', `format: csp-config/1\n${answers()}`],
    ['with another format last', `${answers()}format: csp-config/1\n`],
    [
      'with another format first and the own far down',
      `format: x\n${'#\n'.repeat(SNIFFED)}${FORMAT}`,
    ],
  ])('%s', (_what, text) => {
    expect(isAssessment(text)).toBe(true);
  });

  it.each<[encoding: string, bytes: Uint8Array]>([
    ['UTF-16', Buffer.from(`\ufeff${answers()}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(answers(), 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${answers()}`, 'utf16le').swap16()],
    ['UTF-16, as JSON', Buffer.from(`\ufeff${JSON.stringify(JSON_TEXT)}`, 'utf16le')],
    [
      'Latin-1',
      Buffer.from(answers().replace('organization:', 'organization: Caf\u00e9'), 'latin1'),
    ],
    ['a part of another buffer', new Uint8Array(Buffer.from(`xx${FORMAT}`)).subarray(2)],
  ])('in %s', (_encoding, bytes) => {
    expect(looksLikeAssessment(bytes)).toBe(true);
  });
});

const OPENAPI = `openapi: 3.1.0
info: { title: Desk, version: 1.0.0 }
paths:
  /visits:
    get:
      parameters:
        - { name: since, in: query, schema: { type: string, format: date-time } }
components:
  schemas:
    Visit:
      properties:
        at:
          type: string
          format: date-time
        id: { "type": "string", "format": "uuid" }
        ratings: { type: array }
        subject: { type: string }
`;
const COMPOSE = `services:
  desk:
    image: "registry.example/desk@sha256:0123456789abcdef"
    environment: { LOG_FORMAT: json, format: plain }
    depends_on: [ratings]
  ratings:
    image: ratings:4
`;
const PACKAGE = {
  name: 'csp-assessment',
  version: '1.0.0',
  description: 'Reads the format: csp-assessment/1',
  scripts: { format: 'biome format', check: 'continuum check' },
  dependencies: { 'csp-continuum': '1.0.0', continuum: '^1.0.0' },
};

describe('other YAML and JSON is left alone', () => {
  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['a comment about it', `# ${FORMAT}\n# continuum: ${ID}\n`],
    ['a text about it', `Write ${FORMAT} at the top.\n`],
    ['an interface with formats of its own', OPENAPI],
    ['a set of services', COMPOSE],
    ['a configuration of the gate', 'format: csp-config/1\npolicy: { min-stage: 2 }\n'],
    ['a package', JSON.stringify(PACKAGE, null, 2)],
    ['a package on one line', JSON.stringify(PACKAGE)],
    ['a key that ends alike', 'reformat: csp-assessment/1\nmy-continuum: a@1\n'],
    ['a key that begins alike', 'formats: csp-assessment/1\ncontinuums: a@1\n'],
    ['a continuum without a version', 'continuum: the space between\n'],
    ['ratings without a subject', 'ratings: [4, 5]\n'],
    ['a subject without ratings', 'subject: Minutes of March\n'],
    ['a subject, ratings and a format of its own', 'format: film/1\nsubject: A\nratings: [5]\n'],
    ['a format that is far from it', 'format: csp-result/1\n'],
    ['a format that is endless', `format: ${'csp-assessment'.repeat(9)}\n`],
  ])('%s', (_what, text) => {
    expect(isAssessment(text)).toBe(false);
  });

  it.each([
    'continuum.yaml',
    'sources.yaml',
    ...[1, 2, 3, 4, 5].map((stage) => `stage-${stage}.yaml`),
  ])('the model: %s', (name) => {
    expect(isAssessment(shippedText(`continuum/${name}`))).toBe(false);
  });
});
