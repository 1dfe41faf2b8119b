import { ROLES } from '../core/assessment.ts';
import { FOCUSES } from '../core/continuum.ts';
import type { PageData } from '../form/page-data.ts';
import {
  FOCUS_WORDS,
  formParts,
  formWords,
  type NumberedPractice,
  ROLE_WORDS,
} from './form-words.ts';
import { pageAssets } from './generated/form-assets.js';
import { type Html, html, jsonContent, NOTHING, trusted } from './html.ts';
import type { FormResult } from './results.ts';

const { script, scriptHash, style, styleHash } = pageAssets;

/** Nothing is loaded, nothing is sent, and no script or style runs but those of this program. */
const POLICY = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page that works from a file: statements, script and style in one, with no address in it to load anything from. */
export function render(result: FormResult): string {
  const { continuum } = result;
  const { subject } = formWords(result);
  const title = subject === undefined ? continuum.name : `${continuum.name}: ${subject}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${header(result)}
<main>
<form id="form" autocomplete="off" novalidate>
${person(result)}
${rules(result)}
<div class="progress live-only"><p id="progress" role="status"></p><span class="track" aria-hidden="true"><span id="bar"></span></span></div>
${formParts(continuum).map((part) => component(part.name, part.practices, result))}
</form>
${handOver()}
<p class="paper still">Thank you. Please give this form back to whoever gave it to you.</p>
</main>
<footer><p>${continuum.credit}</p></footer>
${confirmation()}
<script type="application/json" id="data">${jsonContent(pageData(result))}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.text;
}

function header(result: FormResult): Html {
  const { continuum, anonymous } = result;
  const { subject, lead } = formWords(result);
  const name = anonymous
    ? 'It does not ask who you are. Keep names out of your notes too.'
    : 'Your name is in it only if you give it.';
  return html`<header>
<p class="eyebrow">${continuum.name}</p>
<h1>${subject ?? 'How we serve our customers'}</h1>
<p class="lead">${lead}</p>
<div class="privacy"><h2>Who sees your answers</h2>
<p class="live-only">Nobody, until you send them. This page needs no internet and sends nothing. What you enter stays in this browser, also when you close the page, so you can stop and go on later. At the end you get a file with your answers and notes, and you hand it on yourself. ${name}</p>
<p class="still">Whoever you give this sheet to. ${anonymous ? 'Do not write your name on it.' : 'Your name is up to you.'}</p></div>
<div class="notice still screen"><p><strong>Here the form can be read, but your answers cannot be handed in.</strong> If it came with a message, save it first, then open it in a browser such as Chrome, Edge, Firefox or Safari, with JavaScript switched on. Or print it and tick the circles.</p></div>
<div class="notice live-only" id="notice"><p id="notice-words" role="status"></p><button type="button" class="quiet" data-start-again hidden>Start again</button></div>
</header>`;
}

function person(result: FormResult): Html {
  const roles = [
    ...ROLES.map((role) => choice('role', role, ROLE_WORDS[role])),
    html`<span class="live-only">${choice('role', 'unstated', 'I would rather not say')}</span>`,
  ];
  return html`<section aria-labelledby="you-title"><h2 id="you-title">About you</h2>
${subjectFields(result)}
<fieldset class="group"><legend>What is your role?</legend><div class="choices">${roles}</div></fieldset>
${result.anonymous ? NOTHING : textField('name', 'Your name', 'if you like')}
<p class="paper line still">Date${result.date === undefined ? NOTHING : html`: ${result.date}`}</p>
</section>`;
}

function subjectFields({ subject }: FormResult): Html {
  if (subject !== undefined) return NOTHING;
  const focuses = FOCUSES.map((focus) => choice('focus', focus, FOCUS_WORDS[focus]));
  return html`${textField('organization', 'Organization', 'needed')}
<fieldset class="group"><legend>What are you answering for? <span class="aside">needed</span></legend><div class="choices">${focuses}</div></fieldset>
${textField('unit', 'Its name', 'the department, team or unit')}`;
}

function textField(name: string, label: string, aside: string): Html {
  return html`<p class="field" id="${name}-field"><label for="${name}">${label} <span class="aside">${aside}</span></label><input type="text" id="${name}" name="${name}" maxlength="200"></p>`;
}

function rules({ continuum }: FormResult): Html {
  const rows = continuum.scale.map(
    ({ rating, label, occasions }) =>
      html`<li><span class="mark">${rating}</span> <span class="word">${label}</span> <span class="share">${occasions}</span></li>`,
  );
  return html`<section aria-labelledby="scale-title"><h2 id="scale-title">How to answer</h2>
<p>Each statement is about something that comes up from time to time. How often does it go as the statement says?</p>
<ul class="scale">${rows}</ul>
<ul class="rules">${continuum.readingRules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="aside live-only">Leave out what you would rather not answer. With a keyboard: Tab goes on, 1 to 5 answers.</p>
</section>`;
}

function component(name: string, practices: readonly NumberedPractice[], result: FormResult): Html {
  return html`<section class="component"><h2>${name}</h2>
${practices.map((each) => practice(each, result))}</section>
`;
}

function practice(each: NumberedPractice, { continuum }: FormResult): Html {
  const { id, number, title, statement, notApplicableWhen } = each;
  const ratings = continuum.scale.map(({ rating, label, occasions }) =>
    choice(id, String(rating), label, { mark: String(rating), share: occasions }),
  );
  const outside =
    notApplicableWhen === undefined
      ? NOTHING
      : choice(id, 'not-applicable', 'Does not apply', { share: notApplicableWhen });
  return html`<fieldset class="practice" id="${id}" data-practice="${id}">
<legend><span class="number">${number}</span> <span class="title">${title}</span> <span class="paper id" aria-hidden="true">${id}</span> <span class="statement">${statement}</span></legend>
<div class="ratings">${ratings}</div>
<div class="choices">${choice(id, 'unknown', "I don't know")}${outside}</div>
${notApplicableWhen === undefined ? NOTHING : reason(id)}
<button type="button" class="quiet clear live-only" data-clear="${id}" hidden>Clear this answer</button>
<details class="note live-only"><summary>Add a note</summary><p class="field"><label for="${id}-note">What you have seen, in a sentence <span class="aside">whoever gets your file reads it</span></label><textarea id="${id}-note" name="${id}.note" rows="3" maxlength="1000"></textarea></p></details>
<p class="paper line" aria-hidden="true">Note</p>
</fieldset>
`;
}

function reason(id: string): Html {
  return html`<p class="field reason" data-reason="${id}"><label for="${id}-reason">Why it does not apply <span class="aside">needed</span></label><input type="text" id="${id}-reason" name="${id}.reason" maxlength="500"></p>`;
}

/** One circle to tick, with its words. */
function choice(
  name: string,
  value: string,
  word: string,
  { mark = '', share = '' }: { readonly mark?: string; readonly share?: string } = {},
): Html {
  const small = share === '' ? NOTHING : html` <span class="share">${share}</span>`;
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"><span class="face"><span class="mark">${mark}</span> <span class="word">${word}</span>${small}</span></label>`;
}

function handOver(): Html {
  return html`<section class="hand-over live-only" aria-labelledby="end-title"><h2 id="end-title">Hand in your answers</h2>
<p id="open-words"></p>
<ol id="open" class="open"></ol>
<p>Download your file, then send it to whoever gave you this form. Nothing is sent by itself.</p>
<p class="buttons"><button type="button" class="main" id="download">Download my answers</button> <button type="button" id="copy">Copy them instead</button></p>
<p id="handed-over" role="status"></p>
<p class="field" id="text-field" hidden><label for="text">Your answers as text: copy all of it into a message</label><textarea id="text" rows="8" readonly spellcheck="false"></textarea></p>
<p class="aside">Your answers also stay in this browser. If others use it too, clear them when you have sent your file.</p>
<p><button type="button" class="quiet" data-start-again>Clear everything and start again</button></p>
</section>`;
}

function confirmation(): Html {
  return html`<dialog id="sure" aria-labelledby="sure-title"><h2 id="sure-title">Clear everything?</h2>
<p>All answers and notes on this page will be gone. A file that you have downloaded stays.</p>
<p class="buttons"><button type="button" class="main" id="keep">Keep them</button> <button type="button" id="clear">Clear everything</button></p></dialog>`;
}

function pageData({ continuum, subject, date, made }: FormResult): PageData {
  const { id, version, practices } = continuum;
  const numbers = new Map(
    formParts(continuum).flatMap((part) => part.practices.map((each) => [each.id, each.number])),
  );
  return {
    continuum: { id, version },
    practices: practices.map((each) => ({
      id: each.id,
      number: numbers.get(each.id) ?? 0,
      canBeNotApplicable: each.notApplicableWhen !== undefined,
    })),
    ...(subject !== undefined && { subject }),
    ...(date !== undefined && { date }),
    made,
  };
}
