import type { ChartName, Language, Paper, TableName } from '../../report/report.ts';

export interface ReportOptions {
  readonly group?: true;
  readonly to?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  /** The name of a file. */
  readonly logo?: string;
  readonly paper?: Paper;
  readonly sections?: readonly string[];
  readonly chart?: ChartName;
  readonly table?: TableName;
  readonly start?: string;
  readonly reassess?: string;
  readonly lang?: Language;
  readonly minGroup?: string;
  readonly seed?: string;
  readonly skipFaulty?: true;
}
