import type { Continuum, Practice, Stage } from '../core/continuum.ts';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import {
  componentName,
  coverageWords,
  documentOrigin,
  itemPractices,
  practiceFacts,
  practiceOf,
  scaleWords,
  sourceSummaries,
  strengthCount,
} from './model-words.ts';
import { Page } from './page.ts';
import type { ModelView } from './results.ts';
import type { Screen } from './screen.ts';
import { stageHeadline, stageInSentence } from './stage-words.ts';
import { addTable } from './table.ts';

const LABEL = 19;

function addPractices(page: Page, practices: readonly Practice[], indent: number): void {
  for (const practice of practices) {
    page.item(practice.id, practice.statement, { indent, leadRole: 'accent', leadWidth: 6 });
  }
}

function ofCell(continuum: Continuum, stage: number, component: string): Practice[] {
  return continuum.practices.filter(
    (practice) => practice.stage === stage && practice.component === component,
  );
}

function addWhole(page: Page, continuum: Continuum): void {
  page.text(`${continuum.name} ${continuum.version}`, { role: 'heading' });
  page.text(continuum.credit, { role: 'dim' });
  page.gap().item('Scale', scaleWords(continuum), { leadRole: 'dim', leadWidth: 7 });
  for (const stage of continuum.stages) {
    page.heading(stageHeadline(continuum, stage.stage)).text(stage.essence);
    for (const { id, name } of continuum.components) {
      page.gap().text(name, { role: 'strong', indent: 2 });
      addPractices(page, ofCell(continuum, stage.stage, id), 2);
    }
  }
  page.heading('How to read the statements');
  for (const rule of continuum.readingRules) page.item(page.screen.unicode ? '•' : '-', rule);
}

function addStage(page: Page, continuum: Continuum, stage: Stage): void {
  page.text(stageHeadline(continuum, stage.stage), { role: 'heading' }).text(stage.essence);
  for (const { id, name } of continuum.components) {
    page.gap().text(name, { role: 'strong' }).text(stage.components[id]);
    addPractices(page, ofCell(continuum, stage.stage, id), 2);
  }
  page.gap();
  page.item('Risk of staying', stage.riskOfStaying, { leadRole: 'dim', leadWidth: LABEL });
  page.item('What moving costs', stage.costOfMoving, { leadRole: 'dim', leadWidth: LABEL });
  page.item('When not to move', stage.whenNotToMove, { leadRole: 'dim', leadWidth: LABEL });
}

function addPractice(page: Page, continuum: Continuum, practice: Practice): void {
  const { id, title, stage, component, statement, evidence, sources } = practice;
  const bullet = page.screen.unicode ? '•' : '-';
  page.text(`${id} ${title}`, { role: 'heading' });
  page.text(`${componentName(continuum, component)}, ${stageInSentence(continuum, stage)}`, {
    role: 'dim',
  });
  page.gap().text(statement, { role: 'strong', indent: 2 }).gap();
  const labels = continuum.scale.map(({ label }) => displayWidth(clean(label)));
  const leadWidth = Math.max(...labels) + 5;
  for (const { rating, label, occasions } of continuum.scale) {
    page.item(`${rating}  ${label}`, `${occasions} of occasions`, { indent: 2, leadWidth });
  }
  page.gap();
  for (const [label, text] of practiceFacts(practice)) {
    page.item(label, text, { leadRole: 'dim', leadWidth: LABEL });
  }
  page.heading('Before you believe a 4 or a 5, look for');
  for (const item of evidence) page.item(bullet, item);
  page.heading('Where it comes from');
  const widths = sources.map((source) => displayWidth(clean(source)));
  for (const source of sources) {
    const item = continuum.seedItems.find((each) => each.id === source);
    const document = continuum.sources.find((each) => each.id === item?.source);
    const origin = document ? ` (${document.title})` : '';
    page.item(source, `${item?.theme ?? ''}${origin}`, {
      leadRole: 'dim',
      leadWidth: Math.max(...widths) + 2,
    });
  }
}

function addSources(page: Page, continuum: Continuum): void {
  page.text('Where the practices come from', { role: 'heading' });
  page.text(coverageWords(continuum)).gap();
  const summaries = sourceSummaries(continuum);
  addTable(
    page,
    [
      { head: 'Id', min: 3 },
      { head: 'Document', min: 20, share: 1 },
      { head: 'Ideas' },
      { head: 'Strong' },
      { head: 'Moderate' },
      { head: 'Weak' },
    ],
    summaries.map(({ document, items }) => [
      document.id,
      document.title,
      String(items.length),
      String(strengthCount(items, 'strong')),
      String(strengthCount(items, 'moderate')),
      String(strengthCount(items, 'weak')),
    ]),
  );
  const leadWidth = Math.max(...continuum.seedItems.map(({ id }) => displayWidth(clean(id)))) + 2;
  for (const { document, items } of summaries) {
    page.heading(`${document.id} ${document.title}`);
    page.text(documentOrigin(document), { role: 'dim' });
    if (document.note !== undefined) page.text(document.note, { role: 'dim' });
    for (const item of items) {
      page.item(item.id, `${item.theme} (${item.strength}): ${itemPractices(item)}`, {
        leadWidth,
        leadRole: 'accent',
      });
    }
  }
}

/** The model, or a part of it, as a screen. */
export function render(view: ModelView, screen: Screen): string {
  const page = new Page(screen);
  const { continuum } = view;
  if (view.kind === 'whole') addWhole(page, continuum);
  else if (view.kind === 'sources') addSources(page, continuum);
  else if (view.kind === 'practice') {
    addPractice(page, continuum, practiceOf(continuum, view.practice));
  } else {
    const stage = continuum.stages.find((each) => each.stage === view.stage);
    if (!stage) throw new RangeError(`The continuum has no stage ${view.stage}`);
    addStage(page, continuum, stage);
  }
  return page.toString();
}
