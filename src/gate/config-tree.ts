import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { positionOf } from '../diagnostics/locate.ts';
import { toData } from '../validation/data.ts';
import { inOrder } from '../validation/findings.ts';
import { valuePlace } from '../validation/place.ts';
import { shapeFindings } from '../validation/shape-findings.ts';
import { MOST_ENTRIES } from '../yaml/limits.ts';
import type { ScalarNode, YamlNode } from '../yaml/node.ts';
import { scalarValue } from '../yaml/scalar-value.ts';
import { childOf, largerThan, type Path, placeAt, textOf } from '../yaml/tree.ts';
import { validate } from './generated/config.js';
import { shapes } from './generated/shapes.js';
import { globFault, LONGEST_PATTERN } from './glob.ts';
import { pathOf, SETTINGS, type SettingName, type Settings, settingsOf } from './settings.ts';

const CONFIG_FORMAT = 'csp-config/1';

/** The settings of one policy of a configuration, and the lines they are on. */
export interface Stated {
  readonly settings: Settings;
  /** 1-based; there is one for every setting that is there. */
  readonly lines: Readonly<Partial<Record<SettingName, number>>>;
}

export interface Override extends Stated {
  /** Patterns, relative to the folder of the configuration. */
  readonly files: readonly string[];
}

/** An assessment that may be gone although the baseline has it. */
export interface Retired {
  /** Relative to the folder of the configuration, without a leading `./`. */
  readonly file: string;
  readonly reason: string;
}

/** What a configuration says. */
export interface Config {
  /** Files, folders and patterns, relative to the folder of the configuration. */
  readonly files: readonly string[];
  readonly policy: Stated;
  /** Later ones win. */
  readonly overrides: readonly Override[];
  readonly retired: readonly Retired[];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Holds a tree against the format of a configuration. */
export function configFrom(root: YamlNode, text: string): ConfigResult {
  const large = largerThan(MOST_ENTRIES, root);
  if (large !== undefined) {
    const span = { start: large.start, end: Math.min(large.start + 1, large.end) };
    return fail([{ code: 'too-many-entries', args: { limit: MOST_ENTRIES }, span, pointer: '' }]);
  }
  const findings = [...formFindings(root), ...pathFindings(root)];
  return findings.length > 0 ? fail(findings) : { ok: true, config: configOf(root, text) };
}

function fail(diagnostics: readonly Diagnostic[]): ConfigResult {
  return { ok: false, diagnostics: inOrder(diagnostics) };
}

function formFindings(root: YamlNode): Diagnostic[] {
  const data = root.kind === 'empty' ? {} : toData(root);
  if (validate(data)) return [];
  const found = shapeFindings(root, data, validate.errors ?? [], shapes, 'config-value-invalid');
  const format = found.find(({ pointer }) => pointer === '/format');
  if (format?.code !== 'config-value-invalid') return found;
  // What another format means by the rest is not known here.
  const args = { value: format.args.value, expected: CONFIG_FORMAT };
  return [{ ...format, code: 'format-invalid', args }];
}

/** What no schema says of the patterns and paths. */
function pathFindings(root: YamlNode): Diagnostic[] {
  const of = (path: Path) => itemsAt(root, path).map((_, index) => [...path, index]);
  const patterns = [
    ...of(['files']),
    ...of(['overrides']).flatMap((override) => of([...override, 'files'])),
  ];
  const paths = of(['retired']).map((retired) => [...retired, 'file']);
  return [
    ...patterns.flatMap((path) => pathFinding(root, path, true)),
    ...paths.flatMap((path) => pathFinding(root, path, false)),
  ];
}

function pathFinding(root: YamlNode, path: Path, isPattern: boolean): Diagnostic[] {
  const node = placeAt(root, path)?.node;
  if (node?.kind !== 'scalar' || typeof scalarValue(node) !== 'string') return [];
  const { text } = node;
  if (leadsOut(text)) {
    return [{ code: 'config-path-outside', args: { path: text }, ...valuePlace(root, path) }];
  }
  const fault = isPattern ? globFault(text) : undefined;
  // The schema sees to the length.
  if (fault === undefined || text.length > LONGEST_PATTERN) return [];
  const args = { key: 'files', value: text, expected: fault };
  return [{ code: 'config-value-invalid', args, ...valuePlace(root, path) }];
}

/** Absolute, on some system at least, or by way of `..`. */
function leadsOut(path: string): boolean {
  return /^(?:\/|[A-Za-z]:)|\\/.test(path) || path.split('/').includes('..');
}

function configOf(root: YamlNode, text: string): Config {
  return {
    files: textsAt(root, 'files'),
    policy: statedBy(childOf(root, 'policy'), text),
    overrides: itemsAt(root, ['overrides']).map((override) => ({
      files: textsAt(override, 'files'),
      ...statedBy(childOf(override, 'policy'), text),
    })),
    retired: itemsAt(root, ['retired']).map((one) => ({
      file: (textOf(one, 'file') ?? '').replace(/^(?:\.\/+)+/, ''),
      reason: textOf(one, 'reason') ?? '',
    })),
  };
}

function statedBy(policy: YamlNode | undefined, text: string): Stated {
  const nodeOf = (name: SettingName): ScalarNode | undefined => {
    const node = policy && placeAt(policy, pathOf(name))?.node;
    return node?.kind === 'scalar' ? node : undefined;
  };
  const settings = settingsOf((name) => {
    const node = nodeOf(name);
    return node && scalarValue(node);
  });
  const lines = Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const node = nodeOf(name);
      return node === undefined ? [] : [[name, positionOf(text, node.start).line]];
    }),
  );
  return { settings, lines };
}

function itemsAt(root: YamlNode, path: Path): readonly YamlNode[] {
  const node = placeAt(root, path)?.node;
  return node?.kind === 'seq' ? node.items : [];
}

function textsAt(node: YamlNode, key: string): string[] {
  return itemsAt(node, [key]).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}
