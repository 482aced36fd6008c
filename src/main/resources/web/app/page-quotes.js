/**
 * Finds quotes on the pages of a file. The text of a page comes from another program than the text of the document, so
 * spaces, hyphens and the forms of letters may differ: only letters and digits are compared.
 */

const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

const PUNCTUATION = /^[^\p{L}\p{N}\s]*/u;

/** @param {string} text @returns {{letters: string, places: number[]}} the letters, and the place of each in the text */
function lettersOf(text) {
  let letters = '';
  const places = [];
  for (let i = 0; i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i));
    const plain = character.normalize('NFKC').toLowerCase().replace(NEITHER_LETTER_NOR_DIGIT, '');
    letters += plain;
    places.push(...Array.from({ length: plain.length }, () => i));
    i += character.length;
  }
  places.push(text.length);
  return { letters, places };
}

/**
 * Where a quote stands in the text of a page.
 *
 * @param {string} pageText as the page has it
 * @param {string} quote the part of the quote that is on this page
 * @param {string} before the text of the document from the start of the page to the quote, which tells repeated quotes apart
 * @returns {{start: number, end: number}|null}
 */
export function findOnPage(pageText, quote, before) {
  const page = lettersOf(pageText);
  const wanted = lettersOf(quote).letters;
  const expected = lettersOf(before).letters.length;
  let nearest = -1;
  for (let at = wanted ? page.letters.indexOf(wanted) : -1; at >= 0; at = page.letters.indexOf(wanted, at + 1)) {
    if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) {
      nearest = at;
    }
  }
  if (nearest < 0) {
    return null;
  }
  const last = page.places[nearest + wanted.length - 1];
  const rest = pageText.slice(last + String.fromCodePoint(pageText.codePointAt(last)).length);
  return { start: page.places[nearest], end: pageText.length - rest.length + PUNCTUATION.exec(rest)[0].length };
}

/**
 * The part of a range of the document that is on a page, with what is before it there.
 *
 * @param {string} text @param {{start: number, end: number}} page @param {{start: number, end: number}|null} range
 * @returns {{quote: string, before: string}|null}
 */
export function partOnPage(text, page, range) {
  if (!range || range.end <= page.start || page.end <= range.start) {
    return null;
  }
  const start = Math.max(range.start, page.start);
  return { quote: text.slice(start, Math.min(range.end, page.end)), before: text.slice(page.start, start) };
}
