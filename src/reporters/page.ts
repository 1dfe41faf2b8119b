import { clean } from '../diagnostics/clean.ts';
import { displayWidth } from '../diagnostics/display-width.ts';
import { type Paint, paint, type Role } from './paint.ts';
import { measure, type Screen } from './screen.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly role?: Role;
  /** Columns before every line. */
  readonly indent?: number;
}

export interface ItemOptions extends TextOptions {
  readonly leadRole?: Role;
  /** Columns that the lead takes up; its own width and a space where absent. */
  readonly leadWidth?: number;
}

/** A screen in the making: lines from top to bottom, every piece of text cleaned, wrapped, then painted. */
export class Page {
  readonly screen: Screen;
  readonly paint: Paint;
  readonly #lines: string[] = [];

  constructor(screen: Screen) {
    this.screen = screen;
    this.paint = paint(screen);
  }

  /** Lines that are laid out and painted already. */
  figure(lines: readonly string[]): this {
    this.#lines.push(...lines);
    return this;
  }

  /** One empty line, unless there is one, or nothing above. */
  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  heading(text: string): this {
    return this.gap().text(text, { role: 'heading' });
  }

  text(text: string, options: TextOptions = {}): this {
    return this.item('', text, { ...options, leadWidth: 0 });
  }

  /** A lead (number, label, bullet) with text that hangs beside it. */
  item(lead: string, text: string, options: ItemOptions = {}): this {
    const { role = 'plain', leadRole = 'plain', indent = 0 } = options;
    const label = clean(lead);
    const room = measure(this.screen);
    const own = label === '' ? 0 : displayWidth(label) + 1;
    const leadWidth = Math.max(options.leadWidth ?? 0, own);
    const fits = indent + leadWidth + 20 <= room || leadWidth === 0;
    const hang = fits ? leadWidth : 2;
    if (!fits && label !== '') {
      for (const line of wrap(label, room - indent)) this.#put(indent, this.paint[leadRole](line));
    }
    wrap(clean(text), room - indent - hang).forEach((line, index) => {
      const painted = line === '' ? '' : this.paint[role](line);
      const first = index === 0 && fits && label !== '';
      if (first) {
        const space = ' '.repeat(line === '' ? 0 : hang - displayWidth(label));
        this.#put(indent, this.paint[leadRole](label) + space + painted);
      } else this.#put(line === '' ? 0 : indent + hang, painted);
    });
    return this;
  }

  #put(indent: number, painted: string): void {
    this.#lines.push(' '.repeat(indent) + painted);
  }

  /** The page, ending with one line break. */
  toString(): string {
    const lines = [...this.#lines];
    while (lines.at(-1) === '') lines.pop();
    return `${lines.join('\n')}\n`;
  }
}
