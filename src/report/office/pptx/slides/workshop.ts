import { type Answer, type Votes, votesCast } from '../../../../core/assessment.ts';
import { RATINGS } from '../../../../core/continuum.ts';
import { fewWords } from '../../../../reporters/few-words.ts';
import { titleOf } from '../../../../reporters/score-words.ts';
import { count } from '../../../../reporters/words.ts';
import { figure } from '../../../../reporters/workshop-words.ts';
import { consensus } from '../../../../workshop/consensus.ts';
import type { Labels } from '../../../content/labels.ts';
import { groupWords } from '../../../content/words.ts';
import { votesShade } from '../../votes-shade.ts';
import { AREA, type Canvas, type SlideSpec } from '../deck.ts';
import { addTable, type Cell } from '../parts.ts';
import { sentences, type Told } from './words.ts';

/** As many practices as a slide shows. */
const SHOWN = 6;

interface Said {
  readonly title: string;
  readonly votes: Votes;
  readonly outcome: string;
  readonly words: string;
}

/** What the group said of the practices on which it differs the most; nothing where nobody voted or saw it otherwise. */
export function workshop(told: Told): SlideSpec | undefined {
  const { labels } = told;
  const { picture } = told.report;
  const said = picture === undefined ? agreed(told) : differing(told);
  const [first] = said;
  if (first === undefined) return undefined;
  return {
    title:
      picture === undefined
        ? `The group differs most on: ${first.title}`
        : `Talk first about: ${first.title}`,
    lead:
      picture === undefined
        ? 'The votes before the group agreed, where they were furthest apart.'
        : sentences(fewWords(picture)) ||
          'What to talk about first: where people differ and it moves the result.',
    say: 'Each row shows how many people chose each rating, from 1 to 5. A wide row is no fault: people see different sides of the same work.',
    ask: 'What do those at the low end see that those at the high end do not, and the other way round?',
    draw: (canvas) =>
      draw(canvas, labels, said.slice(0, SHOWN), picture === undefined ? 'dissent' : 'why'),
  };
}

function draw(
  canvas: Canvas,
  { heads }: Labels,
  said: readonly Said[],
  last: 'dissent' | 'why',
): void {
  const worded = said.some(({ words }) => words !== '');
  const words = worded ? AREA.width - 7.6 : 0;
  addTable(
    canvas,
    {
      name: 'Votes',
      description: `How many people chose each rating of ${count(said.length, 'practice')}.`,
      head: [
        { text: heads.practice },
        ...RATINGS.map((rating) => ({ text: String(rating), align: 'center' as const })),
        { text: heads.outcome, align: 'center' },
        ...(worded ? [{ text: heads[last] }] : []),
      ],
      rows: said.map((each) => [...row(each), ...(worded ? [{ text: each.words }] : [])]),
      widths: [AREA.width - 4.3 - words, ...VOTES, 1.2, ...(worded ? [words] : [])],
      sizes: [16, 15, 14, 13, 12],
      tallest: 0.75,
    },
    AREA,
  );
}

/** Inches. */
const VOTES = RATINGS.map(() => 0.62);

function row({ title, votes, outcome }: Said): Cell[] {
  const most = Math.max(...votes);
  return [
    { text: title, bold: true },
    ...votes.map((chosen): Cell => {
      const shade = votesShade(chosen, most);
      if (shade === undefined) return { text: '0', align: 'center', ink: 'soft' };
      return { text: String(chosen), align: 'center', bold: true, fill: `shade-${shade}` };
    }),
    { text: outcome, align: 'center', bold: true },
  ];
}

/** From a picture: its agenda, which weighs how people differ by what it moves. */
function differing({ report, labels }: Told): Said[] {
  const agenda = groupWords(report)?.agenda.first ?? [];
  return agenda.flatMap(({ practice, said, reason }) => {
    if (said === undefined) return [];
    return {
      title: titleOf(report.continuum, practice),
      votes: said.votes,
      outcome: said.taken === 'not-applicable' ? labels.states[said.taken] : figure(said.median),
      words: reason,
    };
  });
}

/** From the votes in a file on which a group agreed, the least agreement first; what was noted beside them stays out. */
function agreed({ report: { continuum, assessment }, labels }: Told): Said[] {
  if (assessment.method !== 'agreed') return [];
  return continuum.practices
    .flatMap(({ id, title }) => {
      const answer: Answer = assessment.answers.get(id) ?? { state: 'unanswered' };
      const { votes = NONE, dissent: words = '' } = answer;
      if (votesCast(votes) === 0 && words === '') return [];
      const outcome =
        answer.state === 'rated' ? String(answer.rating) : labels.states[answer.state];
      return [{ title, votes, outcome, words, agreement: consensus(votes) ?? 1 }];
    })
    .sort((a, b) => a.agreement - b.agreement);
}

const NONE: Votes = [0, 0, 0, 0, 0];
