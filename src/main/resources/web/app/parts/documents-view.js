import { LitElement, css, html, nothing } from 'lit';
import { documentAddress } from '../addresses.js';
import { api } from '../api.js';
import { counted, formatDay, t } from '../texts.js';
import { base, icon } from './base.js';
import './delete-dialog.js';
import './upload-panel.js';

const PAGE = 50;
const TYPING_PAUSE = 200;

/** The documents, found by their titles, ids and days; operators add and delete them here. */
class DocumentsView extends LitElement {
  static properties = {
    filter: { state: true },
    documents: { state: true },
    total: { state: true },
    loading: { state: true },
    failed: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        overflow-y: auto;
      }
      section {
        max-width: calc(var(--measure) + 9rem);
        margin: 0 auto;
        padding: 2.5rem 1.5rem 4rem;
      }
      h1 {
        font: 600 clamp(1.6rem, 4vw, 2rem) / 1.2 var(--sans);
        letter-spacing: -0.02em;
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 0.75rem;
        align-items: end;
        margin: 1.5rem 0 0.75rem;
      }
      label {
        display: grid;
        gap: 0.25rem;
        color: var(--muted);
        font-size: 0.85rem;
      }
      input {
        color: var(--ink);
        font-size: 1rem;
      }
      @media (max-width: 760px) {
        form {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
        label:first-child {
          grid-column: 1 / -1;
        }
      }
      ul {
        border-top: 1px solid var(--line);
      }
      upload-panel {
        display: block;
        margin-top: 0.9rem;
      }
      li {
        display: flex;
        align-items: center;
        border-bottom: 1px solid var(--line);
      }
      li a {
        flex: 1;
        min-width: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 1.5rem;
        padding: 0.85rem 0.6rem;
        color: var(--ink);
        text-decoration: none;
      }
      li a:hover {
        background: var(--rail);
      }
      .title {
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .id {
        grid-column: 1;
        overflow-wrap: anywhere;
      }
      .more {
        margin-top: 1.25rem;
      }
      .state {
        padding: 2rem 0.6rem;
      }
    `,
  ];

  constructor() {
    super();
    this.filter = { query: '', from: '', to: '' };
    this.documents = [];
    this.total = 0;
    this.loading = true;
    this.failed = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load(0);
  }

  /** @param {number} offset 0 replaces the list */
  async #load(offset) {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.loading = true;
    try {
      const page = await api.documents({ ...this.filter, offset, limit: PAGE }, request.signal);
      if (!request.signal.aborted) {
        this.documents = offset === 0 ? page.documents : [...this.documents, ...page.documents];
        this.total = page.total;
        this.failed = false;
        this.loading = false;
      }
    } catch {
      if (!request.signal.aborted) {
        this.failed = true;
        this.loading = false;
      }
    }
  }

  #narrow(name, value) {
    this.filter = { ...this.filter, [name]: value };
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.#load(0), TYPING_PAUSE);
  }

  render() {
    const { query, from, to } = this.filter;
    return html`
      <section
        aria-labelledby="heading"
        @dragenter=${this.#drag}
        @dragover=${this.#drag}
        @dragleave=${this.#drag}
        @drop=${(event) => this.#panel.drop(event)}
        @documents-changed=${() => this.#load(0)}
      >
        <h1 id="heading">${t('documents')}</h1>
        <upload-panel></upload-panel>
        <form role="search" @submit=${(event) => event.preventDefault()}>
          <label>
            ${t('documents.search')}
            <input type="search" .value=${query} @input=${(event) => this.#narrow('query', event.target.value)} />
          </label>
          <label>
            ${t('scope.from')}
            <input type="date" max=${to || nothing} .value=${from} @change=${(event) => this.#narrow('from', event.target.value)} />
          </label>
          <label>
            ${t('scope.to')}
            <input type="date" min=${from || nothing} .value=${to} @change=${(event) => this.#narrow('to', event.target.value)} />
          </label>
        </form>
        <p class="quiet" role="status">${this.loading ? t('loading') : this.failed ? '' : counted('documents', this.total)}</p>
        ${this.#list()}
        <delete-dialog></delete-dialog>
      </section>
    `;
  }

  get #panel() {
    return this.renderRoot.querySelector('upload-panel');
  }

  #drag(event) {
    this.#panel.drag(event);
  }

  #list() {
    if (this.failed) {
      return html`<div class="state" role="alert">
        ${t('documents.failed')} <button class="outline" @click=${() => this.#load(0)}>${icon('retry', 16)}${t('retry')}</button>
      </div>`;
    }
    if (this.documents.length === 0) {
      const narrowed = Object.values(this.filter).some((value) => value !== '');
      return this.loading ? nothing : html`<p class="state quiet">${t(narrowed ? 'documents.none-found' : 'documents.none')}</p>`;
    }
    return html`
      <ul>
        ${this.documents.map(
          ({ id, title, date, file, uploaded }) => html`
            <li>
              <a href=${documentAddress(id)}>
                <span class="title">${title}</span>
                <span class="quiet">${formatDay(date)}</span>
                <span class="quiet id">${id}</span>
              </a>
              ${uploaded
                ? html`<button
                    class="icon"
                    title=${t('uploads.delete')}
                    aria-label=${t('uploads.delete-one', { title })}
                    @click=${() => this.renderRoot.querySelector('delete-dialog').confirm({ id, title, file })}
                  >
                    ${icon('bin', 16)}
                  </button>`
                : nothing}
            </li>
          `,
        )}
      </ul>
      ${this.documents.length < this.total
        ? html`<button class="outline more" ?disabled=${this.loading} @click=${() => this.#load(this.documents.length)}>${t('documents.more')}</button>`
        : nothing}
    `;
  }
}

customElements.define('documents-view', DocumentsView);
