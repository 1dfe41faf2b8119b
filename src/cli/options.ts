import path from 'node:path';
import { type Command, Option } from 'commander';
import { listed } from '../diagnostics/listed.ts';
import { formatOfExtension } from '../report/formats.ts';
import { choose } from './choice.ts';
import type { CommonOptions } from './context.ts';

/** Groups of a help page. */
const COMMON = 'On every command:';

/** An option with a fixed set of values; a wrong one is answered with the nearest. */
export function choiceOption(
  flags: string,
  description: string,
  choices: readonly string[],
): Option {
  const option = new Option(flags, `${description}: ${listed(choices, 'or')}`);
  option.choices(choices).argParser((word: string) => choose(option.long ?? '', word, choices));
  return option;
}

/** An option that takes several of a set of values, parted by commas or one at a time. Whoever reads it checks them. */
export function choicesOption(
  flags: string,
  description: string,
  choices: readonly string[],
): Option {
  const option = new Option(flags, `${description}: ${listed(choices, 'and')}`);
  option.argChoices = [...choices];
  return option.argParser((word: string, earlier: readonly string[] = []) => [...earlier, word]);
}

/** The -o of a command that writes many files; such a command declares it itself, in its own words. */
export const OUTPUT_FOLDER = '-o, --output <dir>';
/** The -o of every other command. One that declares it itself finds out whether a file or a folder is meant. */
export const OUTPUT_FILE = '-o, --output <file>';

/** Gives a command the options that all commands share. The first format is the usual one. */
export function withCommonOptions(
  command: Command,
  formats: readonly string[],
  several = false,
): Command {
  command
    .optionsGroup(COMMON)
    .addOption(several ? formatsOption(formats) : choiceOption(FORMAT, 'how to print', formats));
  if (outputOption(command) === undefined) {
    command.option(OUTPUT_FILE, 'write the result there; - is standard output');
  }
  return command
    .option('--continuum <dir>', 'use the continuum in this folder')
    .option('-q, --quiet', 'print errors and the result, nothing else')
    .option('--no-color', 'no color')
    .helpOption('-h, --help', 'show this help');
}

function outputOption(command: Command): Option | undefined {
  return command.options.find(({ long }) => long === '--output');
}

function writesFolder(command: Command): boolean {
  return outputOption(command)?.flags === OUTPUT_FOLDER;
}

/** True for a command that declared its -o itself. */
function mayWriteFolder(command: Command): boolean {
  const group = outputOption(command)?.helpGroupHeading;
  return group !== undefined && group !== COMMON;
}

const FORMAT = '-f, --format <format>';

/** For a command that prints the same in several ways at once. */
function formatsOption(formats: readonly string[]): Option {
  const description = `how to print: ${listed(formats, 'or')}; NAME=FILE writes it there; may be given several times`;
  const option = new Option(FORMAT, description);
  option.argChoices = [...formats];
  return option.argParser((word: string, earlier: readonly string[] = []) => [...earlier, word]);
}

/** What was said of the common options, to the command itself or before its name; nearest to the command wins. */
export function commonOptions(command: Command): CommonOptions {
  const output = said(command, 'output');
  const named = said(command, 'format');
  const inferred = named === undefined ? formatOfName(command, output) : undefined;
  const format = named ?? inferred ?? usualFormat(command);
  const continuum = said(command, 'continuum');
  return {
    format: typeof format === 'string' ? choose('--format', format, formatsOf(command)) : '',
    ...(Array.isArray(format) && { formats: format.map(String) }),
    ...(named !== undefined && { formatSaid: true }),
    ...(inferred !== undefined && { formatOfName: true }),
    quiet: said(command, 'quiet') === true,
    noColor: said(command, 'color') === false,
    ...(typeof output === 'string' && { output }),
    ...(mayWriteFolder(command) && { intoFolder: true }),
    ...(typeof continuum === 'string' && { continuum }),
  };
}

/** The same options before the name of a command. They are not shown: each command shows its own. */
export function withEarlyOptions(program: Command): Command {
  const flags = [
    '-f, --format <format>',
    '-o, --output <file>',
    '--continuum <dir>',
    '-q, --quiet',
  ];
  for (const each of [...flags, '--no-color']) program.addOption(new Option(each).hideHelp());
  return program;
}

function said(command: Command, name: string): unknown {
  for (let at: Command | null = command; at; at = at.parent) {
    if (at.getOptionValueSource(name) === 'cli') {
      const value: unknown = at.getOptionValue(name);
      return value;
    }
  }
  return undefined;
}

function formatsOf(command: Command): readonly string[] {
  return command.options.find((option) => option.long === '--format')?.argChoices ?? [];
}

/** What the end of the name behind -o says about the format, where --format says nothing. */
function formatOfName(command: Command, output: unknown): string | undefined {
  if (typeof output !== 'string' || writesFolder(command)) return undefined;
  const extension = path.extname(output).toLowerCase();
  const format = extension === '.json' ? 'json' : formatOfExtension(extension);
  return formatsOf(command).find((each) => each === format);
}

function usualFormat(command: Command): string | undefined {
  return formatsOf(command)[0];
}
