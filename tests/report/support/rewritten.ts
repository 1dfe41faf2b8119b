import type { Answer, Assessment, Remarks } from '../../../src/core/assessment.ts';
import type { Continuum } from '../../../src/core/continuum.ts';

type Rewrite = (text: string) => string;

/** A continuum whose every free text reads otherwise; ids, numbers and the rule stay. */
export function rewrittenContinuum(continuum: Continuum, to: Rewrite): Continuum {
  const all = (texts: readonly string[]): string[] => texts.map(to);
  return {
    ...continuum,
    id: 'own',
    name: to(continuum.name),
    credit: to(continuum.credit),
    scale: continuum.scale.map((point) => ({
      ...point,
      label: to(point.label),
      occasions: to(point.occasions),
    })),
    readingRules: all(continuum.readingRules),
    components: continuum.components.map(({ id, name }) => ({ id, name: to(name) })),
    stages: continuum.stages.map((stage) => ({
      ...stage,
      name: to(stage.name),
      essence: to(stage.essence),
      components: {
        'customer-focus': to(stage.components['customer-focus']),
        measurement: to(stage.components.measurement),
        environment: to(stage.components.environment),
      },
      riskOfStaying: to(stage.riskOfStaying),
      costOfMoving: to(stage.costOfMoving),
      whenNotToMove: to(stage.whenNotToMove),
    })),
    practices: continuum.practices.map((practice) => ({
      ...practice,
      title: to(practice.title),
      statement: to(practice.statement),
      why: to(practice.why),
      evidence: all(practice.evidence),
      first30Days: to(practice.first30Days),
      within90Days: to(practice.within90Days),
      measure: to(practice.measure),
      owner: to(practice.owner),
      ...(practice.notApplicableWhen !== undefined && {
        notApplicableWhen: to(practice.notApplicableWhen),
      }),
    })),
    sources: continuum.sources.map((source) => ({
      ...source,
      title: to(source.title),
      ...(source.authors && { authors: all(source.authors) }),
      ...(source.publisher !== undefined && { publisher: to(source.publisher) }),
      ...(source.note !== undefined && { note: to(source.note) }),
    })),
    seedItems: continuum.seedItems.map((item) => ({
      ...item,
      theme: to(item.theme),
      ...(item.note !== undefined && { note: to(item.note) }),
    })),
  };
}

/** Every remark that a file may hold, each of them this text. */
export function everyRemark(text: string): Remarks {
  return {
    note: text,
    evidence: [{ what: text, where: text, date: '2026-02-28' }, { what: text }],
    waiver: { reason: text, until: '2026-12-31' },
    votes: [1, 2, 3, 4, 5],
    dissent: text,
  };
}

/** An assessment that says this text wherever a file may hold one; its answers say the others in turn, if there are any. */
export function sayingEverywhere(
  assessment: Assessment,
  text: string,
  inTurn: readonly string[] = [text],
): Assessment {
  const remarked = (answer: Answer, index: number): Answer => {
    const own = inTurn[index % inTurn.length] ?? text;
    return {
      ...answer,
      ...everyRemark(own),
      ...(answer.state === 'not-applicable' && { reason: own }),
    };
  };
  return {
    ...assessment,
    subject: { ...assessment.subject, organization: text, unit: text },
    method: 'agreed',
    raters: 15,
    participants: [text, text],
    respondent: { role: 'manager', name: text },
    answers: new Map(
      [...assessment.answers].map(([id, answer], index) => [id, remarked(answer, index)]),
    ),
  };
}
