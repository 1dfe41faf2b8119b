import type { Fields } from './fields.ts';
import type { PageData } from './page-data.ts';

/** What the browser keeps of a form that somebody began to answer. */
export interface Kept {
  /** Sets this response apart from another with equal answers. */
  readonly response: string;
  readonly fields: Fields;
}

/** Where it is kept: another subject, another date or another continuum is another form, and so is that of another day. */
export function keyOf({ continuum, subject, date, made }: PageData): string {
  const about = [subject?.organization, subject?.unit, subject?.focus, date, made];
  const parts = about.map((part) => part ?? '');
  return `continuum form ${JSON.stringify([`${continuum.id}@${continuum.version}`, ...parts])}`;
}

export function toText({ response, fields }: Kept): string {
  return JSON.stringify({ response, fields });
}

/** What was kept; undefined where there is nothing, or nothing of ours. */
export function fromText(text: string | null): Kept | undefined {
  const { response, fields } = objectIn(text);
  if (typeof response !== 'string' || !/^[a-z0-9]{1,40}$/.test(response)) return undefined;
  if (typeof fields !== 'object' || fields === null) return undefined;
  const texts = Object.entries(fields).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { response, fields: Object.fromEntries(texts) };
}

function objectIn(text: string | null): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
