import { LitElement, css, html, nothing } from 'lit';
import { evaluation, evaluationPage, evaluationReport } from '../admin-api.js';
import { counted, formatMoment, language, named, t } from '../texts.js';
import { base, icon } from './base.js';
import './operator-state.js';
import { operatorStyles } from './operator-styles.js';
import { figure } from './run-comparison.js';

/** The figures that stand first, as shares, and the next ones; all others unfold. */
const HEADLINE = ['right', 'answerable_wrong', 'answerable_refused', 'abstain_recall'];
const MAIN = ['evidence_complete', 'ndcg@10', 'quotes_verbatim', 'citation_precision', 'citation_recall', 'auroc', 'calibration_error'];
const BAD_FIRST = ['wrong_answer', 'wrong_unsure', 'wrong_refusal', 'failed', 'unjudged_answer', 'right_unsure', 'right_answer', 'right_refusal', 'not_asked'];
const PAGE = 100;

/** The report of a run: its figures with their intervals, and every question with its answer. */
class RunReport extends LitElement {
  static properties = {
    run: { type: String },
    shown: { state: true },
    failure: { state: true },
    questions: { state: true },
    outcome: { state: true },
    most: { state: true },
    notSaved: { state: true },
  };

  static styles = [
    base,
    operatorStyles,
    css`
      :host {
        display: block;
        overflow: visible;
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
      }
      .tiles + .card,
      .card + .card {
        margin-top: 1rem;
      }
      .all {
        margin-top: 0.75rem;
        color: var(--accent);
      }
      .all table {
        color: var(--ink);
      }
      .tiles .card {
        margin: 0;
      }
      .scroll {
        overflow-x: auto;
        margin-top: 0.75rem;
      }
      tbody th {
        color: var(--ink);
        font-size: 0.95rem;
        font-weight: 400;
      }
      .filter {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.75rem;
        margin-bottom: 0.75rem;
      }
      .filter select {
        width: auto;
      }
      .question {
        padding: 0.65rem 0.25rem;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .question summary .quiet {
        float: right;
        margin-left: 1rem;
      }
      .question p {
        margin-top: 0.5rem;
      }
      .failed {
        margin-bottom: 1rem;
        color: var(--danger);
      }
    `,
  ];

  constructor() {
    super();
    this.shown = null;
    this.failure = null;
    this.questions = null;
    this.outcome = '';
    this.most = PAGE;
    this.notSaved = '';
  }

  willUpdate(changed) {
    if (changed.has('run')) {
      this.#load();
    }
  }

  async #load() {
    this.failure = null;
    try {
      this.shown = await evaluation(this.run);
      this.questions = this.shown.links.report ? (await evaluationReport(this.run)).questions : [];
    } catch (failure) {
      this.failure = failure;
    }
  }

  async #save() {
    this.notSaved = '';
    try {
      const address = URL.createObjectURL(await evaluationPage(this.run));
      const link = Object.assign(document.createElement('a'), { href: address, download: `${this.shown.set}-${this.run}.html` });
      link.click();
      URL.revokeObjectURL(address);
    } catch (failure) {
      this.notSaved = failure.message;
    }
  }

  render() {
    const { shown } = this;
    return html`
      <a class="back" href="/evaluations">${icon('previous', 15)}${t('evaluations')}</a>
      ${this.failure || !shown
        ? html`<operator-state .failure=${this.failure} @load-again=${this.#load}></operator-state>`
        : html`
            <div class="head">
              <div>
                <h1>${shown.set}</h1>
                <p>${named('run-state', shown.state)}, ${formatMoment(shown.finished ?? shown.created)}</p>
              </div>
              ${shown.links.page
                ? html`<button class="outline" @click=${this.#save}>${icon('download', 16)}${t('report.save')}</button>`
                : nothing}
            </div>
            ${this.notSaved ? html`<p class="failed" role="alert">${this.notSaved}</p>` : nothing}
            ${shown.figures ? headline(measured(shown.figures)) : html`<p class="card quiet">${t('report.none')}</p>`}
            ${this.questions?.length ? this.#questions(this.questions) : nothing}
            ${shown.figures ? figures(shown.figures) : nothing}
          `}
    `;
  }

  #questions(questions) {
    const outcomes = BAD_FIRST.filter((outcome) => questions.some((one) => one.outcome === outcome));
    const kept = outcomes.flatMap((outcome) =>
      this.outcome === '' || this.outcome === outcome ? questions.filter((one) => one.outcome === outcome) : [],
    );
    return html`
      <section class="card" aria-labelledby="questions">
        <div class="filter">
          <h2 id="questions">${t('report.every-question')}</h2>
          <select aria-label=${t('report.outcome')} @change=${(event) => this.#narrow(event.target.value)}>
            <option value="">${t('report.all-outcomes')} (${questions.length})</option>
            ${outcomes.map(
              (outcome) => html`<option value=${outcome} ?selected=${outcome === this.outcome}>
                ${named('outcome', outcome)} (${questions.filter((one) => one.outcome === outcome).length})
              </option>`,
            )}
          </select>
        </div>
        ${kept.slice(0, this.most).map(questionResult)}
        ${kept.length > this.most
          ? html`<button class="outline" @click=${() => (this.most += PAGE)}>${t('documents.more')}</button>`
          : nothing}
      </section>
    `;
  }

  #narrow(outcome) {
    this.outcome = outcome;
    this.most = PAGE;
  }
}

function expected({ answerable, answers }) {
  if (answerable === false) {
    return html`<p class="quiet">${t('report.expected-refusal')}</p>`;
  }
  return answers?.length ? html`<p class="quiet">${t('report.expected', { answers: answers.join(' · ') })}</p>` : nothing;
}

function measured({ total }) {
  return total.filter(({ value }) => value !== null);
}

function headline(all) {
  return html`<dl class="tiles">
    ${pick(HEADLINE, all).map(
      ({ metric, value, low, high }) => html`<div class="card">
        <dt>${named('metric', metric)}</dt>
        <dd>
          <span class="figure">${percent(value)}</span>
          <p class="quiet">${low === null ? nothing : t('report.between', { low: percent(low), high: percent(high) })}</p>
        </dd>
      </div>`,
    )}
  </dl>`;
}

function figures(shown) {
  const all = measured(shown);
  const others = all.filter(({ metric }) => !MAIN.includes(metric));
  return html`<section class="card" aria-labelledby="figures">
    <h2 id="figures">${t('report.figures')}</h2>
    <p class="quiet">${counted('questions', shown.questions)}. ${t('report.interval-meaning')}</p>
    ${table(pick(MAIN, all))}
    <details class="all">
      <summary>${t('report.all-figures', { count: others.length })}</summary>
      ${table(others)}
    </details>
  </section>`;
}

function pick(names, all) {
  return names.map((name) => all.find(({ metric }) => metric === name)).filter((found) => found);
}

function table(rows) {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="figures">
    <table>
      <thead>
        <tr>
          <th scope="col">${t('comparison.metric')}</th>
          <th scope="col" class="number">${t('report.value')}</th>
          <th scope="col" class="number">${t('comparison.interval')}</th>
          <th scope="col" class="number">${t('report.questions')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ metric, value, low, high, questions }) => html`<tr>
            <th scope="row">${metric}</th>
            <td class="number">${figure(value)}</td>
            <td class="number">${low === null ? '–' : t('comparison.from-to', { low: figure(low), high: figure(high) })}</td>
            <td class="number">${questions.toLocaleString(language)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function questionResult({ question, answer, error, outcome }) {
  return html`<details class="question">
    <summary>${question.question}<span class="quiet">${named('outcome', outcome)}</span></summary>
    <p>${answer?.text ?? error ?? t('report.no-answer')}</p>
    ${expected(question)}
  </details>`;
}

/** @param {number} share */
function percent(share) {
  return share.toLocaleString(language, { style: 'percent' });
}

customElements.define('run-report', RunReport);
