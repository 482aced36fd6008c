import { LitElement, css, html, nothing } from 'lit';
import { t } from '../texts.js';
import './answer-actions.js';
import './answer-body.js';
import { base, icon } from './base.js';
import './question-editor.js';

/** A question and what came of it. */
class AnswerTurn extends LitElement {
  static properties = {
    session: { attribute: false },
    turn: { attribute: false },
    /** Counts the changes of the turn, which is one object as long as it lives. */
    version: { type: Number },
    state: { type: String },
    editing: { state: true },
    announced: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        content-visibility: auto;
        contain-intrinsic-size: auto 24rem;
      }
      .question {
        display: flex;
        align-items: flex-start;
        gap: 0.5rem;
        margin-bottom: 1.4rem;
      }
      h2 {
        flex: 1;
        min-width: 0;
        font: 600 clamp(1.25rem, 3vw, 1.55rem) / 1.35 var(--sans);
        letter-spacing: -0.02em;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .question button {
        opacity: 0;
      }
      .question:hover button,
      .question button:focus-visible {
        opacity: 1;
      }
      @media (pointer: coarse) {
        .question button {
          opacity: 1;
        }
      }
      .failed {
        display: grid;
        justify-items: start;
        gap: 0.75rem;
        margin-top: 1rem;
        padding: 1rem 1.2rem;
        border-radius: 0.8rem;
        background: var(--danger-soft);
      }
      .failed strong {
        color: var(--danger);
      }
      .stopped {
        display: flex;
        align-items: center;
        gap: 0.75rem;
        margin-top: 1rem;
      }
    `,
  ];

  constructor() {
    super();
    this.editing = false;
    this.announced = '';
  }

  willUpdate() {
    const { statements, state, answer } = this.turn;
    if (state === 'done' && answer.decision === 'abstained') {
      this.announced = answer.answer;
    } else if (state === 'working' || this.announced) {
      this.announced = statements.map(({ text }) => text).join(' ');
    }
  }

  async edit() {
    if (this.turn.state !== 'working') {
      this.editing = true;
    }
  }

  #asked(event) {
    this.editing = false;
    this.session.edit(this.turn, event.detail);
  }

  #retry() {
    this.session.retry(this.turn);
  }

  render() {
    const { turn } = this;
    return html`
      <article aria-busy=${turn.state === 'working'} aria-label=${turn.question}>
        ${this.editing
          ? html`<question-editor
              .text=${turn.question}
              @question-edited=${this.#asked}
              @edit-cancelled=${() => (this.editing = false)}
            ></question-editor>`
          : html`<div class="question">
              <h2>${turn.question}</h2>
              ${turn.state === 'working'
                ? nothing
                : html`<button class="icon" aria-label=${t('turn.edit')} title=${t('turn.edit')} @click=${this.edit}>${icon('edit', 16)}</button>`}
            </div>`}
        <answer-body .turn=${turn} .version=${turn.version} .state=${turn.state}></answer-body>
        ${turn.state === 'failed' ? this.#failure() : nothing}
        ${turn.state === 'stopped'
          ? html`<p class="stopped quiet">${t('turn.stopped')}<button class="outline" @click=${this.#retry}>${icon('retry', 16)}${t('turn.ask-again')}</button></p>`
          : nothing}
        ${turn.state === 'done'
          ? html`<answer-actions .session=${this.session} .turn=${turn} .version=${turn.version} @retry=${this.#retry}></answer-actions>`
          : nothing}
        <div class="only-read-aloud" aria-live="polite">${this.announced}</div>
      </article>
    `;
  }

  #failure() {
    const { type, detail, retryAfter } = this.turn.problem;
    const known = ['connection-lost', 'offline', 'overloaded', 'rate-limited', 'unauthorized', 'conversation-busy'].includes(type);
    return html`
      <div class="failed" role="alert">
        <strong>${t(known ? `problem.${type}` : 'problem.other')}</strong>
        ${retryAfter > 0 ? html`<span>${t('problem.retry-after', { seconds: retryAfter })}</span>` : !known && detail ? html`<span>${detail}</span>` : nothing}
        <button class="outline" @click=${this.#retry}>${icon('retry', 16)}${t('retry')}</button>
      </div>
    `;
  }
}

customElements.define('answer-turn', AnswerTurn);
