import type { Assessment, Subject } from '../../core/assessment.ts';
import { at } from '../../core/at.ts';
import { folded, subjectKey } from '../../core/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { subjectOf } from '../../workshop/people.ts';

/** A response that is valid by itself. */
export interface Answered {
  readonly file: string;
  readonly text: string;
  readonly assessment: Assessment;
}

type Findings = ReadonlyMap<Answered, readonly Diagnostic[]>;

/**
 * What keeps responses, each valid by itself, from being one group's answers to the same questions. A file that one
 * look finds at fault is left out of the next, so that it is named once and nothing is measured by it.
 */
export function findingsBetween(responses: readonly Answered[]): Findings {
  const findings = new Map<Answered, readonly Diagnostic[]>();
  let left = responses;
  for (const look of [results, copies, resent, strangers, namesakes]) {
    for (const [response, found] of look(left)) findings.set(response, found);
    left = left.filter((response) => !findings.has(response));
  }
  return findings;
}

function results(responses: readonly Answered[]): Findings {
  return new Map(
    responses.flatMap((response): [Answered, Diagnostic[]][] => {
      const [pointer, sign] = signOfGroup(response.assessment) ?? [];
      if (pointer === undefined || sign === undefined) return [];
      return [[response, [{ code: 'response-agreed', args: { sign }, pointer }]]];
    }),
  );
}

/** Where a file shows that it is a group's, and how; a file that was written by hand need not name its method. */
function signOfGroup({
  method,
  raters = 1,
  participants = [],
  answers,
}: Assessment): readonly [pointer: string, sign: string] | undefined {
  if (method === 'agreed') return ['/method', 'method: agreed'];
  if (raters > 1) return ['/raters', `raters: ${raters}`];
  if (participants.length > 0) return ['/participants', 'participants'];
  const hasVotes = [...answers.values()].some(({ votes }) => votes !== undefined);
  return hasVotes ? ['/ratings', 'votes'] : undefined;
}

function copies(responses: readonly Answered[]): Findings {
  return repeated(
    responses,
    ({ text }) => wordsOf(text),
    (path) => ({ code: 'response-duplicate', args: { path }, pointer: '' }),
  );
}

/** A text but for its line ends, empty lines and blanks at the end of lines: what mail and editors change. */
function wordsOf(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

/** The line that src/form/response-file.ts writes: one for each person, whatever they change before they send it again. */
const RESPONSE_NUMBER = /^# response ([a-hjkmnp-z2-9]{8})[ \t\r]*$/m;

function resent(responses: readonly Answered[]): Findings {
  return repeated(
    responses,
    ({ text }) => RESPONSE_NUMBER.exec(text)?.[1],
    (path, form) => ({ code: 'response-duplicate', args: { path, form }, pointer: '' }),
  );
}

function namesakes(responses: readonly Answered[]): Findings {
  return repeated(
    responses,
    ({ assessment: { respondent } }) => respondent?.name && folded(respondent.name),
    (path) => ({ code: 'response-same-name', args: { path }, pointer: '/respondent/name' }),
  );
}

/** All that share a key with an earlier one; without a key, a response shares nothing. */
function repeated(
  responses: readonly Answered[],
  keyOf: (response: Answered) => string | undefined,
  finding: (path: string, key: string) => Diagnostic,
): Findings {
  const first = new Map<string, string>();
  const findings = new Map<Answered, Diagnostic[]>();
  for (const response of responses) {
    const key = keyOf(response);
    if (key === undefined) continue;
    const path = first.get(key);
    if (path === undefined) first.set(key, response.file);
    else findings.set(response, [finding(path, key)]);
  }
  return findings;
}

/**
 * Those about another subject than most, or given to another version of the continuum. Where no subject or no version
 * has most of them, that is the one thing to say: nobody can tell which half is meant.
 */
function strangers(responses: readonly Answered[]): Findings {
  const looks = [
    lookFor(responses, versionOf, '/continuum', (found, most, tied) => ({
      code: 'response-version',
      args: { found: versionOf(at(found, 0)), most: versionOf(at(most, 0)), tied },
    })),
    lookFor(responses, ({ assessment }) => subjectKey(assessment.subject), '/subject', named),
  ];
  const ties = looks.filter(({ isTie }) => isTie);
  const findings = new Map<Answered, Diagnostic[]>();
  for (const { found } of ties.length > 0 ? ties : looks) {
    for (const [response, finding] of found) {
      findings.set(response, [...(findings.get(response) ?? []), finding]);
    }
  }
  return findings;
}

const versionOf = ({ assessment }: Answered): string => assessment.continuum.version;

type Stranger = Extract<Diagnostic, { code: 'response-subject' | 'response-version' }>;
type Words = Pick<Stranger, 'code' | 'args'>;

/** What is to be said where the responses are not all alike; of a tie, once, at the first of the second group. */
function lookFor(
  responses: readonly Answered[],
  keyOf: (response: Answered) => string,
  pointer: string,
  words: (found: readonly Answered[], most: readonly Answered[], tied: number) => Words,
): { readonly isTie: boolean; readonly found: readonly [Answered, Diagnostic][] } {
  const [most = [], ...others] = groupsBy(responses, keyOf).sort((a, b) => b.length - a.length);
  const [next] = others;
  const finding = (found: readonly Answered[], tied: number): Diagnostic => ({
    ...words(found, most, tied),
    pointer,
  });
  if (next?.length === most.length) {
    return { isTie: true, found: [[at(next, 0), finding(next, most.length)]] };
  }
  const strange = others.flat().map((one): [Answered, Diagnostic] => [one, finding([one], 0)]);
  return { isTie: false, found: strange };
}

function groupsBy(responses: readonly Answered[], keyOf: (one: Answered) => string): Answered[][] {
  const groups = new Map<string, Answered[]>();
  for (const one of responses) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Whether a finding says that there is no most: then leaving out the file that it names does not mend anything. */
export function saysTie({ code, args }: Diagnostic): boolean {
  return (code === 'response-subject' || code === 'response-version') && args.tied > 0;
}

function named(found: readonly Answered[], most: readonly Answered[], tied: number): Words {
  return {
    code: 'response-subject',
    args: { ...namesOf(subjectOf(found), subjectOf(most)), tied },
  };
}

/** Two subjects in words that tell them apart. */
function namesOf(found: Subject, most: Subject): { found: string; most: string } {
  const nameOf = ({ organization, unit }: Subject) =>
    unit === undefined ? organization : `${organization} / ${unit}`;
  if (folded(nameOf(found)) !== folded(nameOf(most))) {
    return { found: nameOf(found), most: nameOf(most) };
  }
  const withFocus = (subject: Subject) => `${nameOf(subject)} (${subject.focus})`;
  return { found: withFocus(found), most: withFocus(most) };
}
