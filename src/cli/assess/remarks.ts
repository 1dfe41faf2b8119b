import { type Answer, type Evidence, type Remarks, remarksOf } from '../../core/assessment.ts';
import { isCalendarDate } from '../../core/calendar.ts';
import type { Practice, Rating, ScalePoint } from '../../core/continuum.ts';
import type { Asker } from '../../prompts/asker.ts';
import { UNRATED } from './group.ts';

/** An answer without remarks. */
export type Given =
  | { readonly state: 'rated'; readonly rating: Rating }
  | { readonly state: 'not-applicable'; readonly reason: string }
  | { readonly state: 'unknown' };

/** A new answer in place of an old one, whose remarks stay. */
export function answerOver(old: Remarks, given: Given): Answer {
  return { ...given, ...remarksOf(old) };
}

/** The answer with a new note; an emptied note is taken away. */
export async function askNote(asker: Asker, practice: Practice, answer: Answer): Promise<Answer> {
  const note = await asker.text({
    heading: `Note on ${practice.id}`,
    explanation: [practice.statement],
    label: 'Note:',
    ...(answer.note === undefined ? {} : { initial: answer.note }),
  });
  const { note: _, ...rest } = answer;
  return note === '' ? rest : { ...rest, note };
}

const SENTENCES = {
  note: { label: 'Why? In a sentence', nothing: 'no reason' },
  dissent: {
    label: 'Does anybody see it otherwise? What they say, without a name',
    nothing: 'nobody',
  },
} as const;

/**
 * The answer with why a group gave it (`note`) or with a view that it does not carry (`dissent`): the answer itself when
 * there is nothing to add, undefined when the group takes it back.
 */
export async function askSentence(
  asker: Asker,
  { id, statement }: Practice,
  answer: Answer,
  scale: readonly ScalePoint[],
  key: keyof typeof SENTENCES,
): Promise<Answer | undefined> {
  const { [key]: old = '', ...rest } = answer;
  const { votes } = answer;
  const { label, nothing } = SENTENCES[key];
  const words = await asker.text({
    heading: `${id}: ${agreedWords(answer)}`,
    explanation: [statement],
    ...(votes === undefined ? {} : { votes: { scale, answer, votes } }),
    label: `${label} (only Enter: ${old === '' ? nothing : 'as it is'})`,
    ...(old === '' ? {} : { initial: old }),
    cancel: true,
  });
  if (words === undefined) return undefined;
  if (words === old) return answer;
  return words === '' ? rest : { ...rest, [key]: words };
}

function agreedWords(answer: Answer): string {
  switch (answer.state) {
    case 'rated':
      return `agreed on ${answer.rating}`;
    case 'unanswered':
      return 'open';
    default:
      return UNRATED[answer.state];
  }
}

/** The answer with one more item of evidence; the answer itself when there is none to give. */
export async function askEvidence(
  asker: Asker,
  practice: Practice,
  answer: Answer,
): Promise<Answer> {
  const heading = `Evidence for ${practice.id}`;
  const what = await asker.text({
    heading,
    explanation: [...practice.evidence.map((each) => `- ${each}`)],
    label: 'What shows it? (only Enter: none)',
  });
  if (what === '') return answer;
  const where = await asker.text({
    heading,
    explanation: [what],
    label: 'Where is it? A link or a place (only Enter: not said)',
  });
  const date = await asker.text({
    heading,
    explanation: [what],
    label: 'From what day? Like 2026-03-14 (only Enter: not said)',
    check: (entry) =>
      entry === '' || isCalendarDate(entry)
        ? undefined
        : 'Type a day of the calendar as year-month-day, like 2026-03-14, or only Enter.',
  });
  const item: Evidence = {
    what,
    ...(where === '' ? {} : { where }),
    ...(date === '' ? {} : { date }),
  };
  return { ...answer, evidence: [...(answer.evidence ?? []), item] };
}

/** Why a practice does not apply; undefined when the person thinks better of it. */
export async function askReason(
  asker: Asker,
  practice: Practice,
  answer: Answer,
): Promise<string | undefined> {
  const reason = await asker.text({
    heading: `${practice.id}: not applicable`,
    explanation: [
      practice.statement,
      `This may be left out only when: ${practice.notApplicableWhen ?? ''}`,
    ],
    label: 'How is that so for you? (only Enter: back to the answers)',
    ...(answer.state === 'not-applicable' ? { initial: answer.reason } : {}),
    cancel: true,
  });
  return reason || undefined;
}
