import { Argument, Command } from 'commander';
import { ROLES } from '../core/assessment.ts';
import { FOCUSES, STAGES } from '../core/continuum.ts';
import { listed } from '../diagnostics/listed.ts';
import { didYouMean, suggest } from '../diagnostics/suggest.ts';
import type { Order } from '../questionnaire/order.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { CHARTS, LANGUAGES, PAPERS, SECTIONS, TABLES } from '../report/report.ts';
import {
  ABOUT_FORMATS,
  BADGE_FORMATS,
  CHECK_FORMATS,
  FORM_FORMATS,
  IMPORT_FORMATS,
  MODEL_FORMATS,
  PLAN_FORMATS,
  SCORE_FORMATS,
  WORKSHOP_FORMATS,
} from '../reporters/reporters.ts';
import { VERSION } from '../version.ts';
import type { AssessOptions } from './assess/options.ts';
import { CallError } from './call-error.ts';
import { policyOptions } from './check/policy-options.ts';
import type { BadgeOptions } from './commands/badge.ts';
import type { CheckOptions } from './commands/check.ts';
import type { FmtOptions } from './commands/fmt.ts';
import type { FormOptions } from './commands/form.ts';
import type { ImportOptions } from './commands/import.ts';
import type { InitOptions } from './commands/init.ts';
import type { ModelOptions } from './commands/model.ts';
import type { PlanOptions } from './commands/plan.ts';
import type { ReportOptions } from './commands/report.ts';
import { type ScoreOptions, score } from './commands/score.ts';
import type { WorkshopOptions } from './commands/workshop.ts';
import type { Context } from './context.ts';
import {
  choiceOption,
  choicesOption,
  OUTPUT_FILE,
  OUTPUT_FOLDER,
  withCommonOptions,
  withEarlyOptions,
} from './options.ts';
import type { Outcome } from './outcome.ts';
import { SHELLS } from './shells.ts';
import type { Spoken } from './spoken.ts';

/** Does the work of a command, with the common options that were given to it. */
export type Act = (command: Command, work: (context: Context) => Promise<Outcome>) => Promise<void>;

const ASSESS = 'Assess:';
const GROUP = 'Work as a group:';
const READ = 'Read the result:';
const GATE = 'Keep it up:';
const LEARN = 'Learn more:';
const OWN = 'Options:';

// Written out: the questionnaire is no part of what is loaded to score a file. A missing one does not compile.
const ORDERS = Object.keys({
  component: true,
  stage: true,
  shuffled: true,
} satisfies Record<Order, true>);

/** Every command, in the order of the help page. */
const COMMANDS: Readonly<Record<string, (program: Command, act: Act) => void>> = {
  assess: addAssess,
  init: addInit,
  score: addScore,
  plan: addPlan,
  report: addReport,
  form: addForm,
  import: addImport,
  workshop: addWorkshop,
  check: addCheck,
  fmt: addFmt,
  badge: addBadge,
  model: addModel,
  explain: addExplain,
  about: addAbout,
  completion: addCompletion,
  help: addHelp,
};

/** What the parser is to read. After a command that there is not, no option means anything, --help included. */
export function readable(argv: readonly string[]): readonly string[] {
  const [name = ''] = argv;
  const known = name === '' || name.startsWith('-') || Object.hasOwn(COMMANDS, name);
  return known ? argv : [name];
}

/** Commands that look at all the others. */
const OVERVIEWS: readonly string[] = ['completion', 'help'];

/**
 * The commands with their options, ready to parse. What a command does is loaded when it is called for; only `score`,
 * which runs most often, is at hand at once. Declaring takes time too: when the call begins with the name of a command,
 * only that one is declared.
 */
export function buildProgram(spoken: Spoken, act: Act, argv: readonly string[]): Command {
  const program = new Command('continuum')
    .usage('<command> [options]')
    .description(
      'Answer thirty questions about how you serve customers, see which of five stages you have reached, and get a plan for the next one.',
    )
    .exitOverride()
    .configureOutput(spoken.configuration)
    .configureHelp({
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => command.name(),
      // A wide term in a narrow window: better a narrow column of words than words beyond the edge.
      minWidthToWrap: 20,
    })
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('Run continuum --help to see all commands.')
    .enablePositionalOptions();
  const [name = ''] = argv;
  const add = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (add !== undefined && !OVERVIEWS.includes(name)) {
    add(program, act);
    return program;
  }
  for (const each of Object.values(COMMANDS)) each(program, act);
  return withEarlyOptions(program)
    .optionsGroup('Options:')
    .helpOption('-h, --help', 'show this help')
    .version(VERSION, '-V, --version', 'show the version')
    .addHelpText('after', examples(['assess', 'score answers.yaml', 'plan answers.yaml']))
    .addHelpText('after', '\nEvery command has a help page: continuum score --help');
}

function addAssess(program: Command, act: Act): void {
  const command = begin(program, 'assess', ASSESS, 'answer the questions, see the result')
    .description(
      'Asks the thirty questions, one screen each, and ends with your stage and a plan. It takes 10 to 15 minutes; every answer is saved at once, so you can stop and go on later.',
    )
    .argument('[file]', 'the file to start, or to go on with')
    .addOption(choiceOption('--order <order>', 'order of the questions', ORDERS))
    .option('--quick', 'ask only what can still change your stage')
    .option('--evidence', 'ask for evidence after a 4 or a 5')
    .option('--votes', 'a show of hands: type how many chose each rating, then agree on one')
    .option('--accessible', 'numbered lists and typed answers, for screen readers');
  finish(command, SCORE_FORMATS, ['assess', 'assess --quick answers.yaml']);
  command.action((file: string | undefined, options: AssessOptions) =>
    act(command, async (context) =>
      (await import('./assess/assess.ts')).assess(context, file, options),
    ),
  );
}

function addInit(program: Command, act: Act): void {
  const command = begin(program, 'init', ASSESS, 'make a file to fill in with an editor')
    .description(
      'Makes a blank assessment with comments, for those who would rather write than be asked.',
    )
    .argument('[file]', 'the file to make (assessment.yaml); - prints it')
    .option('--organization <name>', 'the organization')
    .option('--unit <name>', 'the part of it that is assessed')
    .addOption(choiceOption('--focus <focus>', 'what is assessed', FOCUSES))
    .addOption(choiceOption('--role <role>', 'who answers', ROLES))
    .option('--date <date>', 'the day of the assessment, like 2026-03-14')
    .option('--with-statements', 'put each statement and its scale above its line')
    .option('--force', 'replace the file if it is there');
  finish(
    command,
    ['yaml'],
    ['init answers.yaml --unit "Licensing office"', 'init - --with-statements'],
  );
  command.action((file: string | undefined, options: InitOptions) =>
    act(command, async (context) =>
      (await import('./commands/init.ts')).init(context, file, options),
    ),
  );
}

function addScore(program: Command, act: Act): void {
  const command = begin(program, 'score', READ, 'your stage, why, and what holds you back')
    .description(
      'Shows the stage that an assessment reaches, why it is that one, and how near the next is.',
    )
    .argument('<file>', 'the assessment; - reads standard input')
    .option('--explain', 'walk through the rule with the numbers of this file')
    .option(
      '--what-if <changes>',
      'show what other ratings would change, like CF2a=4,ME2b=5',
      collect,
    );
  finish(command, SCORE_FORMATS, [
    'score answers.yaml',
    'score answers.yaml --what-if CF2a=4,ME2b=5',
    'score answers.yaml --format markdown -o report.md',
  ]);
  command.action((file: string, options: ScoreOptions) =>
    act(command, (context) => score(context, file, options)),
  );
}

function addPlan(program: Command, act: Act): void {
  const command = begin(program, 'plan', READ, 'what to do to reach the next stage')
    .description('Shows what to do to reach the next stage, in order, and the shortest way there.')
    .argument('<file>', 'the assessment; - reads standard input')
    .option(
      '--to <target>',
      'a stage from 1 to 5, or stay; for one component: measurement=3',
      collect,
    );
  finish(command, PLAN_FORMATS, [
    'plan answers.yaml',
    'plan answers.yaml --to 3',
    'plan answers.yaml --to customer-focus=3,measurement=stay',
  ]);
  command.action((file: string, options: PlanOptions) =>
    act(command, async (context) =>
      (await import('./commands/plan.ts')).plan(context, file, options),
    ),
  );
}

function addReport(program: Command, act: Act): void {
  const command = begin(program, 'report', READ, 'the result to hand on: a page, slides and more')
    .description(
      'Makes a report to hand on: a web page in one file, a Word document, slides, a spreadsheet, a calendar or a drawing. The end of the name behind -o says which. Several files make several reports, in a folder; with --group, they are the answers of one group and make one.',
    )
    .argument('<files...>', 'files, folders or patterns; - reads standard input')
    .option(OUTPUT_FILE, 'write the report there; several reports go into that folder')
    .option('--title <text>', 'the title, instead of one that names the subject')
    .option('--author <name>', 'who hands it on')
    .option('--logo <file>', 'a picture for the first page: PNG or JPEG, at most 1 MiB')
    .addOption(choiceOption('--paper <paper>', 'the size to print on', PAPERS))
    .addOption(choicesOption('--sections <names>', 'only these parts, with commas', SECTIONS))
    .addOption(choiceOption('--chart <chart>', 'only this chart, for svg and table', CHARTS))
    .addOption(choiceOption('--table <table>', 'what to list, for csv', TABLES))
    .option(
      '--to <target>',
      'a stage from 1 to 5, or stay; for one component: measurement=3',
      collect,
    )
    .option(
      '--start <date>',
      'the day on which the plan begins, for its dates (the day of the assessment)',
    )
    .option('--reassess <span>', 'when to assess again, counted from the start (6m)')
    .addOption(choiceOption('--lang <language>', 'the language', LANGUAGES))
    .option('--group', 'the files are the answers of one group: make one report')
    .option('--min-group <people>', 'with --group: say nothing of a role with fewer people (4)')
    .option('--seed <number>', 'with --group: start the draws of the interval elsewhere (1)')
    .option('--skip-faulty', 'with --group: leave out files that cannot be used');
  finish(command, REPORT_FORMATS, [
    'report answers.yaml -o report.html',
    'report answers.yaml -o slides.pptx --logo logo.png',
    'report assessments -o reports',
    'report --group responses -o report.docx',
  ]);
  command.action((files: readonly string[], options: ReportOptions) =>
    act(command, async (context) =>
      (await import('./commands/report.ts')).report(context, files, options),
    ),
  );
}

function addForm(program: Command, act: Act): void {
  const command = begin(program, 'form', GROUP, 'a page on which others answer the questions')
    .description(
      'Makes a form for people to answer on their own: a web page that needs no network and hands each of them their answers as a file; a spreadsheet; or a sheet of paper.',
    )
    .option('--subject <name>', 'what is assessed: an organization, or "organization / unit"')
    .addOption(choiceOption('--focus <focus>', 'what kind of unit it is', FOCUSES))
    .option('--date <date>', 'the day of the assessment, like 2026-03-14')
    .option('--anonymous', 'do not ask for a name');
  finish(command, FORM_FORMATS, [
    'form -o form.html --subject "Harrow Bay Council / Licensing office"',
    'form -o form.md --anonymous',
  ]);
  command.action((options: FormOptions) =>
    act(command, async (context) => (await import('./commands/form.ts')).form(context, options)),
  );
}

function addImport(program: Command, act: Act): void {
  const command = begin(
    program,
    'import',
    GROUP,
    'turn the table of a survey tool into assessments',
  )
    .description(
      'Turns a table of answers, as Google Forms, Microsoft Forms, LimeSurvey or a spreadsheet saves it, into one assessment for each row. What cannot be read is named by row and column, and then nothing is written.',
    )
    .argument('<file>', 'the table, as CSV; - reads standard input')
    .option(OUTPUT_FOLDER, 'the folder to make, with a file for each row')
    .option('--subject <name>', 'what is assessed: an organization, or "organization / unit"')
    .addOption(choiceOption('--focus <focus>', 'what kind of unit it is', FOCUSES))
    .option('--date <date>', 'the day of all answers, like 2026-03-14, whatever the table says')
    .addOption(choiceOption('--role <role>', 'the role of all who answered', ROLES))
    .option('--map <words=role>', 'what the table calls a role, like "Team lead=manager"', collect)
    .option('--names', 'keep the names of those who answered')
    .option('--leave-open', 'leave what cannot be read unanswered, and go on');
  finish(command, IMPORT_FORMATS, [
    'import responses.csv -o responses --subject "Harrow Bay Council"',
  ]);
  command.action((file: string, options: ImportOptions) =>
    act(command, async (context) =>
      (await import('./commands/import.ts')).importTable(context, file, options),
    ),
  );
}

function addWorkshop(program: Command, act: Act): void {
  const command = begin(
    program,
    'workshop',
    GROUP,
    'what a group says, and what to talk about first',
  )
    .description(
      'Reads the answers that several people gave about one subject, and shows how far they agree, what stage that makes, and what to talk about first. With --facilitate, walks the group through it to one agreed assessment.',
    )
    .argument('<files...>', 'files, folders or patterns, one file for each person')
    .option('--min-group <people>', 'say nothing of a role with fewer people (4)')
    .option('--seed <number>', 'start the draws of the interval elsewhere (1)')
    .option('--skip-faulty', 'leave out files that cannot be used, and go on')
    .option('--facilitate', 'agree on every rating together; -o names the file for the result')
    .option('--timer <minutes>', 'length of a discussion (3)')
    .option('--names', 'write down who took part')
    .option('--accessible', 'numbered lists and typed answers, for screen readers');
  finish(command, WORKSHOP_FORMATS, [
    'workshop responses',
    'workshop responses --format markdown -o picture.md',
    'workshop --facilitate -o agreed.yaml responses',
  ]);
  command.action((files: readonly string[], options: WorkshopOptions) =>
    act(command, async (context) =>
      (await import('./commands/workshop.ts')).workshop(context, files, options),
    ),
  );
}

function addCheck(program: Command, act: Act): void {
  const command = begin(program, 'check', GATE, 'check saved assessments, also in CI')
    .description(
      'Checks saved assessments: whether they are valid, and whether they live up to the policy given here or in continuum.config.yaml. A folder stands for every assessment in it. The exit code is 0 when all is well, 1 when a file is at fault or falls short, 2 when a file cannot be read.',
    )
    .argument('[paths...]', 'files, folders or patterns (the working directory)');
  policyOptions(command)
    .optionsGroup(OWN)
    .option('--config <file>', 'use this configuration, not the nearest continuum.config.yaml')
    .option('--no-config', 'use no configuration')
    .option('--print-config', 'print what applies and where it comes from, and check nothing')
    .option('--today <date>', 'count ages to this day, like 2026-03-14')
    .option('--verbose', 'list every file, and those that are left alone');
  finish(
    command,
    CHECK_FORMATS,
    [
      'check assessments --min-stage 2 --baseline origin/main',
      'check answers.yaml --complete --max-age 180d',
      'check --format sarif=results.sarif --format table',
    ],
    true,
  );
  command.action((paths: readonly string[], options: CheckOptions) =>
    act(command, async (context) =>
      (await import('./commands/check.ts')).check(context, paths, options),
    ),
  );
}

function addFmt(program: Command, act: Act): void {
  const command = begin(program, 'fmt', GATE, 'put assessments into the usual order and form')
    .description(
      'Puts assessments into the order and form that continuum itself writes, and keeps every comment. A folder stands for every assessment in it. A file with a mistake is left as it is.',
    )
    .argument(
      '[paths...]',
      'files, folders or patterns (the working directory); - reads standard input',
    )
    .option(
      '--check',
      'change nothing; list the files that would change, and exit with 1 if there are any',
    );
  finish(command, ['table', 'json'], ['fmt answers.yaml', 'fmt --check assessments']);
  command.action((paths: readonly string[], options: FmtOptions) =>
    act(command, async (context) =>
      (await import('./commands/fmt.ts')).fmt(context, paths, options),
    ),
  );
}

function addBadge(program: Command, act: Act): void {
  const command = begin(program, 'badge', GATE, 'your stage as a small picture for a page')
    .description('Makes a badge that shows the stage of an assessment, for a README or a wiki.')
    .argument('<file>', 'the assessment; - reads standard input')
    .option('--label <text>', 'the words on the left of it');
  finish(command, BADGE_FORMATS, [
    'badge answers.yaml -o badge.svg',
    'badge answers.yaml --format json -o badge.json',
  ]);
  command.action((file: string, options: BadgeOptions) =>
    act(command, async (context) =>
      (await import('./commands/badge.ts')).badge(context, file, options),
    ),
  );
}

function addModel(program: Command, act: Act): void {
  const load = () => import('./commands/model.ts');
  const command = begin(program, 'model', LEARN, 'the five stages and the thirty practices')
    .description('Shows the whole continuum, one practice, or one stage.')
    .argument('[practice]', 'a practice, like CF2a')
    .allowExcessArguments()
    .addOption(choiceOption('--stage <stage>', 'one stage', STAGES.map(String)))
    .commandsGroup('Commands:');
  const formats = MODEL_FORMATS;
  const sources = begin(command, 'sources', undefined, 'where the practices come from');
  finish(sources, formats, ['model sources']);
  sources.action(() => act(sources, async (context) => (await load()).modelSources(context)));
  const check = begin(command, 'check', undefined, 'check a continuum of your own')
    .description('Checks the files of a continuum of your own and says what to mend.')
    .argument('<folder>', 'the folder of the continuum');
  finish(check, ['table', 'json'], ['model check my-continuum']);
  check.action((folder: string) =>
    act(check, async (context) =>
      (await import('./commands/model-check.ts')).modelCheck(context, folder),
    ),
  );
  finish(command, formats, ['model CF2a', 'model --stage 3', 'model sources']);
  command.action((_practice: string | undefined, options: ModelOptions) =>
    act(command, async (context) => (await load()).model(context, command.args, options)),
  );
}

function addExplain(program: Command, act: Act): void {
  const command = begin(program, 'explain', LEARN, 'what a message means')
    .description('Says what a message of continuum means and what to do about it.')
    .argument('[code]', 'the code at the end of the message; without it, all codes');
  finish(command, ['table', 'json'], ['explain rating-invalid']);
  command.action((code: string | undefined) =>
    act(command, async (context) => (await import('./commands/explain.ts')).explain(context, code)),
  );
}

function addAbout(program: Command, act: Act): void {
  const command = begin(program, 'about', LEARN, 'what this is, and who is to thank');
  finish(command, ABOUT_FORMATS, []);
  command.action(() =>
    act(command, async (context) => (await import('./commands/about.ts')).about(context)),
  );
}

function addCompletion(program: Command, act: Act): void {
  const command = begin(
    program,
    'completion',
    LEARN,
    'let your shell complete commands and options',
  )
    .addArgument(new Argument('<shell>', listed(SHELLS, 'or')))
    .addHelpText('after', '\nThe first lines of the script say where it belongs.');
  finish(command, ['script'], []);
  command.action((shell: string) =>
    act(command, async (context) =>
      (await import('./commands/completion.ts')).completion(context, shell, program),
    ),
  );
}

function addHelp(program: Command): void {
  begin(program, 'help', LEARN, 'show the help of a command')
    .argument('[command...]', 'the command')
    .action((words: readonly string[]) => helpOn(program, words).outputHelp());
}

function helpOn(program: Command, words: readonly string[]): Command {
  return words.reduce((command, word) => {
    const names = command.commands.map((each) => each.name());
    const found = command.commands.find((each) => each.name() === word);
    if (found === undefined) {
      throw new CallError(`There is no command "${word}".${didYouMean(suggest(word, names))}`);
    }
    return found;
  }, program);
}

function begin(parent: Command, name: string, group: string | undefined, summary: string): Command {
  const command = parent.command(name).summary(summary).optionsGroup(OWN);
  command
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .showHelpAfterError(`Run ${pathTo(command)} --help to see how to call it.`);
  return group === undefined ? command : command.helpGroup(group);
}

/** `continuum model check`. */
function pathTo(command: Command): string {
  const { parent } = command;
  return parent === null ? command.name() : `${pathTo(parent)} ${command.name()}`;
}

function finish(
  command: Command,
  formats: readonly string[],
  lines: readonly string[],
  severalFormats = false,
): void {
  withCommonOptions(command, formats, severalFormats).version(
    VERSION,
    '-V, --version',
    'show the version',
  );
  if (lines.length > 0) command.addHelpText('after', examples(lines));
}

function examples(lines: readonly string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  continuum ${line}`)].join('\n');
}

/** Keeps every value of an option that may be given several times. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
