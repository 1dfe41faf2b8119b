import type { Command } from 'commander';

/** The policy as it was said on the command line. */
export interface PolicyOptions {
  readonly minStage?: string;
  readonly min?: readonly string[];
  readonly atTarget?: boolean;
  readonly complete?: boolean;
  readonly maxNa?: string;
  readonly maxAge?: string;
  readonly evidence?: boolean;
  readonly evidenceMaxAge?: string;
  readonly minEvidencedStage?: string;
  /** False with `--no-baseline`. */
  readonly baseline?: string | boolean;
  readonly strict?: boolean;
}

/** Gives a command the options of the policy. */
export function policyOptions(command: Command): Command {
  return command
    .optionsGroup('What is asked of every file:')
    .option('--min-stage <stage>', 'the least overall stage, 1 to 5')
    .option('--min <stages>', 'the least stage of a component, like customer-focus=3', collect)
    .option('--at-target', 'the targets that the file sets are reached')
    .option('--complete', 'every practice is answered')
    .option('--max-na <number>', 'the most practices that may be not applicable')
    .option('--max-age <age>', 'the greatest age of the assessment, like 180d, 26w, 6m or 1y')
    .option('--evidence', 'every 4 and 5 has evidence')
    .option('--evidence-max-age <age>', 'the greatest age of the newest evidence, like 365d')
    .option('--min-evidenced-stage <stage>', 'the least stage when only evidence counts')
    .option('--baseline <before>', 'nothing falls below this git ref, file or folder')
    .option('--strict', 'warnings count as errors')
    .optionsGroup('Take back what continuum.config.yaml asks (or write off for a value):')
    .option('--no-at-target', 'do not ask for the targets')
    .option('--no-complete', 'do not ask for every answer')
    .option('--no-evidence', 'do not ask for evidence')
    .option('--no-baseline', 'do not compare with a baseline')
    .option('--no-strict', 'warnings stay warnings');
}

/** Keeps every value of an option that may be given several times. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}
