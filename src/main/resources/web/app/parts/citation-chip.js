import { LitElement, css, html } from 'lit';
import { placeText, quoteText } from '../citations.js';
import { t } from '../texts.js';
import { base, emit } from './base.js';

const GAP = 8;
const LEAVE_DELAY = 120;

/** The marker of a citation. Pointing at it or focusing it shows the quote; pressing it opens the document at the quote. */
class CitationChip extends LitElement {
  static properties = { citations: { attribute: false }, index: { type: Number } };

  static styles = [
    base,
    css`
      :host {
        display: inline-block;
        margin: -0.35rem 0 -0.35rem 0.25em;
        vertical-align: 0.06em;
        line-height: 1;
      }
      button {
        position: relative;
        min-width: 1.35rem;
        min-height: 1.35rem;
        padding: 0 0.3rem;
        border-radius: 0.45rem;
        background: var(--accent-soft);
        color: var(--accent);
        font: 600 0.75rem/1 var(--sans);
        font-variant-numeric: tabular-nums;
      }
      /* A larger target than the chip that is seen. */
      button::after {
        content: '';
        position: absolute;
        inset: -0.35rem -0.15rem;
      }
      button:hover:not(:disabled),
      button:focus-visible {
        background: var(--accent);
        color: var(--accent-ink);
      }
      @media (pointer: coarse) {
        button {
          min-width: 1.7rem;
          min-height: 1.7rem;
        }
      }
      [popover] {
        position: fixed;
        inset: auto;
        width: min(23rem, calc(100vw - 1.5rem));
        margin: 0;
        padding: 0.9rem 1.05rem;
        border: 1px solid var(--line);
        border-radius: 0.8rem;
        background: var(--surface);
        color: var(--ink);
        font: 400 0.9rem/1.5 var(--sans);
        white-space: normal;
        box-shadow: var(--shadow);
      }
      .title {
        display: block;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .quote {
        display: -webkit-box;
        margin-top: 0.5rem;
        padding-left: 0.75rem;
        border-left: 3px solid var(--mark);
        overflow: hidden;
        font-family: var(--serif);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 6;
        overflow-wrap: anywhere;
      }
    `,
  ];

  get citation() {
    return this.citations[this.index];
  }

  get #card() {
    return this.renderRoot.querySelector('[popover]');
  }

  #show() {
    clearTimeout(this.leaving);
    const card = this.#card;
    if (!card.matches(':popover-open')) {
      card.showPopover();
      this.#place(card);
    }
  }

  /** Above the chip where there is room, else below it; never beyond the sides of the window. */
  #place(card) {
    const chip = this.renderRoot.querySelector('button').getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(GAP, chip.left + chip.width / 2 - width / 2), innerWidth - width - GAP);
    const above = chip.top - height - GAP;
    card.style.left = `${left}px`;
    card.style.top = `${above > GAP ? above : Math.min(chip.bottom + GAP, innerHeight - height - GAP)}px`;
  }

  #hide() {
    clearTimeout(this.leaving);
    if (this.#card?.matches(':popover-open')) {
      this.#card.hidePopover();
    }
  }

  /** The pointer may cross the gap to the card. */
  #leave() {
    this.leaving = setTimeout(() => this.#hide(), LEAVE_DELAY);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && this.#card.matches(':popover-open')) {
      event.preventDefault();
      this.#hide();
    }
  }

  #open() {
    this.#hide();
    emit(this, 'show-evidence', { citations: this.citations, index: this.index });
  }

  focus() {
    this.renderRoot.querySelector('button').focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.leaving);
  }

  render() {
    const { marker, title, quote } = this.citation;
    return html`<button
        aria-label=${t('citation.label', { marker, title })}
        aria-describedby="card"
        @click=${this.#open}
        @keydown=${this.#key}
        @focus=${this.#show}
        @blur=${this.#hide}
        @pointerenter=${(event) => event.pointerType === 'mouse' && this.#show()}
        @pointerleave=${this.#leave}
      >
        ${marker}
      </button>
      <span id="card" popover="manual" role="tooltip" @pointerenter=${this.#show} @pointerleave=${this.#leave}>
        <span class="title">${title}</span>
        <span class="quiet">${placeText(this.citation)}</span>
        <span class="quote">${quoteText(quote)}</span>
      </span>`;
  }
}

customElements.define('citation-chip', CitationChip);
