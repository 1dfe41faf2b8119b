import { ASSESSMENT_FORMAT, type Assessment, type Target } from '../core/assessment.ts';
import { COMPONENTS, type ComponentId } from '../core/continuum.ts';
import { dateScalar } from './answer-text.ts';
import { inlineScalar } from './scalar.ts';

/** Where editors find the schema that checks and completes an assessment while it is written. */
export const ASSESSMENT_SCHEMA =
  'https://unpkg.com/csp-continuum@1/continuum/schema/assessment.schema.json';

export const MODELINE = `# yaml-language-server: $schema=${ASSESSMENT_SCHEMA}`;

type Head = Omit<Assessment, 'answers'>;

/** Everything above the ratings, a line each. */
export function headLines(head: Head): string[] {
  const { continuum, subject, date, respondent, targets } = head;
  const lines = [
    `format: ${ASSESSMENT_FORMAT}`,
    `continuum: ${continuum.id}@${continuum.version}`,
    'subject:',
    `  organization: ${inlineScalar(subject.organization, 'block')}`,
  ];
  if (subject.unit !== undefined) lines.push(`  unit: ${inlineScalar(subject.unit, 'block')}`);
  lines.push(
    `  focus: ${subject.focus}`,
    `date: ${dateScalar(date, 'block')}`,
    ...sessionLines(head),
  );
  if (respondent?.role !== undefined || respondent?.name !== undefined) {
    lines.push('respondent:');
    if (respondent.role !== undefined) lines.push(`  role: ${respondent.role}`);
    if (respondent.name !== undefined)
      lines.push(`  name: ${inlineScalar(respondent.name, 'block')}`);
  }
  return [...lines, ...targetLines(targets)];
}

function sessionLines({ method, raters, participants = [] }: Head): string[] {
  const names = participants.map((name) => `  - ${inlineScalar(name, 'block')}`);
  return [
    ...(method === undefined ? [] : [`method: ${method}`]),
    ...(raters === undefined ? [] : [`raters: ${raters}`]),
    ...(names.length === 0 ? [] : ['participants:', ...names]),
  ];
}

function targetLines(
  targets: Readonly<Partial<Record<ComponentId, Target>>> | undefined,
): string[] {
  const set = COMPONENTS.filter((component) => targets?.[component] !== undefined);
  return set.length === 0
    ? []
    : ['targets:', ...set.map((component) => `  ${component}: ${targets?.[component]}`)];
}
