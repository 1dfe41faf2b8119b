import {
  COMPONENTS,
  type ComponentId,
  type Continuum,
  type Practice,
  type Rule,
  type ScalePoint,
  type SeedItem,
  type SourceDocument,
  type Stage,
  type StageNumber,
} from '../core/continuum.ts';

/** `continuum.yaml`, as its schema admits it. */
export interface HeadFile {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly credit: string;
  readonly rule: Rule;
  readonly scale: readonly ScalePoint[];
  readonly readingRules: readonly string[];
  readonly components: readonly { readonly id: ComponentId; readonly name: string }[];
}

/** A practice as a stage file states it: its place says which cell it belongs to. */
export type PracticeEntry = Omit<Practice, 'component' | 'stage' | 'sources'> & {
  readonly sources?: readonly string[];
};

/** `stage-1.yaml` to `stage-5.yaml`, as their schema admits them. */
export interface StageFile extends Omit<Stage, 'components'> {
  readonly components: Readonly<
    Record<
      ComponentId,
      { readonly description: string; readonly practices: readonly PracticeEntry[] }
    >
  >;
}

/** `sources.yaml`, as its schema admits it. Its `references` are for readers only. */
export interface SourcesFile {
  readonly documents: readonly (SourceDocument & {
    readonly items: readonly Omit<SeedItem, 'source'>[];
  })[];
}

export interface ContinuumFiles {
  readonly head: HeadFile;
  /** Stage 1 to 5. */
  readonly stages: readonly StageFile[];
  readonly sources?: SourcesFile | undefined;
}

function practicesOf(file: StageFile): Practice[] {
  return COMPONENTS.flatMap((component) =>
    file.components[component].practices.map((entry): Practice => {
      const { id, sources = [], notApplicableWhen } = entry;
      const stage: StageNumber = file.stage;
      return {
        id,
        component,
        stage,
        title: entry.title,
        statement: entry.statement,
        why: entry.why,
        evidence: entry.evidence,
        first30Days: entry.first30Days,
        within90Days: entry.within90Days,
        measure: entry.measure,
        effort: entry.effort,
        owner: entry.owner,
        sources,
        ...(notApplicableWhen === undefined ? {} : { notApplicableWhen }),
      };
    }),
  );
}

function stageOf(file: StageFile): Stage {
  const { components, stage, name, essence, riskOfStaying, costOfMoving, whenNotToMove } = file;
  return {
    stage,
    name,
    essence,
    components: {
      'customer-focus': components['customer-focus'].description,
      measurement: components.measurement.description,
      environment: components.environment.description,
    },
    riskOfStaying,
    costOfMoving,
    whenNotToMove,
  };
}

/** Puts the files of one folder together. They have passed their schemas; `check.ts` looks at the rest. */
export function assemble({ head, stages, sources }: ContinuumFiles): Continuum {
  const documents = sources?.documents ?? [];
  return {
    id: head.id,
    version: head.version,
    name: head.name,
    credit: head.credit,
    rule: head.rule,
    scale: head.scale,
    readingRules: head.readingRules,
    components: head.components,
    stages: stages.map(stageOf),
    practices: stages.flatMap(practicesOf),
    sources: documents.map(({ items: _, ...document }) => document),
    seedItems: documents.flatMap(({ id, items }) =>
      items.map(({ id: item, ...rest }) => ({ id: item, source: id, ...rest })),
    ),
  };
}
