import { LitElement, css, html, nothing } from 'lit';
import { confidenceLevel } from '../confidence.js';
import { suggestAfterRefusal } from '../suggestions.js';
import { counted, named, t } from '../texts.js';
import { base, emit, icon } from './base.js';
import { linked } from './linked.js';
import './citation-chip.js';
import './source-list.js';

/** The messages that were no question to the documents; their reply is neither an answer nor a refusal. */
const CONVERSATIONAL = new Set(['small_talk', 'about_assistant', 'not_a_question']);

/** Sources first, then the statements with their markers; or why there are none. */
class AnswerBody extends LitElement {
  static properties = { turn: { attribute: false }, version: { type: Number }, state: { type: String } };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1.25rem;
      }
      .progress {
        display: flex;
        align-items: center;
        gap: 0.65rem;
        color: var(--muted);
      }
      .progress i {
        width: 0.6rem;
        height: 0.6rem;
        border-radius: 50%;
        background: var(--accent);
        animation: breathe 1.3s ease-in-out infinite;
      }
      @keyframes breathe {
        50% {
          opacity: 0.25;
          transform: scale(0.75);
        }
      }
      .statements {
        display: grid;
        gap: 0.8rem;
        font-size: 1.065rem;
        line-height: 1.7;
      }
      .statements p {
        white-space: pre-line;
        overflow-wrap: anywhere;
        animation: arrive 0.25s ease-out;
      }
      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(3px);
        }
      }
      .label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        justify-self: start;
        padding: 0.15rem 0.65rem;
        border-radius: 1rem;
        background: var(--caution-soft);
        color: var(--caution);
        font-size: 0.85rem;
        font-weight: 550;
      }
      .refusal {
        display: grid;
        gap: 0.6rem;
        padding: 1.15rem 1.3rem;
        border: 1px solid var(--line);
        border-left: 4px solid var(--caution);
        border-radius: 0.4rem 0.8rem 0.8rem 0.4rem;
        background: var(--surface);
      }
      .refusal h3 {
        color: var(--caution);
        font-size: 1rem;
        font-weight: 600;
      }
      .contact {
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .label-above {
        color: var(--muted);
        font-size: 0.85rem;
        font-weight: 550;
      }
      .suggested {
        display: grid;
        gap: 0.4rem;
        justify-items: start;
        margin-top: 0.5rem;
      }
      .suggested button {
        text-align: left;
        overflow-wrap: anywhere;
      }
      .suggested svg {
        color: var(--accent);
      }
      .notices {
        display: grid;
        gap: 0.3rem;
      }
      details {
        font-size: 0.9rem;
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        min-height: 2rem;
        color: var(--muted);
        cursor: pointer;
        list-style: none;
        border-radius: 0.4rem;
      }
      summary:hover {
        color: var(--ink);
      }
      summary .level {
        display: inline-flex;
        gap: 3px;
      }
      summary .level b {
        width: 0.85rem;
        height: 0.28rem;
        border-radius: 1rem;
        background: var(--line);
      }
      summary .level b.full {
        background: var(--accent);
      }
      details p {
        max-width: 40rem;
        color: var(--muted);
      }
    `,
  ];

  render() {
    const { turn } = this;
    const { answer } = turn;
    if (answer && CONVERSATIONAL.has(answer.reason)) {
      return html`<div class="statements"><p>${answer.answer}</p></div>`;
    }
    if (answer?.decision === 'abstained') {
      return this.#refusal(answer);
    }
    return html`
      ${turn.state === 'working' ? this.#progress() : nothing}
      ${turn.passages || turn.citations.length > 0
        ? html`<source-list .citations=${turn.citations} .passages=${turn.passages ?? []} .working=${turn.state === 'working'}></source-list>`
        : nothing}
      ${this.#label()}
      <div class="statements">${turn.statements.map((statement) => this.#statement(statement))}</div>
      ${answer ? html`${this.#notices(answer)}${this.#confidence(answer)}` : nothing}
    `;
  }

  #progress() {
    const { passages, statements } = this.turn;
    const documents = new Set((passages ?? []).map(({ documentId }) => documentId)).size;
    const step =
      passages === null
        ? t('step.searching')
        : statements.length === 0
          ? t('step.reading', { passages: counted('passages', passages.length), documents: counted('documents', documents) })
          : t('step.checking');
    return html`<p class="progress" role="status"><i></i>${step}</p>`;
  }

  #label() {
    const reason = this.turn.answer?.reason ?? (this.turn.unsure ? 'unsure' : null);
    return reason && this.turn.statements.length > 0 ? html`<p class="label">${named('reason', reason)}</p>` : nothing;
  }

  #statement({ text, citations }) {
    return html`<p>${text}${citations.map((marker) => this.#chip(marker))}</p>`;
  }

  #chip(marker) {
    const index = this.turn.citations.findIndex((citation) => citation.marker === marker);
    return index < 0 ? nothing : html`<citation-chip .citations=${this.turn.citations} .index=${index}></citation-chip>`;
  }

  #refusal(answer) {
    return html`
      <section class="refusal" aria-labelledby="refused">
        <h3 id="refused">${t('refusal.heading')}</h3>
        <p>${named('reason', answer.reason)}</p>
        <p class="quiet">${answer.contact ? t('refusal.ask-contact') : t('refusal.ask')}</p>
        ${answer.contact ? html`<p class="contact">${linked(answer.contact)}</p>` : nothing}
      </section>
      ${answer.nearest.length > 0 ? html`<source-list .nearest=${answer.nearest}></source-list>` : nothing}
      ${this.#suggestions(answer.nearest)}
      ${this.#notices(answer)}
    `;
  }

  #suggestions(nearest) {
    const questions = suggestAfterRefusal(nearest);
    return questions.length === 0
      ? nothing
      : html`
          <section aria-labelledby="suggested">
            <h3 class="label-above" id="suggested">${t('refusal.suggested')}</h3>
            <ul class="suggested">
              ${questions.map(
                (question) => html`<li><button class="outline" @click=${() => emit(this, 'ask-question', question)}>${icon('search', 15)}${question}</button></li>`,
              )}
            </ul>
          </section>
        `;
  }

  #notices(answer) {
    return answer.notices.length === 0
      ? nothing
      : html`<ul class="notices quiet">
          ${answer.notices.map((notice) => html`<li>${named('notice', notice)}</li>`)}
        </ul>`;
  }

  #confidence(answer) {
    const level = confidenceLevel(answer.confidence);
    return html`
      <details>
        <summary>
          <span class="level" aria-hidden="true">${[1, 2, 3].map((step) => html`<b class=${step <= level.steps ? 'full' : ''}></b>`)}</span>
          ${t(`confidence.${level.name}`)}
        </summary>
        <p>${t(`confidence.${level.name}.meaning`)}</p>
      </details>
    `;
  }
}

customElements.define('answer-body', AnswerBody);
