import type { Work } from '../../src/cli/check/work.ts';
import { beginWork } from '../../src/cli/check/work.ts';
import type { Policy } from '../../src/gate/policy.ts';
import type { Tally } from '../../src/gate/tally.ts';
import { nodeFiles } from '../../src/io/files.ts';
import { CHECK_FORMATS, checkReporter } from '../../src/reporters/reporters.ts';
import type { FuzzFile } from './make-file.ts';
import { verifyReport } from './reports.ts';

const SCREEN = { width: 80, color: 0, unicode: true } as const;
const STRICT: Policy = {
  minStage: 3,
  min: { measurement: 2 },
  atTarget: true,
  complete: true,
  maxNa: 0,
  maxAge: { count: 10, unit: 'd' },
  evidence: true,
  evidenceMaxAge: { count: 1, unit: 'm' },
  minEvidencedStage: 2,
  strict: true,
};

/** The program without the process: from the bytes of a file to every report about it. */
export class InProcess {
  readonly #alone: Work;
  readonly #compared: Work;

  private constructor(alone: Work, compared: Work) {
    this.#alone = alone;
    this.#compared = compared;
  }

  static async begin(): Promise<InProcess> {
    const formats = CHECK_FORMATS.map((name) => ({ name, screen: SCREEN }));
    const job = {
      cwd: '/',
      policies: [{}, STRICT],
      hasBaseline: false,
      formats,
      today: '2026-03-20',
    };
    const files = nodeFiles('/');
    return new InProcess(
      await beginWork(files, job),
      await beginWork(files, { ...job, hasBaseline: true }),
    );
  }

  /** Checks one file, every other one by a strict policy and against a baseline. Throws when something breaks. */
  async check({ name, bytes, before }: FuzzFile): Promise<Tally> {
    const item = { file: name, optional: false, bytes };
    const done =
      before === undefined
        ? await this.#alone({ ...item, policy: 0 })
        : await this.#compared({ ...item, policy: 1, before: { file: name, text: before } });
    if (done === undefined) throw new Error('The file was left alone.');
    const { tally, parts } = done;
    const run = { ...tally, version: '1.0.0', ...(before && { baseline: 'before/' }) };
    for (const [index, format] of CHECK_FORMATS.entries()) {
      const { whole } = await checkReporter(format);
      const shown = parts[index] === undefined ? [] : [parts[index]];
      verifyReport(format, [...whole(shown, run, SCREEN)].join(''));
    }
    return tally;
  }
}
