import { COMPONENTS } from '../core/continuum.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { type Spot, valuePlace } from '../validation/place.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { Path } from '../yaml/tree.ts';
import type { SourcesFile, StageFile } from './assemble.ts';

interface Linked {
  readonly id: string;
  readonly links: readonly string[];
  readonly path: Path;
}

function itemsOf(sources: SourcesFile): Linked[] {
  return sources.documents.flatMap(({ items }, document) =>
    items.map(({ id, practices }, item) => ({
      id,
      links: practices,
      path: ['documents', document, 'items', item, 'practices'],
    })),
  );
}

function practicesOf(stage: StageFile): Linked[] {
  return COMPONENTS.flatMap((component) =>
    stage.components[component].practices.map(({ id, sources = [] }, practice) => ({
      id,
      links: sources,
      path: ['components', component, 'practices', practice, 'sources'],
    })),
  );
}

const byId = (linked: readonly Linked[]) => new Map(linked.map((one) => [one.id, one]));

/** Ids of documents and items that stand twice, and items that are named after another document. */
export function sourceIdFindings(root: YamlNode, sources: SourcesFile): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const seen = new Set<string>();
  const isNew = (id: string, place: Spot) => {
    if (seen.has(id)) findings.push({ code: 'continuum-id-duplicate', args: { id }, ...place });
    return seen.size < seen.add(id).size;
  };
  for (const [d, { id: document, items }] of sources.documents.entries()) {
    // Under a document id that stands twice, the names of the items would be no mistakes of their own.
    const isNamed = isNew(document, valuePlace(root, ['documents', d, 'id']));
    for (const [i, { id: item }] of items.entries()) {
      const place = valuePlace(root, ['documents', d, 'items', i, 'id']);
      const belongs = item.startsWith(`${document}-`) || item.startsWith(`${document}#`);
      if (isNew(item, place) && isNamed && !belongs) {
        findings.push({ code: 'continuum-item-misnamed', args: { item, document }, ...place });
      }
    }
  }
  return findings;
}

/**
 * Practices and source items that name each other in one direction only, or name something that is not there.
 * The finding stands where the name is written.
 */
export function linkFindings(
  stages: readonly { readonly file: string; readonly root: YamlNode; readonly data: StageFile }[],
  sources: { readonly file: string; readonly root: YamlNode; readonly data: SourcesFile },
): { readonly file: string; readonly finding: Diagnostic }[] {
  const items = itemsOf(sources.data);
  const practices = stages.map((stage) => ({ ...stage, practices: practicesOf(stage.data) }));
  const itemById = byId(items);
  const practiceById = byId(practices.flatMap((stage) => stage.practices));

  const oneWay = (
    file: string,
    root: YamlNode,
    from: Linked,
    there: ReadonlyMap<string, Linked>,
  ): { file: string; finding: Diagnostic }[] =>
    from.links.flatMap((link, index) => {
      const target = there.get(link);
      if (target?.links.includes(from.id)) return [];
      const place = valuePlace(root, [...from.path, index]);
      const args = { from: from.id, to: link };
      const finding: Diagnostic =
        target === undefined
          ? {
              code: 'continuum-link-unknown',
              args: { ...args, suggestion: suggest(link, [...there.keys()]) },
              ...place,
            }
          : { code: 'continuum-link-one-way', args, ...place };
      return [{ file, finding }];
    });

  return [
    ...practices.flatMap(({ file, root, practices }) =>
      practices.flatMap((practice) => oneWay(file, root, practice, itemById)),
    ),
    ...items.flatMap((item) => oneWay(sources.file, sources.root, item, practiceById)),
  ];
}
