import { expect, test } from 'vitest';
import { builtinContinuum } from '../../src/model/builtin.ts';

/** Every idea of the four source documents, and the practices that must go on carrying it. */
const CARRIED = {
  '000-CI1': 'ME2a ME2b ME3a',
  '000-CI2': 'ME3b',
  '000-CI3': 'CF4b ME4b CF5a',
  '000-CI4': 'CF4a ME4a',
  '000-CI5': 'ME4a',
  '000-EASY': 'CF1b ME1b EN1a EN3a',
  '000-4C1': 'CF3a ME3b',
  '000-4C2': 'CF1b',
  '000-4C3': 'EN1a CF3b EN3a',
  '000-4C4': 'CF1b CF2b',
  '000-START': 'CF4b EN4b',
  '000-PROC': 'EN1b EN4a EN4b',
  '000-PERF': 'CF1a EN1b CF3b EN4a',
  '000-BENCH': 'ME4b',
  '000-ISO': 'EN1b',
  '000-SIX': 'ME1a ME2b',
  '000-MULTI': 'CF3b EN3a',
  '000-WEB': 'EN1a CF3b',
  '000-COMP1': 'CF2a EN2b',
  '000-COMP2': 'CF2a EN2a',
  '000-COMP3': 'ME1a ME2b',
  '000-RECOV': 'CF2b EN2a',
  '000-TIP1': 'CF3a ME3b ME4a',
  '000-TIP2': 'EN1b ME2b EN4a',
  '000-TIP3': 'EN3b ME5b',
  '000-TIP4': 'EN5a',
  '000-TIP5': 'EN4a EN5a EN5b',
  '000-TIP6': 'ME4b',
  '001#1': 'EN3a',
  '001#2a': 'CF1a',
  '001#2b': 'CF1a',
  '001#3': 'EN1a',
  '001#4': 'CF3b',
  '001#5a': 'EN2b',
  '001#5b': 'EN2a',
  '001#5c': 'EN2b',
  '001#5d': 'EN2b',
  '001#6a': 'CF2a ME2b EN2a EN2b',
  '001#6b': 'CF2b EN2a',
  '001#7a': 'CF2a',
  '001#7b': 'CF2a EN3a',
  '001#8a': 'EN1a',
  '001#8b': 'ME2a',
  '001#8c': 'ME1b EN1a',
  '001#9a': 'CF1b',
  '001#9b': 'CF1b',
  '001#10a': 'CF2b CF5a',
  '001#10b': 'CF2b',
  '001#11a': 'EN3b',
  '001#11b': 'EN4a EN5b',
  '001#11c': 'EN3b EN5b',
  '001#12': 'CF2a ME4b CF5a EN5b',
  '001#13a': 'CF5b',
  '001#13b': 'CF5b EN5b',
  '001#13c': 'CF5b ME5a',
  '001#14': 'ME2a',
  '001-INTRO': 'ME4b',
  '002-CHAN': 'ME1b CF3b',
  '002-RESP': 'ME1b',
  '002-PLAN': 'CF4a ME5a',
  '002-SPC': 'ME4a ME5a ME5b',
  '002-SELECT': 'CF4a',
  '002-INDIV': 'CF3a',
  '002-ENGAGE': 'CF4b',
  '002-XFUNC': 'EN4a',
  '002-PURPOSE': 'EN3b EN4a',
  '002-OWN': 'EN5b',
  '002-NPS': 'ME3a',
  '002-ENGEMP': 'ME3a EN3b ME5b',
  '002-BALANCE': 'CF4a ME5a',
  '002-NOTALL': 'CF4a',
  '002-TOOLS': 'EN1b ME3a EN3a',
  '002-REFER': 'ME4a',
  '002-MODEL': '',
  '003-WALK': 'EN5a',
  '003-SELF': 'EN5a',
  '003-SELFCUST': 'EN5a',
  '003-INT': 'EN3b ME5b',
  '003-SPONSOR': 'EN5a',
  '003-GROUP': 'ME3b CF4b',
  '003-FORUM': 'ME3b CF5a',
  '003-ANTIC': 'CF5a',
  '003-SURPRISE': 'CF5a',
  '003-ROUTINE': 'EN4a CF5a',
  '003-HAPPY': 'EN3b ME5b',
  '003-LENS': 'ME5b',
  '003-BALANCE': 'ME5a',
  '003-VALUE': 'CF3a ME3b',
} as const;

const { practices, seedItems, sources } = builtinContinuum();

test('all 88 items are there', () => {
  expect(seedItems.map((item) => item.id)).toEqual(Object.keys(CARRIED));
  expect(seedItems).toHaveLength(88);
});

test.each(Object.entries(CARRIED))('%s is carried by %s', (id, carriers) => {
  const item = seedItems.find((one) => one.id === id);
  expect(item?.practices.join(' ')).toBe(carriers);
});

test('only the instrument as a whole carries the instrument itself', () => {
  const alone = seedItems.filter((item) => item.practices.length === 0);
  expect(alone.map((item) => item.id)).toEqual(['002-MODEL']);
});

test('every practice names exactly the items that name it', () => {
  for (const practice of practices) {
    const items = seedItems.filter((item) => item.practices.includes(practice.id));
    expect([...practice.sources].sort(), practice.id).toEqual(items.map((item) => item.id).sort());
  }
});

test('how strongly the items are carried', () => {
  const count = (strength: string) => seedItems.filter((item) => item.strength === strength).length;
  expect([count('strong'), count('moderate'), count('weak')]).toEqual([56, 23, 9]);
});

test('an item that is carried weakly says what is left out', () => {
  const silent = seedItems.filter((item) => item.strength === 'weak' && !item.note);
  expect(silent).toEqual([]);
});

test('the four documents, as far as they say who wrote them, where and when', () => {
  expect(sources.map(({ id, title, date }) => [id, title, date])).toEqual([
    ['000', 'Customer service excellence best practices: Tip #6', '2004'],
    ['001', '14 Best Practices for Customer Service and Support Processes', '2016-06-27'],
    ['002', 'Effective Customer Service Program: Create a Better Experience', '2003-2017'],
    ['003', 'Three Practices for Customer Service Improvement', '2014-09-09'],
  ]);
  expect(sources[0]?.authors).toEqual(['Moira Clark', 'Susan Baker']);
});
