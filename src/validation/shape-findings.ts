import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fromPointer } from '../diagnostics/pointer.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/tree.ts';
import type { SchemaError } from './generated/assessment.js';
import { keyPlace, textAt, valuePlace } from './place.ts';

/** What a schema says of one place in a file. */
export interface Shape {
  /** What it says of the value, for people. */
  readonly text: string;
  /** How the value might read in the file. */
  readonly example?: string;
  /** The keys that it may have, where it takes keys. */
  readonly keys?: readonly string[];
}

/** By place: a JSON Pointer in which * stands for any position in a list. */
export type Shapes = Readonly<Record<string, Shape>>;

const NO_SHAPE: Shape = { text: '' };

function shapeAt(shapes: Shapes, path: Path): Shape {
  const place = path.map((part) => (/^\d+$/.test(String(part)) ? '/*' : `/${part}`)).join('');
  return shapes[place] ?? NO_SHAPE;
}

/** The nearest name on the way to a place: a list item goes by the name of its list. */
function nameOf(path: Path): string {
  return String(path.findLast((part) => !/^\d+$/.test(String(part))) ?? 'The file');
}

function read(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** What a person would call the group of keys at a place: its id where it has one. */
function groupAt(data: unknown, path: Path): string | undefined {
  if (path.length === 0) return undefined;
  const id = read(data, [...path, 'id']);
  return typeof id === 'string' ? id : nameOf(path);
}

/** Without the missing keys that stand there misspelled: one mistake, one finding. */
function withoutEchoes(findings: readonly Diagnostic[]): Diagnostic[] {
  const meant = new Set<string>();
  for (const { code, args, pointer } of findings) {
    if (code !== 'key-unknown' || args.suggestion === undefined) continue;
    meant.add(`${pointer.slice(0, pointer.lastIndexOf('/'))}/${args.suggestion}`);
  }
  return findings.filter(
    ({ code, args, pointer }) => code !== 'key-missing' || !meant.has(`${pointer}/${args.key}`),
  );
}

const SHAPE_OF_TYPE: Readonly<Record<string, 'text' | 'keys' | 'list'>> = {
  object: 'keys',
  array: 'list',
};

/**
 * Turns what a validator found in one file into diagnostics with positions, in file order.
 *
 * @param code The code for a value that is none of those that are possible.
 */
export function shapeFindings(
  root: YamlNode,
  data: unknown,
  errors: readonly SchemaError[],
  shapes: Shapes,
  code: 'continuum-value-invalid' | 'config-value-invalid',
): Diagnostic[] {
  const exampleOf = (path: Path) => shapeAt(shapes, path).example ?? '...';

  const wrongForm = (path: Path, expected: 'text' | 'keys' | 'list'): Diagnostic => {
    const { example } = shapeAt(shapes, path);
    const args = { key: nameOf(path), expected, example };
    return { code: 'value-shape', args, ...valuePlace(root, path) };
  };

  const invalid = (path: Path): Diagnostic => {
    const key = nameOf(path);
    const value = read(data, path);
    if (value === null) {
      const args = { key, example: exampleOf(path) };
      return { code: 'value-missing', args, ...keyPlace(root, path) };
    }
    if (typeof value === 'object') return wrongForm(path, 'text');
    const expected = shapeAt(shapes, path).text;
    const args = { key, value: textAt(root, path) ?? '', expected };
    return { code, args, ...valuePlace(root, path) };
  };

  const wrongType = (path: Path, type: string): Diagnostic => {
    const key = nameOf(path);
    const value = read(data, path);
    const expected = SHAPE_OF_TYPE[type] ?? 'text';
    if (value === null) return invalid(path);
    if (typeof value === 'object' || expected !== 'text') return wrongForm(path, expected);
    if (type !== 'string') return invalid(path);
    const args = { key, value: textAt(root, path) ?? '' };
    return { code: 'value-not-text', args, ...valuePlace(root, path) };
  };

  const finding = ({ keyword, instancePath, params }: SchemaError): Diagnostic => {
    const path = fromPointer(instancePath);
    switch (keyword) {
      case 'required': {
        const key = String(params.missingProperty);
        const example = `${key}: ${exampleOf([...path, key])}`;
        const args = { key, example, within: groupAt(data, path) };
        return { code: 'key-missing', args, ...keyPlace(root, path) };
      }
      case 'additionalProperties': {
        const key = String(params.additionalProperty);
        const known = shapeAt(shapes, path).keys ?? [];
        const args = { key, known, suggestion: suggest(key, known) };
        return { code: 'key-unknown', args, ...keyPlace(root, [...path, key]) };
      }
      case 'type':
        return wrongType(path, String(params.type));
      case 'pattern':
        return /\S/.test(textAt(root, path) ?? '')
          ? invalid(path)
          : { code: 'value-blank', args: { key: nameOf(path) }, ...valuePlace(root, path) };
      case 'minItems':
      case 'maxItems': {
        const least = keyword === 'minItems';
        const args = { key: nameOf(path), limit: Number(params.limit), least };
        return { code: 'continuum-list-length', args, ...keyPlace(root, path) };
      }
      case 'uniqueItems': {
        const twice = [...path, Math.max(Number(params.i), Number(params.j))];
        const args = { key: nameOf(path), value: textAt(root, twice) ?? '' };
        return { code: 'continuum-listed-twice', args, ...valuePlace(root, twice) };
      }
      default:
        return invalid(path);
    }
  };

  // Where one of several forms would do, it is no news that the value has neither the one nor the other.
  const whole = errors.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  return withoutEchoes(whole.map(finding)).sort(
    (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}
