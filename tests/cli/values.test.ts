import { describe, expect, it } from 'vitest';
import { parseTargets } from '../../src/cli/targets.ts';
import { parseChanges } from '../../src/cli/what-if.ts';
import type { TargetRequest } from '../../src/core/target.ts';
import { builtinContinuum } from '../../src/model/builtin.ts';

const TARGETS: [values: string[], request: TargetRequest][] = [
  [[], { components: {} }],
  [['3'], { all: 3, components: {} }],
  [['stay'], { all: 'stay', components: {} }],
  [['STAY'], { all: 'stay', components: {} }],
  [['customer-focus=3'], { components: { 'customer-focus': 3 } }],
  [
    ['CF=3,me=stay', 'En=5'],
    { components: { 'customer-focus': 3, measurement: 'stay', environment: 5 } },
  ],
  [['2, measurement = 3'], { all: 2, components: { measurement: 3 } }],
];

const WRONG_TARGETS: [values: string[], says: RegExp][] = [
  [['0'], /stage from 1 to 5, or stay, not "0"/],
  [['6'], /not "6"/],
  [['3.0'], /not "3\.0"/],
  [['-1'], /not "-1"/],
  [['three'], /not "three"/],
  [['sty'], /Did you mean stay\?/],
  [[''], /stage from 1 to 5, or stay/],
  [['3,'], /stage from 1 to 5, or stay/],
  [['3,4'], /two targets for everything/],
  [['3', '3'], /two targets for everything/],
  [['measurment=3'], /Did you mean measurement\?/],
  [['XX=3'], /customer-focus, measurement or environment/],
  [['ME=2', 'measurement=3'], /two targets for measurement/],
  [['ME='], /stage from 1 to 5, or stay/],
  [['ME=2=3'], /cannot be "ME=2=3"/],
];

describe('--to', () => {
  it.each(TARGETS)('%j', (values, request) => {
    expect(parseTargets(values)).toEqual(request);
  });

  it.each(WRONG_TARGETS)('%j is refused', (values, says) => {
    expect(() => parseTargets(values)).toThrow(says);
  });
});

const CHANGES: [values: string[], changes: [string, number][]][] = [
  [['CF2a=4'], [['CF2a', 4]]],
  [
    ['cf2A=4, ME2b = 5'],
    [
      ['CF2a', 4],
      ['ME2b', 5],
    ],
  ],
  [
    ['EN5b=1', 'CF1a=5'],
    [
      ['CF1a', 5],
      ['EN5b', 1],
    ],
  ],
];

const WRONG_CHANGES: [values: string[], says: RegExp][] = [
  [['CF2a'], /cannot read "CF2a"/],
  [['=4'], /cannot read "=4"/],
  [['CF2a=4=5'], /cannot read/],
  [[''], /cannot read ""/],
  [['CF2a=4,'], /cannot read ""/],
  [['CF2c=4'], /knows no practice "CF2c"\. Did you mean CF2a\?/],
  [['CF2a=0'], /rating from 1 to 5 for CF2a, not "0"/],
  [['CF2a=6'], /not "6"/],
  [['CF2a=4.0'], /not "4\.0"/],
  [['CF2a=unknown'], /not "unknown"/],
  [['CF2a='], /rating from 1 to 5 for CF2a\./],
  [['CF2a=4', 'cf2a=5'], /names CF2a twice/],
];

describe('--what-if', () => {
  it.each(CHANGES)('%j', (values, changes) => {
    expect([...parseChanges(values, builtinContinuum())]).toEqual(changes);
  });

  it.each(WRONG_CHANGES)('%j is refused', (values, says) => {
    expect(() => parseChanges(values, builtinContinuum())).toThrow(says);
  });
});
