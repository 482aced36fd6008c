import { LitElement, css, html, nothing } from 'lit';
import { placeText, quoteText, uncited } from '../citations.js';
import { counted, t } from '../texts.js';
import { base, emit, icon } from './base.js';

/** How many passages are shown while nothing is cited yet. */
const PREVIEWED = 3;

/** The sources of an answer: those cited as cards, what else was found below them. */
class SourceList extends LitElement {
  static properties = {
    citations: { attribute: false },
    passages: { attribute: false },
    nearest: { attribute: false },
    working: { type: Boolean },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      h3,
      summary {
        color: var(--muted);
        font-size: 0.85rem;
        font-weight: 550;
      }
      h3 {
        margin-bottom: 0.55rem;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.6rem;
      }
      ul.only {
        grid-template-columns: minmax(0, 1fr);
      }
      @container (width < 32rem) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      li button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: start;
        justify-items: start;
        gap: 0.1rem 0.65rem;
        width: 100%;
        height: 100%;
        padding: 0.7rem 0.85rem;
        text-align: left;
      }
      .marker {
        display: grid;
        place-items: center;
        min-width: 1.35rem;
        height: 1.35rem;
        padding: 0 0.25rem;
        border-radius: 0.45rem;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 0.75rem;
        font-weight: 600;
      }
      .marker svg {
        color: var(--muted);
      }
      .found .marker,
      .nearest .marker {
        background: var(--rail);
      }
      .title {
        display: block;
        width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 0.925rem;
        font-weight: 550;
        line-height: 1.35rem;
      }
      .place,
      .quote {
        grid-column: 2;
        max-width: 100%;
        font-size: 0.82rem;
      }
      .place {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--muted);
      }
      .quote {
        display: -webkit-box;
        overflow: hidden;
        overflow-wrap: anywhere;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .found .title {
        font-weight: 450;
      }
      details {
        margin-top: 0.6rem;
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        min-height: 1.9rem;
        border-radius: 0.4rem;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover {
        color: var(--ink);
      }
      summary svg {
        transition: transform 0.15s;
      }
      details[open] summary svg {
        transform: rotate(90deg);
      }
      details ul {
        margin-top: 0.3rem;
      }
    `,
  ];

  constructor() {
    super();
    this.citations = [];
    this.passages = [];
    this.nearest = [];
    this.working = false;
  }

  render() {
    if (this.nearest.length > 0) {
      return this.#section(t('sources.nearest'), this.nearest, 'nearest');
    }
    const others = uncited(this.passages, this.citations);
    if (this.citations.length === 0) {
      return this.working && others.length > 0 ? this.#section(t('sources.found'), others.slice(0, PREVIEWED), 'found') : nothing;
    }
    return html`
      ${this.#section(t('sources.cited'), this.citations, 'cited')}
      ${others.length > 0
        ? html`<details>
            <summary>${icon('next', 13)}${counted('sources.others', others.length)}</summary>
            ${this.#cards(others, 'found')}
          </details>`
        : nothing}
    `;
  }

  #section(heading, sources, kind) {
    return html`<section aria-label=${heading}><h3>${heading}</h3>${this.#cards(sources, kind)}</section>`;
  }

  #cards(sources, kind) {
    return html`
      <ul class="${kind} ${sources.length === 1 ? 'only' : ''}">
        ${sources.map(
          (source, index) => html`
            <li>
              <button class="outline" @click=${() => emit(this, 'show-evidence', { citations: sources, index })}>
                <span class="marker">${kind === 'cited' ? source.marker : icon('documents', 13)}</span>
                <span class="title">${source.title}</span>
                <span class="place">${placeText(source)}</span>
                ${kind === 'found' ? nothing : html`<span class="quote">${quoteText(source.quote)}</span>`}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

customElements.define('source-list', SourceList);
