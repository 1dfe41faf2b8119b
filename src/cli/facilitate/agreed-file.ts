import type { Assessment } from '../../core/assessment.ts';
import { at } from '../../core/at.ts';
import type { Continuum } from '../../core/continuum.ts';
import { subjectKey } from '../../core/subject.ts';
import { subjectName } from '../../reporters/subject-words.ts';
import { count } from '../../reporters/words.ts';
import { MOST_ENTRIES } from '../../yaml/limits.ts';
import { writeAssessment } from '../../yaml/write.ts';
import { CallError } from '../call-error.ts';
import type { Session } from './facilitate.ts';

/** The file of a session in which nothing has been agreed yet. Throws CallError when it has no room for the names. */
export function agreedText(continuum: Continuum, session: Session, date: string): string {
  const { picture } = session;
  const participants = namesIn(session);
  if (participants.length > MOST_ENTRIES) {
    throw new CallError(
      `A file holds ${MOST_ENTRIES} names at most, and the responses give ${participants.length}. Leave out --names.`,
    );
  }
  const head = {
    continuum: versionOf(session),
    subject: picture.subject,
    date,
    method: 'agreed',
    raters: picture.people,
    ...(participants.length === 0 ? {} : { participants }),
  } as const;
  return writeAssessment({ ...head, answers: new Map() }, continuum);
}

/** The continuum that the responses go by: all the same one, which the program may have a newer minor version of. */
function versionOf({ responses }: Session): Assessment['continuum'] {
  return at(responses, 0).assessment.continuum;
}

/** Those who took part by name, where names are wanted; nobody twice. */
function namesIn({ names, responses }: Session): string[] {
  if (!names) return [];
  const all = responses.flatMap(({ assessment }) => assessment.respondent?.name ?? []);
  return [...new Set(all)];
}

/** Whether a session may go on with a file that is there already. Throws CallError that says why not. */
export function requireSameSession(file: string, found: Assessment, session: Session): void {
  const { picture } = session;
  const elsewhere = 'Give -o another name.';
  if (found.method !== 'agreed') {
    throw new CallError(
      `${file} is there already and holds one person's answers: it does not say "method: agreed". ${elsewhere}`,
    );
  }
  if (subjectKey(found.subject) !== subjectKey(picture.subject)) {
    throw new CallError(
      `${file} is about ${subjectWords(found)}, and the responses are about ${subjectWords(picture)}. ${elsewhere}`,
    );
  }
  const { version } = versionOf(session);
  if (found.continuum.version !== version) {
    throw new CallError(
      `${file} goes by version ${found.continuum.version} of the continuum, and the responses go by ${version}. ${elsewhere}`,
    );
  }
  // Votes of another group would stand beside those that are in the file already.
  if (found.raters !== undefined && found.raters !== picture.people) {
    throw new CallError(
      `${file} was begun with ${count(found.raters, 'response')}, and now there are ${picture.people}. ${SAME_FILES}`,
    );
  }
  const changed = picture.practices.find(({ practice, votes }) => {
    const before = found.answers.get(practice)?.votes;
    return before !== undefined && before.join() !== votes.join();
  });
  if (changed !== undefined) {
    throw new CallError(
      `${file} was begun with other responses: the votes on ${changed.practice} are not the same anymore. ${SAME_FILES}`,
    );
  }
  if (found.participants === undefined && namesIn(session).length > 0) {
    throw new CallError(
      `${file} was begun without names. Leave out --names to go on with it, or give -o another name.`,
    );
  }
}

const SAME_FILES = 'Name the same files as before, or give -o another name to begin anew.';

function subjectWords(about: Pick<Assessment, 'subject'>): string {
  return `${subjectName(about)} (${about.subject.focus})`;
}
