import { LitElement, css, html } from 'lit';
import { navigate } from '../addresses.js';
import { api } from '../api.js';
import { t } from '../texts.js';
import './answer-actions.js';
import './answer-body.js';
import { base, icon } from './base.js';

/** One answer, at the address that a colleague was given. An answer that is no longer kept can be asked for again. */
class AnswerView extends LitElement {
  static properties = { session: { attribute: false }, place: { attribute: false }, turn: { state: true }, missing: { state: true } };

  static styles = [
    base,
    css`
      :host {
        overflow-y: auto;
      }
      section {
        max-width: calc(var(--measure) + 3rem);
        margin: 0 auto;
        padding: 2.5rem 1.5rem 4rem;
      }
      h1 {
        margin-bottom: 1.4rem;
        font: 600 clamp(1.25rem, 3vw, 1.55rem) / 1.35 var(--sans);
        overflow-wrap: anywhere;
      }
      .again {
        margin-top: 2rem;
      }
      .quiet {
        margin-bottom: 0.5rem;
      }
    `,
  ];

  constructor() {
    super();
    this.turn = null;
    this.missing = false;
  }

  willUpdate(changed) {
    if (changed.has('place') && changed.get('place')?.id !== this.place.id) {
      this.#load();
    }
  }

  async #load() {
    const { id } = this.place;
    this.turn = null;
    this.missing = false;
    await this.session.load();
    this.turn = this.#own(id);
    if (this.turn === null) {
      try {
        const answer = await api.answer(id);
        this.turn = turnOf(answer);
      } catch {
        this.missing = true;
      }
    }
  }

  /** An answer of this browser needs no service. */
  #own(id) {
    const turns = this.session.conversations.flatMap((conversation) => conversation.turns);
    return turns.find(({ answer }) => answer?.messageId === id) ?? null;
  }

  render() {
    const { question } = this.place;
    if (this.missing) {
      return html`
        <section>
          <h1>${question || t('answer.missing')}</h1>
          <p>${t(question ? 'answer.not-kept' : 'answer.missing-meaning')}</p>
          <p class="again"><button class="primary" @click=${() => this.#ask(question)}>${t(question ? 'turn.ask-again' : 'chat.new')}</button></p>
        </section>
      `;
    }
    if (this.turn === null) {
      return html`<section role="status">${t('loading')}</section>`;
    }
    return html`
      <section>
        <p class="quiet">${t('answer.shared')}</p>
        <h1>${this.turn.question}</h1>
        <answer-body .turn=${this.turn} .state=${this.turn.state}></answer-body>
        <answer-actions shared .session=${this.session} .turn=${this.turn}></answer-actions>
        <p class="again">
          <button class="outline" @click=${() => this.#ask(this.turn.question)}>${icon('chat', 16)}${t('answer.ask-yourself')}</button>
        </p>
      </section>
    `;
  }

  #ask(question) {
    navigate('/');
    if (question) {
      this.session.ask(question);
    }
  }
}

/** @param {any} answer as `GET /api/answers/{messageId}` returns it */
function turnOf(answer) {
  const { question, statements, citations, reason } = answer;
  return { question, statements, citations, answer, passages: null, unsure: reason === 'unsure', state: 'done', version: 0, rating: null };
}

customElements.define('answer-view', AnswerView);
