import { LitElement, css, html, svg } from 'lit';
import { documentAddress } from '../addresses.js';
import { counted, t } from '../texts.js';
import { base } from './base.js';

/** The documents that answers cite most, and those that none cites; each links to its reader. */
class CitedDocuments extends LitElement {
  static properties = { cited: { attribute: false }, neverCited: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
      }
      h2 {
        font: 600 1.05rem/1.4 var(--sans);
      }
      h2 + * {
        margin-top: 0.6rem;
      }
      ol + h2,
      p + h2 {
        margin-top: 1.6rem;
      }
      ol li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.1rem 1rem;
        padding: 0.4rem 0;
      }
      a {
        color: var(--ink);
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      a:hover {
        text-decoration: underline;
      }
      svg {
        grid-column: 1 / -1;
        width: 100%;
        height: 0.3rem;
        border-radius: 1rem;
        background: var(--hover);
      }
      rect {
        fill: var(--accent);
      }
      summary {
        color: var(--accent);
        cursor: pointer;
      }
      details ul {
        margin-top: 0.5rem;
      }
      details li {
        padding: 0.25rem 0;
      }
      .gone {
        overflow-wrap: anywhere;
      }
    `,
  ];

  render() {
    const { total, documents } = this.neverCited;
    const most = Math.max(1, ...this.cited.map(({ answers }) => answers));
    return html`
      <h2>${t('insights.cited')}</h2>
      ${this.cited.length === 0
        ? html`<p class="quiet">${t('insights.none-cited')}</p>`
        : html`<ol>
            ${this.cited.map((document) => citedDocument(document, most))}
          </ol>`}
      <h2>${t('insights.never-cited')}</h2>
      ${total === 0
        ? html`<p class="quiet">${t('insights.all-cited')}</p>`
        : html`<p class="quiet">${counted('insights.never-cited-count', total)}</p>
            <details>
              <summary>${total > documents.length ? t('insights.first-of', { count: documents.length }) : t('insights.show-all')}</summary>
              <ul>
                ${documents.map(({ id, title }) => html`<li><a href=${documentAddress(id)}>${title}</a></li>`)}
              </ul>
            </details>`}
    `;
  }
}

function citedDocument({ id, title, answers }, most) {
  return html`<li>
    ${title === null
      ? html`<span class="gone quiet">${id} (${t('insights.gone')})</span>`
      : html`<a href=${documentAddress(id)}>${title}</a>`}
    <span class="quiet">${counted('insights.answers', answers)}</span>
    <svg viewBox="0 0 ${most} 1" preserveAspectRatio="none" aria-hidden="true">${svg`<rect width=${answers} height="1" />`}</svg>
  </li>`;
}

customElements.define('cited-documents', CitedDocuments);
