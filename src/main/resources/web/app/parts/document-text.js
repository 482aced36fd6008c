import { LitElement, css, html } from 'lit';
import { DocumentNodes } from '../document-nodes.js';
import { t } from '../texts.js';
import { base } from './base.js';

/** Blocks that come into sight while scrolling are laid out only then, which moves the goal: aim again this often. */
const AIMS = 4;

/** The text of a document in its structure, with marked quotes. Blocks out of sight are neither laid out nor painted. */
class DocumentText extends LitElement {
  static properties = { document: { attribute: false }, ranges: { attribute: false }, current: { type: Number } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        font: 400 1.03rem/1.7 var(--serif);
        overflow-wrap: anywhere;
      }
      .text > * {
        margin: 0 0 1rem;
        content-visibility: auto;
        contain-intrinsic-size: auto 5rem;
      }
      .text > .heading {
        margin: 1.9rem 0 0.6rem;
        font: 600 1.05rem/1.4 var(--sans);
        contain-intrinsic-size: auto 1.5rem;
      }
      .text > .level-1 {
        font: 600 1.4rem/1.3 var(--sans);
      }
      .text > .level-2 {
        font: 600 1.2rem/1.35 var(--sans);
      }
      .text > :first-child {
        margin-top: 0;
      }
      .lines {
        white-space: pre-line;
      }
      ul {
        padding-left: 1.3rem;
        list-style: disc;
      }
      ol {
        padding-left: 0.3rem;
      }
      li > ol,
      li > ul {
        padding-left: 1.5rem;
      }
      li {
        margin: 0.25rem 0;
        white-space: pre-line;
      }
      pre {
        padding: 0.9rem 1rem;
        border-radius: 0.6rem;
        background: var(--rail);
        font: 400 0.875rem/1.55 var(--mono);
        overflow-x: auto;
      }
      blockquote {
        padding-left: 1rem;
        border-left: 3px solid var(--line);
        color: var(--muted);
      }
      .wide {
        overflow-x: auto;
      }
      .gap {
        color: var(--muted);
        font: 400 0.85rem/1.5 var(--sans);
      }
      table {
        border-collapse: collapse;
        overflow-wrap: normal;
        font: 400 0.92rem/1.5 var(--sans);
      }
      th,
      td {
        min-width: 4rem;
        padding: 0.45rem 0.8rem;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
        white-space: pre-line;
      }
      th {
        border-bottom-color: var(--line-strong);
        font-weight: 600;
      }
      .page {
        display: flex;
        align-items: center;
        gap: 0.8rem;
        margin: 1.75rem 0 1.25rem;
        color: var(--muted);
        font: 500 0.8rem/1 var(--sans);
      }
      .page::after {
        content: '';
        flex: 1;
        border-top: 1px solid var(--line);
      }
      mark {
        border-radius: 0.2rem;
        background: var(--mark-other);
        color: inherit;
        scroll-margin: 30vh 0;
      }
      mark.current {
        background: var(--mark);
        color: var(--mark-ink);
        box-shadow: 0 0 0 0.15em var(--mark);
      }
      :is(td, th):has(> mark.current) {
        background: var(--mark);
      }
    `,
  ];

  render() {
    return html`<div class="text" dir="auto"></div>`;
  }

  updated(changed) {
    const text = this.renderRoot.querySelector('.text');
    const ranges = JSON.stringify(this.ranges);
    if (changed.has('document') || this.drawn !== ranges) {
      this.drawn = ranges;
      text.replaceChildren(new DocumentNodes(this.document, this.ranges).build((page) => t('citation.page', { page })));
    }
    this.#show(text);
  }

  #show(text) {
    const marks = [...text.querySelectorAll('mark')];
    const current = marks.filter((mark) => mark.dataset.quotes.split(' ').includes(String(this.current)));
    marks.forEach((mark) => mark.classList.toggle('current', current.includes(mark)));
    if (current.length > 0) {
      this.#aim(current[0], AIMS);
    }
  }

  #aim(mark, times) {
    mark.scrollIntoView({ block: 'start' });
    if (times > 1) {
      requestAnimationFrame(() => this.#aim(mark, times - 1));
    }
  }
}

customElements.define('document-text', DocumentText);
