import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api.js';
import { takesFocus } from '../embedding.js';
import { counted, t } from '../texts.js';
import { suggestQuestions } from '../suggestions.js';
import './answer-turn.js';
import { base, icon } from './base.js';
import './chat-composer.js';

/** A conversation and the box for the next question. */
/** A long conversation is drawn in parts, the latest first, so that it can be read and continued at once. */
const TURNS_AT_ONCE = 20;

/** @param {() => void} draw */
function whenIdle(draw) {
  // Not every browser has it.
  if (window.requestIdleCallback) {
    requestIdleCallback(draw, { timeout: 100 });
  } else {
    setTimeout(draw);
  }
}

class ChatView extends LitElement {
  static properties = {
    session: { attribute: false },
    place: { attribute: false },
    total: { state: true },
    suggested: { state: true },
    failed: { state: true },
    online: { state: true },
    earliest: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      .scroll {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      .turns,
      .welcome,
      .foot {
        width: 100%;
        max-width: calc(var(--measure) + 3rem);
        margin: 0 auto;
        padding: 0 1.5rem;
      }
      .turns {
        padding-top: 2.5rem;
        padding-bottom: 3rem;
      }
      .scroll:has(.turns) {
        container-type: size;
      }
      answer-turn + answer-turn {
        margin-top: 2.75rem;
        padding-top: 2.75rem;
        border-top: 1px solid var(--line);
      }
      /* So that the last question can stand at the top. */
      answer-turn + answer-turn:last-of-type {
        min-height: calc(100cqh - 3rem);
      }
      :host([empty]) {
        overflow-y: auto;
      }
      :host([empty]) .scroll {
        flex: none;
        padding-top: max(3rem, 18vh);
        overflow: visible;
      }
      .welcome {
        padding-bottom: 1.75rem;
      }
      .welcome h1 {
        font: 600 clamp(1.8rem, 4.5vw, 2.4rem) / 1.2 var(--sans);
        letter-spacing: -0.02em;
      }
      .welcome p {
        margin-top: 0.75rem;
        color: var(--muted);
        font-size: 1.05rem;
      }
      .suggestions {
        width: 100%;
        max-width: calc(var(--measure) + 3rem);
        margin: 1.25rem auto 2rem;
        padding: 0 1.5rem;
      }
      .suggestions h2 {
        margin-bottom: 0.6rem;
        color: var(--muted);
        font-size: 0.875rem;
        font-weight: 550;
      }
      .suggested {
        display: grid;
        gap: 0.5rem;
      }
      .suggested button {
        justify-content: flex-start;
        width: 100%;
        padding: 0.65rem 0.9rem;
        text-align: left;
        overflow-wrap: anywhere;
      }
      .suggested svg {
        color: var(--accent);
      }
      .foot {
        padding-bottom: max(0.9rem, env(safe-area-inset-bottom));
      }
      .offline {
        margin-bottom: 0.5rem;
        padding: 0.45rem 0.8rem;
        border-radius: 0.6rem;
        background: var(--caution-soft);
        color: var(--caution);
        font-size: 0.9rem;
      }
      .promise {
        margin-top: 0.5rem;
        text-align: center;
        font-size: 0.8rem;
      }
      @media (max-width: 760px) {
        .turns,
        .welcome,
        .foot {
          padding-left: 1rem;
          padding-right: 1rem;
        }
        .turns {
          padding-top: 1.5rem;
        }
        :host([empty]) .scroll {
          padding-top: 3rem;
        }
        .suggestions {
          padding: 0 1rem;
        }
        .promise {
          display: none;
        }
      }
    `,
  ];

  #changed = () => this.requestUpdate();
  #connection = () => (this.online = navigator.onLine);

  constructor() {
    super();
    this.total = null;
    this.suggested = [];
    this.failed = false;
    this.online = navigator.onLine;
    this.earliest = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.session.addEventListener('change', this.#changed);
    window.addEventListener('online', this.#connection);
    window.addEventListener('offline', this.#connection);
    this.#welcome();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#changed);
    window.removeEventListener('online', this.#connection);
    window.removeEventListener('offline', this.#connection);
  }

  firstUpdated() {
    // A link may fill in a question, but only its reader asks it.
    if (this.place.question) {
      this.#composer.text = this.place.question;
      history.replaceState(null, '', '/');
    }
    if (takesFocus && matchMedia('(pointer: fine)').matches) {
      this.#composer.focus();
    }
  }

  willUpdate() {
    const { current } = this.session;
    this.toggleAttribute('empty', current.turns.length === 0);
    if (current !== this.drawn) {
      this.drawn = current;
      this.earliest = Math.max(0, current.turns.length - TURNS_AT_ONCE);
    }
  }

  updated(changed) {
    if (changed.has('place') && this.session.current !== this.shown) {
      this.shown = this.session.current;
      this.#showLast();
    }
    if (changed.has('earliest') && this.earliest > 0) {
      whenIdle(() => (this.earliest = Math.max(0, this.earliest - TURNS_AT_ONCE)));
    }
  }

  get #composer() {
    return this.renderRoot.querySelector('chat-composer');
  }

  async #welcome() {
    try {
      const { total, documents } = await api.documents({ limit: 20 });
      this.total = total;
      this.suggested = await suggestQuestions(api, documents);
      this.failed = false;
    } catch {
      this.failed = this.total === null;
    }
  }

  /** The last question stands at the top, and its answer grows below it without moving what is being read. */
  #showLast() {
    requestAnimationFrame(() => this.renderRoot.querySelector('answer-turn:last-of-type')?.scrollIntoView({ block: 'start' }));
  }

  async #ask(question) {
    const answered = this.session.ask(question);
    await this.updateComplete;
    this.#showLast();
    await answered;
  }

  #editLast() {
    const turns = this.renderRoot.querySelectorAll('answer-turn');
    turns[turns.length - 1]?.edit();
  }

  render() {
    const { current, isWorking } = this.session;
    return html`
      <div class="scroll">
        ${current.turns.length === 0
          ? this.#empty()
          : html`<h1 class="only-read-aloud">${current.title}</h1>
              <div class="turns" role="log" aria-label=${t('chat.log')} aria-live="off">
                ${repeat(
                  current.turns.slice(this.earliest),
                  (turn) => turn.id,
                  (turn) => html`<answer-turn
                    .session=${this.session}
                    .turn=${turn}
                    .version=${turn.version}
                    .state=${turn.state}
                    @ask-question=${(event) => this.#ask(event.detail)}
                  ></answer-turn>`,
                )}
              </div>`}
      </div>
      <div class="foot">
        ${this.online ? nothing : html`<p class="offline" role="status">${t('offline')}</p>`}
        <chat-composer
          .session=${this.session}
          .scope=${current.scope}
          .working=${isWorking}
          @ask-question=${(event) => this.#ask(event.detail)}
          @edit-last=${this.#editLast}
        ></chat-composer>
        <p class="promise quiet">${t('chat.promise')}</p>
      </div>
      ${current.turns.length === 0 && this.suggested.length > 0 ? this.#suggestions() : nothing}
    `;
  }

  #empty() {
    return html`
      <div class="welcome">
        <h1>${t('welcome.heading')}</h1>
        <p>${this.#introduction()}</p>
      </div>
    `;
  }

  #suggestions() {
    return html`
      <section class="suggestions" aria-labelledby="suggested">
        <h2 id="suggested">${t('welcome.suggested')}</h2>
        <ul class="suggested">
          ${this.suggested.map(
            (question) => html`<li><button class="outline" @click=${() => this.#ask(question)}>${icon('search', 16)}${question}</button></li>`,
          )}
        </ul>
      </section>
    `;
  }

  #introduction() {
    if (this.failed) {
      return html`${t('welcome.failed')} <button class="outline" @click=${this.#welcome}>${t('retry')}</button>`;
    }
    if (this.total === null) {
      return t('loading');
    }
    if (this.total === 0) {
      return t('welcome.no-documents');
    }
    return html`${counted('welcome.documents', this.total)} <a href="/documents">${t('welcome.see-documents')}</a>`;
  }
}

customElements.define('chat-view', ChatView);
