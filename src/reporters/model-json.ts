import { toJson } from './json.ts';
import { practiceOf } from './model-words.ts';
import type { ModelView } from './results.ts';

/** What `model --format json` prints. */
function modelDocument(view: ModelView): Record<string, unknown> {
  const { continuum } = view;
  const head = { schemaVersion: 1, continuum: { id: continuum.id, version: continuum.version } };
  switch (view.kind) {
    case 'whole':
      return {
        ...head,
        name: continuum.name,
        credit: continuum.credit,
        rule: continuum.rule,
        scale: continuum.scale,
        readingRules: continuum.readingRules,
        components: continuum.components,
        stages: continuum.stages,
        practices: continuum.practices,
      };
    case 'stage':
      return {
        ...head,
        stage: continuum.stages.find((each) => each.stage === view.stage),
        practices: continuum.practices.filter((each) => each.stage === view.stage),
      };
    case 'practice':
      return { ...head, practice: practiceOf(continuum, view.practice) };
    case 'sources':
      return { ...head, sources: continuum.sources, seedItems: continuum.seedItems };
  }
}

/** The model, or a part of it, as JSON. */
export function render(view: ModelView): string {
  return toJson(modelDocument(view));
}
