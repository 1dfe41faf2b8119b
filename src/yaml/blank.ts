import type { Role, Subject, Target } from '../core/assessment.ts';
import type { ComponentId, Continuum, Practice } from '../core/continuum.ts';
import { headLines, MODELINE } from './head.ts';

/** What is known of an assessment before the first answer. */
export interface AssessmentHeader extends Subject {
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly role?: Role;
  /** Of the respondent. */
  readonly name?: string;
  readonly targets?: Readonly<Partial<Record<ComponentId, Target>>>;
}

export interface BlankOptions {
  /** Puts each statement above its line. */
  readonly withStatements: boolean;
}

const WIDTH = 100;

/** The text of an assessment with nothing answered: one line for each practice, to be filled in with an editor. */
export function blankAssessment(
  continuum: Continuum,
  header: AssessmentHeader,
  options: BlankOptions,
): string {
  const { organization, unit, focus, date, role, name, targets } = header;
  const respondent = {
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
  };
  const head = headLines({
    continuum: { id: continuum.id, version: continuum.version },
    subject: unit === undefined ? { organization, focus } : { organization, unit, focus },
    date,
    respondent,
    ...(targets === undefined ? {} : { targets }),
  });
  const lines = [MODELINE, ...head, '', ...introduction(continuum), 'ratings:'];
  for (const component of groupsOf(continuum))
    lines.push(...groupLines(component, continuum, options));
  return `${lines.join('\n')}\n`;
}

function introduction(continuum: Continuum): string[] {
  return [
    '# Put a rating behind each colon:',
    ...continuum.scale.map(
      (point) => `#   ${point.rating}  ${point.label} (${point.occasions} of occasions)`,
    ),
    '# or unknown. Where a practice cannot apply:  { rating: not-applicable, reason: why }',
    '# To add a remark:  { rating: 4, note: "what you saw" }',
  ];
}

/** The practices in continuum order, those of one cell together. */
function groupsOf(continuum: Continuum): Practice[][] {
  const groups: Practice[][] = [];
  for (const practice of continuum.practices) {
    const last = groups[groups.length - 1]?.[0];
    const sameCell = last?.stage === practice.stage && last.component === practice.component;
    if (sameCell) groups[groups.length - 1]?.push(practice);
    else groups.push([practice]);
  }
  return groups;
}

function groupLines(
  practices: readonly Practice[],
  continuum: Continuum,
  options: BlankOptions,
): string[] {
  const [first] = practices;
  if (first === undefined) return [];
  const stage = continuum.stages.find((one) => one.stage === first.stage);
  const component = continuum.components.find((one) => one.id === first.component);
  const title = `  # Stage ${first.stage}, ${stage?.name ?? ''}: ${component?.name ?? first.component}`;
  return [
    title,
    ...practices.flatMap((practice) =>
      options.withStatements
        ? [...statementLines(practice, continuum), `  ${practice.id}:`]
        : [`  ${practice.id}:  # ${oneLine(practice.title)}`],
    ),
  ];
}

function statementLines(practice: Practice, continuum: Continuum): string[] {
  const scale = continuum.scale.map((point) => `${point.rating} ${point.label}`).join(', ');
  const texts = [practice.statement, scale];
  if (practice.notApplicableWhen !== undefined) {
    texts.push(`Not applicable only when: ${practice.notApplicableWhen}`);
  }
  return texts.flatMap((text) => comment(oneLine(text)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function comment(text: string): string[] {
  const lines: string[] = [];
  let line = '  #';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH && line !== '  #') {
      lines.push(line);
      line = '  #';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
