/**
 * Text that came from a file, made safe to print: no escape sequence, control character (C1 included), bidirectional
 * override or zero-width trick survives. Line breaks and tabs become one space each; lone surrogates and what is no character become U+FFFD.
 */
export function clean(text: string): string {
  return PLAIN.test(text) ? text : visible(text).replace(/[\n\t]/g, ' ');
}

/** As `clean`, but line breaks stay, each as one line feed. */
export function cleanLines(text: string): string {
  return PLAIN.test(text) ? text : visible(text).replaceAll('\t', ' ');
}

/** What printable Latin text is made of; anything else takes the slow way. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

/** Escape sequences that are complete: CSI, then OSC and the other strings a terminal acts on, then the short ones. */
const SEQUENCES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-Z\\^-~]/g;

const LINE_BREAKS = /\r\n?|[\x85\u2028\u2029]/g;

/** Controls, bidirectional marks, zero-width and tag characters, annotation marks; joiners are looked at below. */
const INVISIBLE =
  /(?![\t\n]|\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufeff\ufff9-\ufffb]/gu;

/**
 * Joiners belong to some scripts and hold family emoji together, and are found here with what stands before them;
 * everywhere else they only hide things. The form's page brings this along, and older browsers cannot look back.
 */
const JOINERS =
  /((?:\ufe0f|[\u0600-\u0dff\u1000-\u109f\u1780-\u17ff\p{Extended_Pictographic}\p{Emoji_Modifier}])(?:\u200c|\u200d)(?=[\u0600-\u0dff\u1000-\u109f\u1780-\u17ff\p{Extended_Pictographic}]))|\u200c|\u200d/gu;

/** More marks than these on one letter spill over the lines around it. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

function visible(text: string): string {
  return text
    .replace(SEQUENCES, '')
    .replace(LINE_BREAKS, '\n')
    .replace(INVISIBLE, '')
    .replace(JOINERS, '$1')
    .replace(STACKED_MARKS, '$1')
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '\ufffd');
}
