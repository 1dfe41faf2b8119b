import { ROLES, type Role, type Subject } from '../../core/assessment.ts';
import type { Continuum, Focus } from '../../core/continuum.ts';
import type { Asker, Option } from '../../prompts/asker.ts';
import { MOST_PEOPLE } from '../../questionnaire/hands.ts';
import type { AssessmentHeader } from '../../yaml/blank.ts';

const FOCUS_OPTIONS: readonly Option<Focus>[] = [
  { value: 'department', label: 'A department or a team' },
  { value: 'business-unit', label: 'A business unit' },
  { value: 'organization', label: 'The whole organization' },
];

const UNIT_LABELS: Readonly<Record<Exclude<Focus, 'organization'>, string>> = {
  department: 'What is the department or team called?',
  'business-unit': 'What is the business unit called?',
};

const ROLE_LABELS: Readonly<Record<Role, string>> = {
  leader: 'A senior leader',
  manager: 'A manager',
  'front-line': 'Somebody who deals with customers directly',
  support: 'Somebody who supports those who do',
  partner: 'A partner from outside',
  other: 'Somebody else',
};

const ALONE =
  'Thirty short questions about how you serve your customers, 10 to 15 minutes. You get your stage and a plan for the next one. Everything stays on this computer.';
const TOGETHER =
  'Thirty statements about how you serve your customers. For each one the group shows hands, and agrees on a rating. You get your stage and a plan for the next one. Everything stays on this computer.';

/** What is assessed, and who answers. */
export async function askHeader(
  asker: Asker,
  continuum: Continuum,
  date: string,
): Promise<AssessmentHeader> {
  const subject = await askSubject(asker, continuum, ALONE);
  const role = await asker.choose({
    heading: continuum.name,
    label: 'Who is answering?',
    options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
  });
  return { ...subject, date, role };
}

/** What a group assesses. */
export function askGroupSubject(asker: Asker, continuum: Continuum): Promise<Subject> {
  return askSubject(asker, continuum, TOGETHER);
}

/** How many people take part. */
export async function askRaters(asker: Asker, continuum: Continuum): Promise<number> {
  const typed = await asker.text({
    heading: continuum.name,
    label: 'How many people are in the room?',
    check: (entry) =>
      /^[1-9]\d*$/.test(entry) && Number(entry) <= MOST_PEOPLE
        ? undefined
        : 'Type a whole number of people, like 12, then Enter.',
  });
  return Number(typed);
}

async function askSubject(
  asker: Asker,
  continuum: Continuum,
  introduction: string,
): Promise<Subject> {
  const heading = continuum.name;
  const focus = await asker.choose({
    heading,
    explanation: [introduction],
    label: 'What do you want to assess?',
    options: FOCUS_OPTIONS,
  });
  const organization = await asker.text({
    heading,
    label: 'What is the organization called?',
    check: filledIn,
  });
  if (focus === 'organization') return { organization, focus };
  const unit = await asker.text({ heading, label: UNIT_LABELS[focus], check: filledIn });
  return { organization, unit, focus };
}

/** How to rate, on one screen: the first sentence of each reading rule. */
export async function showReadingRules(asker: Asker, continuum: Continuum): Promise<void> {
  await asker.choose({
    heading: 'Before you begin',
    explanation: continuum.readingRules.map((rule) => `- ${firstSentence(rule)}`),
    label: 'Be realistic: an honest 2 is worth more than a kind 4.',
    options: [{ value: true, label: 'Begin' }],
    initial: true,
  });
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.])\s+/)[0] ?? text;
}

function filledIn(entry: string): string | undefined {
  return entry === '' ? 'This is needed. Type a name, then Enter.' : undefined;
}
