import { votesCast } from '../core/assessment.ts';
import { at } from '../core/at.ts';
import { isCalendarDate } from '../core/calendar.ts';
import type { Practice } from '../core/continuum.ts';
import { toPointer } from '../diagnostics/pointer.ts';
import { editDistance } from '../diagnostics/suggest.ts';
import type { Entry, YamlNode } from '../yaml/node.ts';
import { isNothing } from '../yaml/scalar-value.ts';
import { childOf, scalarOf, spanOf } from '../yaml/tree.ts';
import { countOf, votesOf } from '../yaml/votes.ts';
import type { Context } from './explain.ts';
import { repeatsIn } from './repeats-in.ts';

/** What a schema cannot know: the continuum in use, the calendar, and what was left empty. */
export function checkMeaning(context: Context): void {
  const { root } = context;
  checkContinuum(context);
  checkDate(scalarOf(root, 'date'), ['date'], context);
  checkParticipants(context);
  const ratings = childOf(root, 'ratings');
  if (ratings?.kind === 'map') {
    for (const entry of ratings.entries) {
      if (context.findings.isFull) return;
      checkAnswer(entry, context);
    }
  }
  if (hasGap(root)) warnEmpty(root, [], context);
}

function checkContinuum({ root, continuum, findings }: Context): void {
  const node = scalarOf(root, 'continuum');
  const pointer = '/continuum';
  if (node === undefined || isNothing(node) || findings.hasErrorAt(pointer)) return;
  const at = { span: spanOf(node), pointer };
  const [id = '', version = ''] = node.text.split('@');
  const expected = `${continuum.id}@${continuum.version}`;
  if (node.text === expected) return;
  const [major, minor] = version.split('.');
  const [ownMajor, ownMinor] = continuum.version.split('.');
  if (id !== continuum.id)
    findings.add({ code: 'continuum-unknown', args: { id, expected }, ...at });
  else if (major !== ownMajor) {
    findings.add({
      code: 'continuum-major',
      args: { version, expected: continuum.version },
      ...at,
    });
  } else if (minor !== ownMinor) {
    findings.add({
      code: 'continuum-minor',
      args: { version, expected: continuum.version },
      ...at,
    });
  }
}

function checkDate(node: YamlNode | undefined, path: (string | number)[], context: Context): void {
  if (node?.kind !== 'scalar' || isNothing(node) || isCalendarDate(node.text)) return;
  const pointer = toPointer(path);
  if (context.findings.hasErrorAt(pointer)) return;
  const args = { value: node.text };
  context.findings.add({ code: 'date-impossible', args, span: spanOf(node), pointer });
}

function checkParticipants({ root, findings }: Context): void {
  const list = childOf(root, 'participants');
  if (list?.kind !== 'seq') return;
  const raters = scalarOf(root, 'raters');
  const most = countOf(raters);
  const participants = list.items.length;
  if (raters !== undefined && most && participants > most) {
    const args = { participants, raters: most };
    const span = spanOf(raters);
    findings.add({ code: 'participants-over-raters', args, span, pointer: '/raters' });
  }
  const names = list.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  for (const index of repeatsIn(names)) {
    const pointer = toPointer(['participants', index]);
    if (findings.hasErrorAt(pointer)) continue;
    const args = { name: at(names, index).trim() };
    const span = spanOf(at(list.items, index));
    findings.add({ code: 'participant-twice', args, span, pointer });
  }
}

function checkAnswer(entry: Entry, context: Context): void {
  const { findings, practices } = context;
  const id = entry.key.text;
  const path = ['ratings', id];
  const practice = practices.get(id);
  if (practice === undefined) {
    const suggestion = nearestPractice(id, [...practices.keys()]);
    const span = spanOf(entry.key);
    findings.add({
      code: 'practice-unknown',
      args: { practice: id, suggestion },
      span,
      pointer: toPointer(path),
    });
  }
  if (isNothing(entry.value)) {
    if (practice === undefined) return;
    const span = spanOf(entry.key);
    findings.add({ code: 'rating-empty', args: { practice: id }, span, pointer: toPointer(path) });
  } else if (entry.value.kind === 'map') checkLongAnswer(entry, practice, context);
  else if (entry.value.kind === 'scalar' && entry.value.text === 'not-applicable') {
    checkNotApplicable(entry.value, path, practice, context);
  }
}

function checkLongAnswer(entry: Entry, practice: Practice | undefined, context: Context): void {
  const { findings } = context;
  const id = entry.key.text;
  const path = ['ratings', id];
  const rating = childOf(entry.value, 'rating');
  const reason = childOf(entry.value, 'reason');
  const reasoned = reason !== undefined && !isNothing(reason);
  if (rating?.kind === 'scalar' && rating.text === 'not-applicable') {
    const allowed = practice === undefined || practice.notApplicableWhen !== undefined;
    if (!reasoned || !allowed) checkNotApplicable(rating, [...path, 'rating'], practice, context);
  } else if (
    reasoned &&
    reason.kind === 'scalar' &&
    !findings.hasErrorAt(toPointer([...path, 'rating']))
  ) {
    const pointer = toPointer([...path, 'reason']);
    const span = spanOf(reason);
    if (!findings.hasErrorAt(pointer)) {
      findings.add({ code: 'reason-unused', args: { practice: id }, span, pointer });
    }
  }
  if (rating !== undefined && isNothing(rating)) {
    const key =
      entry.value.kind === 'map'
        ? entry.value.entries.find((one) => one.value === rating)?.key
        : undefined;
    findings.add({
      code: 'rating-empty',
      args: { practice: id },
      span: spanOf(key ?? entry.key),
      pointer: toPointer([...path, 'rating']),
    });
  }
  const waiver = childOf(entry.value, 'waiver');
  checkDate(scalarOf(waiver, 'until'), [...path, 'waiver', 'until'], context);
  checkVotes(entry, context);
  const evidence = childOf(entry.value, 'evidence');
  if (evidence?.kind !== 'seq') return;
  for (const [index, item] of evidence.items.entries()) {
    checkDate(scalarOf(item, 'date'), [...path, 'evidence', index, 'date'], context);
  }
}

function checkVotes({ key, value }: Entry, { root, findings }: Context): void {
  const node = childOf(value, 'votes');
  const votes = votesOf(node);
  const raters = countOf(childOf(root, 'raters'));
  if (node === undefined || votes === undefined || !raters || votesCast(votes) <= raters) return;
  const args = { practice: key.text, votes: votesCast(votes), raters };
  const pointer = toPointer(['ratings', key.text, 'votes']);
  findings.add({ code: 'votes-over-raters', args, span: spanOf(node), pointer });
}

function checkNotApplicable(
  rating: YamlNode,
  path: string[],
  practice: Practice | undefined,
  { findings }: Context,
): void {
  const at = { span: spanOf(rating), pointer: toPointer(path) };
  const id = practice?.id ?? path[1] ?? '';
  if (practice !== undefined && practice.notApplicableWhen === undefined) {
    findings.add({ code: 'always-applies', args: { practice: id }, ...at });
  } else {
    const args = { practice: id, when: practice?.notApplicableWhen };
    findings.add({ code: 'reason-missing', args, ...at });
  }
}

/** More than a cell's neighbors: a wrong stage could be any of five, and a guess would mislead. */
const MOST_EQUAL = 2;

/** The practice that was probably meant; among a few equals the first. */
function nearestPractice(id: string, ids: readonly string[]): string | undefined {
  if (id.length > 12) return undefined;
  const wanted = id.replace(/[\s_.-]/g, '').toLowerCase();
  let best: string[] = [];
  let bestRank = Number.POSITIVE_INFINITY;
  for (const candidate of ids) {
    const rank = distanceRank(wanted, candidate.toLowerCase());
    if (rank < bestRank) best = [];
    if (rank <= bestRank && rank < 2) {
      best.push(candidate);
      bestRank = rank;
    }
  }
  return best.length > MOST_EQUAL ? undefined : best[0];
}

/** The edit distance, a little less for every letter that both begin with. */
function distanceRank(a: string, b: string): number {
  let alike = 0;
  while (alike < b.length && a[alike] === b[alike]) alike += 1;
  const distance = editDistance(a, b);
  return distance > 1 ? Number.POSITIVE_INFINITY : distance - alike / 100;
}

/** Whether there is any key with nothing behind it: nearly always there is none, and looking is cheap. */
function hasGap(node: YamlNode): boolean {
  if (node.kind === 'seq') return node.items.some(hasGap);
  if (node.kind !== 'map') return false;
  return node.entries.some(({ value }) => isNothing(value) || hasGap(value));
}

/** Keys with nothing behind them, where leaving them out would mean the same. */
function warnEmpty(node: YamlNode, path: readonly (string | number)[], context: Context): void {
  if (context.findings.isFull) return;
  if (node.kind === 'seq') {
    for (const [index, item] of node.items.entries()) warnEmpty(item, [...path, index], context);
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      const inner = [...path, key.text];
      if (!isNothing(value)) warnEmpty(value, inner, context);
      else if (!isEmptyElsewhere(inner, context)) {
        const at = { span: spanOf(key), pointer: toPointer(inner) };
        context.findings.add({ code: 'value-empty', args: { key: key.text }, ...at });
      }
    }
  }
}

/** Whether an empty value has a finding of its own, or needs none: no ratings yet is a fresh file. */
function isEmptyElsewhere(path: readonly (string | number)[], { findings }: Context): boolean {
  const [top, , key] = path;
  if (findings.hasErrorAt(toPointer(path))) return true;
  if (top !== 'ratings') return false;
  if (path.length < 3 || (path.length === 3 && key === 'rating')) return true;
  const rating = toPointer([...path.slice(0, 2), 'rating']);
  return key === 'reason' && findings.hasErrorAt(rating);
}
