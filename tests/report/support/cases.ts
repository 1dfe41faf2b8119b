import { readdirSync, readFileSync } from 'node:fs';
import type { Answer, Assessment } from '../../../src/core/assessment.ts';
import type { Continuum } from '../../../src/core/continuum.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { type Report, SECTIONS } from '../../../src/report/report.ts';
import { parseAssessment } from '../../../src/validation/parse.ts';
import { USUAL_TERMS } from '../../../src/workshop/picture.ts';
import { pictureOf } from '../../../src/workshop/picture-of.ts';
import { AGREED, assessmentOf } from '../../reporters/cases.ts';
import { hostileReport, hostileWorkshop } from './hostile.ts';
import { jpegLogo, pngLogo } from './logo.ts';
import { reportOf, reportOfPicture, TERMS } from './report-of.ts';
import { everyRemark, rewrittenContinuum, sayingEverywhere } from './rewritten.ts';

export { reportOf, reportOfPicture, TERMS } from './report-of.ts';

const builtin = builtinContinuum();

const examplePath = (name: string): URL => new URL(`../../../examples/${name}`, import.meta.url);

/** An assessment of examples/. */
export function exampleOf(name: string): Assessment {
  const parsed = parseAssessment(readFileSync(examplePath(name), 'utf8'), builtin);
  if (!parsed.ok) throw new Error(`${name} is no assessment`);
  return parsed.assessment;
}

export const RESPONSES = readdirSync(examplePath('workshop/responses'))
  .sort()
  .map((file) => ({ file, assessment: exampleOf(`workshop/responses/${file}`) }));

const groupOf = (count: number): Report =>
  reportOfPicture(pictureOf(builtin, RESPONSES.slice(0, count), { ...USUAL_TERMS, draws: 100 }));

/** Every practice the same. */
const all = (sign: string, more: Partial<Assessment> = {}): Assessment =>
  assessmentOf(sign.repeat(builtin.practices.length), more);

/** Answers that do not apply wherever the continuum foresees it, at most one in a cell; the rest as given. */
function withNotApplicable(rest: Answer): Assessment {
  const cells = new Set<string>();
  return assessmentOf('', {
    answers: new Map(
      builtin.practices.map(({ id }): [string, Answer] => {
        const cell = id.slice(0, 3);
        if (cells.has(cell)) return [id, rest];
        cells.add(cell);
        return [id, { state: 'not-applicable', reason: 'It cannot arise here.' }];
      }),
    ),
  });
}

const named = (organization: string, unit?: string): Assessment =>
  assessmentOf('444544333335322233211222142123', {
    subject: { organization, focus: 'department', ...(unit !== undefined && { unit }) },
    respondent: { role: 'manager', name: organization },
  });

const LONG_TEXT =
  'When Planning is involved, nobody owns the case, and the customer hears nothing. '
    .repeat(70)
    .slice(0, 5000);
const LONG_WORD = 'Straßenverkehrsordnungswidrigkeitenbearbeitungsstelle'.repeat(4).slice(0, 200);
const HAN = '顧客満足を高めるための段階的な取り組みと現場の約束';

const longNames = rewrittenContinuum(builtin, (text) => `${text} `.repeat(3).trim());
const hanNames = rewrittenContinuum(builtin, (text) => HAN.slice(0, Math.max(4, text.length / 3)));

/** Six practices in every cell, as many as a continuum may have. */
const ninety: Continuum = {
  ...builtin,
  id: 'own',
  practices: builtin.stages.flatMap(({ stage }) =>
    builtin.components.flatMap(({ id: component }) => {
      const cell = builtin.practices.filter(
        (each) => each.stage === stage && each.component === component,
      );
      return [...'abcdef'].flatMap((letter, index) => {
        const practice = cell[index % cell.length];
        return practice ? [{ ...practice, id: practice.id.slice(0, 3) + letter }] : [];
      });
    }),
  ),
};

const own = (continuum: Continuum, from: Assessment): Assessment => ({
  ...from,
  continuum: { id: continuum.id, version: continuum.version },
});

/** Something of everything that an escape could miss. */
const HOSTILE =
  '<b onclick="x()">=1+1</b> [go](javascript:alert(1)) ]]> &lt; \u202e \ud800 \u0001 a;b,c\\\r\nEND:VEVENT | `x` "q"';

const HARROW = exampleOf('harrow-bay-licensing.yaml');
const AGREED_EXAMPLE = exampleOf('workshop/agreed.yaml');

/** What people ask for. */
const EXAMPLES: Readonly<Record<string, Report>> = {
  'harrow-bay-licensing.yaml': reportOf(HARROW),
  'northmere-claims.yaml': reportOf(exampleOf('northmere-claims.yaml')),
  'alder-quay-hotels.yaml': reportOf(exampleOf('alder-quay-hotels.yaml')),
  'unfinished.yaml': reportOf(exampleOf('unfinished.yaml')),
  'workshop/agreed.yaml': reportOf(AGREED_EXAMPLE),
  'workshop/responses': groupOf(12),
  'all terms set': reportOf(
    AGREED_EXAMPLE,
    {
      title: 'Where the licensing office stands',
      author: 'Service Quality Team',
      logo: pngLogo(320, 80),
      paper: 'letter',
      chart: 'profile',
      table: 'ratings',
      start: '2026-10-01',
      reassess: '2027-04-01',
    },
    { request: { all: 3 } },
  ),
};

/** What hardly anybody has, and what still must look right. */
const ODD: Readonly<Record<string, Report>> = {
  'stage 0': reportOf(all('1')),
  'stage 5 everywhere': reportOf(all('5')),
  'nothing answered': reportOf(all('.')),
  'everything unknown': reportOf(all('?')),
  'one answer': reportOf(assessmentOf('4')),
  'one of every cell does not apply': reportOf(withNotApplicable({ state: 'rated', rating: 3 })),
  'one of every cell does not apply, the rest unknown': reportOf(
    withNotApplicable({ state: 'unknown' }),
  ),
  'nothing applies': reportOf(all('x')),
  'target far away': reportOf(all('1'), {}, { request: { all: 5 } }),
  'target to stay': reportOf(HARROW, {}, { request: { all: 'stay' } }),
  'long notes and evidence': reportOf(
    assessmentOf('', {
      answers: new Map(
        [...AGREED.answers].map(([id, answer], index) => [
          id,
          index % 10 === 0 ? { ...answer, ...everyRemark(LONG_TEXT) } : answer,
        ]),
      ),
    }),
  ),
  'every remark on every practice': reportOf(sayingEverywhere(all('3'), 'Said in a few words.')),
  'many lines in a note': reportOf(
    sayingEverywhere(all('2'), 'First line.\nSecond line.\r\n\r\n\tFourth line.'),
  ),
  'names without a blank': reportOf(sayingEverywhere(named(LONG_WORD, LONG_WORD), LONG_WORD), {
    title: LONG_WORD,
    author: LONG_WORD,
  }),
  'long names': reportOf(
    named('The Joint Board of Works '.repeat(8).trim(), 'Unit '.repeat(40).trim()),
  ),
  'a one letter name': reportOf(named('Q')),
  'Arabic names': reportOf(named('وزارة الشؤون البلدية والقروية', 'إدارة خدمة العملاء')),
  'Hebrew names': reportOf(sayingEverywhere(named('עיריית חיפה'), 'הלקוחות מחכים (2026) שבוע.')),
  'Japanese names': reportOf(sayingEverywhere(named('港湾市役所', '許認可課'), HAN)),
  'emoji and combining marks': reportOf(
    sayingEverywhere(named('Café Noël 👩‍👩‍👧', 'नमस्ते'), 'Good 👍🏽, bad 👎. e\u0301 नमस्ते'),
  ),
  'no unit': reportOf(named('Harrow Bay Council')),
  'whole organization': reportOf(
    assessmentOf('3'.repeat(30), {
      subject: { organization: 'Alder & Quay', focus: 'organization' },
    }),
  ),
  'continuum of one’s own, long names': reportOf(
    own(longNames, HARROW),
    {},
    { continuum: longNames },
  ),
  'continuum of one’s own, Japanese': reportOf(own(hanNames, HARROW), {}, { continuum: hanNames }),
  'continuum of one’s own, ninety practices': reportOf(
    own(ninety, {
      ...assessmentOf(''),
      answers: new Map(
        ninety.practices.map(({ id }, index): [string, Answer] => [
          id,
          { state: 'rated', rating: index % 2 ? 2 : 4 },
        ]),
      ),
    }),
    {},
    { continuum: ninety, request: { all: 5 } },
  ),
  'workshop of one': groupOf(1),
  'workshop of three': groupOf(3),
  'wide logo': reportOf(HARROW, { logo: pngLogo(1200, 20) }),
  'high logo': reportOf(HARROW, { logo: pngLogo(10, 600) }),
  'logo of one pixel': reportOf(HARROW, { logo: pngLogo(1, 1) }),
  'JPEG logo': reportOf(HARROW, { logo: jpegLogo() }),
  'letter paper': reportOf(HARROW, { paper: 'letter' }),
  'table of the ratings': reportOf(AGREED_EXAMPLE, { table: 'ratings' }),
  'line alone': reportOf(HARROW, { chart: 'line' }),
  'grid alone': reportOf(HARROW, { chart: 'grid' }),
  'profile alone': reportOf(HARROW, { chart: 'profile' }),
  'last day of a leap year': reportOf(HARROW, { start: '2028-02-29', reassess: '2028-08-29' }),
  'end of the calendar': reportOf(HARROW, { start: '9999-12-31', reassess: '9999-12-31' }),
  ...Object.fromEntries(
    SECTIONS.map((section) => [
      `${section} alone`,
      section === 'workshop'
        ? { ...groupOf(12), terms: { ...TERMS, sections: [section] } }
        : reportOf(AGREED_EXAMPLE, { sections: [section] }),
    ]),
  ),
  hostile: hostileReport(HOSTILE),
  'hostile workshop': hostileWorkshop(HOSTILE),
  'workshop alone, of one person’s file': reportOf(HARROW, { sections: ['workshop'] }),
};

export const CASES: Readonly<Record<string, Report>> = { ...EXAMPLES, ...ODD };

/** A few that differ in everything that matters, for what takes long. */
export const MAIN_CASES: Readonly<Record<string, Report>> = EXAMPLES;
