import type { Action } from '../../../../core/plan.ts';
import { componentOf, EFFORT_WORDS } from '../../../../reporters/plan-words.ts';
import { namedStage, stageWords } from '../../../../reporters/stage-words.ts';
import { capital, listedUpTo } from '../../../../reporters/words.ts';
import { targetAhead } from '../../../charts/chart-words.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { addTable, type Cell } from '../parts.ts';
import { FEW, inWords, shortRating, type Told } from './words.ts';

/** To be filled in. */
const BLANK: Cell = { text: '', fill: 'tint' };

/** Actions on one slide, and slides of them. */
const ROWS = 6;
const SLIDES = 2;
/** Practices to keep up that one slide shows. */
const KEPT = 8;

/** The plan as a table to fill in, in one slide or two. */
export function actions(told: Told): SlideSpec[] {
  const { actions: all } = told.report.plan;
  if (all.length === 0) return [nothingToRaise(told)];
  if (all.length <= FEW) return [withSteps(told)];
  const shown = all.slice(0, ROWS * SLIDES);
  const slides = Math.ceil(shown.length / ROWS);
  // Two slides of about the same length are better than a full one and a single row.
  const rows = Math.ceil(shown.length / slides);
  return Array.from({ length: slides }, (_, index) => ({
    title:
      index === 0
        ? titleOf(told)
        : `The plan goes on: actions ${index * rows + 1} to ${shown.length}`,
    lead: leadOf(told, shown.length),
    say: 'The order is by what holds the stage back, with quick wins first. The owner and the date stay empty until somebody in this room takes them.',
    ask:
      index === 0
        ? 'Who owns each of these, and by when?'
        : 'What would have to stop so that there is time for these?',
    draw: (canvas: Canvas) =>
      draw(canvas, told, shown.slice(index * rows, (index + 1) * rows), index * rows),
  }));
}

/** A short plan with what to do by when, to fill in. */
function withSteps(told: Told): SlideSpec {
  const { actions: all } = told.report.plan;
  const { heads } = told.labels;
  return {
    title: titleOf(told),
    lead: leadOf(told, all.length),
    say: 'The first steps are small enough to begin on Monday. The next column is what should stand after 90 days. The owner and the date stay empty until somebody in this room takes them.',
    ask: 'Who owns each of these, and by when?',
    draw: (canvas) =>
      addTable(
        canvas,
        {
          name: 'Plan',
          description: `${numbered(1, all.length)} of the plan with its steps, and empty columns for owner and date.`,
          head: [
            { text: heads.number, align: 'center' },
            ...[heads.practice, heads.first30Days, heads.within90Days, heads.owner, heads.date].map(
              (text) => ({ text }),
            ),
          ],
          rows: all.map((action, index) => [
            { text: String(index + 1), align: 'center', ink: 'soft' },
            {
              text: [
                `${action.title} (${action.practice})`,
                `${shortRating(told, action.practice)} to ${action.raiseTo}`,
              ],
              bold: true,
            },
            { text: action.first30Days },
            { text: action.within90Days },
            BLANK,
            BLANK,
          ]),
          widths: [0.45, 2.4, 3.3, 3.4, 1.45, AREA.width - 11],
          sizes: [18, 17, 16, 15, 14, 13, 12],
          tallest: 1.45,
          valign: 'top',
        },
        AREA,
      ),
  };
}

const numbered = (first: number, last: number): string =>
  first === last ? `Action ${first}` : `Actions ${first} to ${last}`;

function titleOf({ report }: Told): string {
  const { continuum, plan } = report;
  const target = targetAhead(report);
  const n = plan.actions.length;
  const subject = `${capital(inWords(n))} ${n === 1 ? 'action leads' : 'actions lead'}`;
  if (target === undefined) return `${subject} to the targets of the components`;
  return `${subject} to ${namedStage(continuum, target)}`;
}

function leadOf({ report, plan }: Told, shown: number): string {
  const all = report.plan.actions.length;
  const open = report.plan.findOut.length;
  if (open > 0) {
    return `Find out first what nobody has answered: ${listedUpTo(4, report.plan.findOut)}. Until then each counts as 1.`;
  }
  if (shown < all)
    return `The first ${inWords(shown)} of ${all}, in this order. The report has the others.`;
  return plan.origin === undefined
    ? 'In this order. The owner and the date are for you to fill in.'
    : `In this order. ${plan.origin} The owner and the date are for you to fill in.`;
}

function draw(canvas: Canvas, told: Told, shown: readonly Action[], before: number): void {
  const { continuum } = told.report;
  const { heads } = told.labels;
  addTable(
    canvas,
    {
      name: 'Plan',
      description: `${numbered(before + 1, before + shown.length)} of the plan with effort, and empty columns for owner and date.`,
      head: [
        { text: heads.number, align: 'center' },
        { text: heads.practice },
        { text: 'Where' },
        { text: 'Now', align: 'center' },
        { text: 'To', align: 'center' },
        { text: 'Effort' },
        { text: heads.owner },
        { text: heads.date },
      ],
      rows: shown.map((action, index) => [
        { text: String(before + index + 1), align: 'center', ink: 'soft' },
        { text: `${action.title} (${action.practice})`, bold: true },
        { text: componentOf(continuum, action), ink: 'soft' },
        {
          text: shortRating(told, action.practice),
          align: 'center',
        },
        { text: String(action.raiseTo), align: 'center', bold: true },
        { text: EFFORT_WORDS[action.effort] + (action.quickWin ? ', quick win' : '') },
        BLANK,
        BLANK,
      ]),
      widths: [0.45, 3.5, 2.55, 0.75, 0.5, 1.65, 1.5, AREA.width - 10.9],
      sizes: [15, 14, 13, 12],
      tallest: 0.75,
    },
    AREA,
  );
}

function nothingToRaise({ plan, report, labels }: Told): SlideSpec {
  const { scorecard } = report;
  const carrying = plan.secure.length > 0;
  const rows = carrying
    ? plan.secure.slice(0, KEPT)
    : scorecard.components.map(({ name, stage }) => `${name}: ${stageWords(stage)}`);
  return {
    title: plan.headline,
    lead: carrying
      ? plan.secureWhy
      : 'Nothing has to be raised for the target: the work is to keep what is there.',
    say: 'There is nothing to raise. That is a result too: the next months are for keeping it up.',
    ask: 'Which of these would slip first if the people who do it today were away?',
    draw: (canvas) => {
      addTable(
        canvas,
        {
          name: 'Keep up',
          description: 'What to keep up, with empty columns for who looks after it and by when.',
          head: ['What to keep up', labels.heads.owner, labels.heads.date].map((text) => ({
            text,
          })),
          rows: rows.map((text) => [{ text, bold: true }, BLANK, BLANK]),
          widths: [AREA.width - 4.4, 2.6, 1.8],
          sizes: [18, 16, 14, 13, 12],
          tallest: 0.7,
        },
        AREA,
      );
    },
  };
}
