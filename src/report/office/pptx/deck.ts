import { aboutOf } from '../../content/about.ts';
import type { Report } from '../../report.ts';
import { oneLine, propertyOf } from '../cut.ts';
import { colorOf } from './colors.ts';
import { direction } from './direction.ts';
import { fitted } from './fit.ts';
import { type Layout, Presentation, type Slide, type TextOptions } from './library.ts';

/** Inches, as everything on a slide. */
export const PAGE = { width: 13.333, height: 7.5 } as const;
export const MARGIN = 0.6;
/** Where the content of a slide stands, below its title and its sentence. */
export const AREA = { x: MARGIN, y: 2.2, width: PAGE.width - 2 * MARGIN, height: 4.5 } as const;
/** A face that is on every machine that shows slides. */
export const FONT = 'Arial';

const TITLE = { x: MARGIN, y: 0.4, w: AREA.width, h: 1.0 } as const;
const LEAD = { x: MARGIN, y: 1.42, w: AREA.width, h: 0.64 } as const;
const OPENING_TITLE = { x: 0.9, y: 1.3, w: 11.5, h: 1.75 } as const;
const OPENING_LEAD = { x: 0.9, y: 3.15, w: 11.5, h: 0.95 } as const;

/** What every slide has. */
export interface SlideWords {
  /** What the slide says, as a sentence. */
  readonly title: string;
  /** The sentence below it. */
  readonly lead: string;
  /** For whoever presents: what to say. */
  readonly say: string;
  /** For whoever presents: what to ask the room. */
  readonly ask: string;
}

export interface SlideSpec extends SlideWords {
  /** The first slide has a layout of its own. */
  readonly opening?: true;
  readonly draw: (canvas: Canvas) => void;
}

/** A slide, and what is to be said of the things on it. */
export interface Canvas {
  readonly slide: Slide;
  readonly descriptions: Descriptions;
}

/** What is shown by the things of a name on a slide, for those who do not see it; a name ending in a colon stands for a group. */
export type Descriptions = Map<string, string>;

const LAYOUTS = { opening: 'Opening', content: 'Content' } as const;

function placeholder(
  type: 'title' | 'body',
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  options: TextOptions,
): NonNullable<Layout['objects']>[number] {
  return {
    placeholder: { options: { name: type, type, ...at, margin: 0, ...options }, text: '' },
  } as NonNullable<Layout['objects']>[number];
}

function openingLayout(): Layout {
  return {
    title: LAYOUTS.opening,
    background: { color: colorOf('accent') },
    objects: [
      placeholder('title', OPENING_TITLE, {
        color: colorOf('on-accent'),
        fontSize: 40,
        bold: true,
        align: 'left',
        valign: 'bottom',
      }),
      placeholder('body', OPENING_LEAD, {
        color: colorOf('on-accent'),
        fontSize: 22,
        align: 'left',
        valign: 'top',
      }),
    ],
  };
}

function contentLayout(report: Report): Layout {
  const { subject, detail } = aboutOf(report);
  const foot = fitted(`${subject}. ${detail}`, { width: 10.6, height: 0.25 }, [11]);
  const footed = { fontSize: 11, color: colorOf('soft') };
  return {
    title: LAYOUTS.content,
    background: { color: colorOf('paper') },
    objects: [
      {
        rect: { x: 0, y: 0, w: PAGE.width, h: 0.14, fill: { color: colorOf('accent') } },
      },
      {
        line: {
          x: MARGIN,
          y: 6.96,
          w: AREA.width,
          h: 0,
          line: { color: colorOf('hair'), width: 0.75 },
        },
      },
      {
        text: {
          text: foot.text,
          options: {
            x: MARGIN,
            y: 7.02,
            w: 10.7,
            h: 0.3,
            margin: 0,
            valign: 'middle',
            align: 'left',
            objectName: 'Footer',
            ...footed,
            ...direction(foot.text),
          },
        },
      },
      placeholder('title', TITLE, {
        color: colorOf('ink'),
        fontSize: 28,
        bold: true,
        align: 'left',
        valign: 'bottom',
      }),
      placeholder('body', LEAD, {
        color: colorOf('soft'),
        fontSize: 18,
        align: 'left',
        valign: 'top',
      }),
    ],
    slideNumber: {
      x: PAGE.width - MARGIN - 0.8,
      y: 7.02,
      w: 0.8,
      h: 0.3,
      margin: 0,
      align: 'right',
      valign: 'middle',
      ...footed,
    },
  };
}

/** A deck without slides. */
export function emptyDeck(report: Report): Presentation {
  const deck = new Presentation();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const { subject } = aboutOf(report);
  deck.title = propertyOf(report.terms.title ?? subject);
  deck.subject = propertyOf(subject);
  deck.author = propertyOf(report.terms.author);
  deck.company = '';
  deck.defineSlideMaster(openingLayout());
  deck.defineSlideMaster(contentLayout(report));
  return deck;
}

/**
 * Puts a slide at the end of a deck.
 *
 * @returns what is to be said of the things on it
 */
export function addSlide(deck: Presentation, spec: SlideSpec): Descriptions {
  const layout = spec.opening ? LAYOUTS.opening : LAYOUTS.content;
  const slide = deck.addSlide({ masterName: layout });
  const [titleRoom, leadRoom] = spec.opening ? [OPENING_TITLE, OPENING_LEAD] : [TITLE, LEAD];
  const title = fitted(
    spec.title,
    { width: titleRoom.w, height: titleRoom.h },
    spec.opening ? [40, 32, 26] : [28, 24, 20],
    true,
  );
  const lead = fitted(
    spec.lead,
    { width: leadRoom.w, height: leadRoom.h },
    spec.opening ? [22, 18] : [18, 16, 14],
  );
  // The library lets the size of the layout win over that of the text, but not over that of a run.
  const sized = ({ text, fontSize }: typeof title) => [
    { text, options: { fontSize, ...direction(text) } },
  ];
  const descriptions: Descriptions = new Map();
  slide.addText(sized(title), { placeholder: 'title', objectName: 'Title' });
  slide.addText(sized(lead), { placeholder: 'body', objectName: 'Lead' });
  spec.draw({ slide, descriptions });
  slide.addNotes([`Say: ${spec.say}`, `Ask: ${spec.ask}`].map(oneLine).join('\n'));
  return descriptions;
}
