import type { Span } from '../diagnostics/span.ts';

// The tree that both readers yield: what stands where in a YAML file.

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The text after unquoting and folding. */
  readonly text: string;
  readonly style: ScalarStyle;
}

/** A key with nothing behind it. The span is empty and stands where the value would start. */
export interface EmptyNode extends Span {
  readonly kind: 'empty';
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: YamlNode;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In file order; duplicate keys are reported as problems and left out here. */
  readonly entries: readonly Entry[];
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly items: readonly YamlNode[];
}

export type YamlNode = ScalarNode | EmptyNode | MapNode | SeqNode;
