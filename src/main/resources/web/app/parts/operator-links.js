import { LitElement, css, html, nothing } from 'lit';
import { t } from '../texts.js';
import { base, icon } from './base.js';

/** The way to the views of operators, below everything that staff need. */
class OperatorLinks extends LitElement {
  static properties = { view: { type: String } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        padding-top: 0.5rem;
        border-top: 1px solid var(--line);
      }
      a {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        padding: 0.2rem 0.55rem;
        border-radius: 0.6rem;
        color: var(--ink);
        text-decoration: none;
      }
      a:hover,
      a[aria-current] {
        background: var(--hover);
      }
      @media (pointer: coarse) {
        a {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  render() {
    return html`${this.#link('insights', 'chart')} ${this.#link('evaluations', 'scales')}`;
  }

  #link(view, symbol) {
    return html`<a class="quiet" href=${`/${view}`} aria-current=${this.view === view ? 'page' : nothing}>
      ${icon(symbol, 16)} ${t(view)}
    </a>`;
  }
}

customElements.define('operator-links', OperatorLinks);
