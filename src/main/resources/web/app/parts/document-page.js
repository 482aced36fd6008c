import { LitElement, css, html } from 'lit';
import { t } from '../texts.js';
import { base, icon } from './base.js';
import './document-reader.js';

/** A document at its address, at the range that the address names. */
class DocumentPage extends LitElement {
  static properties = { documentId: { type: String }, range: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      nav {
        width: 100%;
        max-width: calc(var(--measure) + 3rem);
        margin: 0 auto;
        padding: 1.1rem 1.5rem 0;
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        min-height: 2rem;
        color: var(--muted);
        font-size: 0.9rem;
        text-decoration: none;
      }
      a:hover {
        color: var(--ink);
      }
      document-reader {
        flex: 1;
        min-height: 0;
      }
    `,
  ];

  render() {
    const citations = this.range ? [this.range] : [];
    return html`
      <nav aria-label=${t('document.way')}><a href="/documents">${icon('previous', 15)}${t('documents')}</a></nav>
      <h1 class="only-read-aloud">${t('document')}</h1>
      <document-reader .documentId=${this.documentId} .citations=${citations} .current=${citations.length - 1}></document-reader>
    `;
  }
}

customElements.define('document-page', DocumentPage);
