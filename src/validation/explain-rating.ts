import type { Continuum, Practice } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { YamlNode } from '../yaml/node.ts';
import { readsAsNumber } from '../yaml/scalar-value.ts';
import { spanOf } from '../yaml/tree.ts';

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five'];
const UNKNOWN_WORDS = ["don't know", 'dont know', 'do not know', 'dk', '?', 'not known', 'unsure'];
const NOT_APPLICABLE_WORDS = ['n/a', 'n.a.', 'na', 'not applicable', 'does not apply'];
const NOT_APPLICABLE = '{ rating: not-applicable, reason: why }';

export interface RatingPlace {
  readonly node: YamlNode;
  /** What the file has there, character for character. */
  readonly source: string;
  readonly pointer: string;
  /** Undefined for an id that the continuum lacks. */
  readonly practice: Practice | undefined;
}

/** Why what stands there is no rating, and what to write instead. */
export function explainRating(place: RatingPlace, continuum: Continuum): Diagnostic {
  const { node, source, pointer } = place;
  const at = { span: spanOf(node), pointer };
  if (node.kind !== 'scalar') return { code: 'rating-invalid', args: { value: source }, ...at };
  const value = node.text.trim();
  const quoted = node.style === 'single' || node.style === 'double';
  if (/^[1-5]$/.test(value)) {
    return quoted
      ? { code: 'rating-quoted', args: { rating: value }, ...at }
      : { code: 'rating-notation', args: { value: source, rating: value }, ...at };
  }
  if (readsAsNumber(value)) return explainNumber(value, at);
  if (/^[1-5] *(?:-|–|to|or) *[1-5]$/.test(value)) {
    return { code: 'rating-between', args: { value }, ...at };
  }
  const digit = /^([1-5])[\s,;:.(/=-]/.exec(value)?.[1];
  if (digit !== undefined)
    return { code: 'rating-notation', args: { value, rating: digit }, ...at };
  const meant = meantBy(value, continuum);
  if (meant === 'not-applicable') {
    const { practice } = place;
    if (practice !== undefined && practice.notApplicableWhen === undefined) {
      return { code: 'always-applies', args: { practice: practice.id }, ...at };
    }
    return { code: 'rating-word', args: { value, rating: NOT_APPLICABLE }, ...at };
  }
  return meant === undefined
    ? { code: 'rating-invalid', args: { value }, ...at }
    : { code: 'rating-word', args: { value, rating: meant }, ...at };
}

function explainNumber(value: string, at: Pick<Diagnostic, 'span' | 'pointer'>): Diagnostic {
  const number = Number(value.replace(/_/g, '').replace(/^\+/, ''));
  if (!Number.isInteger(number) && number > 1 && number < 5) {
    return { code: 'rating-between', args: { value }, ...at };
  }
  return Number.isInteger(number) && number >= 1 && number <= 5
    ? { code: 'rating-notation', args: { value, rating: String(number) }, ...at }
    : { code: 'rating-out-of-range', args: { value }, ...at };
}

/** The rating that a word stands for, as it is written in a file. */
function meantBy(value: string, continuum: Continuum): string | undefined {
  const word = value.toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ');
  if (UNKNOWN_WORDS.includes(word)) return 'unknown';
  if (NOT_APPLICABLE_WORDS.includes(word)) return 'not-applicable';
  const number = NUMBER_WORDS.indexOf(word);
  if (number !== -1) return String(number + 1);
  const label = continuum.scale.find((point) => point.label.toLowerCase() === word);
  if (label !== undefined) return String(label.rating);
  const labels = continuum.scale.map((point) => point.label);
  const near = suggest(value, ['unknown', 'not-applicable', ...labels]);
  const point = continuum.scale.find((one) => one.label === near);
  return point === undefined ? near : String(point.rating);
}
