import { type Html, html, NOTHING, trusted } from '../../reporters/html.ts';
import { labelsOf } from '../content/labels.ts';
import type { ReportDocument, ReportSection } from '../document.ts';
import { reportStyles } from '../generated/report-styles.js';
import { dataOf } from '../logo-data.ts';
import type { Logo, Report } from '../report.ts';
import { arranged } from './arrange.ts';
import { blockOf } from './blocks.ts';

/** Nothing is loaded and nothing runs; no style applies but the one of this program. */
function policy(styleHash: string, logo: Logo | undefined): string {
  return [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    ...(logo === undefined ? [] : ['img-src data:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The document as a page that works from a file, with no address in it to load anything from. */
export function pageOf(report: Report, document: ReportDocument): Html {
  const { logo, paper } = report.terms;
  const { style, styleHash } = reportStyles[paper];
  return html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(styleHash, logo)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${document.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${header(report, document)}
<main id="main">
${arranged(document.sections).map((section) => sectionOf(section, report))}</main>
<footer><p dir="auto">${document.credit}</p></footer>
</body>
</html>
`;
}

function header({ continuum, terms }: Report, document: ReportDocument): Html {
  const { subject, detail, raters, author, sections } = document;
  const labels = labelsOf(document.language);
  const by = author === undefined ? undefined : labels.by(author);
  const about = [detail, raters, by].filter((fact) => fact !== undefined);
  return html`<header>
<div class="masthead"><div><p class="eyebrow" dir="auto">${continuum.name}</p>
<h1 dir="auto">${terms.title ?? subject}</h1>
${terms.title === undefined ? NOTHING : html`<p class="subject" dir="auto">${subject}</p>`}
<ul class="about">${about.map((fact) => html`<li dir="auto">${fact}</li>`)}</ul></div>${terms.logo === undefined ? NOTHING : logoOf(terms.logo)}</div>
${sections.length < 2 ? NOTHING : contents(sections, labels.contents)}
</header>`;
}

/** The first section begins where the list ends. */
function contents(sections: readonly ReportSection[], label: string): Html {
  const links = sections
    .slice(1)
    .map(({ name, title }) => html`<li><a href="#${name}">${title}</a></li>`);
  return html`<nav aria-label="${label}"><ul>${links}</ul></nav>`;
}

function logoOf(logo: Logo): Html {
  return html`<img class="logo" alt="" width="${logo.width}" height="${logo.height}" src="${dataOf(logo)}">`;
}

function sectionOf({ name, title, blocks }: ReportSection, report: Report): Html {
  return html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title" dir="auto">${title}</h2>
${blocks.map((block) => blockOf(block, report))}</section>
`;
}
