import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../../src/report/formats/ics.ts';
import { nothingRated } from '../../src/reporters/score-words.ts';
import { assessmentOf } from '../reporters/cases.ts';
import { type Component, only, readCalendar, textOf } from './support/calendar.ts';
import { CASES, reportOf } from './support/cases.ts';

const HARROW = CASES['harrow-bay-licensing.yaml'] ?? reportOf(assessmentOf(''));

const eventsOf = (calendar: string): readonly Component[] => readCalendar(calendar).components;
const dayOf = (event: Component): string => only(event, 'DTSTART').value;
const alarmOf = ({ components: [alarm] }: Component): Component => alarm ?? expect.fail('no alarm');

describe('the calendar of a plan', () => {
  const events = eventsOf(write(HARROW));

  test('has a day for the 30-day steps, one for the 90-day steps and one to assess again', () => {
    expect(events.map((event) => `${dayOf(event)} ${textOf(event, 'SUMMARY')}`)).toEqual([
      '20260415 30 days: Survey to find problems (ME2a)',
      "20260415 30 days: One owner until it's solved (CF2a)",
      '20260415 30 days: Tell customers before they ask (CF2b)',
      '20260415 30 days: Trace complaints to their cause (ME2b)',
      '20260614 90 days: Survey to find problems (ME2a)',
      "20260614 90 days: One owner until it's solved (CF2a)",
      '20260614 90 days: Tell customers before they ask (CF2b)',
      '20260614 90 days: Trace complaints to their cause (ME2b)',
      '20260914 Assess again: Harrow Bay Council, Licensing office',
    ]);
  });

  test('says what should be done by then, what to watch and who typically does it', () => {
    const [first] = HARROW.plan.actions;
    const [thirty, , , , ninety] = events.map((event) =>
      textOf(event, 'DESCRIPTION').split('\n\n'),
    );
    expect(thirty).toEqual([
      'Harrow Bay Council, Licensing office',
      `Done by now? ${first?.first30Days}`,
      `Next, by day 90: ${first?.within90Days}`,
      `Watch: ${first?.measure}`,
      `Typical owner: ${first?.owner}`,
      'Measurement, stage 2. Now 3, raise to 4. Small effort, a quick win.',
    ]);
    expect(ninety?.[1]).toBe(`Done by now? ${first?.within90Days}`);
  });

  test('has only the day to assess again where nothing is rated', () => {
    const none = eventsOf(write(CASES['nothing answered'] ?? HARROW));
    expect(none.map((event) => textOf(event, 'SUMMARY').split(':')[0])).toEqual(['Assess again']);
  });

  test('reminds at nine in the morning of the day before', () => {
    for (const event of events) {
      expect(only(alarmOf(event), 'ACTION').value).toBe('DISPLAY');
      expect(only(alarmOf(event), 'TRIGGER')).toMatchObject({ parameters: '', value: '-PT15H' });
      expect(textOf(alarmOf(event), 'DESCRIPTION')).toBe(textOf(event, 'SUMMARY'));
    }
  });

  test('takes whole days and blocks none of them', () => {
    for (const event of events) {
      expect(only(event, 'DTSTART').parameters).toBe(';VALUE=DATE');
      expect(only(event, 'TRANSP').value).toBe('TRANSPARENT');
      expect(only(event, 'DTSTAMP').value).toBe('20260316T000000Z');
    }
  });
});

describe('the days', () => {
  const daysOf = (start: string, reassess: string): string[] => [
    ...new Set(
      eventsOf(write({ ...HARROW, terms: { ...HARROW.terms, start, reassess } })).map(dayOf),
    ),
  ];

  test.each([
    ['2026-01-01', ['20260131', '20260401', '20260701']],
    ['2028-01-30', ['20280229', '20280429', '20280701']],
    ['2026-12-15', ['20270114', '20270315', '20260701']],
  ])('of a plan that begins on %s', (start, days) => {
    const reassess = `${days[2]?.slice(0, 4)}-07-01`;
    expect(daysOf(start, reassess)).toEqual(days);
  });

  test('never go beyond the last one', () => {
    expect(daysOf('9999-12-31', '9999-12-31')).toEqual(['99991231']);
  });

  test('are the reckoning of the calendar for any start', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        (date) => {
          const later = (days: number): string =>
            new Date(date.getTime() + days * 86_400_000)
              .toISOString()
              .slice(0, 10)
              .replaceAll('-', '');
          const start = date.toISOString().slice(0, 10);
          expect(daysOf(start, start)).toEqual([later(30), later(90), later(0)]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the ids', () => {
  const idsOf = (report: typeof HARROW): string[] =>
    eventsOf(write(report)).map((event) => only(event, 'UID').value);

  test('are each other’s only one', () => {
    const ids = idsOf(CASES['target far away'] ?? HARROW);
    expect(ids).toHaveLength(61);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{16}-(?:\w+-[39]0|reassess)@csp-continuum$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('stay when the ratings change, so that a second import adds nothing', () => {
    const later = reportOf(
      { ...HARROW.assessment, answers: assessmentOf('444544333335322233211222142122').answers },
      HARROW.terms,
    );
    expect(idsOf(later)).toEqual(idsOf(HARROW));
  });

  test('are others for another subject', () => {
    const { terms, assessment } = HARROW;
    const elsewhere = { ...assessment, subject: { ...assessment.subject, unit: 'Planning' } };
    const others = idsOf(reportOf(elsewhere, terms));
    expect(others.filter((id) => idsOf(HARROW).includes(id))).toEqual([]);
    // Neither half can be worked out from the other.
    expect(others[0]?.slice(0, 8)).not.toBe(idsOf(HARROW)[0]?.slice(0, 8));
    expect(others[0]?.slice(8, 16)).not.toBe(idsOf(HARROW)[0]?.slice(8, 16));
  });

  test('stay when the plan begins on another day, and the later plan takes the place of the earlier', () => {
    const starting = (start: string) => ({ ...HARROW, terms: { ...HARROW.terms, start } });
    const sequenceFrom = (start: string): number[] => [
      ...new Set(
        eventsOf(write(starting(start))).map((event) => Number(only(event, 'SEQUENCE').value)),
      ),
    ];
    expect(idsOf(starting('2026-10-01'))).toEqual(idsOf(HARROW));
    expect(sequenceFrom('2000-01-01')).toEqual([0]);
    expect(sequenceFrom('2000-03-01')).toEqual([60]);
    expect(sequenceFrom('2026-03-16')).toEqual([9571]);
    expect(sequenceFrom('2026-03-17')).toEqual([9572]);
    expect(sequenceFrom('1999-12-31')).toEqual([0]);
  });
});

test('where nothing is to be done, the calendar says when to assess again and nothing else', () => {
  const [only_, ...others] = eventsOf(write(CASES['stage 5 everywhere'] ?? HARROW));
  expect(others).toEqual([]);
  expect(only_ && textOf(only_, 'SUMMARY')).toMatch(/^Assess again: /);
});

test.each(Object.entries(CASES))('of %s: a calendar by the letter of RFC 5545', (_, report) => {
  const calendar = readCalendar(write(report));
  expect(calendar.name).toBe('VCALENDAR');
  expect(only(calendar, 'VERSION').value).toBe('2.0');
  expect(only(calendar, 'PRODID').value).toBe('-//csp-continuum//continuum report//EN');
  textOf(calendar, 'NAME');
  const actions = nothingRated(report.scorecard) ? 0 : report.plan.actions.length;
  expect(calendar.components).toHaveLength(actions * 2 + 1);
  for (const event of calendar.components) {
    expect(event.name).toBe('VEVENT');
    expect(event.components.map(({ name }) => name)).toEqual(['VALARM']);
    for (const name of ['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART']) only(event, name);
    for (const name of ['SUMMARY', 'DESCRIPTION']) textOf(event, name);
  }
});

test('a name with everything that a calendar would read as its own is read back as it is', () => {
  const report = reportOf(
    assessmentOf('', { subject: { organization: 'A; B, C \\n D: "E"', focus: 'department' } }),
  );
  const calendar = readCalendar(write(report));
  expect(textOf(calendar, 'NAME')).toBe('Customer service plan: A; B, C \\n D: "E"');
  const last = calendar.components.at(-1);
  expect(last && textOf(last, 'SUMMARY')).toBe('Assess again: A; B, C \\n D: "E"');
});
