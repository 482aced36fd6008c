import { LitElement, css, html, nothing } from 'lit';
import { counted, formatDay, t } from '../texts.js';
import { base, emit, icon } from './base.js';

/** How readers rated answers, and the latest comments. */
class RatingList extends LitElement {
  static properties = { ratings: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
      }
      h2 {
        font: 600 1.05rem/1.4 var(--sans);
      }
      .totals {
        display: flex;
        gap: 1.5rem;
        margin: 0.5rem 0 0.25rem;
      }
      .totals span {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        font-weight: 550;
      }
      .up {
        color: var(--accent);
      }
      .down {
        color: var(--danger);
      }
      h3 {
        margin-top: 1rem;
        font-weight: 550;
      }
      li {
        display: grid;
        grid-template-columns: 1.1rem minmax(0, 1fr);
        gap: 0 0.75rem;
        padding: 0.75rem 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .thumb {
        grid-column: 1;
        padding-top: 0.15rem;
      }
      li > p {
        grid-column: 2;
      }
      h3 + ul {
        margin-top: 0.4rem;
      }
      button {
        display: inline;
        min-height: 0;
        padding: 0;
        border: 0;
        border-radius: 0.2rem;
        text-align: left;
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
    `,
  ];

  render() {
    const { up, down, comments } = this.ratings;
    return html`
      <h2>${t('insights.ratings')}</h2>
      ${up + down === 0
        ? html`<p class="quiet">${t('insights.no-ratings')}</p>`
        : html`<p class="totals">
              <span class="up">${icon('up', 16)}${counted('insights.up', up)}</span>
              <span class="down">${icon('down', 16)}${counted('insights.down', down)}</span>
            </p>
            <h3 class="quiet">${comments.length === 0 ? t('insights.no-comments') : t('insights.comments')}</h3>
            ${comments.length === 0 ? nothing : html`<ul>${comments.map(comment)}</ul>`}`}
    `;
  }
}

function comment({ time, rating, question, comment: words }) {
  const isUp = rating === 'up';
  return html`<li>
    <span class="only-read-aloud">${t(isUp ? 'feedback.up' : 'feedback.down')}</span>
    <span class="thumb ${isUp ? 'up' : 'down'}">${icon(isUp ? 'up' : 'down', 15)}</span>
    <p>${words}</p>
    <p class="quiet"><button @click=${(event) => emit(event.target, 'ask-in-chat', question)}>${question}</button>, ${formatDay(time.slice(0, 10))}</p>
  </li>`;
}

customElements.define('rating-list', RatingList);
