import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, linked } from '../../../src/report/content/link.ts';

describe('hrefOf', () => {
  it.each([
    ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://Example.org/A', 'https://example.org/A'],
    ['  https://example.org/  ', 'https://example.org/'],
    ['https://example.org/a@b', 'https://example.org/a@b'],
    ['https://example.org/?to=a@b', 'https://example.org/?to=a@b'],
    ['https://example.org/größe', 'https://example.org/gr%C3%B6%C3%9Fe'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org?subject=Log', 'mailto:desk@example.org?subject=Log'],
    ['mailto:desk@example.org?SUBJECT=What%20now?', 'mailto:desk@example.org?SUBJECT=What%20now?'],
  ])('%s is followed', (text, href) => {
    expect(hrefOf(text)).toBe(href);
  });

  it.each([
    ['a folder', 'Shared drive, folder 3'],
    ['an address inside a sentence', 'See https://example.org/'],
    ['an address with a remark', 'https://example.org/ (page 3)'],
    ['no scheme', 'www.example.org'],
    ['an address without its scheme', '//example.org/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['a script, disguised', 'java\tscript:alert(1)'],
    ['a script behind a control', '\u0001javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a blob', 'blob:https://example.org/1'],
    ['another scheme that opens a program', 'ms-word:ofe|u|https://example.org/a.docx'],
    ['a name in front of the host', 'https://example.org@evil.example/'],
    ['a name and a password', 'https://user:secret@example.org/'],
    ['an empty name', 'https://@evil.example/'],
    ['no host', 'https://'],
    ['a host that is a slash', 'https:///evil.example/'],
    ['no slashes', 'https:evil.example'],
    ['backslashes', 'https:\\\\evil.example'],
    ['a backslash that ends the host', 'https://evil.example\\@example.org/'],
    ['a host that cannot be', 'https://exa mple.org/'],
    ['a port that cannot be', 'https://example.org:99999/'],
    ['a line break', 'https://example.org/\nhttps://evil.example/'],
    ['a bidirectional override', 'https://example.org/\u202egpj.exe'],
    ['a character that nobody sees', 'https://exam\u200bple.org/'],
    ['a lone surrogate', 'https://example.org/\ud800'],
    ['a quotation mark', 'https://example.org/"onclick="x'],
    ['an angle bracket', 'https://example.org/><script>'],
    ['mail to nobody', 'mailto:'],
    ['mail with no name', 'mailto:@example.org'],
    ['mail with another header in it', 'mailto:a@example.org\r\nBcc:b@example.org'],
    ['mail with a line break that is written out', 'mailto:a@example.org?subject=x%0D%0ABcc:b@c.d'],
    ['mail to somebody with a line break', 'mailto:a@example.org%0ABcc:b@c.d'],
    ['mail with a copy to somebody else', 'mailto:a@example.org?bcc=b@evil.example'],
    ['mail with a text', 'mailto:a@example.org?subject=x&body=y'],
    ['mail with an empty question', 'mailto:a@example.org?'],
    ['more than programs follow', `https://example.org/${'a'.repeat(3000)}`],
    ['more than programs follow once it is encoded', `https://example.org/${'顧'.repeat(300)}`],
    ['nothing', ''],
  ])('%s is text', (_, text) => {
    expect(hrefOf(text)).toBeUndefined();
    expect(linked(text)).toEqual({ text });
  });

  it('leads only where http, https or mail lead, whatever the text', () => {
    const risky = fc.string({
      unit: fc.constantFrom('https://', 'mailto:', 'javascript:', ...'@:/\\?#a.b <>"\n\u202e%'),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          risky,
          fc.webPath().map((path) => `https://example.org${path}`),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const href = hrefOf(text);
          if (href === undefined) return;
          expect(href).toMatch(/^(?:https?:\/\/[^/?#@]+(?:[/?#]|$)|mailto:[^/@]+@)/);
          // Markdown writes it between angle brackets, in a cell of a table.
          expect(href).not.toMatch(/[\s<>"\\|`]/);
          expect(href.length).toBeLessThanOrEqual(2000);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
