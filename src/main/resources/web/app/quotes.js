/** @typedef {{start: number, end: number}} Range */

/**
 * Where a quote stands in the text of a document: at its offsets as long as the document is the one that was cited, and
 * where its words are found otherwise, nearest to the old place.
 *
 * @param {{start: number, end: number, quote?: string, documentHash?: string}} citation
 * @param {string} text @param {string} hash
 * @returns {Range|null} null if the quote is gone
 */
export function locate({ start, end, quote, documentHash }, text, hash) {
  if (documentHash === undefined || documentHash === hash) {
    return start < text.length ? { start, end: Math.min(end, text.length) } : null;
  }
  if (!quote) {
    return null;
  }
  let nearest = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (nearest === null || Math.abs(at - start) < Math.abs(nearest.start - start)) {
      nearest = { start: at, end: at + quote.length };
    }
  }
  return nearest;
}
