import { at } from '../../core/at.ts';
import { EVIDENCE_FROM } from '../../core/score.ts';
import {
  type ScoreWords,
  scoreWords,
  sensitivityWords,
  titleOf,
} from '../../reporters/score-words.ts';
import { stageWords } from '../../reporters/stage-words.ts';
import type { Block, Labelled } from '../document.ts';
import type { ChartName, Report } from '../report.ts';
import { labelled, lead, list, paragraph, paragraphs, plain, titled, under } from './blocks.ts';
import type { Labels } from './labels.ts';
import { resultOf, type SectionContent } from './words.ts';

/** Where the subject stands, why, and how firm that is. */
export const result: SectionContent = (report, labels) => {
  const words = scoreWords(resultOf(report));
  const { continuum, scorecard, plan } = report;
  const { sections } = report.terms;
  const texts = labels.result;
  const rated = scorecard.counts.rated > 0;
  const steps = list(sensitivityWords(scorecard, (id) => `${titleOf(continuum, id)} (${id})`));
  return [
    ...lead(words.headline),
    chart(labels, 'line'),
    ...(rated ? essence(report) : []),
    // In short says it already.
    ...(sections.includes('summary') ? [] : paragraph(words.why, ...words.asides)),
    chart(labels, 'grid'),
    ...paragraphs(...words.reservations),
    chart(labels, 'profile'),
    ...(rated ? under(texts.looksLike, labelled(looks(report, labels))) : []),
    ...(sections.includes('plan') && plan.actions.length > 0
      ? []
      : under(
          texts.lookAt,
          list(
            words.lookAt.map(({ practice, title, rating }) => `${practice} ${title} (${rating})`),
          ),
        )),
    ...under(
      texts.firmness,
      steps.length === 0 ? [] : [...paragraph(texts.firmnessMeans), ...steps],
    ),
    ...under(texts.open, paragraphs(words.decisive)),
    ...(report.picture === undefined
      ? under(texts.evidence, [
          ...paragraphs(texts.evidenceMeans),
          ...paragraph(evidenceWords(report, words, labels), believed(report, labels)),
        ])
      : []),
  ];
};

/** What is on file, and what would be left without the rest. */
export function evidenceWords(
  { scorecard: { stage, evidenced } }: Report,
  { evidence }: ScoreWords,
  { result }: Labels,
): string {
  return evidenced.items === 0 && evidenced.stage < stage
    ? result.nothingOnFile(stageWords(evidenced.stage))
    : evidence;
}

function chart({ result }: Labels, name: ChartName): Block {
  return { kind: 'chart', chart: name, caption: result.captions[name] };
}

function essence({ continuum, scorecard }: Report): Block[] {
  const { name, essence } = at(continuum.stages, Math.max(1, scorecard.stage) - 1);
  return [{ kind: 'text', text: titled(name, essence) }];
}

/** How each component looks at the stage that it has reached. */
function looks({ continuum, scorecard }: Report, labels: Labels): Labelled[] {
  return scorecard.components.map(({ id, name, stage }) => ({
    label: stage === 0 ? labels.result.toward(name) : labels.result.atStage(name, stage),
    text: plain(at(continuum.stages, Math.max(1, stage) - 1).components[id]),
  }));
}

/** How many high ratings rest on somebody's word. */
function believed({ assessment, scorecard }: Report, labels: Labels): string | undefined {
  if (scorecard.evidenced.items === 0) return undefined;
  const bare = [...assessment.answers.values()].filter(
    (answer) =>
      answer.state === 'rated' &&
      answer.rating >= EVIDENCE_FROM &&
      (answer.evidence?.length ?? 0) === 0,
  );
  return bare.length === 0 ? undefined : labels.result.withoutEvidence(bare.length);
}
