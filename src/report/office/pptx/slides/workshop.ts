import type { Votes } from '../../../../core/assessment.ts';
import { votesCast } from '../../../../core/assessment.ts';
import { RATINGS } from '../../../../core/continuum.ts';
import { fewWords } from '../../../../reporters/few-words.ts';
import { ratingLabel, titleOf } from '../../../../reporters/score-words.ts';
import { figure, workshopWords } from '../../../../reporters/workshop-words.ts';
import { consensus } from '../../../../workshop/consensus.ts';
import { AREA, type SlideSpec } from '../deck.ts';
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

/** What the group said of the practices on which it differs the most; nothing where nobody voted. */
export function workshop(told: Told): SlideSpec | undefined {
  const { picture } = told.report;
  const said = picture === undefined ? agreed(told) : differing(told);
  const [first] = said;
  if (first === undefined) return undefined;
  const outcome = picture === undefined ? 'Agreed' : 'Median';
  const lead =
    picture === undefined
      ? 'The votes before the group agreed, where they were furthest apart.'
      : sentences(fewWords(picture)) ||
        'What to talk about first: where people differ and it moves the result.';
  return {
    title:
      picture === undefined
        ? `The group differs most on: ${first.title}`
        : `Talk first about: ${first.title}`,
    lead,
    say: 'Each row shows how many people chose each rating, from 1 to 5. A wide row is no fault: people see different sides of the same work.',
    ask: 'What do those at the low end see that those at the high end do not, and the other way round?',
    draw: (canvas) =>
      addTable(
        canvas,
        {
          name: 'Votes',
          description: `How many people chose each rating of ${said.length} practices.`,
          head: [
            { text: 'Practice' },
            ...RATINGS.map((rating) => ({ text: String(rating), align: 'center' as const })),
            { text: outcome, align: 'center' },
            { text: 'What was said' },
          ],
          rows: said.slice(0, SHOWN).map(row),
          widths: [3.3, 0.62, 0.62, 0.62, 0.62, 0.62, 1.2, AREA.width - 7.6],
          sizes: [16, 15, 14, 13, 12],
          tallest: 0.75,
        },
        AREA,
      ),
  };
}

function row({ title, votes, outcome, words }: Said): Cell[] {
  const most = Math.max(...votes);
  return [
    { text: title, bold: true },
    ...votes.map((count): Cell => {
      if (count === 0) return { text: '0', align: 'center', ink: 'soft' };
      const shade = (Math.ceil((count / most) * 4) + 1) as 2 | 3 | 4 | 5;
      return {
        text: String(count),
        align: 'center',
        bold: true,
        fill: `shade-${shade}`,
        ink: `on-shade-${shade}`,
      };
    }),
    { text: outcome, align: 'center', bold: true },
    { text: words },
  ];
}

/** From a picture: its agenda, which weighs how people differ by what it moves. */
function differing({ report: { continuum, picture } }: Told): Said[] {
  if (picture === undefined) return [];
  const { agenda } = workshopWords({ continuum, picture, leftOut: [] });
  return agenda.first.flatMap(({ practice, said, reason }) =>
    said === undefined
      ? []
      : [
          {
            title: titleOf(continuum, practice),
            votes: said.votes,
            outcome: said.taken === 'not-applicable' ? 'n/a' : figure(said.median),
            words: reason,
          },
        ],
  );
}

/** From the votes in a file, the least agreement first. */
function agreed({ report: { continuum, assessment }, result }: Told): Said[] {
  return continuum.practices
    .flatMap(({ id, title }) => {
      const { votes, dissent, note } = assessment.answers.get(id) ?? {};
      if (votes === undefined || votesCast(votes) === 0) return [];
      const words = dissent === undefined ? (note ?? '') : `Seen otherwise: ${dissent}`;
      return [
        { title, votes, outcome: ratingLabel(result, id), words, agreement: consensus(votes) ?? 1 },
      ];
    })
    .sort((a, b) => a.agreement - b.agreement);
}
