import type { BadgeResult } from './badge.ts';
import type { CheckReporter } from './check-reporter.ts';
import type {
  AboutResult,
  FormResult,
  ImportResult,
  ModelView,
  PlanResult,
  ScoreResult,
  WorkshopResult,
} from './results.ts';
import type { Screen } from './screen.ts';

/** A result as text that ends with one line break. Pure. */
export type Render<Result> = (result: Result, screen: Screen) => string;
type CheckLoader = () => Promise<{ readonly reporter: CheckReporter<unknown> }>;
type Loader<Result> = () => Promise<{ readonly render: Render<Result> }>;

/** A format's module is loaded when the format is asked for, never before. */
const SCORE = {
  table: () => import('./score-table.ts'),
  json: () => import('./score-json.ts'),
  markdown: () => import('./score-markdown.ts'),
} satisfies Record<string, Loader<ScoreResult>>;

const PLAN = {
  table: () => import('./plan-table.ts'),
  json: () => import('./plan-json.ts'),
  markdown: () => import('./plan-markdown.ts'),
  csv: () => import('./plan-csv.ts'),
} satisfies Record<string, Loader<PlanResult>>;

const MODEL = {
  table: () => import('./model-table.ts'),
  json: () => import('./model-json.ts'),
  markdown: () => import('./model-markdown.ts'),
} satisfies Record<string, Loader<ModelView>>;

const ABOUT = {
  table: () => import('./about-table.ts'),
  json: () => import('./about-json.ts'),
  markdown: () => import('./about-markdown.ts'),
} satisfies Record<string, Loader<AboutResult>>;

const BADGE = {
  svg: () => import('./badge-svg.ts'),
  json: () => import('./badge-json.ts'),
} satisfies Record<string, Loader<BadgeResult>>;

const CHECK = {
  table: () => import('./check-table.ts'),
  json: () => import('./check-json.ts'),
  junit: () => import('./check-junit.ts'),
  sarif: () => import('./check-sarif.ts'),
  github: () => import('./check-github.ts'),
  gitlab: () => import('./check-gitlab.ts'),
  markdown: () => import('./check-markdown.ts'),
} satisfies Record<string, CheckLoader>;

const FORM = {
  html: () => import('./form-html.ts'),
  csv: () => import('./form-csv.ts'),
  markdown: () => import('./form-markdown.ts'),
} satisfies Record<string, Loader<FormResult>>;

const IMPORT = {
  table: () => import('./import-table.ts'),
  json: () => import('./import-json.ts'),
} satisfies Record<string, Loader<ImportResult>>;

const WORKSHOP = {
  table: () => import('./workshop-table.ts'),
  json: () => import('./workshop-json.ts'),
  markdown: () => import('./workshop-markdown.ts'),
  csv: () => import('./workshop-csv.ts'),
} satisfies Record<string, Loader<WorkshopResult>>;

function entryOf<Entry>(formats: Readonly<Record<string, Entry>>, format: string): Entry {
  const entry = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (entry === undefined) {
    throw new RangeError(
      `There is no format "${format}", only ${Object.keys(formats).join(', ')}.`,
    );
  }
  return entry;
}

async function load<Result>(
  formats: Readonly<Record<string, Loader<Result>>>,
  format: string,
): Promise<Render<Result>> {
  return (await entryOf(formats, format)()).render;
}

export const SCORE_FORMATS: readonly string[] = Object.keys(SCORE);
export const PLAN_FORMATS: readonly string[] = Object.keys(PLAN);
export const MODEL_FORMATS: readonly string[] = Object.keys(MODEL);
export const ABOUT_FORMATS: readonly string[] = Object.keys(ABOUT);
export const BADGE_FORMATS: readonly string[] = Object.keys(BADGE);
export const CHECK_FORMATS: readonly string[] = Object.keys(CHECK);
export const FORM_FORMATS: readonly string[] = Object.keys(FORM);
export const IMPORT_FORMATS: readonly string[] = Object.keys(IMPORT);
export const WORKSHOP_FORMATS: readonly string[] = Object.keys(WORKSHOP);

/** @throws RangeError for a format that is not in SCORE_FORMATS */
export const scoreReporter = (format: string): Promise<Render<ScoreResult>> => load(SCORE, format);

/** @throws RangeError for a format that is not in PLAN_FORMATS */
export const planReporter = (format: string): Promise<Render<PlanResult>> => load(PLAN, format);

/** @throws RangeError for a format that is not in MODEL_FORMATS */
export const modelReporter = (format: string): Promise<Render<ModelView>> => load(MODEL, format);

/** @throws RangeError for a format that is not in ABOUT_FORMATS */
export const aboutReporter = (format: string): Promise<Render<AboutResult>> => load(ABOUT, format);

/** @throws RangeError for a format that is not in BADGE_FORMATS */
export const badgeReporter = (format: string): Promise<Render<BadgeResult>> => load(BADGE, format);

/** @throws RangeError for a format that is not in FORM_FORMATS */
export const formReporter = (format: string): Promise<Render<FormResult>> => load(FORM, format);

/** @throws RangeError for a format that is not in IMPORT_FORMATS */
export const importReporter = (format: string): Promise<Render<ImportResult>> =>
  load(IMPORT, format);

/** @throws RangeError for a format that is not in WORKSHOP_FORMATS */
export const workshopReporter = (format: string): Promise<Render<WorkshopResult>> =>
  load(WORKSHOP, format);

/** @throws RangeError for a format that is not in CHECK_FORMATS */
export async function checkReporter(format: string): Promise<CheckReporter<unknown>> {
  const formats: Readonly<Record<string, CheckLoader>> = CHECK;
  return (await entryOf(formats, format)()).reporter;
}
