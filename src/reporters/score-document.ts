import type { Range, Scorecard } from '../core/scorecard.ts';
import type { ScoreResult } from './results.ts';

const range = ({ low, high }: Range) => ({ low, high });

const heldBackBy = (scorecard: Scorecard) =>
  scorecard.heldBackBy.map(({ component, stage, short }) => ({ component, stage, short }));

const steps = (list: Scorecard['sensitivity']['drops']) =>
  list.map(({ practice, stage }) => ({ practice, stage }));

function whatIfDocument({ changes, scorecard }: NonNullable<ScoreResult['whatIf']>) {
  return {
    changes: changes.map(({ practice, from, to }) => ({ practice, from, to })),
    stage: scorecard.stage,
    stageName: scorecard.stageName,
    range: range(scorecard.range),
    components: scorecard.components.map((component) => ({
      id: component.id,
      stage: component.stage,
      range: range(component.range),
    })),
    heldBackBy: heldBackBy(scorecard),
  };
}

/** What `score --format json` prints. Key order is part of the contract. */
export function scoreDocument(
  result: Pick<ScoreResult, 'file' | 'scorecard'> & Partial<Pick<ScoreResult, 'whatIf'>>,
) {
  const { file, scorecard, whatIf } = result;
  const { continuum, subject, evidenced, total, counts } = scorecard;
  return {
    schemaVersion: 1,
    file,
    continuum: { id: continuum.id, version: continuum.version },
    subject: {
      organization: subject.organization,
      ...(subject.unit !== undefined && { unit: subject.unit }),
      focus: subject.focus,
    },
    date: scorecard.date,
    stage: scorecard.stage,
    stageName: scorecard.stageName,
    range: range(scorecard.range),
    provisional: scorecard.provisional,
    decisive: scorecard.decisive,
    components: scorecard.components.map((component) => ({
      id: component.id,
      name: component.name,
      stage: component.stage,
      range: range(component.range),
      reservations: component.reservations,
      cells: component.cells.map((cell) => ({
        stage: cell.stage,
        points: cell.points,
        needed: cell.needed,
        outOf: cell.outOf,
        status: cell.status,
        missing: cell.missing,
        practices: cell.practices,
      })),
    })),
    heldBackBy: heldBackBy(scorecard),
    evidenced: { stage: evidenced.stage, items: evidenced.items },
    sensitivity: {
      drops: steps(scorecard.sensitivity.drops),
      lifts: steps(scorecard.sensitivity.lifts),
    },
    total: {
      score: total.score,
      outOf: total.outOf,
      position: total.position,
      estimated: total.estimated,
    },
    counts: {
      rated: counts.rated,
      notApplicable: counts.notApplicable,
      unknown: counts.unknown,
      unanswered: counts.unanswered,
    },
    ...(whatIf && { whatIf: whatIfDocument(whatIf) }),
  };
}
