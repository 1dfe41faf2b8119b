import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileUri } from '../../src/reporters/file-uri.ts';

describe('a file name as a URI', () => {
  test.each([
    ['units/office.yaml', 'units/office.yaml'],
    ['./units//office.yaml', 'units/office.yaml'],
    ['units/../office.yaml', 'office.yaml'],
    ['../office.yaml', '../office.yaml'],
    ['units/../../../office.yaml', '../../office.yaml'],
    ['branch office #1.yaml', 'branch%20office%20%231.yaml'],
    ['100%?.yaml', '100%25%3F.yaml'],
    ['http://example.org', 'http%3A/example.org'],
    ['C:office.yaml', 'C%3Aoffice.yaml'],
    ['back\\slash.yaml', 'back%5Cslash.yaml'],
    ['Büro.yaml', 'B%C3%BCro.yaml'],
    ['line\nbreak\u001b.yaml', 'line%0Abreak%1B.yaml'],
    ['half \ud83d.yaml', 'half%20%EF%BF%BD.yaml'],
    ['units/*.yaml', 'units/*.yaml'],
    ['-', '-'],
    ['', '.'],
    ['units/..', '.'],
    ['/srv/a b.yaml', 'file:///srv/a%20b.yaml'],
    ['/srv/../../a.yaml', 'file:///a.yaml'],
    ['C:/units/a.yaml', 'file:///C:/units/a.yaml'],
    ['d:/../a.yaml', 'file:///d:/a.yaml'],
  ])('%j is %s', (file, uri) => {
    expect(fileUri(file)).toBe(uri);
  });

  const segment = fc.oneof(fc.constantFrom('.', '..', ''), fc.string({ unit: 'binary' }));
  const names = fc
    .array(segment, { minLength: 1, maxLength: 6 })
    .map((segments) => segments.join('/'))
    .filter((name) => !/^[A-Za-z]:\//.test(name));

  test('leads back to the file, whatever it is called', () => {
    fc.assert(
      fc.property(names, (name) => {
        const uri = fileUri(name);
        expect(uri).toMatch(/^(?:[\w.~!'()*/-]|%[0-9A-F]{2}|file:\/\/(?=\/))+$/);
        const { protocol, pathname } = new URL(uri, 'file:///a/b/c/d/e/f/g/');
        expect(protocol).toBe('file:');
        const meant = posix.resolve('/a/b/c/d/e/f/g', name);
        expect(posix.resolve(decodeURIComponent(pathname))).toBe(meant);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same for every way to write one name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const detour = name.startsWith('/') ? `/.${name}` : `./x/..//${name}`;
        expect(fileUri(detour)).toBe(fileUri(name));
      }),
    );
  });
});
