import { LitElement, css, html, nothing } from 'lit';
import { ConnectionLost, Problem, api } from '../api.js';
import { locate } from '../quotes.js';
import { formatDay, t } from '../texts.js';
import { base, icon } from './base.js';
import './document-text.js';

/** A document with the quotes that are cited from it. */
class DocumentReader extends LitElement {
  static properties = {
    documentId: { type: String },
    /** Citations of this document; those without `documentHash` are ranges of the text as it is. */
    citations: { attribute: false },
    current: { type: Number },
    document: { state: true },
    problem: { state: true },
    /** Whether a PDF is shown as its text instead of its pages. */
    asText: { state: true },
    notice: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      article {
        max-width: calc(var(--measure) + 3rem);
        margin: 0 auto;
        padding: 1.5rem 1.5rem 6rem;
      }
      header {
        display: grid;
        gap: 0.4rem;
        margin-bottom: 1.75rem;
        padding-bottom: 1.25rem;
        border-bottom: 1px solid var(--line);
      }
      h2 {
        font: 600 1.5rem/1.3 var(--sans);
        letter-spacing: -0.02em;
        overflow-wrap: anywhere;
      }
      .quiet {
        overflow-wrap: anywhere;
      }
      .changed,
      .gone {
        padding: 0.7rem 0.9rem;
        border-radius: 0.7rem;
        background: var(--caution-soft);
        font-size: 0.9rem;
      }
      .changed strong,
      .gone strong {
        color: var(--caution);
      }
      .gone q {
        display: block;
        margin-top: 0.4rem;
        font-family: var(--serif);
        overflow-wrap: anywhere;
      }
      .views {
        display: flex;
        gap: 0.4rem;
        margin-top: 0.3rem;
      }
      .views button {
        min-height: 2rem;
        font-size: 0.875rem;
      }
      .views button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--accent);
      }
      .state {
        display: grid;
        justify-items: start;
        gap: 0.75rem;
        padding: 3rem 1.5rem;
        color: var(--muted);
      }
    `,
  ];

  constructor() {
    super();
    this.citations = [];
    this.current = -1;
    this.document = null;
    this.problem = null;
    this.asText = false;
    this.notice = '';
  }

  connectedCallback() {
    super.connectedCallback();
    // What scrolls can be scrolled with the keyboard.
    this.tabIndex = 0;
    this.role = 'region';
    this.ariaLabel = t('document');
  }

  willUpdate(changed) {
    if (changed.has('documentId')) {
      this.#load();
    }
  }

  async #load() {
    const id = this.documentId;
    this.document = null;
    this.problem = null;
    this.asText = false;
    this.notice = '';
    try {
      const document = await api.document(id);
      if (id === this.documentId) {
        this.document = document;
      }
    } catch (failure) {
      if (id === this.documentId) {
        this.problem = failure;
      }
    }
  }

  render() {
    if (this.problem) {
      return this.#failure();
    }
    if (!this.document) {
      return html`<p class="state" role="status">${t('loading')}</p>`;
    }
    const { id, title, date, text, hash, hasOriginal } = this.document;
    const changed = this.citations.some(({ documentHash }) => documentHash && documentHash !== hash);
    const located = this.citations.map((citation) => locate(citation, text, hash));
    const lost = this.current >= 0 && located[this.current] === null ? this.citations[this.current] : null;
    return html`
      <article aria-labelledby="title">
        <header>
          <h2 id="title">${title}</h2>
          <p class="quiet">${[id, formatDay(date)].filter(Boolean).join(' · ')}</p>
          ${hasOriginal ? this.#file() : nothing}
          ${this.notice ? html`<p class="quiet" role="status">${this.notice}</p>` : nothing}
          ${changed ? html`<p class="changed">${icon('retry', 14)} <strong>${t('document.changed')}</strong> ${t('document.changed-meaning')}</p>` : nothing}
          ${lost ? html`<p class="gone"><strong>${t('document.quote-gone')}</strong><q>${lost.quote}</q></p>` : nothing}
        </header>
        ${this.#content(located)}
      </article>
    `;
  }

  #content(located) {
    if (this.asText || !isPdf(this.document)) {
      return html`<document-text .document=${this.document} .ranges=${located} .current=${this.current}></document-text>`;
    }
    import('./pdf-pages.js').catch(() => this.#fallBack(t('pdf.failed')));
    return html`<pdf-pages
      .document=${this.document}
      .ranges=${located}
      .current=${this.current}
      @pages-failed=${() => this.#fallBack(t('pdf.failed'))}
      @quote-not-on-page=${() => this.#fallBack(t('pdf.quote-not-on-page'))}
    ></pdf-pages>`;
  }

  #fallBack(notice) {
    this.asText = true;
    this.notice = notice;
  }

  /** Ways to see the file of the document. */
  #file() {
    const view = (asText, label) =>
      html`<button class="outline" aria-pressed=${this.asText === asText} @click=${() => this.#choose(asText)}>${label}</button>`;
    return html`
      <div class="views" role="group" aria-label=${t('pdf.view')}>
        ${isPdf(this.document) ? html`${view(false, t('pdf.pages'))}${view(true, t('pdf.text'))}` : nothing}
        <button @click=${this.#download}>${icon('download', 16)}${t('document.download')}</button>
      </div>
    `;
  }

  /** A plain link could not send the key. */
  async #download() {
    const { id } = this.document;
    try {
      const address = URL.createObjectURL(await api.original(id));
      Object.assign(document.createElement('a'), { href: address, download: id.split('/').at(-1) }).click();
      URL.revokeObjectURL(address);
    } catch {
      this.notice = t('document.failed');
    }
  }

  #choose(asText) {
    this.asText = asText;
    this.notice = '';
  }

  #failure() {
    const unknown = this.problem instanceof Problem && this.problem.type === 'unknown-document';
    const key = unknown ? 'document.unknown' : this.problem instanceof ConnectionLost ? 'problem.connection-lost' : 'document.failed';
    return html`
      <div class="state" role="alert">
        <p>${t(key)}</p>
        ${unknown ? nothing : html`<button class="outline" @click=${this.#load}>${icon('retry', 16)}${t('retry')}</button>`}
      </div>
    `;
  }
}

/** @param {any} document */
function isPdf({ mediaType, hasOriginal }) {
  return hasOriginal === true && mediaType === 'application/pdf';
}

customElements.define('document-reader', DocumentReader);
