import { ROLES } from '../core/assessment.ts';
import { FOCUSES, type ScalePoint } from '../core/continuum.ts';
import {
  FOCUS_WORDS,
  formParts,
  formWords,
  type NumberedPractice,
  ROLE_WORDS,
} from './form-words.ts';
import { escapeInline, MarkdownPage } from './markdown.ts';
import type { FormResult } from './results.ts';

/** Room to write on. */
const LINE = '. '.repeat(20).trim();

/** The form on paper. */
export function render(result: FormResult): string {
  const { continuum } = result;
  const { subject, lead } = formWords(result);
  const page = new MarkdownPage().heading(1, continuum.name);
  if (subject !== undefined) page.block([`**${escapeInline(subject)}**`]);
  page.text(lead, privacy(result));
  page.block(broken(aboutYou(result)));

  page
    .heading(2, 'How to answer')
    .text(
      'Each statement is about something that comes up from time to time. How often does it go as the statement says? Tick one box a statement. Leave out what you would rather not answer.',
    )
    .table(
      ['Rating', 'Meaning', 'Occasions'],
      continuum.scale.map(({ rating, label, occasions }) => [String(rating), label, occasions]),
    )
    .list(continuum.readingRules);

  for (const { name, practices } of formParts(continuum)) {
    page.heading(2, name);
    for (const practice of practices) page.block(broken(statement(practice, continuum.scale)));
  }
  return page
    .text('Thank you. Please give this form back to whoever gave it to you.', continuum.credit)
    .toString();
}

function privacy({ anonymous }: FormResult): string {
  return anonymous
    ? 'Whoever you give this sheet to can read it. Do not write your name on it.'
    : 'Whoever you give this sheet to can read it. Your name is up to you.';
}

function aboutYou({ subject, anonymous, date }: FormResult): string[] {
  return [
    ...(subject === undefined
      ? [
          `Organization: ${LINE}`,
          `What you are answering for: ${boxes(FOCUSES.map((each) => FOCUS_WORDS[each]))}`,
          `Department, team or unit: ${LINE}`,
        ]
      : []),
    `Your role: ${boxes(ROLES.map((role) => ROLE_WORDS[role]))}`,
    ...(anonymous ? [] : [`Name, if you like: ${LINE}`]),
    `Date: ${date ?? LINE}`,
  ];
}

function statement(
  { id, number, statement: words, notApplicableWhen }: NumberedPractice,
  scale: readonly ScalePoint[],
): string[] {
  const ratings = scale.map(({ rating, label }) => `${rating} ${escapeInline(label)}`);
  return [
    `**${number}.** ${escapeInline(words)} (${id})`,
    boxes([...ratings, "I don't know"]),
    ...(notApplicableWhen === undefined
      ? []
      : [
          `☐ Does not apply (${escapeInline(notApplicableWhen.replace(/\.$/, ''))}), because ${LINE}`,
        ]),
  ];
}

const boxes = (words: readonly string[]): string => words.map((each) => `☐ ${each}`).join(' ');

/** Lines that stay lines. */
const broken = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
