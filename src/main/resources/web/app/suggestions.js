import { t } from './texts.js';

/**
 * Questions that the documents themselves suggest: their headings, which name what can be asked about, and else their
 * dates. They are in English in every language of the page, because the service understands English without a model.
 */

const MOST = 4;
const READ = 8;
const LONGEST_HEADING = 60;

/** Characters; the page does not load large documents for their headings. */
const LONGEST_READ = 50_000;

/** Headings that every second document has and that nobody would ask about. */
const COMMON = /^(introduction|overview|contents|table of contents|summary|scope|purpose|einleitung|inhalt|überblick|zweck)$/i;

/**
 * @param {import('./api.js').Api} api
 * @param {{id: string, title: string, passages: number}[]} documents
 * @returns {Promise<string[]>} questions in the words of the documents; none where they have no questions as headings
 */
export async function suggestQuestions(api, documents) {
  const shown = spread(documents.filter(({ passages, characters }) => passages > 0 && characters < LONGEST_READ), READ);
  const read = await Promise.all(shown.map(({ id }) => api.document(id).catch(() => null)));
  const perDocument = read.filter((document) => document !== null).map(questionsOf);
  const longest = Math.max(0, ...perDocument.map((questions) => questions.length));
  const inTurns = Array.from({ length: longest }, (_, i) => perDocument.map((questions) => questions[i])).flat();
  return [...new Set(inTurns.filter((question) => question !== undefined))].slice(0, MOST);
}

/** @param {{title: string, date: string|null, text: string, blocks?: any[]}} document */
function questionsOf(document) {
  const headings = (document.blocks ?? [])
    .filter(({ kind }) => kind === 'heading')
    .map(({ words, start, end }) => document.text.slice(words?.start ?? start, words?.end ?? end).trim())
    .filter((heading) => heading.length <= LONGEST_HEADING && heading !== document.title && !COMMON.test(heading) && !/\d/.test(heading));
  const asked = headings.filter((heading) => heading.endsWith('?'));
  const topics = headings
    .filter((heading) => !heading.endsWith('?') && /^\p{L}/u.test(heading))
    .map((heading) => t('suggestion.topic', { heading, title: document.title }));
  const questions = [...asked, ...topics];
  return questions.length > 0 || !document.date ? questions : [t('suggestion.period', { month: monthOf(document.date) })];
}

/** @param {string} date YYYY-MM-DD */
function monthOf(date) {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** Questions about the sections that came nearest to a refused question. @param {any[]} nearest citations */
export function suggestAfterRefusal(nearest) {
  const questions = nearest
    .filter(({ section, title }) => section && section !== title && !/\d/.test(section))
    .map(({ section, title }) => (section.endsWith('?') ? section : t('suggestion.topic', { heading: section, title })));
  return [...new Set(questions)].slice(0, MOST - 1);
}

/** Some of a list, from all of it. @template T @param {T[]} list @param {number} count @returns {T[]} */
function spread(list, count) {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)]);
}
