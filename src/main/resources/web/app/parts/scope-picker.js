import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { EMPTY_SCOPE, allDocuments, foldersOf } from '../scope.js';
import { formatDay, t } from '../texts.js';
import { base, emit, icon } from './base.js';

/** The most documents to choose from at once; a search finds the others. */
const LISTED = 300;
const TYPING_PAUSE = 200;

/** Chooses the documents, folders and days that a question is asked of. */
class ScopePicker extends LitElement {
  static properties = { chosen: { state: true }, found: { state: true }, failed: { state: true } };

  static styles = [
    base,
    css`
      form {
        display: flex;
        flex-direction: column;
        max-height: min(44rem, calc(100dvh - 2rem));
      }
      header,
      footer {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        padding: 1.1rem 1.5rem 0.5rem;
      }
      footer {
        padding: 0.9rem 1.5rem;
        border-top: 1px solid var(--line);
      }
      h2 {
        flex: 1;
        font: 600 1.25rem/1.3 var(--sans);
      }
      footer button:first-child {
        margin-right: auto;
      }
      .body {
        display: grid;
        gap: 0.9rem;
        padding: 0.5rem 1.5rem 1.25rem;
        overflow-y: auto;
      }
      .days {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.75rem;
      }
      label {
        font-size: 0.9rem;
      }
      .days label {
        display: grid;
        gap: 0.25rem;
        color: var(--muted);
      }
      .days input {
        color: var(--ink);
      }
      li label {
        display: flex;
        align-items: center;
        gap: 0.7rem;
        min-height: 2.5rem;
        padding: 0.3rem 0.5rem;
        border-radius: 0.5rem;
        cursor: pointer;
      }
      li label:hover {
        background: var(--hover);
      }
      li span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      li svg {
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    this.chosen = EMPTY_SCOPE;
    this.found = null;
    this.failed = false;
  }

  /** @param {import('../conversations.js').Scope} scope */
  open(scope) {
    this.chosen = scope;
    this.renderRoot.querySelector('dialog').showModal();
    this.#search('');
  }

  async #search(query) {
    this.searching?.abort();
    const searching = new AbortController();
    this.searching = searching;
    try {
      const found = await allDocuments(api, query.trim(), LISTED, searching.signal);
      if (!searching.signal.aborted) {
        this.found = found;
        this.failed = false;
      }
    } catch {
      this.failed = !searching.signal.aborted;
    }
  }

  #typed(event) {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.#search(event.target.value), TYPING_PAUSE);
  }

  #toggle(name, value, same) {
    const others = this.chosen[name].filter((other) => !same(other));
    const added = others.length === this.chosen[name].length;
    this.chosen = { ...this.chosen, [name]: added ? [...others, value] : others };
  }

  #submit(event) {
    event.preventDefault();
    emit(this, 'scope-chosen', this.chosen);
    this.#close();
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  render() {
    return html`
      <dialog aria-labelledby="heading">
        <form @submit=${this.#submit}>
          <header>
            <h2 id="heading">${t('scope.heading')}</h2>
            <button type="button" class="icon" aria-label=${t('close')} @click=${this.#close}>${icon('close')}</button>
          </header>
          <div class="body">
            <div class="days">
              ${this.#day('from', { max: this.chosen.to })}${this.#day('to', { min: this.chosen.from })}
            </div>
            <input type="search" aria-label=${t('documents.search')} placeholder=${t('documents.search')} @input=${this.#typed} />
            ${this.#list()}
          </div>
          <footer>
            <button type="button" @click=${() => (this.chosen = EMPTY_SCOPE)}>${t('scope.clear')}</button>
            <button type="button" @click=${this.#close}>${t('cancel')}</button>
            <button class="primary">${t('scope.apply')}</button>
          </footer>
        </form>
      </dialog>
    `;
  }

  #day(name, { min = '', max = '' }) {
    return html`
      <label>
        ${t(`scope.${name}`)}
        <input
          type="date"
          min=${min || nothing}
          max=${max || nothing}
          .value=${this.chosen[name]}
          @change=${(event) => (this.chosen = { ...this.chosen, [name]: event.target.value })}
        />
      </label>
    `;
  }

  #list() {
    if (this.failed) {
      return html`<p role="alert">${t('documents.failed')}</p>`;
    }
    if (this.found === null) {
      return html`<p class="quiet">${t('loading')}</p>`;
    }
    if (this.found.length === 0) {
      return html`<p class="quiet">${t('documents.none-found')}</p>`;
    }
    return html`
      <ul>
        ${foldersOf(this.found).map((folder) =>
          this.#choice(this.chosen.folders.includes(folder), () => this.#toggle('folders', folder, (other) => other === folder), 'folder', folder, ''),
        )}
        ${this.found.map(({ id, title, date }) =>
          this.#choice(
            this.chosen.documents.some((document) => document.id === id),
            () => this.#toggle('documents', { id, title }, (other) => other.id === id),
            'documents',
            title,
            formatDay(date),
          ),
        )}
      </ul>
    `;
  }

  #choice(checked, toggle, symbol, label, detail) {
    return html`
      <li>
        <label>
          <input type="checkbox" .checked=${checked} @change=${toggle} />
          ${icon(symbol, 16)}<span>${label}</span>
          <small class="quiet">${detail}</small>
        </label>
      </li>
    `;
  }
}

customElements.define('scope-picker', ScopePicker);
