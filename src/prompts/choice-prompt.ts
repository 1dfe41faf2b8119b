import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  usePagination,
  useState,
} from '@inquirer/core';
import { clean } from '../diagnostics/clean.ts';
import { displayWidth, padEnd } from '../diagnostics/display-width.ts';
import { type Paint, paint } from '../reporters/paint.ts';
import type { ChoiceQuestion, Option } from './asker.ts';
import { type Canvas, MARGIN, pointerOf, textWidth } from './canvas.ts';
import { introduction } from './introduction.ts';
import { useKeys } from './keys.ts';
import { oneLine } from './one-line.ts';
import type { PromptScene } from './prompt-scene.ts';

/** A type, not an interface: inquirer wants to look its keys up. */
export type ChoicePrompt = {
  readonly message: string;
  /** The values are the places of the options. */
  readonly question: ChoiceQuestion<number>;
  readonly scene: PromptScene;
};

/** Digits answer at once up to here; longer lists need the arrows. */
const DIGITS = 9;

/** A list to pick from by digit or by arrow. The stock one does not take a digit for an answer, as practices do. */
export const choicePrompt = createPrompt<number, ChoicePrompt>(({ question, scene }, done) => {
  const { options } = question;
  const [active, setActive] = useState(question.initial ?? 0);
  useKeys(scene, (key) => {
    if (isUpKey(key)) setActive(Math.max(0, active - 1));
    else if (isDownKey(key)) setActive(Math.min(options.length - 1, active + 1));
    else if (key.name === 'home') setActive(0);
    else if (key.name === 'end') setActive(options.length - 1);
    else if (isEnterKey(key)) done(active);
    else {
      const digit = byDigit(options) ? Number(key.name) : Number.NaN;
      if (options[digit - 1] !== undefined) done(digit - 1);
    }
  });

  const canvas = scene.canvas();
  const style = paint(canvas);
  const above = introduction(question, canvas, style);
  const page = usePagination({
    items: options,
    active,
    renderItem: ({ item, isActive, index }) => row(options, item, isActive, index, canvas, style),
    pageSize: Math.max(3, canvas.rows - above.length - 3),
    loop: false,
  });
  return [...above, page, '', `${MARGIN}${style.dim(keyWords(options.length, active))} `].join(
    '\n',
  );
});

function keyWords(options: number, active: number): string {
  if (options === 1) return 'Enter goes on.';
  return options <= DIGITS
    ? 'A digit answers. Arrow keys and Enter do, too.'
    : `Arrow keys, then Enter. ${active + 1} of ${options}`;
}

function byDigit(options: readonly unknown[]): boolean {
  return options.length <= DIGITS;
}

function row(
  options: readonly Option<number>[],
  { label, hint }: Option<number>,
  active: boolean,
  index: number,
  canvas: Canvas,
  style: Paint,
): string {
  const pointer = active ? pointerOf(canvas) : ' ';
  const number = byDigit(options) ? `${index + 1}  ` : '';
  const columns = Math.max(...options.map((option) => displayWidth(clean(option.label))));
  const room = textWidth(canvas) - 2 - number.length;
  const name = hint === undefined ? clean(label) : padEnd(clean(label), Math.min(columns, room));
  const main = `${pointer} ${number}${oneLine(name, room)}`;
  const left = room - displayWidth(name) - 2;
  const aside = hint === undefined || left < 8 ? '' : `  ${style.dim(oneLine(clean(hint), left))}`;
  return `${MARGIN}${active ? style.accent(main) : main}${aside}`;
}
