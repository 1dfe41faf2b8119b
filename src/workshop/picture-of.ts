import { at } from '../core/at.ts';
import { LOWER_BOUND } from '../core/cell.ts';
import type { Continuum } from '../core/continuum.ts';
import { place } from '../core/placement.ts';
import { score } from '../core/score.ts';
import { agendaOf } from './agenda.ts';
import { alpha } from './alpha.ts';
import { bootstrap } from './bootstrap.ts';
import { byStage } from './by-stage.ts';
import { carelessSigns } from './careless.ts';
import { groupAssessment } from './group-assessment.ts';
import { personOf, rolesOf, subjectOf } from './people.ts';
import {
  type CarelessSigns,
  type Picture,
  USUAL_TERMS,
  type WorkshopResponse,
  type WorkshopTerms,
} from './picture.ts';
import { practicePicture } from './practice-picture.ts';
import { roleGapsOf } from './role-gaps.ts';

/**
 * Everybody's answers as one picture; docs/agreement.md defines every figure. Pure: the same answers and terms give
 * the same picture, whatever the order of the people; only `careless` keeps that order. Nothing is rounded.
 *
 * @param responses one person's answers each, all to this continuum and about one subject: the caller has checked it
 * @throws RangeError without a response
 */
export function pictureOf(
  continuum: Continuum,
  responses: readonly WorkshopResponse[],
  terms: WorkshopTerms = USUAL_TERMS,
): Picture {
  if (responses.length === 0) throw new RangeError('A picture needs at least one response.');
  const { minGroup } = terms;
  const people = responses.map((response) => personOf(continuum, response));
  const everyones = people.map(({ values }) => values);
  const days = responses.map(({ assessment }) => assessment.date).sort();
  const dates = { from: at(days, 0), to: at(days, days.length - 1) };
  const subject = subjectOf(responses);
  const practices = continuum.practices.map((_, position) =>
    practicePicture(continuum, responses, people, position, minGroup),
  );
  const about = { subject, date: dates.to, people: people.length };
  const medians = groupAssessment(continuum, about, practices);
  const scorecard = score(continuum, medians);
  return {
    continuum: { id: continuum.id, version: continuum.version },
    subject,
    dates,
    people: people.length,
    roles: rolesOf(people),
    practices,
    medians,
    scorecard,
    ownStages: byStage(everyones.map((values) => place(continuum, values, LOWER_BOUND).overall)),
    bootstrap: bootstrap(continuum, everyones, terms),
    alpha: alpha(practices.map(({ votes }) => votes)),
    roleGaps: roleGapsOf(continuum, people, minGroup),
    careless: everyones.flatMap((values, index): CarelessSigns[] => {
      const signs = carelessSigns(values);
      return signs ? [{ file: at(responses, index).file, response: index + 1, ...signs }] : [];
    }),
    agenda: agendaOf(continuum, practices, scorecard),
  };
}
