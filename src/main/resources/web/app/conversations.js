/**
 * @typedef {{documents: {id: string, title: string}[], folders: string[], from: string, to: string}} Scope
 * @typedef {{marker: number, documentId: string, documentHash: string, title: string, date: string|null, quote: string,
 *   start: number, end: number, page: number|null, section: string|null}} Citation
 * @typedef {{text: string, citations: number[]}} Statement
 * @typedef {{id: string, question: string, scope: Scope, asked: number, state: 'working'|'done'|'stopped'|'failed',
 *   passages: any[]|null, statements: Statement[], citations: Citation[], unsure: boolean, answer: any|null,
 *   problem: {type: string, detail: string, retryAfter: number}|null, rating: {value: string, comment: string}|null,
 *   version: number}} Turn
 * @typedef {{id: string, title: string, created: number, updated: number, serverId: string|null, scope: Scope,
 *   turns: Turn[]}} Conversation
 */

const STORE = 'conversations';

/** @param {IDBRequest} request @returns {Promise<any>} */
function completed(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keeps conversations in this browser; they are not sent anywhere. Without storage they last as long as the page. */
export class ConversationStore {
  /** @type {Promise<IDBDatabase|null>} */
  #database = this.#open();

  #open() {
    return new Promise((resolve) => {
      try {
        const opening = indexedDB.open('footnote', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(null);
      } catch {
        resolve(null);
      }
    });
  }

  /** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} action */
  async #run(mode, action) {
    const database = await this.#database;
    return database ? completed(action(database.transaction(STORE, mode).objectStore(STORE))) : undefined;
  }

  /** @returns {Promise<Conversation[]>} the most recent first */
  async load() {
    const all = (await this.#run('readonly', (store) => store.getAll())) ?? [];
    return all.sort((one, other) => other.updated - one.updated);
  }

  /** @param {Conversation} conversation */
  save(conversation) {
    return this.#run('readwrite', (store) => store.put(JSON.parse(JSON.stringify(conversation))));
  }

  /** @param {string} id */
  remove(id) {
    return this.#run('readwrite', (store) => store.delete(id));
  }
}

/** @param {Conversation} conversation @param {string} words lower case; all must occur */
export function matches(conversation, words) {
  const text = [conversation.title, ...conversation.turns.map((turn) => `${turn.question} ${turn.answer?.answer ?? ''}`)]
    .join(' ')
    .toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
