import { Chalk } from 'chalk';
import type { Screen } from './screen.ts';

/** What a piece of text means. Colors only repeat what words and signs say already. */
export type Role = 'plain' | 'heading' | 'strong' | 'dim' | 'good' | 'warn' | 'bad' | 'accent';

export type Paint = Readonly<Record<Role, (text: string) => string>>;

/** The one place that knows which color a meaning has. */
export function paint(screen: Screen): Paint {
  const chalk = new Chalk({ level: screen.color });
  return {
    plain: (text) => text,
    heading: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warn: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
  };
}
