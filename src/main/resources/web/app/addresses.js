/** The addresses of the page, which other interfaces link to as well. */

/** Keeps slashes readable, except where a browser would resolve them: in `a/../b`, `a//b`. @param {string} id */
function encodeId(id) {
  const segments = id.split('/');
  const resolved = segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  return resolved ? encodeURIComponent(id) : segments.map(encodeURIComponent).join('/');
}

/** @param {string} id @param {{start: number, end: number}} [range] */
export function documentAddress(id, range) {
  return `/documents/${encodeId(id)}${range ? `#${range.start}-${range.end}` : ''}`;
}

/** The address of a document in the API. @param {string} id */
export function documentPath(id) {
  return `/api/documents/${encodeId(id)}`;
}

/** @param {string} messageId @param {string} question shown where the answer is not kept any more */
export function answerAddress(messageId, question) {
  return `/answers/${encodeURIComponent(messageId)}?${new URLSearchParams({ q: question })}`;
}

/** @param {string} run @param {string} [baseline] the run that it is compared with */
export function evaluationAddress(run, baseline) {
  return `/evaluations?${new URLSearchParams({ run, ...(baseline && { baseline }) })}`;
}

/**
 * @typedef {{view: 'chat', conversation: string, question: string} | {view: 'documents'}
 *   | {view: 'document', id: string, range: {start: number, end: number}|null}
 *   | {view: 'answer', id: string, question: string} | {view: 'insights'}
 *   | {view: 'evaluations', run: string, baseline: string}} Place
 */

/** @param {Location|URL} location @returns {Place} */
export function placeOf(location) {
  const path = location.pathname;
  const question = new URLSearchParams(location.search).get('q') ?? '';
  if (path.startsWith('/documents/') && path.length > '/documents/'.length) {
    return { view: 'document', id: decode(path.slice('/documents/'.length)), range: rangeOf(location.hash) };
  }
  if (path.startsWith('/documents')) {
    return { view: 'documents' };
  }
  if (path.startsWith('/answers/')) {
    return { view: 'answer', id: decode(path.slice('/answers/'.length)), question };
  }
  if (path === '/insights') {
    return { view: 'insights' };
  }
  if (path === '/evaluations') {
    const chosen = new URLSearchParams(location.search);
    return { view: 'evaluations', run: chosen.get('run') ?? '', baseline: chosen.get('baseline') ?? '' };
  }
  return { view: 'chat', conversation: location.hash.slice(1), question };
}

/** @param {string} hash */
export function rangeOf(hash) {
  const found = /^#(\d{1,9})-(\d{1,9})$/.exec(hash);
  const range = found && { start: Number(found[1]), end: Number(found[2]) };
  return range && range.start < range.end ? range : null;
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Shows another place without loading the page again. @param {string} address */
export function navigate(address) {
  if (address !== location.pathname + location.search + location.hash) {
    history.pushState(null, '', address);
  }
  window.dispatchEvent(new Event('footnote-navigated'));
}
