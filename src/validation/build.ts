import type { Answer, Assessment, Role, Subject, Target } from '../core/assessment.ts';
import { METHODS, ROLES, remarksOf } from '../core/assessment.ts';
import { COMPONENTS, type ComponentId, FOCUSES, type PracticeId } from '../core/continuum.ts';
import { evidenceOf, waiverOf } from '../yaml/evidence.ts';
import type { YamlNode } from '../yaml/node.ts';
import { isNothing } from '../yaml/scalar-value.ts';
import { childOf, textOf } from '../yaml/tree.ts';
import { countOf, votesOf } from '../yaml/votes.ts';
import { RATING_OF } from './rating-of.ts';

/** The assessment that a tree holds in which nothing was found at fault. */
export function buildAssessment(root: YamlNode): Assessment {
  const [id = '', version = ''] = textOf(root, 'continuum')?.split('@') ?? [];
  const targets = buildTargets(childOf(root, 'targets'));
  const respondent = buildRespondent(childOf(root, 'respondent'));
  return {
    continuum: { id, version },
    subject: buildSubject(childOf(root, 'subject')),
    date: textOf(root, 'date') ?? '',
    ...buildSession(root),
    ...(respondent === undefined ? {} : { respondent }),
    ...(targets === undefined ? {} : { targets }),
    answers: buildAnswers(childOf(root, 'ratings')),
  };
}

function buildSubject(node: YamlNode | undefined): Subject {
  const organization = textOf(node, 'organization') ?? '';
  const unit = textOf(node, 'unit');
  const named = textOf(node, 'focus');
  const focus = FOCUSES.find((one) => one === named) ?? 'organization';
  return unit === undefined ? { organization, focus } : { organization, unit, focus };
}

function buildRespondent(node: YamlNode | undefined): { role?: Role; name?: string } | undefined {
  const named = textOf(node, 'role');
  const role = ROLES.find((one) => one === named);
  const name = textOf(node, 'name');
  if (role === undefined && name === undefined) return undefined;
  return { ...(role === undefined ? {} : { role }), ...(name === undefined ? {} : { name }) };
}

function buildSession(root: YamlNode): Pick<Assessment, 'method' | 'raters' | 'participants'> {
  const named = textOf(root, 'method');
  const method = METHODS.find((one) => one === named);
  const raters = countOf(childOf(root, 'raters'));
  const list = childOf(root, 'participants');
  const participants =
    list?.kind === 'seq'
      ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
      : undefined;
  return {
    ...(method === undefined ? {} : { method }),
    ...(raters === undefined ? {} : { raters }),
    ...(participants === undefined ? {} : { participants }),
  };
}

function buildTargets(
  node: YamlNode | undefined,
): Partial<Record<ComponentId, Target>> | undefined {
  if (node === undefined || isNothing(node)) return undefined;
  const targets: Partial<Record<ComponentId, Target>> = {};
  for (const component of COMPONENTS) {
    const text = node.kind === 'scalar' ? node.text : textOf(node, component);
    if (text !== undefined) targets[component] = text === 'stay' ? 'stay' : Number(text);
  }
  return Object.keys(targets).length === 0 ? undefined : targets;
}

function buildAnswers(node: YamlNode | undefined): Map<PracticeId, Answer> {
  const answers = new Map<PracticeId, Answer>();
  if (node?.kind !== 'map') return answers;
  for (const { key, value } of node.entries) {
    const answer = buildAnswer(value);
    if (answer !== undefined) answers.set(key.text, answer);
  }
  return answers;
}

/** The answer behind a practice; undefined where nothing at all was said. */
function buildAnswer(node: YamlNode): Answer | undefined {
  const long = node.kind === 'map';
  const note = textOf(node, 'note');
  const evidence = evidenceOf(childOf(node, 'evidence'));
  const waiver = waiverOf(childOf(node, 'waiver'));
  const votes = votesOf(childOf(node, 'votes'));
  const dissent = textOf(node, 'dissent');
  const remarks = remarksOf({
    note,
    evidence: evidence.length === 0 ? undefined : evidence,
    waiver,
    votes,
    dissent,
  });
  const rating = long ? textOf(node, 'rating') : ratingText(node);
  if (rating === 'not-applicable') {
    return { state: 'not-applicable', reason: textOf(node, 'reason') ?? '', ...remarks };
  }
  if (rating === 'unknown') return { state: 'unknown', ...remarks };
  const number = RATING_OF[rating ?? ''];
  if (number !== undefined) return { state: 'rated', rating: number, ...remarks };
  return Object.keys(remarks).length === 0 ? undefined : { state: 'unanswered', ...remarks };
}

function ratingText(node: YamlNode): string | undefined {
  return node.kind === 'scalar' && !isNothing(node) ? node.text : undefined;
}
