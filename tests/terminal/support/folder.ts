import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../src/core/assessment.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import { parseAssessment } from '../../../src/validation/parse.ts';
import { blankAssessment } from '../../../src/yaml/blank.ts';

export const continuum = builtinContinuum();

/** A folder to assess in. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'continuum-terminal-')));

  /** Puts a blank assessment there. */
  blank(name: string): string {
    const header = {
      organization: 'Harrow Bay',
      unit: 'Licensing office',
      focus: 'department',
    } as const;
    const text = blankAssessment(
      continuum,
      { ...header, date: '2026-03-14' },
      { withStatements: false },
    );
    writeFileSync(join(this.path, name), text);
    return name;
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.path, name), content);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name));
  }

  drop(name: string): void {
    rmSync(join(this.path, name));
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  /** The answers in a file; fails when it is no valid assessment. */
  answers(name: string): ReadonlyMap<string, Answer> {
    const parsed = parseAssessment(this.read(name), continuum);
    if (!parsed.ok) throw new Error(`${name} is faulty:\n${this.read(name)}`);
    return parsed.assessment.answers;
  }

  /** The ratings in a file, id to number. */
  ratings(name: string): Record<string, number> {
    const rated = [...this.answers(name)].flatMap(([id, answer]) =>
      answer.state === 'rated' ? [[id, answer.rating] as const] : [],
    );
    return Object.fromEntries(rated);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
