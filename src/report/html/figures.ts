import { type Html, html } from '../../reporters/html.ts';
import { sceneOf } from '../charts/scene-of.ts';
import { inlineSvg } from '../charts/svg.ts';
import { votesScene } from '../charts/votes-scene.ts';
import { labelsOf } from '../content/labels.ts';
import type { Block, ReportVotes } from '../document.ts';
import type { Language, Report } from '../report.ts';
import { termsOf } from './text.ts';

/** Pixels: the room on a page of full width, and on a phone. */
const WIDTHS = { wide: 752, narrow: 328 } as const;
const VOTES_WIDTH = 220;

type ChartBlock = Extract<Block, { readonly kind: 'chart' }>;

/** A chart, drawn for a wide page and again for a narrow one; the style shows one of them. */
export function chartFigure({ chart, caption }: ChartBlock, report: Report): Html {
  const drawn = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map(
    (room) =>
      html`<div class="${room}">${inlineSvg(sceneOf(chart, report, WIDTHS[room]), `${chart}-${room}`)}</div>`,
  );
  return html`<figure><figcaption dir="auto">${caption}</figcaption>${drawn}</figure>
`;
}

/** How the votes on each practice were spread. */
export function votesFigures(practices: readonly ReportVotes[], language: Language): Html {
  const { outcome } = labelsOf(language).heads;
  return html`<ul class="votes">${practices.map((each) => votesFigure(each, outcome))}</ul>
`;
}

function votesFigure(
  { practice, title, votes, outcome, remarks }: ReportVotes,
  outcomeLabel: string,
): Html {
  const terms = [{ label: outcomeLabel, text: [{ text: outcome }] }, ...remarks];
  return html`<li><p class="what"><span class="title" dir="auto">${title}</span> <span class="id">${practice}</span></p>
${inlineSvg(votesScene(votes, VOTES_WIDTH), `votes-${practice}`)}${termsOf(terms, 'aside')}</li>
`;
}
