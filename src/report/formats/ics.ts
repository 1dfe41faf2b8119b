import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { fnv1a } from '../../core/random.ts';
import { clean, cleanLines } from '../../diagnostics/clean.ts';
import { type Duration, lastDay } from '../../gate/duration.ts';
import { actionState, componentOf } from '../../reporters/plan-words.ts';
import { stageHeadline } from '../../reporters/stage-words.ts';
import { subjectName } from '../../reporters/subject-words.ts';
import { resultOf } from '../content/words.ts';
import type { Report } from '../report.ts';

/** A whole day of the calendar. */
interface Entry {
  /** What it is for, the same in every file that is made of it. */
  readonly key: string;
  /** An ISO 8601 calendar date. */
  readonly day: string;
  readonly title: string;
  readonly text: readonly string[];
}

type Action = Report['plan']['actions'][number];

const FIRST: Duration = { count: 30, unit: 'd' };
const LASTING: Duration = { count: 90, unit: 'd' };

/** Seconds from nine in the morning to the midnight after it: people hear of a day the morning before. */
const FROM_NINE_TO_MIDNIGHT = 15 * 3600;

/** The day on which the first step should show a result: time to look at it, and to begin what is to last. */
function firstStep(report: Report, action: Action): Entry {
  const place = componentOf(report.continuum, action);
  return {
    key: `${action.practice}-30`,
    day: lastDay(report.terms.start, FIRST),
    title: `30 days: ${action.title} (${action.practice})`,
    text: [
      `Done by now? ${action.first30Days}`,
      `Next, by day 90: ${action.within90Days}`,
      ...aside(action),
      `${place}. ${actionState(resultOf(report), action)}`,
    ],
  };
}

/** The day on which the change should hold by itself. */
function lastingStep(report: Report, action: Action): Entry {
  return {
    key: `${action.practice}-90`,
    day: lastDay(report.terms.start, LASTING),
    title: `90 days: ${action.title} (${action.practice})`,
    text: [
      `Done by now? ${action.within90Days}`,
      ...aside(action),
      `${componentOf(report.continuum, action)}. ${actionState(resultOf(report), action)}`,
    ],
  };
}

const aside = ({ measure, owner }: Action): string[] => [
  `Figure to watch: ${measure}`,
  `Typical owner: ${owner}`,
];

function reassessment({ continuum, assessment, scorecard, terms }: Report): Entry {
  return {
    key: 'reassess',
    day: terms.reassess,
    title: `Assess again: ${subjectName(assessment)}`,
    text: [
      `Rate the same ${continuum.practices.length} practices again and compare.`,
      `On ${assessment.date}: ${stageHeadline(continuum, scorecard.stage)}.`,
    ],
  };
}

/** Two hashes of 32 bits: enough that no two plans in a calendar meet. */
function identity({ assessment: { subject }, continuum, terms }: Report): string {
  const named = JSON.stringify([continuum.id, subject.organization, subject.unit, subject.focus]);
  const hex = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');
  return `${hex(named)}${hex(`${named}:`)}-${terms.start}`;
}

/**
 * A calendar (RFC 5545) with a whole-day reminder for the 30-day and the 90-day step of every action, counted from the
 * day on which the plan begins, and for the re-assessment. The same plan for the same subject from the same day has the
 * same ids, so a calendar that takes the file again adds none.
 */
export function write(report: Report): string {
  const { actions } = report.plan;
  const entries = [
    ...actions.map((action) => firstStep(report, action)),
    ...actions.map((action) => lastingStep(report, action)),
    reassessment(report),
  ];
  const plan = identity(report);
  const calendar = ical({
    // The only text that the library does not escape.
    name: `Customer service plan: ${subjectName(report.assessment)}`.replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'csp-continuum', product: 'continuum report', language: 'EN' },
  });
  for (const { key, day, title, text } of entries) {
    calendar.createEvent({
      id: `${plan}-${key}@csp-continuum`,
      stamp: report.terms.start,
      start: day,
      allDay: true,
      summary: clean(title),
      description: text.map(cleanLines).join('\n\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: [
        {
          type: ICalAlarmType.display,
          triggerBefore: FROM_NINE_TO_MIDNIGHT,
          relatesTo: ICalAlarmRelatesTo.start,
        },
      ],
    });
  }
  return `${calendar.toString()}\r\n`;
}
