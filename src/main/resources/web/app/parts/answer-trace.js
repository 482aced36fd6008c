import { LitElement, css, html, nothing } from 'lit';
import { language, named, t } from '../texts.js';
import { base, emit } from './base.js';
import { period } from './chat-composer.js';

/** How an answer was found: the question as it was searched, the periods, the passages with their signals, the times. */
class AnswerTrace extends LitElement {
  static properties = { turn: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        padding: 1.1rem 1.3rem;
        border: 1px solid var(--line);
        border-radius: 0.8rem;
        background: var(--surface);
        font-size: 0.9rem;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, auto) minmax(0, 1fr);
        gap: 0.45rem 1.2rem;
        margin: 0;
      }
      dt {
        color: var(--muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      h3 {
        margin: 1.2rem 0 0.5rem;
        font-size: 0.9rem;
        font-weight: 600;
      }
      .wide {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        color: var(--muted);
        font-weight: 500;
        text-align: left;
      }
      th,
      td {
        padding: 0.35rem 0.6rem 0.35rem 0;
        border-bottom: 1px solid var(--line);
        vertical-align: top;
      }
      .number {
        text-align: right;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      td button {
        min-height: 0;
        padding: 0;
        color: var(--accent);
        text-align: left;
        justify-content: flex-start;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        overflow-wrap: anywhere;
      }
      @media (max-width: 760px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.1rem;
        }
        dd {
          margin-bottom: 0.5rem;
        }
      }
    `,
  ];

  render() {
    const { answer, passages } = this.turn;
    const { explanation, timings, usage } = answer;
    return html`
      <dl>
        <dt>${t('trace.question')}</dt>
        <dd>${answer.question}</dd>
        <dt>${t('trace.periods')}</dt>
        <dd>${explanation.periods.map(({ from, to }) => period(from ?? '', to ?? '')).join('; ') || t('trace.no-period')}</dd>
        <dt>${t('trace.answered-by')}</dt>
        <dd>${named('answered-by', answer.answeredBy)}${usage ? html` · ${usage.model}` : nothing}</dd>
        <dt>${t('trace.times')}</dt>
        <dd>${t('trace.milliseconds', { retrieval: number(timings.retrieval, 0), answering: number(timings.answering, 0), total: number(timings.total, 0) })}</dd>
        <dt>${t('trace.confidence')}</dt>
        <dd>${number(answer.confidence, 2)}</dd>
        <dt>${t('trace.index')}</dt>
        <dd>${answer.index}</dd>
      </dl>
      ${passages?.length > 0 ? html`<h3>${t('trace.passages')}</h3>${this.#signals(passages)}` : nothing}
      ${explanation.candidates.length > 0 ? html`<h3>${t('trace.candidates')}</h3>${this.#candidates(explanation.candidates)}` : nothing}
      ${explanation.removed.length > 0
        ? html`<h3>${t('trace.removed')}</h3>
            <ul>${explanation.removed.map((line) => html`<li>${line}</li>`)}</ul>`
        : nothing}
    `;
  }

  #signals(passages) {
    const names = Object.keys(passages[0].signals);
    return html`
      <div class="wide" tabindex="0" role="region" aria-label=${t('trace.passages')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('trace.document')}</th>
              <th scope="col" class="number">${t('trace.score')}</th>
              ${names.map((name) => html`<th scope="col" class="number">${named('signal', name)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${passages.map(
              (passage, index) => html`
                <tr>
                  <td><button @click=${() => emit(this, 'show-evidence', { citations: passages, index })}>${passage.title}</button></td>
                  <td class="number">${number(passage.score, 3)}</td>
                  ${names.map((name) => html`<td class="number">${number(passage.signals[name], 3)}</td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #candidates(candidates) {
    return html`
      <ul>
        ${candidates.map(
          (candidate, index) => html`<li><q>${candidate.quote}</q></li>`,
        )}
      </ul>
    `;
  }
}

/** @param {number|undefined} value @param {number} digits */
function number(value, digits) {
  return value === undefined ? '' : value.toLocaleString(language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

customElements.define('answer-trace', AnswerTrace);
