import { documentPath } from './addresses.js';
import { ConnectionLost, Problem, api } from './api.js';

/** How many files are sent at the same time, and the pause between two looks at one that the service reads. */
const AT_ONCE = 3;
const PAUSE = 1000;

/**
 * @typedef {{name: string, file: File, state: 'waiting'|'sending'|'reading'|'embedding'|'done'|'failed', share: number,
 *   reason: string, problems: string[], documents: string[]}} UploadedFile
 *   share: of the bytes sent or of the passages embedded, 0 to 1; reason: why it failed
 */

/** Files on their way to the service. They go on when another view of the page is shown. */
class UploadQueue extends EventTarget {
  /** @type {UploadedFile[]} */
  files = [];

  #sending = 0;

  get isSending() {
    return this.files.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** @param {{name: string, file: File}[]} files a file of the same name takes the place of an earlier one */
  add(files) {
    const names = new Set(files.map(({ name }) => name));
    const kept = this.files.filter((other) => !names.has(other.name) || !isOver(other));
    this.files = [...kept, ...files.map(waiting)];
    this.#next();
  }

  /** @param {UploadedFile} upload */
  retry(upload) {
    Object.assign(upload, waiting(upload));
    this.#next();
  }

  /** Forgets the files that have ended. */
  clear() {
    this.files = this.files.filter((upload) => !isOver(upload));
    this.#changed();
  }

  #next() {
    this.#changed();
    const upload = this.files.find(({ state }) => state === 'waiting');
    if (upload && this.#sending < AT_ONCE) {
      this.#sending++;
      this.#run(upload).finally(() => {
        this.#sending--;
        this.#next();
      });
      this.#next();
    }
  }

  async #run(upload) {
    try {
      upload.state = 'sending';
      const address = documentPath(upload.name);
      const sent = await send(address, upload.file, (share) => this.#show(upload, { share }));
      await this.#follow(upload, sent);
    } catch (failure) {
      this.#show(upload, { state: 'failed', reason: failure.message });
    }
  }

  /** Looks at the progress until questions can be answered from the document. */
  async #follow(upload, status) {
    for (let now = status; ; now = await api.json(`/api/uploads/${encodeURIComponent(now.id)}`, { role: 'admin' })) {
      const { state, reason, problems, documents } = now;
      this.#show(upload, { state, reason: reason ?? '', problems, documents, share: now.total ? now.embedded / now.total : 0 });
      if (isOver(upload)) {
        return;
      }
      await new Promise((shown) => setTimeout(shown, PAUSE));
    }
  }

  #show(upload, changes) {
    Object.assign(upload, changes);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {UploadedFile} */
function waiting({ name, file }) {
  return { name, file, state: 'waiting', share: 0, reason: '', problems: [], documents: [] };
}

/** @param {UploadedFile} upload */
export function isOver({ state }) {
  return state === 'done' || state === 'failed';
}

/**
 * Sends a file; `fetch` does not tell how far it is. The service replies at once, and reads the file afterwards.
 *
 * @param {string} address @param {File} file @param {(share: number) => void} onProgress
 * @returns {Promise<any>} the status of the upload
 */
async function send(address, file, onProgress) {
  const key = api.keyOf('admin');
  const { status, body } = await put(address, file, key, onProgress);
  if (status === 401 && (api.keyOf('admin') !== key || (await api.requestKey('admin')))) {
    return send(address, file, onProgress);
  }
  if (status < 200 || status > 299) {
    throw new Problem({ ...body, status });
  }
  return body;
}

function put(address, file, key, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.responseType = 'json';
    request.setRequestHeader('Prefer', 'respond-async');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (key) {
      request.setRequestHeader('Authorization', `Bearer ${key}`);
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: request.response ?? {} });
    request.onerror = () => reject(new ConnectionLost());
    request.send(file);
  });
}

export const uploads = new UploadQueue();

/** Leaving the page would end what is being sent. */
window.addEventListener('beforeunload', (event) => {
  if (uploads.isSending) {
    event.preventDefault();
  }
});
