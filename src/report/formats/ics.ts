import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { fnv1a } from '../../core/random.ts';
import { clean, cleanLines } from '../../diagnostics/clean.ts';
import { actionState, componentOf } from '../../reporters/plan-words.ts';
import { nothingRated } from '../../reporters/score-words.ts';
import { stageHeadline } from '../../reporters/stage-words.ts';
import { subjectName } from '../../reporters/subject-words.ts';
import { labelsOf } from '../content/labels.ts';
import { resultOf } from '../content/words.ts';
import { dayNumber, milestones } from '../milestones.ts';
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

/** Seconds from nine in the morning to the midnight after it: people hear of a day the morning before. */
const FROM_NINE_TO_MIDNIGHT = 15 * 3600;

/** The day on which the first step should show a result: time to look at it, and to begin what is to last. */
function firstStep(report: Report, action: Action): Entry {
  return {
    key: `${action.practice}-30`,
    day: milestones(report.terms).day30,
    title: `30 days: ${action.title} (${action.practice})`,
    text: [
      `Done by now? ${action.first30Days}`,
      `Next, by day 90: ${action.within90Days}`,
      ...aside(report, action),
    ],
  };
}

/** The day on which the change should hold by itself. */
function lastingStep(report: Report, action: Action): Entry {
  return {
    key: `${action.practice}-90`,
    day: milestones(report.terms).day90,
    title: `90 days: ${action.title} (${action.practice})`,
    text: [`Done by now? ${action.within90Days}`, ...aside(report, action)],
  };
}

function aside(report: Report, action: Action): string[] {
  const { heads } = labelsOf(report.terms.language);
  return [
    `${heads.measure}: ${action.measure}`,
    `${heads.typicalOwner}: ${action.owner}`,
    `${componentOf(report.continuum, action)}. ${actionState(resultOf(report), action)}`,
  ];
}

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

/** The day of the sequence number 0. */
const SEQUENCE_FROM = '2000-01-01';

/** The subject in two hashes of 32 bits each, the second from another start: two subjects in a calendar do not meet. */
function identity({ assessment: { subject }, continuum }: Report): string {
  const named = JSON.stringify([continuum.id, subject.organization, subject.unit, subject.focus]);
  const hex = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');
  return `${hex(named)}${hex(`:${named}`)}`;
}

/**
 * A calendar (RFC 5545) with a whole-day reminder for the 30-day and the 90-day step of every action, counted from the
 * day on which the plan begins, and for the re-assessment. The steps of a subject have the same ids in every file, and a
 * plan that begins later has a higher sequence number: a calendar that takes it moves the days that it has.
 */
export function write(report: Report): string {
  // Where nothing is rated, nothing can be planned.
  const actions = nothingRated(report.scorecard) ? [] : report.plan.actions;
  const entries = [
    ...actions.map((action) => firstStep(report, action)),
    ...actions.map((action) => lastingStep(report, action)),
    reassessment(report),
  ];
  const subject = identity(report);
  const about = subjectName(report.assessment);
  const sequence = Math.max(0, dayNumber(report.terms.start) - dayNumber(SEQUENCE_FROM));
  const calendar = ical({
    // The only text that the library does not escape.
    name: `Customer service plan: ${subjectName(report.assessment)}`.replace(/[\\;,]/g, '\\$&'),
    prodId: { company: 'csp-continuum', product: 'continuum report', language: 'EN' },
  });
  for (const { key, day, title, text } of entries) {
    calendar.createEvent({
      id: `${subject}-${key}@csp-continuum`,
      sequence,
      stamp: report.terms.start,
      start: day,
      allDay: true,
      summary: clean(title),
      description: [about, ...text].map(cleanLines).join('\n\n'),
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
