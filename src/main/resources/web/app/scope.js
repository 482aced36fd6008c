/** @typedef {import('./conversations.js').Scope} Scope */

/** @type {Scope} */
export const EMPTY_SCOPE = Object.freeze({ documents: [], folders: [], from: '', to: '' });

const PAGE = 100;

/** @param {Scope} scope */
export function isEmpty(scope) {
  return scope.documents.length + scope.folders.length === 0 && !scope.from && !scope.to;
}

/**
 * All documents whose id or title contains a text, page by page.
 *
 * @param {import('./api.js').Api} api @param {string} query @param {number} most @param {AbortSignal} [signal]
 */
export async function allDocuments(api, query, most, signal) {
  const found = [];
  for (let total = 1; found.length < Math.min(total, most); ) {
    const page = await api.documents({ query, offset: found.length, limit: PAGE }, signal);
    found.push(...page.documents);
    total = page.documents.length === 0 ? 0 : page.total;
  }
  return found;
}

/** The folders above documents, each ending with a slash. @param {{id: string}[]} documents */
export function foldersOf(documents) {
  const folders = new Set();
  for (const { id } of documents) {
    for (let slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', slash + 1)) {
      folders.add(id.slice(0, slash + 1));
    }
  }
  return [...folders].sort();
}

/**
 * The filter of a question. The service knows documents but no folders, so these are replaced by the ids below them.
 *
 * @param {Scope} scope @param {import('./api.js').Api} api @param {AbortSignal} signal
 */
export async function filterOf(scope, api, signal) {
  if (isEmpty(scope)) {
    return null;
  }
  const ids = scope.documents.map(({ id }) => id);
  for (const folder of scope.folders) {
    const below = await allDocuments(api, folder, Infinity, signal);
    ids.push(...below.map(({ id }) => id).filter((id) => id.startsWith(folder)));
  }
  const restricted = scope.documents.length + scope.folders.length > 0;
  return {
    ...(restricted && { documents: [...new Set(ids)] }),
    ...(scope.from && { from: scope.from }),
    ...(scope.to && { to: scope.to }),
  };
}
