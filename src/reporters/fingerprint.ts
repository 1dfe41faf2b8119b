import { createHash } from 'node:crypto';
import type { DiagnosticRecord } from '../diagnostics/diagnostic.ts';

const LENGTH = 32;

/**
 * What a finding is known by from one run to the next: 32 hexadecimal digits. It says nothing of lines or words, so it
 * stays the same when the text around the finding moves.
 *
 * @param file The name of the file as the report gives it.
 * @param repeat How many findings of the same code and place come before it in the file.
 */
export function fingerprintOf(file: string, record: DiagnosticRecord, repeat: number): string {
  // JSON keeps lone surrogates apart, which would all be the same in UTF-8.
  const identity = JSON.stringify([file, record.code, record.pointer, repeat]);
  return createHash('sha256').update(identity).digest('hex').slice(0, LENGTH);
}

/** The fingerprint of every finding of one file, in their order; no two are alike. */
export function fingerprintsOf(file: string, records: readonly DiagnosticRecord[]): string[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const place = `${record.code} ${record.pointer}`;
    const repeat = seen.get(place) ?? 0;
    seen.set(place, repeat + 1);
    return fingerprintOf(file, record, repeat);
  });
}
