import { type Answer, type Evidence, type Remarks, remarksOf } from '../../core/assessment.ts';
import type { Practice, Rating } from '../../core/continuum.ts';
import type { Asker } from '../../prompts/asker.ts';
import { isCalendarDate } from '../../validation/calendar.ts';

/** A new answer in place of an old one, whose remarks stay. */
export function answerOver(
  old: Remarks,
  given:
    | { readonly state: 'rated'; readonly rating: Rating }
    | { readonly state: 'not-applicable'; readonly reason: string }
    | { readonly state: 'unknown' },
): Answer {
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

/** The answer with why a group gave it; undefined when there is nothing to add. */
export async function askWhy(
  asker: Asker,
  practice: Practice,
  answer: Answer,
): Promise<Answer | undefined> {
  const { note: old, ...rest } = answer;
  const note = await askSentence(asker, practice, answer, old, 'Why? In a sentence', 'no reason');
  if (note === (old ?? '')) return undefined;
  return note === '' ? rest : { ...rest, note };
}

/** The answer with a view that it does not carry; undefined when there is nothing to add. */
export async function askDissent(
  asker: Asker,
  practice: Practice,
  answer: Answer,
): Promise<Answer | undefined> {
  const { dissent: old, ...rest } = answer;
  const label = 'Does anybody see it otherwise? What they say, without a name';
  const dissent = await askSentence(asker, practice, answer, old, label, 'nobody');
  if (dissent === (old ?? '')) return undefined;
  return dissent === '' ? rest : { ...rest, dissent };
}

function askSentence(
  asker: Asker,
  { id, statement }: Practice,
  answer: Answer,
  old: string | undefined,
  label: string,
  nothing: string,
): Promise<string> {
  const rating = answer.state === 'rated' ? `: agreed on ${answer.rating}` : '';
  return asker.text({
    heading: `${id}${rating}`,
    explanation: [statement],
    label: `${label} (only Enter: ${old === undefined ? nothing : 'as it is'})`,
    ...(old === undefined ? {} : { initial: old }),
  });
}

/** The answer with one more item of evidence; undefined when there is none to give. */
export async function askEvidence(
  asker: Asker,
  practice: Practice,
  answer: Answer,
): Promise<Answer | undefined> {
  const heading = `Evidence for ${practice.id}`;
  const what = await asker.text({
    heading,
    explanation: [...practice.evidence.map((each) => `- ${each}`)],
    label: 'What shows it? (only Enter: none)',
  });
  if (what === '') return undefined;
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
  });
  return reason === '' ? undefined : reason;
}
