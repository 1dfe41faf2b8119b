import { answers } from '../support/answers.ts';

export interface Said {
  /** What makes the text differ from that of another person; part of a comment. */
  readonly number: number;
  readonly role?: string;
  readonly name?: string;
  /** Replaces pieces of the text. */
  readonly change?: readonly (readonly [from: string, to: string])[];
  readonly ratings?: Readonly<Record<string, string>>;
}

/** One person's file. */
export function response({ number, role, name, change = [], ratings = {} }: Said): string {
  const person = [...(role ? [`role: ${role}`] : []), ...(name ? [`name: ${name}`] : [])];
  const respondent = person.length === 0 ? '' : `respondent: { ${person.join(', ')} }\n`;
  const text = answers(ratings).replace('ratings:', `${respondent}ratings:`);
  const changed = change.reduce((all, [from, to]) => all.replace(from, to), text);
  return `# response ${number}\n${changed}`;
}
