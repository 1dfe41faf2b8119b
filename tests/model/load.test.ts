import { describe, expect, test } from 'vitest';
import { builtinContinuum } from '../../src/model/builtin.ts';
import { checkContinuum } from '../../src/model/check.ts';
import { ContinuumError } from '../../src/model/continuum-error.ts';
import { loadContinuum } from '../../src/model/load.ts';
import { continuumFiles } from '../support/shipped.ts';

describe('the built-in continuum', () => {
  test('is what its files say', () => {
    expect(checkContinuum(continuumFiles())).toEqual({
      continuum: builtinContinuum(),
      findings: {},
    });
  });

  test('is loaded once', () => {
    expect(loadContinuum()).toBe(builtinContinuum());
  });
});

describe('a continuum of one’s own', () => {
  test('is the one that the files make', () => {
    const files = continuumFiles();
    files['stage-2.yaml'] = (files['stage-2.yaml'] ?? '').replace(
      'name: Manage Discontent',
      'name: Hear What Went Wrong',
    );
    const own = loadContinuum(files);
    expect(own.stages.map((stage) => stage.name)[1]).toBe('Hear What Went Wrong');
    expect({ ...own, stages: [] }).toEqual({ ...builtinContinuum(), stages: [] });
  });

  test('needs no sources', () => {
    const { 'sources.yaml': _, ...files } = continuumFiles();
    const own = loadContinuum(files);
    expect([own.sources, own.seedItems]).toEqual([[], []]);
    expect(own.practices).toEqual(builtinContinuum().practices);
  });

  test('may hold three practices in a cell', () => {
    const third = [
      '      - id: CF1c',
      '        title: Open on time',
      '        statement: We open at the hour that we publish.',
      '        why: A closed door is a broken promise.',
      '        evidence: [A log of opening times]',
      '        first30Days: Publish the hours where customers see them.',
      '        within90Days: Check them every week.',
      '        measure: Share of days opened on time.',
      '        effort: S',
      '        owner: Front-desk manager',
    ];
    const files = continuumFiles();
    files['stage-1.yaml'] = (files['stage-1.yaml'] ?? '').replace(
      '\n  measurement:',
      `${third.join('\n')}\n\n  measurement:`,
    );
    const { practices } = loadContinuum(files);
    expect(practices.slice(0, 4).map(({ id }) => id)).toEqual(['CF1a', 'CF1b', 'CF1c', 'ME1a']);
    expect(practices[2]).toMatchObject({ component: 'customer-focus', stage: 1, sources: [] });
  });

  test('leaves other files in the folder alone', () => {
    const files = { ...continuumFiles(), 'notes.yaml': ': [', 'readme.md': '# Ours' };
    expect(checkContinuum(files).findings).toEqual({});
  });

  test('with a mistake throws, and says where', () => {
    const files = continuumFiles();
    files['stage-4.yaml'] = (files['stage-4.yaml'] ?? '').replace('stage: 4', 'stage: 5');
    let thrown: unknown;
    try {
      loadContinuum(files);
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof ContinuumError)) throw new Error('Nothing was thrown.');
    expect(thrown.message).toBe(
      'The continuum has 1 problem.\n' +
        'stage-4.yaml/stage: The file is named for stage 4 but says stage 5. Write: stage: 4',
    );
    expect(Object.keys(thrown.findings)).toEqual(['stage-4.yaml']);
  });
});

function everyPart(value: unknown, visit: (part: object) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value);
  for (const part of Object.values(value)) everyPart(part, visit);
}

test.each([
  ['built in', () => builtinContinuum()],
  ['of one’s own', () => loadContinuum(continuumFiles())],
])('every part of a continuum %s is frozen', (_, load) => {
  let parts = 0;
  everyPart(load(), (part) => {
    expect(Object.isFrozen(part)).toBe(true);
    parts += 1;
  });
  expect(parts).toBeGreaterThan(200);
});
