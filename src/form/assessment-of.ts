import { type Answer, type Assessment, ROLES, type Subject } from '../core/assessment.ts';
import { FOCUSES, RATINGS } from '../core/continuum.ts';
import { clean, cleanLines } from '../diagnostics/clean.ts';
import { type Fields, noteField, reasonField } from './fields.ts';
import type { PageData, PagePractice } from './page-data.ts';

/** What a field holds on one line; empty where there is nothing to see. */
const said = (fields: Fields, name: string): string => clean(fields[name] ?? '').trim();

/** What was said of one practice. Without its reason, "does not apply" is no answer yet. */
export function answerOf(fields: Fields, practice: PagePractice): Answer {
  const { id } = practice;
  const choice = fields[id] ?? '';
  const text = cleanLines(fields[noteField(id)] ?? '').trim();
  const note = text === '' ? {} : { note: text };
  const rating = RATINGS.find((each) => String(each) === choice);
  if (rating !== undefined) return { state: 'rated', rating, ...note };
  if (choice === 'unknown') return { state: 'unknown', ...note };
  const reason = said(fields, reasonField(id));
  if (choice === 'not-applicable' && practice.canBeNotApplicable && reason !== '') {
    return { state: 'not-applicable', reason, ...note };
  }
  return { state: 'unanswered', ...note };
}

/** What is assessed, or the name of the first field that must be filled in to know it. */
export function subjectOf(data: PageData, fields: Fields): Subject | string {
  if (data.subject !== undefined) return data.subject;
  const organization = said(fields, 'organization');
  if (organization === '') return 'organization';
  const focus = FOCUSES.find((each) => each === fields.focus);
  if (focus === undefined) return 'focus';
  if (focus === 'organization') return { organization, focus };
  const unit = said(fields, 'unit');
  return unit === '' ? 'unit' : { organization, unit, focus };
}

/** The assessment of one person. */
export function assessmentOf(
  data: PageData,
  subject: Subject,
  fields: Fields,
  today: string,
): Assessment {
  const role = ROLES.find((each) => each === fields.role);
  const name = said(fields, 'name');
  const respondent = { ...(role !== undefined && { role }), ...(name !== '' && { name }) };
  return {
    continuum: data.continuum,
    subject,
    date: data.date ?? today,
    ...(Object.keys(respondent).length > 0 && { respondent }),
    answers: new Map(data.practices.map((each) => [each.id, answerOf(fields, each)])),
  };
}
