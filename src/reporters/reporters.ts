import type { AboutResult, ModelView, PlanResult, ScoreResult } from './results.ts';
import type { Screen } from './screen.ts';

/** A result as text that ends with one line break. Pure. */
export type Render<Result> = (result: Result, screen: Screen) => string;
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

async function load<Result>(
  formats: Readonly<Record<string, Loader<Result>>>,
  format: string,
): Promise<Render<Result>> {
  const loader = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (loader === undefined) {
    throw new RangeError(
      `There is no format "${format}", only ${Object.keys(formats).join(', ')}.`,
    );
  }
  return (await loader()).render;
}

export const SCORE_FORMATS: readonly string[] = Object.keys(SCORE);
export const PLAN_FORMATS: readonly string[] = Object.keys(PLAN);
export const MODEL_FORMATS: readonly string[] = Object.keys(MODEL);
export const ABOUT_FORMATS: readonly string[] = Object.keys(ABOUT);

/** @throws RangeError for a format that is not in SCORE_FORMATS */
export const scoreReporter = (format: string): Promise<Render<ScoreResult>> => load(SCORE, format);

/** @throws RangeError for a format that is not in PLAN_FORMATS */
export const planReporter = (format: string): Promise<Render<PlanResult>> => load(PLAN, format);

/** @throws RangeError for a format that is not in MODEL_FORMATS */
export const modelReporter = (format: string): Promise<Render<ModelView>> => load(MODEL, format);

/** @throws RangeError for a format that is not in ABOUT_FORMATS */
export const aboutReporter = (format: string): Promise<Render<AboutResult>> => load(ABOUT, format);
