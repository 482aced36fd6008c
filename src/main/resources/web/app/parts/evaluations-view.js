import { LitElement, css, html, nothing } from 'lit';
import { evaluationAddress, navigate } from '../addresses.js';
import { cancelEvaluation, evaluations } from '../admin-api.js';
import { counted, formatMoment, named, t } from '../texts.js';
import { base, icon } from './base.js';
import './operator-state.js';
import { operatorStyles } from './operator-styles.js';
import './run-comparison.js';
import './run-report.js';
import './run-start.js';

/** Pauses between two looks at runs that go on; the pause grows while nothing changes. */
const PAUSE = { least: 1000, most: 10_000, growth: 1.5 };
const UNFINISHED = new Set(['queued', 'running']);
const COMPARED = 2;

/** The runs of question sets: starts one, shows how far it is, and opens its report or compares two. */
class EvaluationsView extends LitElement {
  static properties = {
    place: { attribute: false },
    runs: { state: true },
    chosen: { state: true },
    failure: { state: true },
    refused: { state: true },
  };

  static styles = [
    base,
    operatorStyles,
    css`
      .runs li {
        display: grid;
        grid-template-columns: 1.4rem minmax(0, 1fr) minmax(9rem, 14rem) 11.5rem;
        gap: 0.25rem 1rem;
        align-items: center;
        padding: 0.85rem 0.5rem;
        border-top: 1px solid var(--line);
      }
      .set {
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      progress {
        width: 100%;
        height: 0.45rem;
        accent-color: var(--accent);
      }
      .actions {
        display: flex;
        justify-content: flex-end;
        gap: 0.4rem;
      }
      .failed {
        color: var(--danger);
      }
      .done {
        color: var(--accent);
      }
      .compare {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.75rem;
        min-height: 3rem;
        margin-bottom: 0.5rem;
      }
      .refused {
        margin-bottom: 1rem;
        color: var(--danger);
      }
      @media (max-width: 760px) {
        .runs li {
          grid-template-columns: 1.4rem minmax(0, 1fr);
        }
        .runs li > :nth-child(n + 3) {
          grid-column: 2;
        }
        .actions {
          justify-content: flex-start;
        }
      }
    `,
  ];

  #shownAgain = () => document.visibilityState === 'visible' && this.#load();

  constructor() {
    super();
    this.runs = null;
    this.chosen = [];
    this.failure = null;
    this.refused = '';
    this.pause = PAUSE.least;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#shownAgain);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#shownAgain);
    clearTimeout(this.timer);
    this.request?.abort();
  }

  async #load() {
    clearTimeout(this.timer);
    this.request?.abort();
    const request = new AbortController();
    this.request = request;
    try {
      const before = JSON.stringify(this.runs);
      const runs = await evaluations(request.signal);
      this.pause = JSON.stringify(runs) === before ? Math.min(PAUSE.most, this.pause * PAUSE.growth) : PAUSE.least;
      this.runs = runs;
      this.failure = null;
    } catch (failure) {
      if (request.signal.aborted) {
        return;
      }
      this.failure = failure;
      this.pause = PAUSE.most;
    }
    if (!this.isConnected || document.visibilityState !== 'visible') {
      return;
    }
    if ((this.runs ?? []).some(({ state }) => UNFINISHED.has(state))) {
      this.timer = setTimeout(() => this.#load(), this.pause);
    }
  }

  async #cancel(run) {
    this.refused = '';
    try {
      await cancelEvaluation(run.id);
    } catch (failure) {
      this.refused = failure.message;
    }
    this.#load();
  }

  #choose(id, isChosen) {
    const others = this.chosen.filter((other) => other !== id);
    this.chosen = isChosen ? [...others, id].slice(-COMPARED) : others;
  }

  /** The older run is the baseline. */
  #compare() {
    const [run, baseline] = this.runs.filter(({ id }) => this.chosen.includes(id));
    navigate(evaluationAddress(run.id, baseline.id));
  }

  render() {
    const { run, baseline } = this.place;
    if (run && baseline) {
      return html`<div class="view"><run-comparison .run=${run} .baseline=${baseline} .runs=${this.runs ?? []}></run-comparison></div>`;
    }
    if (run) {
      return html`<div class="view"><run-report .run=${run}></run-report></div>`;
    }
    return html`
      <section class="view" aria-labelledby="heading">
        <div class="head">
          <div>
            <h1 id="heading">${t('evaluations')}</h1>
            <p>${t('evaluations.introduction')}</p>
          </div>
          ${this.runs
            ? html`<button class="primary" @click=${() => this.renderRoot.querySelector('run-start').open()}>
                ${icon('play', 16)}${t('evaluations.new')}
              </button>`
            : nothing}
        </div>
        ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
        ${this.runs === null
          ? html`<operator-state .failure=${this.failure} @load-again=${this.#load}></operator-state>`
          : this.#list()}
      </section>
      <run-start @run-started=${this.#load}></run-start>
    `;
  }

  #list() {
    if (this.runs.length === 0) {
      return html`<p class="card quiet">${t('evaluations.none')}</p>`;
    }
    const comparable = this.runs.filter(isReported).length >= COMPARED;
    return html`
      ${comparable
        ? html`<div class="compare">
            <p class="quiet">${t('evaluations.choose')}</p>
            <button class="outline" ?disabled=${this.chosen.length < COMPARED} @click=${this.#compare}>
              ${icon('scales', 16)}${t('evaluations.compare')}
            </button>
          </div>`
        : nothing}
      <ul class="runs" aria-label=${t('evaluations')}>
        ${this.runs.map((run) => this.#row(run))}
      </ul>
    `;
  }

  #row(run) {
    const words = { set: run.set, created: formatMoment(run.created) };
    return html`
      <li>
        ${isReported(run)
          ? html`<input
              type="checkbox"
              aria-label=${t('evaluations.choose-one', words)}
              .checked=${this.chosen.includes(run.id)}
              @change=${(event) => this.#choose(run.id, event.target.checked)}
            />`
          : html`<span></span>`}
        <div>
          <p class="set">${run.set}</p>
          <p class="quiet">${formatMoment(run.created)}</p>
        </div>
        <div>${this.#progress(run)}</div>
        <div class="actions">
          ${UNFINISHED.has(run.state)
            ? html`<button class="outline" aria-label=${t('evaluations.cancel-one', words)} @click=${() => this.#cancel(run)}>
                ${icon('stop', 16)}${t('evaluations.cancel')}
              </button>`
            : isReported(run)
              ? html`<button class="outline" aria-label=${t('evaluations.report-one', words)} @click=${() => navigate(evaluationAddress(run.id))}>
                  ${t('evaluations.report')}
                </button>`
              : nothing}
        </div>
      </li>
    `;
  }

  #progress({ state, reason, done, total }) {
    if (state === 'running') {
      return html`<progress max=${total} value=${done} aria-label=${t('run-state.running')}></progress>
        <p class="quiet">${t('evaluations.progress', { done, total })}</p>`;
    }
    return html`<p class=${state}>${named('run-state', state)}</p>
      <p class="quiet">${reason ? named('run-reason', reason) : state === 'done' ? counted('questions', total) : t('evaluations.progress', { done, total })}</p>`;
  }
}

/** A cancelled run has a report of the questions that were done. */
function isReported({ state, done }) {
  return state === 'done' || (state === 'cancelled' && done > 0);
}

customElements.define('evaluations-view', EvaluationsView);
