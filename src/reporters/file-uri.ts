const ROOT = /^(?:[A-Za-z]:)?\//;

/**
 * A file name as a URI reference that is never empty. A name from the folder of the run on stays relative, with `..`
 * only at its front; an absolute one becomes a `file:` URI.
 *
 * @param file With `/` between folders.
 */
export function fileUri(file: string): string {
  const [root = ''] = ROOT.exec(file) ?? [];
  const path = segmentsOf(file.slice(root.length));
  if (root === '') return path.map(encoded).join('/') || '.';
  // Nothing lies above the root.
  const below = path.filter((segment) => segment !== '..').map(encoded);
  return `file:///${root.replace(/^\//, '')}${below.join('/')}`;
}

/** Every folder on the way and the name at its end, without detours. */
function segmentsOf(path: string): string[] {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(segment);
  }
  return kept;
}

/** Colons too, so that no name reads as the scheme of a URI. Half a surrogate pair has no encoding. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}
