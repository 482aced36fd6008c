import { formatDay, t } from './texts.js';

/** Where a quote stands, in words: page, section and date, as far as they are known. */
export function placeText({ page, section, date }) {
  return [page ? t('citation.page', { page }) : '', section ?? '', formatDay(date)].filter((part) => part !== '').join(' · ');
}

const TABLE_ROW = /^\|(.*)\|$/;

/** A quote to show by itself; rows of a table of plain text are shown as their cells. @param {string} quote */
export function quoteText(quote) {
  const lines = quote.split('\n').map((line) => TABLE_ROW.exec(line.trim()));
  return lines.every((row) => row !== null) ? lines.map((row) => row[1].split('|').map((cell) => cell.trim()).join(' · ')).join('\n') : quote;
}

/** Passages that no citation is from. @param {any[]} passages @param {any[]} citations */
export function uncited(passages, citations) {
  return passages.filter(
    ({ documentId, start, end }) =>
      !citations.some((citation) => citation.documentId === documentId && citation.start < end && start < citation.end),
  );
}

/**
 * The text of an answer to copy.
 *
 * @param {import('./conversations.js').Turn} turn @param {boolean} withSources
 */
export function answerText({ answer, statements, citations }, withSources) {
  if (answer?.decision === 'abstained') {
    return answer.answer;
  }
  const markers = (numbers) => (withSources && numbers.length > 0 ? ` ${numbers.map((number) => `[${number}]`).join('')}` : '');
  const text = statements.map((statement) => statement.text + markers(statement.citations)).join('\n\n');
  if (!withSources || citations.length === 0) {
    return text;
  }
  const sources = citations.map((citation) => {
    const place = placeText(citation);
    return `[${citation.marker}] ${citation.title}${place && ` (${place})`}: “${citation.quote}”`;
  });
  return `${text}\n\n${sources.join('\n')}`;
}
