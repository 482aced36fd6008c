import { LitElement, css, html, nothing, svg } from 'lit';
import { evaluationAddress } from '../addresses.js';
import { comparison } from '../admin-api.js';
import { counted, formatMoment, language, named, t } from '../texts.js';
import { base, icon } from './base.js';
import './operator-state.js';
import { operatorStyles } from './operator-styles.js';

const ORDER = ['worse', 'better', 'changed', 'not_significant'];

/** Two runs over the questions that both asked: their figures side by side, and what was fixed and broken. */
class RunComparison extends LitElement {
  static properties = {
    run: { type: String },
    baseline: { type: String },
    runs: { attribute: false },
    shown: { state: true },
    failure: { state: true },
  };

  static styles = [
    base,
    operatorStyles,
    css`
      :host {
        display: block;
        overflow: visible;
      }
      .runs {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.15rem 1rem;
        margin-top: 0.5rem;
        overflow-wrap: anywhere;
      }
      .runs dd {
        margin: 0;
      }
      .scroll {
        overflow-x: auto;
        margin: 1rem 0;
      }
      .metric {
        min-width: 13rem;
        max-width: 22rem;
        color: var(--ink);
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      .metric p {
        font-size: 0.8rem;
        font-weight: 400;
      }
      .interval {
        width: 8rem;
        height: 1.2rem;
        color: var(--muted);
      }
      .better,
      .better .interval {
        color: var(--accent);
      }
      .worse,
      .worse .interval {
        color: var(--danger);
      }
      td.verdict {
        min-width: 9rem;
        color: inherit;
      }
      .not_significant .verdict {
        color: var(--muted);
      }
      tr td.number,
      tr th {
        color: var(--ink);
      }
      thead tr th {
        color: var(--muted);
      }
      .flips {
        margin-top: 1.5rem;
      }
      .flips details {
        padding: 0.6rem 0.25rem;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 1rem;
        margin-top: 0.6rem;
      }
      .sides h4 {
        margin: 0;
        color: var(--muted);
        font-size: 0.85rem;
        font-weight: 550;
      }
      @media (max-width: 760px) {
        .sides {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.shown = null;
    this.failure = null;
    this.runs = [];
  }

  willUpdate(changed) {
    if (changed.has('run') || changed.has('baseline')) {
      this.#load();
    }
  }

  async #load() {
    this.shown = null;
    this.failure = null;
    try {
      this.shown = await comparison(this.run, this.baseline);
    } catch (failure) {
      this.failure = failure;
    }
  }

  render() {
    return html`
      <a class="back" href="/evaluations">${icon('previous', 15)}${t('evaluations')}</a>
      <div class="head">
        <div>
          <h1>${t('comparison')}</h1>
          <dl class="runs">
            <dt class="quiet">${t('comparison.baseline')}</dt>
            <dd>${this.#name(this.baseline)}</dd>
            <dt class="quiet">${t('comparison.run')}</dt>
            <dd>${this.#name(this.run)}</dd>
          </dl>
        </div>
        <a class="quiet" href=${evaluationAddress(this.baseline, this.run)}>${t('comparison.swap')}</a>
      </div>
      ${this.shown ? this.#changes(this.shown) : html`<operator-state .failure=${this.failure} @load-again=${this.#load}></operator-state>`}
    `;
  }

  #name(id) {
    const run = this.runs.find((other) => other.id === id);
    return run ? html`<strong>${run.set}</strong>, ${formatMoment(run.created)}` : id;
  }

  #changes({ questions, onlyBaseline, onlyThis, changes, fixed, broken }) {
    if (questions === 0) {
      return html`<p class="card">${t('comparison.no-question')}</p>`;
    }
    const moved = changes.filter(isMoved).sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
    const count = (verdict) => moved.filter((change) => change.verdict === verdict).length;
    return html`
      <p>
        ${counted('comparison.questions', questions)}
        ${onlyBaseline + onlyThis > 0 ? t('comparison.others', { count: onlyBaseline + onlyThis }) : nothing}
        ${moved.length === 0
          ? t('comparison.no-change')
          : t('comparison.summary', { better: count('better'), worse: count('worse'), chance: count('not_significant') })}
      </p>
      ${moved.length > 0 ? table(moved) : nothing}
      <p class="quiet">${t('comparison.method')}</p>
      ${flips('broken', broken)} ${flips('fixed', fixed)}
    `;
  }
}

/** Also true where some questions got better as much as others got worse. */
function isMoved({ change, low, high }) {
  return change !== 0 || low !== 0 || high !== 0;
}

function table(changes) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('comparison')}>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('comparison.metric')}</th>
          <th scope="col" class="number">${t('comparison.baseline')}</th>
          <th scope="col" class="number">${t('comparison.run')}</th>
          <th scope="col" class="number">${t('comparison.difference')}</th>
          <th scope="col">${t('comparison.interval')}</th>
          <th scope="col">${t('comparison.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (change) => html`<tr class=${change.verdict}>
            <th scope="row" class="metric">${change.metric}<p class="quiet">${change.definition}</p></th>
            <td class="number">${figure(change.before)}</td>
            <td class="number">${figure(change.after)}</td>
            <td class="number">${signed(change.change)}</td>
            <td>${interval(change)}<p class="quiet number">${t('comparison.from-to', { low: signed(change.low), high: signed(change.high) })}</p></td>
            <td class="verdict">${named('verdict', change.verdict)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The interval of a difference beside zero; the numbers stand below it. */
function interval({ change, low, high }) {
  const reach = Math.max(Math.abs(low), Math.abs(high), Math.abs(change)) || 1;
  const x = (value) => 50 + (value / reach) * 46;
  return html`<svg class="interval" viewBox="0 0 100 14" aria-hidden="true">
    ${svg`<line x1="50" x2="50" y1="0" y2="14" stroke="var(--line-strong)" stroke-width="1" />
      <line x1=${x(low)} x2=${x(high)} y1="7" y2="7" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
      <circle cx=${x(change)} cy="7" r="4" fill="currentColor" />`}
  </svg>`;
}

function flips(kind, { total, questions }) {
  if (total === 0) {
    return nothing;
  }
  return html`<section class="card flips">
    <h2>${counted(`comparison.${kind}`, total)}</h2>
    ${questions.map(
      ({ question, before, after }) => html`<details>
        <summary>${question}</summary>
        <div class="sides">
          ${side(t('comparison.baseline'), before)} ${side(t('comparison.run'), after)}
        </div>
      </details>`,
    )}
  </section>`;
}

function side(heading, { outcome, answer }) {
  return html`<div>
    <h4>${heading}: ${named('outcome', outcome)}</h4>
    <p>${answer}</p>
  </div>`;
}

/** @param {number|null} value */
export function figure(value) {
  const digits = value !== null && Math.abs(value) < 10 ? 3 : 1;
  return value === null ? '–' : value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function signed(value) {
  return value > 0 ? `+${figure(value)}` : figure(value).replace('-', '−');
}

customElements.define('run-comparison', RunComparison);
