import type { Continuum, Practice, Stage } from '../core/continuum.ts';
import { MarkdownPage } from './markdown.ts';
import {
  componentName,
  coverageWords,
  documentOrigin,
  itemPractices,
  practiceFacts,
  practiceOf,
  sourceSummaries,
} from './model-words.ts';
import type { ModelView } from './results.ts';
import { stageHeadline, stageInSentence } from './stage-words.ts';

function scaleRows({ scale }: Continuum): string[][] {
  return scale.map(({ rating, label, occasions }) => [String(rating), label, occasions]);
}

function addStage(page: MarkdownPage, continuum: Continuum, stage: Stage, full: boolean): void {
  page.heading(2, stageHeadline(continuum, stage.stage)).text(stage.essence);
  for (const { id, name } of continuum.components) {
    page.heading(3, name);
    if (full) page.text(stage.components[id]);
    page.labelled(
      continuum.practices
        .filter((practice) => practice.stage === stage.stage && practice.component === id)
        .map((practice) => [practice.id, practice.statement] as const),
    );
  }
  if (!full) return;
  page.heading(3, 'Staying and moving on').labelled([
    ['Risk of staying', stage.riskOfStaying],
    ['What moving costs', stage.costOfMoving],
    ['When not to move', stage.whenNotToMove],
  ]);
}

function addPractice(page: MarkdownPage, continuum: Continuum, practice: Practice): void {
  page
    .heading(1, `${practice.id} ${practice.title}`)
    .text(
      `${componentName(continuum, practice.component)}, ${stageInSentence(continuum, practice.stage)}`,
    )
    .heading(2, practice.statement)
    .table(['Rating', 'Meaning', 'Occasions'], scaleRows(continuum))
    .labelled(practiceFacts(practice))
    .heading(2, 'Before you believe a 4 or a 5, look for')
    .list(practice.evidence)
    .heading(2, 'Where it comes from')
    .labelled(
      practice.sources.map((source) => {
        const item = continuum.seedItems.find((each) => each.id === source);
        const document = continuum.sources.find((each) => each.id === item?.source);
        return [source, `${item?.theme ?? ''}${document ? ` (${document.title})` : ''}`] as const;
      }),
    );
}

/** The model, or a part of it, as a Markdown page. */
export function render(view: ModelView): string {
  const page = new MarkdownPage();
  const { continuum } = view;
  switch (view.kind) {
    case 'practice':
      addPractice(page, continuum, practiceOf(continuum, view.practice));
      break;
    case 'sources':
      page.heading(1, 'Where the practices come from').text(coverageWords(continuum));
      for (const { document, items } of sourceSummaries(continuum)) {
        page
          .heading(2, `${document.id} ${document.title}`)
          .text(documentOrigin(document), ...(document.note === undefined ? [] : [document.note]))
          .table(
            ['Id', 'Idea', 'Strength', 'Practices'],
            items.map((item) => [item.id, item.theme, item.strength, itemPractices(item)]),
          );
      }
      break;
    default:
      page.heading(1, `${continuum.name} ${continuum.version}`).text(continuum.credit);
      page.table(['Rating', 'Meaning', 'Occasions'], scaleRows(continuum));
      for (const stage of continuum.stages) {
        if (view.kind === 'whole') addStage(page, continuum, stage, false);
        else if (view.stage === stage.stage) addStage(page, continuum, stage, true);
      }
      if (view.kind === 'whole') {
        page.heading(2, 'How to read the statements').list(continuum.readingRules);
      }
  }
  return page.toString();
}
