import { assessmentOf, subjectOf } from './assessment-of.ts';
import { copy, download, newResponse, today } from './browser.ts';
import { element, elements, say } from './elements.ts';
import type { Fields } from './fields.ts';
import { fromText, type Kept, keyOf, toText } from './kept.ts';
import type { PageData } from './page-data.ts';
import { type Open, progressOf, progressWords } from './progress.ts';
import { fileName, fileText } from './response-file.ts';
import { Store } from './store.ts';

const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  organization: 'Your file needs the name of the organization. It is the first field of this page.',
  focus: 'Your file needs to say what you are answering for. Choose it at the top of this page.',
  unit: 'Your file needs the name of the department, team or unit. It is at the top of this page.',
};

const NOT_KEPT =
  'This browser does not keep your answers. Answer all in one go, and download your file before you close this page.';

const data: PageData = JSON.parse(element('#data', HTMLScriptElement).text);
const store = new Store(keyOf(data));
const form = element('#form', HTMLFormElement);
const notice = element('#notice', HTMLElement);
const handedOver = element('#handed-over', HTMLElement);
const sure = element('#sure', HTMLDialogElement);
let response = newResponse();
let isKept = true;
/** Whether there is anything that is neither kept nor handed over. */
let atRisk = false;

function entered(): Fields {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return Object.fromEntries(texts);
}

function enter({ fields }: Kept): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = value;
      field.closest('details')?.setAttribute('open', '');
    }
  }
}

/** What another tab of the same form keeps holds here too, or the two would overwrite each other. */
function takeOver(): void {
  if (atRisk) return;
  // Not what the event says: it may come late.
  const kept = fromText(store.read());
  form.reset();
  response = kept?.response ?? newResponse();
  if (kept !== undefined) enter(kept);
  show(entered());
  say(handedOver, '');
}

/** Shows how things stand: what is answered, what is open, and which fields are wanted. */
function show(fields: Fields): void {
  const progress = progressOf(data, fields);
  say(element('#progress', HTMLElement), progressWords(progress));
  const share = progress.answered / progress.total;
  element('#bar', HTMLElement).style.transform = `scaleX(${share})`;
  for (const each of elements('[data-reason]', HTMLElement)) {
    each.hidden = fields[each.dataset.reason ?? ''] !== 'not-applicable';
  }
  for (const each of elements('#unit-field', HTMLElement)) {
    each.hidden = fields.focus === 'organization';
  }
  for (const each of elements('[data-clear]', HTMLButtonElement)) {
    each.hidden = fields[each.dataset.clear ?? ''] === undefined;
  }
  const role = progress.hasRole ? [] : [linkItem('Your role', '[name="role"]')];
  const items = [...role, ...progress.open.map(openItem)];
  say(
    element('#open-words', HTMLElement),
    items.length === 0
      ? 'Every statement has an answer.'
      : 'These have no answer yet. You may leave them so.',
  );
  element('#open', HTMLElement).replaceChildren(...items);
}

function openItem({ practice: { id, number }, needsReason }: Open): HTMLLIElement {
  const title = element(`#${id} .title`, HTMLElement).textContent;
  return needsReason
    ? linkItem(`${number}. ${title}: will be left out unless you say why`, `#${id}-reason`)
    : linkItem(`${number}. ${title}`, `#${id} input`);
}

/** A link to a field. */
function linkItem(words: string, selector: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = '#form';
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    focusOn(selector);
  });
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function focusOn(selector: string): void {
  const target = element(selector, HTMLInputElement);
  target.focus({ preventScroll: true });
  (target.closest('fieldset') ?? target).scrollIntoView({ block: 'start' });
}

function changed(): void {
  const fields = entered();
  show(fields);
  say(handedOver, '');
  isKept = store.write(toText({ response, fields }));
  atRisk = !isKept;
  if (!isKept) tell(NOT_KEPT, false);
}

function tell(words: string, canStartAgain: boolean): void {
  notice.classList.toggle('shown', words !== '');
  say(element('#notice-words', HTMLElement), words);
  element('[data-start-again]', HTMLButtonElement, notice).hidden = !canStartAgain;
}

/** The file as it is now; undefined, after saying why, where it would not be one. */
function file(): { readonly name: string; readonly text: string } | undefined {
  const fields = entered();
  const subject = subjectOf(data, fields);
  if (typeof subject === 'string') {
    say(handedOver, SUBJECT_WORDS[subject] ?? '');
    focusOn(`[name="${subject}"]`);
    return undefined;
  }
  const assessment = assessmentOf(data, subject, fields, today());
  return { name: fileName(assessment, response), text: fileText(assessment, data, response) };
}

function downloadFile(): void {
  const made = file();
  if (made === undefined) return;
  download(made.name, made.text);
  atRisk = false;
  const words = `Look for ${made.name} in your downloads. Send it to whoever gave you this form.`;
  say(handedOver, words);
}

async function copyText(): Promise<void> {
  const made = file();
  if (made === undefined) return;
  const copied = await copy(made.text);
  element('#text-field', HTMLElement).hidden = copied;
  if (copied) {
    atRisk = false;
    say(handedOver, 'Copied. Paste it into a message to whoever gave you this form.');
    return;
  }
  const text = element('#text', HTMLTextAreaElement);
  text.value = made.text;
  say(handedOver, 'This browser does not copy by itself. Copy the text below.');
  text.focus();
  text.select();
}

function startAgain(): void {
  sure.close();
  store.clear();
  form.reset();
  for (const each of elements('.note', HTMLDetailsElement)) each.open = false;
  element('#text-field', HTMLElement).hidden = true;
  response = newResponse();
  atRisk = false;
  show(entered());
  say(handedOver, '');
  tell('Everything is cleared. You can begin again.', false);
  scrollTo(0, 0);
  focusOn('#form input');
}

function clearAnswer(id: string): void {
  for (const each of elements(`[name="${id}"]`, HTMLInputElement)) each.checked = false;
  changed();
  focusOn(`#${id} input`);
}

/** In a statement, 1 to 5 answer it. */
function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  if (!/^[1-5]$/.test(key) || event.ctrlKey || event.altKey || event.metaKey) return;
  const wanted = document.querySelector(`[name="${target.name}"][value="${key}"]`);
  if (!(wanted instanceof HTMLInputElement)) return;
  wanted.checked = true;
  wanted.focus();
  changed();
}

function begin(): void {
  const earlier = fromText(store.read());
  if (earlier !== undefined) {
    response = earlier.response;
    enter(earlier);
  }
  const fields = entered();
  isKept = store.write(toText({ response, fields }));
  document.documentElement.classList.add('live');
  show(fields);
  if (!isKept) tell(NOT_KEPT, false);
  else if (Object.keys(fields).length > 0) tell('Your earlier answers are back.', true);

  store.onChange(takeOver);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('keydown', onKey);
  element('#download', HTMLButtonElement).addEventListener('click', downloadFile);
  element('#copy', HTMLButtonElement).addEventListener('click', copyText);
  for (const each of elements('[data-clear]', HTMLButtonElement)) {
    each.addEventListener('click', () => clearAnswer(each.dataset.clear ?? ''));
  }
  for (const each of elements('[data-start-again]', HTMLButtonElement)) {
    each.addEventListener('click', () => sure.showModal());
  }
  element('#keep', HTMLButtonElement).addEventListener('click', () => sure.close());
  element('#clear', HTMLButtonElement).addEventListener('click', startAgain);
  addEventListener('beforeunload', (event) => {
    if (atRisk) event.preventDefault();
  });
}

begin();
