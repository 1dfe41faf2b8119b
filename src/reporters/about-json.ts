import { aboutWords } from './about-words.ts';
import { toJson } from './json.ts';
import type { AboutResult } from './results.ts';

/** `continuum about` as JSON. */
export function render(result: AboutResult): string {
  const { id, version, name, credit } = result.continuum;
  return toJson({
    schemaVersion: 1,
    name: 'csp-continuum',
    version: result.version,
    license: 'MIT',
    continuum: { id, version, name, credit },
    about: aboutWords(result)
      .filter(([topic]) => topic !== 'Credit' && topic !== 'License')
      .map(([topic, text]) => ({ topic, text })),
  });
}
