/** A component of a calendar (RFC 5545): its properties in order, then the components within it. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface Property {
  readonly name: string;
  readonly parameters: string;
  /** As it is written; `textOf` reads a text. */
  readonly value: string;
}

const LINE =
  /^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;

/**
 * Reads a calendar by the letter of RFC 5545: lines end in CRLF and are at most 75 octets long, no line holds a control
 * character, every component is closed in its turn.
 *
 * @throws Error at the first line that breaks a rule
 */
export function readCalendar(text: string): Component {
  const open: { name: string; properties: Property[]; components: Component[] }[] = [];
  let whole: Component | undefined;
  for (const { name, parameters, value } of unfolded(text).map(read)) {
    if (whole) throw new Error(`After the end: ${name}`);
    if (name === 'BEGIN') {
      open.push({ name: value, properties: [], components: [] });
      continue;
    }
    const inner = open.at(-1);
    if (!inner) throw new Error(`Outside of everything: ${name}`);
    if (name !== 'END') {
      inner.properties.push({ name, parameters, value });
      continue;
    }
    if (inner.name !== value) throw new Error(`END:${value} closes ${inner.name}`);
    open.pop();
    const outer = open.at(-1);
    if (outer) outer.components.push(inner);
    else whole = inner;
  }
  if (!whole) throw new Error('Never closed.');
  return whole;
}

function unfolded(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Too long: ${line}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    if (/[\x00-\x08\x0a-\x1f\x7f]/.test(line)) throw new Error(`A control: ${line}`);
    if (/\p{Surrogate}/u.test(line)) throw new Error(`A character is torn apart: ${line}`);
  }
  return lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}

function read(line: string): Property {
  const [, name, parameters = '', value = ''] = LINE.exec(line) ?? [];
  if (name === undefined) throw new Error(`No line of a calendar: ${line}`);
  return { name, parameters, value };
}

/** A value of type TEXT with its escapes read. */
export function textOf(component: Component, name: string): string {
  const value = only(component, name).value;
  if (/(?<!\\)(?:\\\\)*(?:[;,]|\\[^\\;,nN])/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

/** The property of that name, of which there is exactly one. */
export function only({ properties }: Component, name: string): Property {
  const found = properties.filter((property) => property.name === name);
  const [first] = found;
  if (found.length !== 1 || !first) throw new Error(`${name} ${found.length} times`);
  return first;
}
