import { LitElement, css, html, nothing } from 'lit';
import { insights } from '../admin-api.js';
import { keepPreference, preference } from '../preferences.js';
import { counted, formatDay, language, named, t } from '../texts.js';
import { base } from './base.js';
import './cited-documents.js';
import './day-chart.js';
import './operator-state.js';
import { operatorStyles } from './operator-styles.js';
import './rating-list.js';
import './refused-topics.js';

const PERIODS = [7, 30, 90];

/** Reasons of refusals; the others are of answers in part and of messages that were no question. */
const REFUSALS = new Set(['empty_corpus', 'no_evidence', 'weak_evidence', 'wrong_period', 'not_in_evidence', 'unsupported']);

/** What people ask and what the documents lack. */
class InsightsView extends LitElement {
  static properties = { days: { state: true }, report: { state: true }, failure: { state: true }, loading: { state: true } };

  static styles = [
    base,
    operatorStyles,
    css`
      .periods {
        display: inline-flex;
        border: 1px solid var(--line);
        border-radius: 0.7rem;
        background: var(--surface);
      }
      .periods button[aria-pressed='true'] {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 550;
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12.5rem, 1fr));
        gap: 1rem;
        margin-bottom: 1rem;
      }
      dt {
        color: var(--muted);
        font-size: 0.9rem;
      }
      dd {
        margin: 0;
      }
      .figure {
        font: 600 2rem/1.3 var(--sans);
        letter-spacing: -0.02em;
        font-variant-numeric: tabular-nums;
      }
      .card + .card,
      .pair {
        margin-top: 1rem;
      }
      day-chart {
        margin-top: 1.25rem;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 1rem;
        align-items: start;
      }
      .tiles .card,
      .pair .card {
        margin: 0;
      }
      @media (max-width: 760px) {
        .tiles {
          grid-template-columns: 1fr 1fr;
          gap: 0.75rem;
        }
        .tiles .card {
          padding: 0.9rem 1rem;
        }
      }
      .reasons {
        margin-top: 1.1rem;
        padding-top: 0.9rem;
        border-top: 1px solid var(--line);
      }
      .reasons li {
        display: grid;
        grid-template-columns: 2.5rem minmax(0, 1fr);
        gap: 0.5rem;
        font-size: 0.9rem;
      }
      .reasons .number {
        font-variant-numeric: tabular-nums;
      }
      .off {
        margin-bottom: 1rem;
        border-color: transparent;
        background: var(--caution-soft);
      }
      .off h2 {
        color: var(--caution);
      }
      .rest {
        margin: 0 0 1rem 0.2rem;
      }
      [aria-busy='true'] {
        opacity: 0.6;
      }
    `,
  ];

  constructor() {
    super();
    const kept = Number(preference('insight-days', '30'));
    this.days = PERIODS.includes(kept) ? kept : 30;
    this.report = null;
    this.failure = null;
    this.loading = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.request?.abort();
  }

  async #load() {
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    this.loading = true;
    this.failure = null;
    try {
      this.report = await insights(this.days, request.signal);
    } catch (failure) {
      if (request.signal.aborted) {
        return;
      }
      this.failure = failure;
    }
    this.loading = false;
  }

  #choose(days) {
    this.days = days;
    keepPreference('insight-days', String(days));
    this.#load();
  }

  render() {
    return html`
      <section class="view" aria-labelledby="heading">
        <div class="head">
          <div>
            <h1 id="heading">${t('insights')}</h1>
            <p>${t('insights.introduction')}</p>
          </div>
          <div class="periods" role="group" aria-label=${t('insights.period')}>
            ${PERIODS.map(
              (days) => html`<button aria-pressed=${days === this.days} @click=${() => this.#choose(days)}>
                ${t('insights.days', { count: days })}
              </button>`,
            )}
          </div>
        </div>
        ${this.failure || !this.report
          ? html`<operator-state .failure=${this.failure} @load-again=${this.#load}></operator-state>`
          : html`<div aria-busy=${this.loading}>${this.#report(this.report)}</div>`}
      </section>
    `;
  }

  #report(report) {
    return html`
      ${report.enabled
        ? nothing
        : html`<div class="card off" role="status"><h2>${t('insights.off')}</h2><p>${t('insights.off-meaning')}</p></div>`}
      ${report.questions > 0
        ? html`${this.#tiles(report)}
            <section class="card" aria-labelledby="by-day">
              <h2 id="by-day">${t('insights.by-day')}</h2>
              <day-chart .days=${report.days} .from=${report.from} .to=${report.to}></day-chart>
            </section>
            ${this.#refused(report)}`
        : report.enabled
          ? html`<p class="card quiet" role="status">${t('insights.empty')}</p>`
          : nothing}
      <div class="pair">
        ${report.enabled || report.questions > 0
          ? html`<section class="card"><cited-documents .cited=${report.cited} .neverCited=${report.neverCited}></cited-documents></section>`
          : nothing}
        <section class="card"><rating-list .ratings=${report.ratings}></rating-list></section>
      </div>
    `;
  }

  #tiles({ questions, decisions, days, latency, from, to }) {
    const answered = (decisions.answered ?? 0) + (decisions.partial ?? 0);
    const refused = days.reduce((sum, day) => sum + day.refused, 0);
    const rest = questions - answered - refused;
    const perDay = (questions / this.days).toLocaleString(language, { maximumFractionDigits: 1 });
    return html`
      <dl class="tiles">
        ${tile(t('insights.questions'), questions.toLocaleString(language), t('insights.per-day', { count: perDay }))}
        ${tile(t('insights.answered'), share(answered, answered + refused), counted('insights.in-part', decisions.partial ?? 0))}
        ${tile(t('insights.refused'), share(refused, answered + refused), counted('questions', refused))}
        ${latency
          ? tile(t('insights.latency'), seconds(latency.p50), t('insights.latency-slowest', { seconds: seconds(latency.p95) }))
          : nothing}
      </dl>
      <p class="rest quiet">
        ${t('insights.range', { from: formatDay(from.slice(0, 10)), to: formatDay(to.slice(0, 10)) })}.
        ${rest > 0 ? counted('insights.rest', rest) : nothing}
      </p>
    `;
  }

  #refused({ refusedTopics, reasons }) {
    const refusals = Object.entries(reasons)
      .filter(([reason]) => REFUSALS.has(reason))
      .sort(([, one], [, other]) => other - one);
    return html`
      <section class="card" aria-labelledby="refused">
        <h2 id="refused">${t('insights.refused-topics')}</h2>
        ${refusedTopics.length === 0
          ? html`<p class="quiet">${t('insights.none-refused')}</p>`
          : html`<p class="quiet">${t('insights.refused-topics-meaning')}</p>
              <refused-topics .topics=${refusedTopics}></refused-topics>`}
        ${refusals.length === 0
          ? nothing
          : html`<div class="reasons">
              <h3 class="quiet">${t('insights.reasons')}</h3>
              <ul>
                ${refusals.map(
                  ([reason, count]) =>
                    html`<li><span class="number">${count.toLocaleString(language)}</span><span>${named('reason', reason)}</span></li>`,
                )}
              </ul>
            </div>`}
      </section>
    `;
  }
}

function tile(name, figure, meaning) {
  return html`<div class="card"><dt>${name}</dt><dd><span class="figure">${figure}</span><p class="quiet">${meaning}</p></dd></div>`;
}

function share(part, whole) {
  return whole === 0 ? '–' : (part / whole).toLocaleString(language, { style: 'percent' });
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  const digits = { maximumSignificantDigits: 2 };
  return milliseconds < 1000
    ? `${milliseconds.toLocaleString(language, digits)} ms`
    : t('insights.seconds', { count: (milliseconds / 1000).toLocaleString(language, digits) });
}

customElements.define('insights-view', InsightsView);
