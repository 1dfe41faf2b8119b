import { clean } from './clean.ts';
import type { Severity } from './diagnostic.ts';
import { listed } from './listed.ts';
import { shellWord } from './shell-word.ts';
import { didYouMean } from './suggest.ts';

/**
 * Every kind of finding, once: its severity, what is wrong, and how to mend it.
 * A code is part of the product's contract; never rename one. Each has a page in docs/codes/.
 */
interface Kind<Args> {
  readonly severity: Severity;
  /** One or two short sentences: what is wrong and what to do about it. */
  readonly message: (args: Args) => string;
}

type NoArgs = Readonly<Record<never, never>>;

const error = <Args = NoArgs>(message: (args: Args) => string): Kind<Args> => ({
  severity: 'error',
  message,
});
const warning = <Args = NoArgs>(message: (args: Args) => string): Kind<Args> => ({
  severity: 'warning',
  message,
});

const LONGEST_QUOTE = 60;

/** What was found, safe to print and short enough to read. */
function show(value: string): string {
  const text = clean(value.slice(0, 10 * LONGEST_QUOTE));
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text}"`;
}

type Shape = 'text' | 'keys' | 'list' | 'counts';
const SHAPES: Readonly<Record<Shape, string>> = {
  text: 'a single value',
  keys: 'keys with values, one a line, indented below it',
  list: 'a list, each item on a line of its own that begins with a dash',
  counts:
    'five whole numbers between square brackets, how many people chose each rating from 1 to 5',
};

interface ShapeArgs {
  readonly key: string;
  /** True when not the list of that key but one of its items is at fault. */
  readonly item?: boolean;
  readonly expected: Shape;
  readonly example: string | undefined;
}

interface StageArgs {
  readonly stage: number;
  readonly minimum: number;
  /** Practices without an answer. */
  readonly missing: number;
}

interface EvidenceAgeArgs {
  readonly practice: string;
  /** `365 days`. */
  readonly limit: string;
  readonly today: string;
}

interface PracticeArgs {
  readonly practice: string;
  readonly title: string;
}

interface AnswerArgs extends PracticeArgs {
  /** The rating, or what stands in its place. */
  readonly rating: string;
  /** Whether it is written in the long form, so that a key can be added to it. */
  readonly long: boolean;
}

/** `CF1a (Keep the promises we make)`. */
const practiceSaid = ({ practice, title }: PracticeArgs): string =>
  `${clean(practice)} (${clean(title)})`;

const waiverSaid = (until: string): string => `waiver: { reason: why, until: ${until} }`;

/** A key to be added to an answer: the whole line where it is in the short form, which cannot take one. */
function addedSaid(addition: string, { practice, rating, long }: AnswerArgs): string {
  const isShort = !long && /^(?:\d|unknown)$/.test(rating);
  return isShort ? `${clean(practice)}: { rating: ${rating}, ${addition} }` : addition;
}

const stageSaid = (stage: number): string => (stage === 0 ? '1, not yet established' : `${stage}`);

const heldBackSaid = (cells: readonly string[]): string =>
  cells.length === 0 ? '' : ` It is held back by ${clean(listed(cells))}.`;

function missingSaid(missing: number): string {
  if (missing === 0) return '';
  return missing === 1
    ? ' One practice has no answer and counts as 1.'
    : ` ${missing} practices have no answer and count as 1.`;
}

/** Names as many as somebody would read. */
function someOf(practices: readonly string[]): string {
  const most = 6;
  const names = practices.map(clean);
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}

export const CATALOGUE = {
  // Files
  'file-not-found': error(({ path }: { path: string }) =>
    /\.ya?ml$/i.test(path)
      ? `There is no file ${show(path)}. Check the name, or create it with: continuum init ${shellWord(clean(path))}`
      : `There is no file or folder ${show(path)}. Check the name.`,
  ),
  'file-is-directory': error(
    ({ path }: { path: string }) => `${show(path)} is a folder. Name a file in it.`,
  ),
  'file-unreadable': error(
    ({ path, reason }: { path: string; reason: string }) =>
      `${show(path)} cannot be read (${clean(reason)}). Check that you may open it.`,
  ),
  'file-too-large': error(
    ({ limit }: { limit: number }) =>
      `The file is larger than ${Math.floor(limit / 1024)} KiB, so it cannot be an assessment. Check that it is the right file.`,
  ),
  'file-empty': error(
    () => 'This file is empty. Run continuum init to get a blank assessment to fill in.',
  ),
  'file-binary': error(
    () => 'This is not a text file. An assessment is YAML: check that it is the right file.',
  ),
  'encoding-not-utf-8': error(
    ({ encoding }: { encoding: string }) =>
      `The file is stored as ${encoding}. Save it as UTF-8 in your editor.`,
  ),
  'encoding-invalid': error(
    () => 'From here on the file is not valid UTF-8. Save it as UTF-8 in your editor.',
  ),
  'control-character': error(
    ({ character }: { character: string }) =>
      `There is an invisible control character here (${character}). Delete it.`,
  ),
  'too-many-problems': error(
    ({ shown }: { shown: number }) =>
      `There are more problems than the ${shown} listed. Mend these first, then check again.`,
  ),

  // YAML
  'yaml-tab': error(() => 'A tab is used for indentation. Use spaces, two for each level.'),
  'yaml-indentation': error(
    () =>
      'The line is indented differently from its neighbors. Entries of one level begin in the same column.',
  ),
  'yaml-quote-open': error(
    () => 'A quotation mark is opened here but not closed. Add the closing mark.',
  ),
  'yaml-bracket-open': error(
    ({ bracket }: { bracket: string }) =>
      `A bracket is opened but not closed. Add the closing ${bracket}`,
  ),
  'yaml-colon-in-text': error(
    () =>
      'A colon followed by a space starts a new entry. Put the whole text in quotation marks, or put the entry on its own line.',
  ),
  'yaml-colon-missing': error(
    () => 'This line has no colon after its key. Write the key, a colon, a space, then the value.',
  ),
  'yaml-escape': error(
    () =>
      'A backslash between double quotes must be doubled: write \\\\ for \\. Single quotes take it as it is.',
  ),
  'yaml-reserved-character': error(
    ({ character }: { character: string }) =>
      `A value cannot begin with ${show(character)}. Put the text in quotation marks.`,
  ),
  'yaml-text-after-value': error(
    () =>
      'There is something after the end of the value. Put quotation marks around the whole of it, or delete it.',
  ),
  'yaml-comma': error(
    () =>
      'A comma between the brackets is missing or one too many. Separate items by single commas.',
  ),
  'yaml-list-on-key-line': error(
    () =>
      'A list cannot start on the line of its key. Put each item on a line of its own below it.',
  ),
  'yaml-block-header': error(
    () => 'After | or > the text starts on the next line, indented. Move it there.',
  ),
  'yaml-bracket-extra': error(
    () => 'There is a closing bracket too many. Delete it, or put the text in quotation marks.',
  ),
  'yaml-comment-space': error(
    () => 'A comment needs a space before its #. Add one, or put the text in quotation marks.',
  ),
  'yaml-key-too-long': error(
    () => 'A key must be a short word on one line. Put the text behind a key.',
  ),
  'yaml-key-not-text': error(
    () => 'A list or a group of keys cannot be a key itself. Write a word and a colon.',
  ),
  'yaml-syntax': error(() => 'This cannot be read as YAML. Check the line and the one above it.'),
  'yaml-explicit-key': error(
    () =>
      'Keys that begin with a question mark are not used here. Write the key, a colon, then the value.',
  ),
  'yaml-directive': error(
    () => 'Lines that begin with % are not used in an assessment. Delete the line.',
  ),
  'yaml-many-documents': error(
    () =>
      'A second document starts here. One file holds one assessment: move the rest to a file of its own and delete the line ---.',
  ),
  'yaml-too-deep': error(
    ({ limit }: { limit: number }) =>
      `The entries are nested more than ${limit} levels deep. No assessment needs that: check for stray brackets or dashes.`,
  ),
  'yaml-anchor': error(
    ({ name }: { name: string }) =>
      `Anchors such as ${show(`&${name}`)} are not used here. Delete it, or put the text in quotation marks.`,
  ),
  'yaml-alias': error(
    ({ name }: { name: string }) =>
      `References such as ${show(`*${name}`)} are not used here. Write the value itself, or put the text in quotation marks.`,
  ),
  'yaml-tag': error(
    ({ tag }: { tag: string }) =>
      `Tags such as ${show(tag)} are not used here. Delete it, or put the text in quotation marks.`,
  ),
  'yaml-merge-key': error(() => 'Merge keys (<<) are not used here. Write the entries out.'),
  'key-duplicate': error(
    ({ key, line }: { key: string; line: number }) =>
      `${show(key)} is here twice; the first is on line ${line}. Delete one of them.`,
  ),

  // Shape
  'not-an-assessment': error(
    () =>
      'This is not an assessment: it should be keys with values, such as "date: 2026-03-14". Run continuum init to see one.',
  ),
  'key-unknown': error(
    ({
      key,
      known,
      suggestion,
    }: {
      key: string;
      known: readonly string[];
      suggestion: string | undefined;
    }) =>
      suggestion === undefined
        ? `${show(key)} is not a key that belongs here. Known are ${listed(known, 'and')}.`
        : `${show(key)} is not a key that belongs here.${didYouMean(suggestion)}`,
  ),
  'key-missing': error(
    ({ key, example, within }: { key: string; example: string; within: string | undefined }) =>
      `${show(key)} is missing${within === undefined ? '' : ` under ${within}`}. Add a line such as: ${example}`,
  ),
  'too-many-entries': error(
    ({ limit }: { limit: number }) =>
      `There are more than ${limit} entries here. No assessment needs that many: check that it is the right file.`,
  ),
  'value-missing': error(
    ({ key, example }: { key: string; example: string }) =>
      `${show(key)} has no value. Write one, for example: ${example}`,
  ),
  'value-empty': warning(
    ({ key }: { key: string }) =>
      `${show(key)} has no value and is ignored. Write one, or delete the line.`,
  ),
  'value-blank': error(
    ({ key }: { key: string }) => `${show(key)} holds only blanks. Write a text, or delete it.`,
  ),
  'value-not-text': error(
    ({ key, value }: { key: string; value: string }) =>
      `${show(key)} should be a text, but ${clean(value)} reads as a number or a logical value. Put it in quotation marks: "${clean(value)}"`,
  ),
  'value-shape': error(
    ({ key, item = false, expected, example }: ShapeArgs) =>
      `${item ? 'An item of ' : ''}${show(key)} has the wrong form. It takes ${SHAPES[expected]}.${example === undefined ? '' : ` For example: ${example}`}`,
  ),

  // Head of an assessment
  'format-invalid': error(
    ({ value, expected }: { value: string; expected: string }) =>
      `The format ${show(value)} is not one this version reads. Write: format: ${expected}`,
  ),
  'continuum-invalid': error(
    ({ value, expected }: { value: string; expected: string }) =>
      `${show(value)} does not name a continuum and its version. Write: continuum: ${expected}`,
  ),
  'continuum-unknown': error(
    ({ id, expected }: { id: string; expected: string }) =>
      `The continuum ${show(id)} is not the one in use. Write ${expected}, or name the folder of yours with --continuum.`,
  ),
  'continuum-major': error(
    ({ version, expected }: { version: string; expected: string }) =>
      `The file was made for version ${clean(version)} of the continuum; this is ${expected}. Answer it anew for this version, or name the folder of the other with --continuum.`,
  ),
  'continuum-minor': warning(
    ({ version, expected }: { version: string; expected: string }) =>
      `The file was made for version ${clean(version)} of the continuum; this is ${expected}. Statements may have been reworded: look through the answers, then write ${expected}.`,
  ),
  'focus-invalid': error(
    ({
      value,
      choices,
      suggestion,
    }: {
      value: string;
      choices: readonly string[];
      suggestion: string | undefined;
    }) => `${show(value)} is not a focus. Write ${listed(choices, 'or')}.${didYouMean(suggestion)}`,
  ),
  'unit-missing': error(
    ({ focus }: { focus: string }) =>
      `The focus is ${clean(focus)}, so the file must say which. Add a line under subject: unit: Name of the ${focus === 'department' ? 'department' : 'unit'}`,
  ),
  'role-invalid': error(
    ({
      value,
      choices,
      suggestion,
    }: {
      value: string;
      choices: readonly string[];
      suggestion: string | undefined;
    }) => `${show(value)} is not a role. Write ${listed(choices, 'or')}.${didYouMean(suggestion)}`,
  ),
  'date-invalid': error(
    ({ value }: { value: string }) =>
      `${show(value)} is not a date. Write year-month-day, for example 2026-03-14.`,
  ),
  'date-impossible': error(
    ({ value }: { value: string }) =>
      `There is no ${clean(value)} in the calendar. Check the month and the day.`,
  ),
  'method-invalid': error(
    ({
      value,
      choices,
      suggestion,
    }: {
      value: string;
      choices: readonly string[];
      suggestion: string | undefined;
    }) =>
      `${show(value)} is not a method. Write ${listed(choices, 'or')}.${didYouMean(suggestion)}`,
  ),
  'raters-invalid': error(
    ({ value }: { value: string }) =>
      `${show(value)} is not written as a number of people. Write a whole number from 1 up in plain digits, without quotation marks, for example: raters: 12`,
  ),
  'participants-over-raters': error(
    ({ participants, raters }: { participants: number; raters: number }) =>
      `participants lists ${participants} names, but raters says that ${raters} took part. Correct the one or the other.`,
  ),
  'participant-twice': warning(
    ({ name }: { name: string }) =>
      `${show(name)} is listed twice under participants. Delete one, or tell the two apart.`,
  ),
  'target-invalid': error(
    ({ value }: { value: string }) =>
      `${show(value)} is not a target. Write one digit from 1 to 5 without quotation marks, or stay.`,
  ),

  // Ratings
  'practice-misplaced': error(
    ({ practice }: { practice: string }) =>
      `${clean(practice)} stands outside ratings. Put a line with ratings: above the answers and indent them by two spaces.`,
  ),
  'practice-unknown': error(
    ({ practice, suggestion }: { practice: string; suggestion: string | undefined }) =>
      `The continuum has no practice ${show(practice)}.${didYouMean(suggestion) || ' Run continuum model to see them all.'}`,
  ),
  'rating-invalid': error(
    ({ value }: { value: string }) =>
      `${show(value)} is not a rating. Write one digit from 1 (almost never) to 5 (almost always), unknown, or not-applicable.`,
  ),
  'rating-out-of-range': error(
    ({ value }: { value: string }) =>
      `${clean(value)} is outside the scale. Write one digit from 1 (almost never) to 5 (almost always).`,
  ),
  'rating-quoted': error(
    ({ rating }: { rating: string }) =>
      `The rating is in quotation marks. Take them away: ${rating}`,
  ),
  'rating-notation': error(
    ({ value, rating }: { value: string; rating: string }) =>
      `${show(value)} is not written as a rating. Write one digit: ${rating}`,
  ),
  'rating-word': error(
    ({ value, rating }: { value: string; rating: string }) =>
      `${show(value)} is not a rating by itself. Write: ${rating}`,
  ),
  'rating-between': error(
    ({ value }: { value: string }) =>
      `${show(value)} lies between two ratings. Choose one digit from 1 to 5; say the rest in a note.`,
  ),
  'rating-empty': warning(
    ({ practice }: { practice: string }) =>
      `${practice} has no rating and counts as unanswered. Write a rating after the colon, or delete the line.`,
  ),
  'always-applies': error(
    ({ practice }: { practice: string }) =>
      `${practice} always applies. Write a rating from 1 to 5, or unknown.`,
  ),
  'reason-missing': error(
    ({ practice, when }: { practice: string; when: string | undefined }) =>
      `${practice} is marked not-applicable without a reason. Write: { rating: not-applicable, reason: why }.${when === undefined ? '' : ` It is possible only in this case: ${when}`}`,
  ),
  'reason-unused': warning(
    ({ practice }: { practice: string }) =>
      `${practice} gives a reason but is not marked not-applicable. Move the text to note, or delete it.`,
  ),
  'votes-invalid': error(
    ({ value }: { value: string }) =>
      `${show(value)} is not written as a number of votes. Write a whole number from 0 up in plain digits, without quotation marks.`,
  ),
  'votes-length': error(
    ({ count }: { count: number }) =>
      `votes takes five numbers, one for each rating from 1 to 5; there ${count === 1 ? 'is 1' : `are ${count}`} here. Write 0 for a rating that nobody chose, for example: votes: [0, 2, 5, 3, 1]`,
  ),
  'votes-none': error(
    () =>
      'All five numbers are 0, so nobody voted. Write how many people chose each rating from 1 to 5, or delete votes.',
  ),
  'votes-over-raters': error(
    ({ practice, votes, raters }: { practice: string; votes: number; raters: number }) =>
      `The votes on ${clean(practice)} add up to ${votes}, but raters says that ${raters} took part. Correct the one or the other.`,
  ),
  // The gate: files
  'no-match': error(({ pattern, folder }: { pattern: string; folder: boolean }) =>
    folder
      ? `There is no assessment in the folder ${show(pattern)}. Check the name; an assessment is a .yaml or .yml file with a line format: csp-assessment/1.`
      : `No assessment matches ${show(pattern)}. Check the pattern; put it in quotation marks so that the shell leaves it alone.`,
  ),

  // The gate: signs of a careless answer
  'answers-uniform': warning(
    ({ rating, count }: { rating: number; count: number }) =>
      `All ${count} practices are rated ${rating}. Hardly any unit is that even: go through the statements once more.`,
  ),
  'answers-unexplained': warning(
    ({ count }: { count: number }) =>
      `All ${count} practices are rated 4 or 5, and none has a note or evidence. Add the facts behind them, or rate what is seen.`,
  ),
  'waiver-far': warning(
    ({ practice, until }: { practice: string; until: string }) =>
      `The waiver of ${clean(practice)} runs until ${until}, more than a year from now. Agree on a nearer day, and look again then.`,
  ),
  'date-future': warning(
    ({ date, today }: { date: string; today: string }) =>
      `The date ${date} lies in the future; today is ${today}. Write the day on which it was done.`,
  ),

  // The gate: policy
  'stage-below-minimum': error(
    ({ stage, minimum, heldBack, missing }: StageArgs & { heldBack: readonly string[] }) =>
      `The stage is ${stageSaid(stage)}; at least ${minimum} is asked for.${heldBackSaid(heldBack)}${missingSaid(missing)} Run continuum plan on this file to see what to do.`,
  ),
  'component-below-minimum': error(
    ({ component, stage, minimum, missing }: StageArgs & { component: string }) =>
      `${clean(component)} is at stage ${stageSaid(stage)}; at least ${minimum} is asked for.${missingSaid(missing)} Run continuum plan on this file to see what to do.`,
  ),
  'below-target': error(
    ({ component, stage, target }: { component: string; stage: number; target: number }) =>
      `${clean(component)} is at stage ${stageSaid(stage)}; the target set here is ${target}. Run continuum plan on this file to see what to do, or set a target that fits.`,
  ),
  'targets-missing': error(
    () =>
      'The file sets no targets, but is to be held against them. Add a line such as: targets: 3',
  ),
  'answer-unknown': error(
    (args: PracticeArgs) =>
      `${practiceSaid(args)} is answered "unknown", but every answer is asked for. Find out, then write a rating from 1 to 5.`,
  ),
  'answers-missing': error(
    ({ practices }: { practices: readonly string[] }) =>
      `${practices.length === 1 ? 'One practice has' : `${practices.length} practices have`} no answer: ${someOf(practices)}. Write a rating from 1 to 5 for each; continuum assess asks for just these.`,
  ),
  'too-many-not-applicable': error(
    ({ practices, limit }: { practices: readonly string[]; limit: number }) =>
      `${practices.length} ${practices.length === 1 ? 'practice is' : 'practices are'} not-applicable (${someOf(practices)}); at most ${limit} may be. Rate those that do apply.`,
  ),
  'assessment-too-old': error(
    ({ date, limit, today }: { date: string; limit: string; today: string }) =>
      `The assessment dates from ${date}, more than ${limit} before ${today}. Assess anew with continuum assess, and write the new date.`,
  ),
  'age-unknown': error(
    ({ date, limit, today }: { date: string; limit: string; today: string }) =>
      `The date ${date} lies after ${today}, so nobody can tell that the assessment is less than ${limit} old. Write the day on which it was made.`,
  ),
  'evidence-missing': error(
    (args: AnswerArgs) =>
      `${practiceSaid(args)} is rated ${args.rating} without evidence. Add what somebody else could look at, for example: ${addedSaid('evidence: [{ what: Report of last month }]', args)}`,
  ),
  'evidence-too-old': error(
    ({ practice, date, limit, today }: EvidenceAgeArgs & { date: string }) =>
      `The newest evidence of ${clean(practice)} dates from ${date}, more than ${limit} before ${today}. Add a recent item with its date.`,
  ),
  'evidence-undated': error(
    ({ practice, limit, today }: EvidenceAgeArgs) =>
      `No evidence of ${clean(practice)} is dated ${today} or earlier, so nobody can tell that it is no older than ${limit}. Add a date to it, such as: date: 2026-03-14`,
  ),
  'evidenced-stage-below-minimum': error(
    ({ stage, minimum }: { stage: number; minimum: number }) =>
      `Counting only what evidence shows, the stage is ${stageSaid(stage)}; at least ${minimum} is asked for. Add evidence to the practices rated 4 or 5.`,
  ),

  // The gate: against the baseline
  'rating-fell': error(
    (args: AnswerArgs & { from: number; leftover: boolean; until: string }) =>
      `${practiceSaid(args)} was ${args.from} and is now ${clean(args.rating)}.${args.leftover ? ' The waiver beside it was for an earlier fall; replace it.' : ''} If that is a slip, put it back. If it did fall, say why and until when: ${addedSaid(waiverSaid(args.until), args)}`,
  ),
  'cell-lost': error(
    ({
      cell,
      points,
      needed,
      practices,
      until,
    }: {
      cell: string;
      points: number;
      needed: number;
      practices: readonly string[];
      until: string;
    }) =>
      `${clean(cell)} was established and is so no longer (${points} points, ${needed} needed). Raise ${listed(practices.map(clean), 'or')}, or add to ${practices.length === 1 ? 'it' : 'each'}: ${waiverSaid(until)}`,
  ),
  'waiver-expired': error(
    ({ practice, until }: { practice: string; until: string }) =>
      `The waiver of ${clean(practice)} ended on ${until}. Raise the rating again and delete the waiver, or agree on a new one.`,
  ),
  'file-deleted': error(
    ({ path }: { path: string }) =>
      `${show(path)} was an assessment in the baseline and is gone. Restore it, or list it under retired in continuum.config.yaml with the reason.`,
  ),
  'file-renamed': warning(
    ({ path, earlier }: { path: string; earlier: string }) =>
      `${show(path)} was ${show(earlier)} in the baseline. It is compared with that; check that it is the same unit.`,
  ),
  'subject-changed': warning(
    ({ earlier, now }: { earlier: string; now: string }) =>
      `This file was about ${show(earlier)} in the baseline, and is now about ${show(now)}. It is compared all the same; give another unit a file of its own.`,
  ),
  'baseline-unusable': warning(
    ({ path }: { path: string }) =>
      `The baseline of this file, ${show(path)}, is not a valid assessment, so nothing can be compared. Look at the change with care.`,
  ),
  'stage-jump': warning(
    ({
      what,
      from,
      to,
      practices,
    }: {
      what: string;
      from: number;
      to: number;
      practices: readonly string[];
    }) =>
      `${clean(what)} rose from stage ${stageSaid(from)}${from === 0 ? ',' : ''} to stage ${to} at once, with no evidence for ${someOf(practices)}. Add evidence, or look at these ratings again.`,
  ),
  'config-changed': warning(
    ({ path }: { path: string }) =>
      `${show(path)} was changed, added or deleted since the baseline, so this check may ask for less than before. Look at that change first, and make sure that it is agreed.`,
  ),

  // The gate: its configuration
  'config-value-invalid': error(
    ({ key, value, expected }: { key: string; value: string; expected: string }) =>
      `${show(value)} is not possible for ${show(key)}. What goes here: ${expected}`,
  ),
  'config-path-outside': error(
    ({ path }: { path: string }) =>
      `${show(path)} leads out of the folder of this file. Name files below it, with / between folders.`,
  ),
  // A continuum of one's own
  'continuum-file-missing': error(
    ({ file }: { file: string }) =>
      `The folder has no ${clean(file)}. A continuum is made of continuum.yaml and stage-1.yaml to stage-5.yaml; copy the missing file from the one that comes with this tool.`,
  ),
  'continuum-not-keys': error(
    ({ file }: { file: string }) =>
      `${clean(file)} should be keys with values, such as "name: Minimize Hassles". Compare it with the file of that name that comes with this tool.`,
  ),
  'continuum-value-invalid': error(
    ({ key, value, expected }: { key: string; value: string; expected: string }) =>
      `${show(value)} is not possible for ${show(key)}. What goes here: ${expected}`,
  ),
  'continuum-list-length': error(
    ({ key, limit, least }: { key: string; limit: number; least: boolean }) =>
      `${show(key)} takes at ${least ? 'least' : 'most'} ${limit} ${limit === 1 ? 'item' : 'items'}. ${least ? 'Add what is missing.' : 'Delete the rest.'}`,
  ),
  'continuum-listed-twice': error(
    ({ key, value }: { key: string; value: string }) =>
      `${show(value)} is listed twice under ${show(key)}. Delete one of them.`,
  ),
  'continuum-rule-range': error(
    ({
      parameter,
      value,
      low,
      high,
    }: {
      parameter: string;
      value: number;
      low: number;
      high: number | undefined;
    }) =>
      `${parameter} cannot be ${value}. Write a whole number ${high === undefined ? `of ${low} or more` : `from ${low} to ${high}`}.`,
  ),
  'continuum-rule-reservation': error(
    ({ points, per, established }: { points: number; per: number; established: number }) =>
      `A reservation of ${points} points per ${per} asks for more than an established cell does (${established} for each practice). Lower points; to allow no reservation at all, write reservationsAllowed: 0.`,
  ),
  'continuum-order': error(
    ({ list, found, expected }: { list: string; found: string; expected: string }) =>
      `${show(found)} is out of order in ${clean(list)}. The order is ${clean(expected)}.`,
  ),
  'continuum-stage': error(
    ({ found, expected }: { found: number; expected: number }) =>
      `The file is named for stage ${expected} but says stage ${found}. Write: stage: ${expected}`,
  ),
  'continuum-cell-size': error(
    ({ cell, count, least, most }: { cell: string; count: number; least: number; most: number }) =>
      `${cell} has ${count} ${count === 1 ? 'practice' : 'practices'}. A cell takes ${least} to ${most}.`,
  ),
  'continuum-cell-optional': error(
    ({ cell }: { cell: string }) =>
      `Every practice of ${cell} may be answered not-applicable, so that nothing might be left to rate. Delete notApplicableWhen from one of them.`,
  ),
  'continuum-practice-misplaced': error(
    ({ practice, cell }: { practice: string; cell: string }) =>
      `${clean(practice)} stands where ${cell} belongs. Move it to its own cell, or give it an id such as ${cell}a.`,
  ),
  'continuum-id-duplicate': error(
    ({ id }: { id: string }) => `The id ${show(id)} is used twice. Give one of them another.`,
  ),
  'continuum-item-misnamed': error(
    ({ item, document }: { item: string; document: string }) =>
      `The item ${show(item)} stands under document ${show(document)}. Its id begins with that of the document, such as ${clean(document)}-1.`,
  ),
  'continuum-link-unknown': error(
    ({ from, to, suggestion }: { from: string; to: string; suggestion: string | undefined }) =>
      `${clean(from)} names ${show(to)}, which does not exist.${didYouMean(suggestion) || ' Correct it, or delete it from the list.'}`,
  ),
  'continuum-link-one-way': error(
    ({ from, to }: { from: string; to: string }) =>
      `${clean(from)} names ${clean(to)}, but ${clean(to)} does not name ${clean(from)}. Add it there, or delete it here.`,
  ),

  // The responses of a workshop
  'response-subject': error(
    ({ found, most, tied }: { found: string; most: string; tied: number }) =>
      tied > 0
        ? `${tied} ${tied === 1 ? 'file is' : 'files are'} about ${show(most)}, ${tied} about ${show(found)}. Name the files of one of them.`
        : `This response is about ${show(found)}; most of the others are about ${show(most)}. Correct the subject where it is the same unit; otherwise leave the file out.`,
  ),
  'response-version': error(
    ({ found, most, tied }: { found: string; most: string; tied: number }) =>
      tied > 0
        ? `${tied} ${tied === 1 ? 'file was' : 'files were'} given to version ${clean(most)} of the continuum, ${tied} to ${clean(found)}. Name the files of one of them.`
        : `This response was given to version ${clean(found)} of the continuum, most of the others to ${clean(most)}. Have it answered anew, or leave the file out.`,
  ),
  'response-agreed': error(
    ({ sign }: { sign: string }) =>
      `This is what a group said (${sign}), not what one person answered. Leave the file out of the responses.`,
  ),
  'response-result': warning(
    () =>
      'This is what a group agreed on (method: agreed), so it is not counted among the responses.',
  ),
  'response-duplicate': error(({ path, form }: { path: string; form?: string }) =>
    form === undefined
      ? `This response is the same as ${show(path)}, word for word. Delete one of the two; where two people did answer alike, put a line such as "# second person" at the top of one.`
      : `This is the same form as ${show(path)}, sent twice: both say "# response ${clean(form)}". Keep the later one, and delete the other.`,
  ),
  'response-same-name': error(
    ({ path }: { path: string }) =>
      `The name of the respondent is also in ${show(path)}. Where it is one person, delete the file that no longer holds; where they are two, tell the names apart.`,
  ),
  'response-blank': warning(
    () =>
      'There is no rating in this response. It is counted as a person who has rated nothing; leave the file out if it was never filled in.',
  ),
  'response-repeated': warning(({ path, several }: { path: string; several: boolean }) =>
    several
      ? `Some of what ${show(path)} stands for was named before. Each file counts once.`
      : `${show(path)} was named before. It counts once.`,
  ),
} as const;

export type DiagnosticCode = keyof typeof CATALOGUE;
export type CatalogueArgs = {
  [C in DiagnosticCode]: Parameters<(typeof CATALOGUE)[C]['message']>[0];
};
