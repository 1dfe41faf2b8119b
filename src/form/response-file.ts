import type { Assessment } from '../core/assessment.ts';
import { writeAssessment } from '../yaml/write.ts';
import type { PageData } from './page-data.ts';

/** Letters and digits that nobody takes for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * A number for a response, such as `k3f9wq7t`. With eight signs two of 2,000 people have the same one once in 400,000
 * times.
 *
 * @param bytes - eight bytes by chance
 */
export function responseNumber(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
}

/** A name for the file, without that of the person: `response-front-line-2026-03-14-k3f9wq7t.yaml`. */
export function fileName({ respondent, date }: Assessment, response: string): string {
  const role = respondent?.role === undefined ? [] : [respondent.role];
  return `${['response', ...role, date, response].join('-')}.yaml`;
}

/** The file. The response's number stands on top, so that equal answers of two people are two files. */
export function fileText(assessment: Assessment, data: PageData, response: string): string {
  return `# response ${response}\n${writeAssessment(assessment, data)}`;
}
