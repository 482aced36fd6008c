import { readEvents } from './event-stream.js';

/** Where the keys are kept until the tab is closed: what a reader sends, and what an operator sends. */
const KEYS = { reader: 'footnote.key', admin: 'footnote.admin-key' };

/** A refused request; the fields are those of the problem that the service sent. */
export class Problem extends Error {
  /** @param {{type?: string, status?: number, title?: string, detail?: string}} body @param {number} [retryAfter] seconds */
  constructor(body, retryAfter = 0) {
    super(body.detail ?? body.title ?? 'The service refused the request.');
    this.type = (body.type ?? '').replace('urn:footnote:problem:', '');
    this.status = body.status ?? 0;
    this.retryAfter = retryAfter;
  }
}

/** The service could not be reached, or the connection broke. */
export class ConnectionLost extends Error {}

/**
 * The public API of the service. The key, where one is configured, is typed in once and kept until the tab is closed.
 */
export class Api {
  /**
   * Asks for a key; resolves to false if none is given. Set by the page.
   *
   * @type {(role: keyof typeof KEYS) => Promise<boolean>}
   */
  requestKey = async () => false;

  /** Without storage, as in a frame of a browser that blocks it there, a key is kept as long as the page is open. */
  #keys = new Map();

  /** @param {keyof typeof KEYS} role */
  keyOf(role) {
    try {
      return sessionStorage.getItem(KEYS[role]) ?? '';
    } catch {
      return this.#keys.get(role) ?? '';
    }
  }

  /** @param {keyof typeof KEYS} role @param {string} key empty to forget it */
  keepKey(role, key) {
    this.#keys.set(role, key);
    try {
      sessionStorage.setItem(KEYS[role], key);
    } catch {
      // The map above keeps it for now.
    }
  }

  /**
   * @param {string} path
   * @param {{method?: string, body?: unknown, accept?: string, signal?: AbortSignal, role?: keyof typeof KEYS}} [options]
   *     a form is sent as it is, another body as JSON
   * @returns {Promise<Response>} a successful response
   */
  async request(path, { method = 'GET', body, accept = 'application/json', signal, role = 'reader' } = {}) {
    const headers = new Headers({ Accept: accept });
    const isJson = body !== undefined && !(body instanceof FormData);
    if (isJson) {
      headers.set('Content-Type', 'application/json');
    }
    const sentKey = this.keyOf(role);
    if (sentKey) {
      headers.set('Authorization', `Bearer ${sentKey}`);
    }
    const payload = isJson ? JSON.stringify(body) : /** @type {FormData|undefined} */ (body);
    const response = await fetch(path, { method, headers, body: payload, signal }).catch((failure) => {
      throw signal?.aborted ? failure : new ConnectionLost(String(failure));
    });
    if (response.status === 401 && (this.keyOf(role) !== sentKey || (await this.requestKey(role)))) {
      return this.request(path, { method, body, accept, signal, role });
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  /** @param {string} path @param {{method?: string, body?: unknown, signal?: AbortSignal, role?: keyof typeof KEYS}} [options] */
  async json(path, options) {
    const response = await this.request(path, options);
    return response.json().catch((failure) => {
      throw options?.signal?.aborted ? failure : new ConnectionLost(String(failure));
    });
  }

  /**
   * Asks a question; the events are those of the stream. Aborting closes the connection, which cancels the question.
   *
   * @param {object} question @param {AbortSignal} signal
   * @returns {AsyncGenerator<{event: string, data: any}>}
   */
  async *ask(question, signal) {
    const response = await this.request('/api/chat', {
      method: 'POST',
      body: question,
      accept: 'text/event-stream',
      signal,
    });
    try {
      for await (const { event, data } of readEvents(response.body)) {
        const parsed = JSON.parse(data);
        if (event === 'error') {
          throw new Problem(parsed);
        }
        yield { event, data: parsed };
        if (event === 'done') {
          return;
        }
      }
    } catch (failure) {
      throw failure instanceof Problem || signal.aborted ? failure : new ConnectionLost(String(failure));
    }
    throw new ConnectionLost('The stream ended before the answer.');
  }

  /** @param {{query?: string, from?: string, to?: string, offset?: number, limit?: number}} filter @param {AbortSignal} [signal] */
  documents(filter, signal) {
    const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
    return this.json(`/api/documents?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`, {
      signal,
    });
  }

  /** @param {string} id @param {AbortSignal} [signal] */
  document(id, signal) {
    return this.json(`/api/documents/${encodeURIComponent(id)}`, { signal });
  }

  /** The file of a document. @param {string} id @returns {Promise<Blob>} */
  async original(id) {
    const response = await this.request(`/api/originals/${encodeURIComponent(id)}`, { accept: '*/*' });
    return response.blob();
  }

  /** @param {string} messageId @param {'up'|'down'} rating @param {string} comment */
  async rate(messageId, rating, comment) {
    await this.request('/api/feedback', { method: 'POST', body: { messageId, rating, ...(comment && { comment }) } });
  }

  /** An answer that a link names. @param {string} messageId */
  answer(messageId) {
    return this.json(`/api/answers/${encodeURIComponent(messageId)}`);
  }
}

/** @param {Response} response */
async function problemOf(response) {
  const body = await response.json().catch(() => ({ title: response.statusText }));
  return new Problem({ ...body, status: response.status }, Number(response.headers.get('Retry-After') ?? 0));
}

export const api = new Api();
