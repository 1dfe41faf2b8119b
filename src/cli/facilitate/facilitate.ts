import { votesCast } from '../../core/assessment.ts';
import { at } from '../../core/at.ts';
import type { Continuum, Practice, PracticeId, Rating } from '../../core/continuum.ts';
import { shellWord } from '../../diagnostics/shell-word.ts';
import { createInterview } from '../../questionnaire/interview.ts';
import { outcomeWords } from '../../reporters/agenda-words.ts';
import { asAgreed } from '../../workshop/as-agreed.ts';
import type { Picture, PracticePicture, WorkshopResponse } from '../../workshop/picture.ts';
import { AnswerFile } from '../assess/answer-file.ts';
import { beginFile } from '../assess/begin-file.ts';
import type { Group } from '../assess/group.ts';
import { USUAL_MINUTES } from '../assess/hands.ts';
import { hold } from '../assess/hold.ts';
import { sit } from '../assess/sitting.ts';
import { requireTerminal } from '../assess/terminal.ts';
import { type Commands, commandsFor } from '../commands-for.ts';
import { Context } from '../context.ts';
import { tellWarnings, writeFaults } from '../faults.ts';
import type { Outcome } from '../outcome.ts';
import { readAssessment } from '../read-assessment.ts';
import { agreedText, requireSameSession } from './agreed-file.ts';
import { asideWords, whyWords } from './look-words.ts';

/** A workshop that is to end with one agreed assessment. */
export interface Session {
  readonly picture: Picture;
  readonly responses: readonly WorkshopResponse[];
  /** The files, folders and patterns as the call named them, for the command that goes on. */
  readonly files: readonly string[];
  /** Options that the picture was made with and that must be said again, such as `--min-group` and `5`. */
  readonly flags: readonly string[];
  /** The file that the agreed ratings go to; gone on with when it is there. */
  readonly output: string;
  /** Length of a discussion. */
  readonly minutes: number;
  /** Write down who took part. */
  readonly names: boolean;
  readonly accessible: boolean;
}

const NO_KEYBOARD =
  'A group can only agree where there is a terminal to answer in, and there is none here. Leave out --facilitate to see the picture.';

/** `continuum workshop --facilitate`: the agenda on a projector, practice by practice. Throws CallError. */
export async function facilitate(
  called: Context,
  continuum: Continuum,
  session: Session,
): Promise<Outcome> {
  requireTerminal(called.io, NO_KEYBOARD);
  const context = onScreen(called);
  const { io } = context;
  const { output, accessible, picture } = session;
  const existing = io.files.exists(output)
    ? await readAssessment(context, output, continuum)
    : undefined;
  if (existing !== undefined) {
    if (!existing.ok) return writeFaults(context, output, existing);
    requireSameSession(output, existing.assessment, session);
    await tellWarnings(context, output, existing);
  }
  return hold(context, {
    continuum,
    options: { accessible },
    isGroup: true,
    commands: (file) => commandsOf(context, file, session),
    async open() {
      if (existing !== undefined) {
        const { text, assessment } = existing;
        return new AnswerFile(io.files, output, continuum, text, assessment);
      }
      return beginFile(context, continuum, output, agreedText(continuum, session, io.today()));
    },
    ask: (asker, file) =>
      sit(
        {
          asker,
          continuum,
          file,
          evidence: false,
          group: groupOf(continuum, session),
          now: () => io.elapsed(),
        },
        createInterview({
          continuum,
          answers: file.assessment.answers,
          order: picture.agenda.map(({ practice }) => practice),
          quick: false,
        }),
      ),
  });
}

/** `-o` names the agreed file, so the scorecard and the plan go to the screen. */
function onScreen({ io, options }: Context): Context {
  const { output: _, ...rest } = options;
  return new Context(io, rest);
}

function groupOf(continuum: Continuum, { picture, minutes }: Session): Group {
  const saidOf = ({ id }: Practice) => picturedIn(picture, id);
  const votesOn: Group['votes'] = (practice) => {
    const { votes } = saidOf(practice);
    return votesCast(votes) > 0 ? votes : undefined;
  };
  return {
    look(practice, answers) {
      const said = saidOf(practice);
      const { item, scorecard } = asAgreed(continuum, picture, practice.id, answers);
      const votes = votesOn(practice, answers);
      return {
        why: whyWords(continuum, item, said),
        ...(votes === undefined ? {} : { votes }),
        asides: asideWords(said),
        outcomes: outcomeWords(item, { scorecard }),
        minutes,
      };
    },
    votes: votesOn,
    medians: () => mediansOf(picture),
  };
}

function picturedIn({ practices }: Picture, id: PracticeId): PracticePicture {
  return at(
    practices,
    practices.findIndex(({ practice }) => practice === id),
  );
}

/** Where most say that a practice does not apply, the median of the others is not the group's. */
function mediansOf({ medians }: Picture): ReadonlyMap<PracticeId, Rating> {
  return new Map(
    [...medians.answers].flatMap(([id, answer]) =>
      answer.state === 'rated' ? [[id, answer.rating] as const] : [],
    ),
  );
}

/** The commands for the agreed file; the one that goes on is the call as it was made. */
function commandsOf(context: Context, file: string, session: Session): Commands {
  const { continuum } = context.options;
  const goOn = [
    'continuum workshop --facilitate',
    ...session.flags,
    ...(session.minutes === USUAL_MINUTES ? [] : [`--timer ${session.minutes}`]),
    ...(session.names ? ['--names'] : []),
    ...(session.accessible ? ['--accessible'] : []),
    ...(continuum === undefined ? [] : ['--continuum', shellWord(continuum)]),
    '-o',
    shellWord(file),
    ...session.files.map(shellWord),
  ].join(' ');
  return { ...commandsFor(context, file), goOn };
}
