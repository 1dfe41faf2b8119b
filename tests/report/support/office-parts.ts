import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

/** The XML of an office file by path; that of a file within it as `outer/inner`. */
export type Parts = ReadonlyMap<string, string>;

export function partsOf(file: Uint8Array): Parts {
  const parts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    if (/\.(?:xml|rels)$/.test(path)) parts.set(path, strFromU8(bytes));
    if (path.endsWith('.xlsx')) {
      for (const [inner, text] of partsOf(bytes)) parts.set(`${path}/${inner}`, text);
    }
  }
  return parts;
}

/** What a strict parser says against these documents, by name. */
export async function faultsOf(documents: ReadonlyMap<string, string>): Promise<string[]> {
  const names = [...documents.keys()];
  const { errors } = await validateXML({
    xml: names.map((name, index) => ({
      fileName: `${index}.xml`,
      contents: documents.get(name) ?? '',
    })),
    normalization: 'format',
    modifyArguments: (args) => ['--noout', '--nonet', ...args.filter((arg) => arg !== '--format')],
    initialMemoryPages: 512,
    maxMemoryPages: 16_384,
  });
  // What has no place is the line that the fault above it is in.
  return errors.flatMap(({ loc, message }) =>
    loc === null ? [] : [`${names[Number.parseInt(loc.fileName, 10)]}: ${message}`],
  );
}

/** Where a file points outside of itself. */
export function outsideOf(parts: Parts): string[] {
  return [...parts]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([, text]) => [...text.matchAll(/<Relationship\b[^>]*>/g)])
    .filter(([relationship]) => relationship.includes('TargetMode="External"'))
    .map(([relationship]) => /Target="([^"]*)"/.exec(relationship)?.[1] ?? '');
}

/** The names of the elements that occur. */
export function elementsOf(parts: Parts): Set<string> {
  return new Set(
    [...parts.values()].flatMap((text) =>
      [...text.matchAll(/<([A-Za-z_][\w.:-]*)/g)].map(([, name = '']) => name),
    ),
  );
}
