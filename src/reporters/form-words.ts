import type { Role } from '../core/assessment.ts';
import type { Continuum, Focus, Practice } from '../core/continuum.ts';
import type { FormResult } from './results.ts';
import { subjectName } from './subject-words.ts';
import { count } from './words.ts';

/** How somebody says who they are, in the order in which it is offered. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  leader: 'Senior leader',
  manager: 'Manager',
  'front-line': 'I deal with customers directly',
  support: 'I support those who do',
  partner: 'Partner from outside',
  other: 'Something else',
};

export const FOCUS_WORDS: Readonly<Record<Focus, string>> = {
  department: 'A department or a team',
  'business-unit': 'A business unit',
  organization: 'The whole organization',
};

export interface NumberedPractice extends Practice {
  /** Its place in the form, from 1. */
  readonly number: number;
}

/** The statements as a form lists them: component by component, numbered throughout. */
export function formParts({ components, practices }: Continuum): readonly {
  readonly name: string;
  readonly practices: readonly NumberedPractice[];
}[] {
  let number = 0;
  return components.map(({ id, name }) => ({
    name,
    practices: practices
      .filter(({ component }) => component === id)
      .map((practice) => {
        number += 1;
        return { ...practice, number };
      }),
  }));
}

/** What the form says before the first statement. */
export interface FormWords {
  /** What is assessed; undefined where those who answer say it. */
  readonly subject: string | undefined;
  /** How much there is to do, and how to take it. */
  readonly lead: string;
}

export function formWords({ continuum, subject }: FormResult): FormWords {
  const name = subject === undefined ? undefined : subjectName({ subject });
  const total = continuum.practices.length;
  // Twenty to thirty seconds each.
  const minutes = `${Math.ceil(total / 3)} to ${Math.ceil(total / 2)} minutes`;
  return {
    subject: name,
    lead: `${count(total, 'short statement')} about how you serve your customers. It takes ${minutes}. Be realistic: an honest 2 is worth more than a kind 4.`,
  };
}
