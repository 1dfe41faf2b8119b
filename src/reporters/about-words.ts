import type { AboutResult } from './results.ts';

/** What this is and who is to thank, by topic. */
export function aboutWords({ continuum }: AboutResult): readonly (readonly [string, string])[] {
  return [
    [
      'What it is',
      'Thirty questions about how an organization, or any unit within one, serves its customers. ' +
        'The answers place it on a continuum of five stages, show what holds it back and give a plan for the next stage.',
    ],
    ['Credit', continuum.credit],
    [
      'Independence',
      'This tool is not connected with, or endorsed by, the author of the published instrument.',
    ],
    [
      'Privacy',
      'Everything stays on this computer: no account, no network, no telemetry. An assessment is one readable file.',
    ],
    ['License', 'MIT for the code.'],
  ];
}
