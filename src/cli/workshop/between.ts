import type { Assessment, Subject } from '../../core/assessment.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

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
  for (const look of [results, copies, strangers, namesakes]) {
    for (const [response, found] of look(left)) findings.set(response, found);
    left = left.filter((response) => !findings.has(response));
  }
  return findings;
}

function results(responses: readonly Answered[]): Findings {
  const agreed = responses.filter(({ assessment }) => assessment.method === 'agreed');
  return new Map(
    agreed.map((response) => [
      response,
      [{ code: 'response-agreed', args: {}, pointer: '/method' }],
    ]),
  );
}

function copies(responses: readonly Answered[]): Findings {
  return repeated(responses, 'response-duplicate', '', ({ text }) => text);
}

function namesakes(responses: readonly Answered[]): Findings {
  return repeated(
    responses,
    'response-same-name',
    '/respondent/name',
    ({ assessment: { respondent } }) => respondent?.name && folded(respondent.name),
  );
}

/** All that share a key with an earlier one; without a key, a response shares nothing. */
function repeated(
  responses: readonly Answered[],
  code: 'response-duplicate' | 'response-same-name',
  pointer: string,
  keyOf: (response: Answered) => string | undefined,
): Findings {
  const first = new Map<string, string>();
  const findings = new Map<Answered, Diagnostic[]>();
  for (const response of responses) {
    const key = keyOf(response);
    if (key === undefined) continue;
    const path = first.get(key);
    if (path === undefined) first.set(key, response.file);
    else findings.set(response, [{ code, args: { path }, pointer }]);
  }
  return findings;
}

/** Those about another subject than most, or given to another version of the continuum. */
function strangers(responses: readonly Answered[]): Findings {
  const usualVersion = mostCommon(responses, versionOf);
  const usual = mostCommon(responses, ({ assessment }) => keyOf(assessment.subject));
  const findings = new Map<Answered, Diagnostic[]>();
  for (const response of responses) {
    const { subject } = response.assessment;
    const found: Diagnostic[] = [];
    if (usualVersion !== undefined && versionOf(response) !== versionOf(usualVersion)) {
      const args = { found: versionOf(response), most: versionOf(usualVersion) };
      found.push({ code: 'response-version', args, pointer: '/continuum' });
    }
    if (usual !== undefined && keyOf(subject) !== keyOf(usual.assessment.subject)) {
      const args = namesOf(subject, usual.assessment.subject);
      found.push({ code: 'response-subject', args, pointer: '/subject' });
    }
    if (found.length > 0) findings.set(response, found);
  }
  return findings;
}

const versionOf = ({ assessment }: Answered): string => assessment.continuum.version;

/** The first of those whose key is the most frequent; of two equally frequent keys, the one that came first. */
function mostCommon(
  responses: readonly Answered[],
  keyOf: (response: Answered) => string,
): Answered | undefined {
  const groups = new Map<string, { readonly first: Answered; count: number }>();
  for (const response of responses) {
    const group = groups.get(keyOf(response));
    if (group === undefined) groups.set(keyOf(response), { first: response, count: 1 });
    else group.count += 1;
  }
  const [top] = [...groups.values()].sort((a, b) => b.count - a.count);
  return top?.first;
}

/** The same for every way of writing a name: letter case, spaces and encoding make no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** The same for two subjects that differ in letter case, spaces and encoding alone. */
export function keyOf({ organization, unit, focus }: Subject): string {
  return JSON.stringify([folded(organization), unit === undefined ? null : folded(unit), focus]);
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
