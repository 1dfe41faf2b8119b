import type { FileCheck } from '../../src/gate/file-check.ts';
import { parseAssessment } from '../../src/validation/parse.ts';
import { CASE_A, CASE_B, CASE_C, continuum } from './cases.ts';
import { checked, textOf } from './checks.ts';

const before = (file: string, text: string) => ({
  before: { file, parsed: parseAssessment(text, continuum) },
});

const claims = textOf(CASE_B);
const licensing = textOf(CASE_A);

/** A change as teams send it in: one rating fell, one rose, one file is not valid, one is new. */
export const PULL_REQUEST: readonly FileCheck[] = [
  checked(
    'units/claims.yaml',
    claims.replace('ME3a: 4', 'ME3a: 3'),
    before('units/claims.yaml', claims),
  ),
  checked(
    'units/licensing.yaml',
    licensing.replace('EN3a: 3', 'EN3a: 5'),
    before('units/licensing.yaml', licensing),
  ),
  checked(
    'units/hotels.yaml',
    textOf(CASE_C).replace('CF1a: 5', 'CF1a: six'),
    before('units/hotels.yaml', textOf(CASE_C)),
  ),
  checked(
    'units/service-desk.yaml',
    textOf({ ...CASE_A, date: '2026-05-01' }).replace('Licensing office', 'Service desk'),
    { hasBaseline: true },
  ),
];
