import { LitElement, css, html, nothing } from 'lit';
import { answerAddress } from '../addresses.js';
import { answerText } from '../citations.js';
import { t } from '../texts.js';
import './answer-feedback.js';
import './answer-trace.js';
import { base, emit, icon } from './base.js';

const SHOWN_FOR = 2500;

/** What a reader can do with an answer. */
class AnswerActions extends LitElement {
  static properties = {
    session: { attribute: false },
    turn: { attribute: false },
    version: { type: Number },
    shared: { type: Boolean },
    traced: { state: true },
    said: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: 1rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.1rem;
        margin-left: -0.6rem;
      }
      .trace {
        margin-left: auto;
        color: var(--muted);
        font-size: 0.9rem;
      }
      .said {
        padding: 0 0.5rem;
        color: var(--accent);
      }
      answer-trace {
        margin-top: 0.75rem;
      }
    `,
  ];

  constructor() {
    super();
    this.shared = false;
    this.traced = false;
    this.said = '';
  }

  updated(changed) {
    if (changed.has('traced') && this.traced) {
      this.renderRoot.querySelector('answer-trace').scrollIntoView({ block: 'nearest' });
    }
  }

  async #copy(text, said) {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(said);
    } catch {
      this.#say(t('copy.failed'));
    }
  }

  #say(text) {
    this.said = text;
    clearTimeout(this.saying);
    this.saying = setTimeout(() => (this.said = ''), SHOWN_FOR);
  }

  #link() {
    return location.origin + answerAddress(this.turn.answer.messageId, this.turn.question);
  }

  render() {
    const { turn } = this;
    const { explanation } = turn.answer;
    return html`
      <div class="row">
        ${this.#button('copy', t('copy.plain'), () => this.#copy(answerText(turn, false), t('copy.done')))}
        ${turn.citations.length > 0
          ? this.#button('quote', t('copy.sources'), () => this.#copy(answerText(turn, true), t('copy.sources-done')))
          : nothing}
        ${this.#button('link', t('copy.link'), () => this.#copy(this.#link(), t('copy.link-done')))}
        ${this.shared ? nothing : this.#button('retry', t('turn.ask-again'), () => emit(this, 'retry'))}
        ${this.shared ? nothing : html`<answer-feedback .session=${this.session} .turn=${turn} .version=${turn.version}></answer-feedback>`}
        <span class="said quiet" role="status">${this.said}</span>
        ${explanation
          ? html`<button class="trace" aria-expanded=${this.traced} @click=${() => (this.traced = !this.traced)}>${t('trace')}</button>`
          : nothing}
      </div>
      ${this.traced ? html`<answer-trace .turn=${turn}></answer-trace>` : nothing}
    `;
  }

  #button(symbol, label, action) {
    return html`<button class="icon" aria-label=${label} title=${label} @click=${action}>${icon(symbol)}</button>`;
  }
}

customElements.define('answer-actions', AnswerActions);
