/** How many files and findings a report speaks of; absent where its format does not tell. */
export interface Told {
  readonly files?: number;
  readonly findings?: number;
}

/** Reads reports of `continuum check` as their readers do. Each throws on what is not whole. */
const READERS: Readonly<Record<string, (text: string) => Told>> = {
  json(text) {
    const { schemaVersion, summary, results } = JSON.parse(text);
    if (schemaVersion !== 1 || summary.files !== results.length) throw new Error('not whole');
    return { files: summary.files, findings: summary.errors + summary.warnings };
  },
  sarif(text) {
    const { version, runs } = JSON.parse(text);
    if (version !== '2.1.0' || runs.length !== 1) throw new Error('not whole');
    return { findings: runs[0].results.length };
  },
  gitlab: (text) => ({ findings: JSON.parse(text).length }),
  junit(text) {
    if (!isWellFormed(text)) throw new Error('not well formed');
    return { files: text.split('<testsuite ').length - 1 };
  },
  table: counted,
  github: counted,
  markdown: counted,
};

/** Throws when the text is not one whole report in that format. */
export function toldBy(format: string, text: string): Told {
  const read = READERS[format];
  if (read === undefined) throw new RangeError(format);
  return read(text);
}

function counted(text: string): Told {
  const [, ...counts] = /^(\d+) files? checked/m.exec(text) ?? [];
  if (!text.endsWith('\n') || counts.length !== 1) throw new Error('not whole');
  return { files: Number(counts[0]) };
}

/** Whether every element is closed by its own end, with nothing after the outermost and no markup in any text. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  const piece =
    /<\?xml [^?]*\?>\n|<(\/?)([a-z-]+)(?: [a-z-]+="[^"<]*")*(\/?)>|(?:[^<>&]|&(?:amp|lt|gt|quot|#x[0-9A-F]+);)+/y;
  while (at < xml.length) {
    piece.lastIndex = at;
    const [whole, end, name, empty] = piece.exec(xml) ?? [];
    if (whole === undefined) return false;
    at += whole.length;
    if (end === '/' && open.pop() !== name) return false;
    if (end !== '' || name === undefined) continue;
    if (open.length === 0) roots += 1;
    if (empty === '') open.push(name);
  }
  return open.length === 0 && roots === 1;
}
