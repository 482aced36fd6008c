import { LitElement, css, html } from 'lit';
import { documentAddress } from '../addresses.js';
import { placeText } from '../citations.js';
import { t } from '../texts.js';
import { base, emit, icon } from './base.js';
import './document-reader.js';

/** The document of a citation beside the answer, with the way to the citations before and after it. */
class EvidencePanel extends LitElement {
  static properties = { evidence: { attribute: false }, index: { state: true } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 0.1rem;
        padding: 0.5rem 0.6rem 0.5rem 1.4rem;
        border-bottom: 1px solid var(--line);
      }
      div {
        flex: 1;
        min-width: 0;
        line-height: 1.35;
      }
      h2,
      p {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      h2 {
        font-size: 0.975rem;
        font-weight: 600;
      }
      h2:focus {
        outline: none;
      }
      p {
        color: var(--muted);
        font-size: 0.82rem;
        font-variant-numeric: tabular-nums;
      }
      header a {
        display: inline-grid;
        place-items: center;
        width: 2.25rem;
        height: 2.25rem;
        border-radius: 0.6rem;
        color: var(--muted);
      }
      header a:hover {
        background: var(--hover);
        color: var(--ink);
      }
      aside {
        display: contents;
      }
      document-reader {
        flex: 1;
        min-height: 0;
      }
    `,
  ];

  willUpdate(changed) {
    if (changed.has('evidence')) {
      this.index = this.evidence.index;
    }
  }

  updated(changed) {
    if (changed.has('evidence')) {
      this.renderRoot.querySelector('h2').focus();
    }
  }

  #go(step) {
    const { length } = this.evidence.citations;
    this.index = (this.index + step + length) % length;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      this.#go(event.key === 'ArrowLeft' ? -1 : 1);
    }
  }

  render() {
    const { citations } = this.evidence;
    const citation = citations[this.index];
    const here = citations.filter(({ documentId }) => documentId === citation.documentId);
    const single = citations.length < 2;
    return html`
      <aside aria-label=${t('evidence.label')} @keydown=${this.#key}>
        <header>
          <div aria-live="polite">
            <h2 tabindex="-1">${citation.title}</h2>
            <p>${[t('evidence.position', { position: this.index + 1, count: citations.length }), placeText(citation)].filter(Boolean).join(' · ')}</p>
          </div>
          <button class="icon" ?disabled=${single} aria-label=${t('evidence.previous')} title=${t('evidence.previous')} @click=${() => this.#go(-1)}>
            ${icon('previous')}
          </button>
          <button class="icon" ?disabled=${single} aria-label=${t('evidence.next')} title=${t('evidence.next')} @click=${() => this.#go(1)}>
            ${icon('next')}
          </button>
          <a href=${documentAddress(citation.documentId, citation)} target="_blank" rel="opener" aria-label=${t('evidence.open')} title=${t('evidence.open')}>
            ${icon('open')}
          </a>
          <button class="icon" aria-label=${t('close')} title=${t('close')} @click=${() => emit(this, 'close-evidence')}>${icon('close')}</button>
        </header>
        <document-reader .documentId=${citation.documentId} .citations=${here} .current=${here.indexOf(citation)}></document-reader>
      </aside>
    `;
  }
}

customElements.define('evidence-panel', EvidencePanel);
