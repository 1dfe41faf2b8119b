import { type Continuum, STAGES, type StageNumber } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { severityOf } from '../diagnostics/record.ts';
import { toData } from '../validation/data.ts';
import type { SchemaError } from '../validation/generated/assessment.js';
import { type Shapes, shapeFindings } from '../validation/shape-findings.ts';
import { readFull } from '../yaml/full.ts';
import type { YamlNode } from '../yaml/node.ts';
import { assemble, type HeadFile, type SourcesFile, type StageFile } from './assemble.ts';
import { cellFindings } from './cell-findings.ts';
import { deepFreeze } from './freeze.ts';
import { validate as isHead } from './generated/continuum.js';
import { shapes } from './generated/shapes.js';
import { validate as isSources } from './generated/sources.js';
import { validate as isStage } from './generated/stage.js';
import { ruleFindings } from './rule-findings.ts';
import { linkFindings, sourceIdFindings } from './source-findings.ts';
import { textFindings } from './text-findings.ts';

export interface ContinuumCheck {
  /** The continuum, deeply frozen; absent when any finding is an error. */
  readonly continuum?: Continuum;
  /** By file name, in file order; files without findings are left out. */
  readonly findings: Record<string, Diagnostic[]>;
}

interface Guard<T> {
  (data: unknown): data is T;
  errors?: readonly SchemaError[] | null;
}

interface Read<T> {
  readonly file: string;
  readonly root: YamlNode;
  readonly data: T;
}

const HEAD_FILE = 'continuum.yaml';
const SOURCES_FILE = 'sources.yaml';
const stageFile = (stage: StageNumber) => `stage-${stage}.yaml`;

class Notes {
  readonly findings: Record<string, Diagnostic[]> = {};

  add(file: string, found: readonly Diagnostic[]): void {
    if (found.length > 0) this.findings[file] = [...(this.findings[file] ?? []), ...found];
  }

  get faulty(): boolean {
    return Object.values(this.findings).some((list) =>
      list.some((finding) => severityOf(finding) === 'error'),
    );
  }

  inFileOrder(): Record<string, Diagnostic[]> {
    for (const list of Object.values(this.findings)) {
      list.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    }
    return this.findings;
  }
}

/** One file as far as its own form goes; undefined, and noted why, when that is not right. */
function readFile<T>(
  file: string,
  text: string | undefined,
  guard: Guard<T>,
  shape: Shapes,
  notes: Notes,
): Read<T> | undefined {
  if (text === undefined) {
    notes.add(file, [{ code: 'continuum-file-missing', args: { file }, pointer: '' }]);
    return undefined;
  }
  const { root, problems } = readFull(text);
  notes.add(file, problems);
  if (problems.some((problem) => severityOf(problem) === 'error')) return undefined;
  if (root.kind !== 'map') {
    const span = { start: root.start, end: root.end };
    notes.add(file, [{ code: 'continuum-not-keys', args: { file }, span, pointer: '' }]);
    return undefined;
  }
  notes.add(file, textFindings(root));
  const data = toData(root);
  if (guard(data)) return { file, root, data };
  notes.add(file, shapeFindings(root, data, guard.errors ?? [], shape, 'continuum-value-invalid'));
  return undefined;
}

/**
 * Looks at the files of one continuum (file name to text): `continuum.yaml`, `stage-1.yaml` to `stage-5.yaml` and, if
 * there is one, `sources.yaml`. Other files are ignored. Never throws: whatever is wrong comes back as findings.
 */
export function checkContinuum(files: Readonly<Record<string, string>>): ContinuumCheck {
  const notes = new Notes();
  const textOf = (file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);

  const head = readFile<HeadFile>(HEAD_FILE, textOf(HEAD_FILE), isHead, shapes.continuum, notes);
  if (head) notes.add(HEAD_FILE, ruleFindings(head.root, head.data));

  const stages: Read<StageFile>[] = [];
  for (const number of STAGES) {
    const file = stageFile(number);
    const stage = readFile<StageFile>(file, textOf(file), isStage, shapes.stage, notes);
    if (stage === undefined) continue;
    notes.add(file, cellFindings(stage.root, stage.data, number));
    stages.push(stage);
  }

  const text = textOf(SOURCES_FILE);
  const sources =
    text === undefined
      ? undefined
      : readFile<SourcesFile>(SOURCES_FILE, text, isSources, shapes.sources, notes);
  if (sources) notes.add(SOURCES_FILE, sourceIdFindings(sources.root, sources.data));
  // Any other error, such as a wrong id, would be reported again for every link to it.
  if (sources && !notes.faulty) {
    for (const { file, finding } of linkFindings(stages, sources)) notes.add(file, [finding]);
  }

  const findings = notes.inFileOrder();
  if (notes.faulty || head === undefined) return { findings };
  const continuum = assemble({
    head: head.data,
    stages: stages.map((stage) => stage.data),
    sources: sources?.data,
  });
  return { continuum: deepFreeze(continuum), findings };
}
