import { LitElement, css, html, nothing } from 'lit';
import { navigate, placeOf } from '../addresses.js';
import { api } from '../api.js';
import { ChatSession } from '../chat-session.js';
import { ConversationStore } from '../conversations.js';
import { t } from '../texts.js';
import './answer-view.js';
import { base, icon } from './base.js';
import './chat-view.js';
import './document-page.js';
import './evidence-panel.js';
import './key-dialog.js';
import './side-rail.js';

/** The page: the rail with the conversations, the view that the address names, and the evidence beside it. */
class FootnoteApp extends LitElement {
  static properties = {
    place: { state: true },
    evidence: { state: true },
    railOpen: { state: true },
    unavailable: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 17rem minmax(0, 1fr) auto;
        grid-template-rows: minmax(0, 1fr);
        /* The window itself never scrolls, whatever is brought into view inside. */
        position: fixed;
        inset: 0;
        height: 100dvh;
      }
      key-dialog {
        position: fixed;
      }
      side-rail {
        min-height: 0;
      }
      main {
        position: relative;
        display: flex;
        flex-direction: column;
        min-height: 0;
        outline: none;
      }
      main > :not(.top) {
        flex: 1;
        min-height: 0;
      }
      evidence-panel {
        width: clamp(24rem, 36vw, 40rem);
        min-height: 0;
        border-left: 1px solid var(--line);
      }
      .skip {
        position: fixed;
        top: -4rem;
        left: 1rem;
        z-index: 5;
        padding: 0.6rem 1rem;
        border-radius: 0.6rem;
        background: var(--accent);
        color: var(--accent-ink);
      }
      .skip:focus {
        top: 1rem;
      }
      .top,
      .veil {
        display: none;
      }
      @media (max-width: 1100px) {
        :host {
          grid-template-columns: 15rem minmax(0, 1fr);
        }
        evidence-panel {
          position: fixed;
          inset: 0 0 0 auto;
          z-index: 3;
          width: min(38rem, 100vw);
          box-shadow: var(--shadow);
        }
      }
      @media (max-width: 760px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        side-rail {
          display: none;
        }
        side-rail.open {
          position: fixed;
          display: block;
          inset: 0 auto 0 0;
          z-index: 4;
          width: min(19rem, 86vw);
          box-shadow: var(--shadow);
        }
        .veil {
          position: fixed;
          display: block;
          inset: 0;
          z-index: 3;
          background: rgb(20 18 12 / 45%);
        }
        .unavailable {
        display: grid;
        gap: 0.8rem;
        justify-items: start;
        max-width: 38rem;
        margin: 0 auto;
        padding: 4rem 1.5rem;
      }
      .top {
          display: flex;
          align-items: center;
          gap: 0.25rem;
          padding: 0.25rem 0.5rem;
          border-bottom: 1px solid var(--line);
        }
        .top strong {
          flex: 1;
          overflow: hidden;
          text-overflow: ellipsis;
          white-space: nowrap;
          font-weight: 600;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.session = new ChatSession(api, new ConversationStore());
    this.place = placeOf(location);
    this.evidence = null;
    this.railOpen = false;
    /** @type {HTMLElement|null} the element to focus when the evidence is closed */
    this.opener = null;
  }

  connectedCallback() {
    super.connectedCallback();
    api.requestKey = (role) => this.renderRoot.querySelector('key-dialog').request(role);
    this.session.addEventListener('change', () => this.#follow());
    this.session.load().then(() => this.#move());
    window.addEventListener('popstate', () => this.#move());
    window.addEventListener('footnote-navigated', () => this.#move());
    this.addEventListener('show-evidence', (event) => this.#showEvidence(event));
    this.addEventListener('click', (event) => this.#stayOnPage(event));
    this.addEventListener('ask-in-chat', (event) => this.#ask(event.detail));
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  #move() {
    const before = this.place;
    this.place = placeOf(location);
    this.railOpen = false;
    if (before.view !== this.place.view || before.conversation !== this.place.conversation) {
      this.evidence = null;
    }
    if (before.view !== this.place.view) {
      this.updateComplete.then(() => this.renderRoot.querySelector('main').focus());
    }
    if (this.place.view === 'chat') {
      if (this.place.conversation && !this.session.open(this.place.conversation)) {
        history.replaceState(null, '', '/');
      } else if (!this.place.conversation && this.session.current.turns.length > 0) {
        this.session.startNew();
      }
    }
  }

  /** The address names the conversation that is open, so that a reload shows it again. */
  #follow() {
    const { current } = this.session;
    const address = current.turns.length > 0 ? `/#${current.id}` : '/';
    const inChat = placeOf(location).view === 'chat';
    if (inChat && location.pathname + location.hash !== address && this.started) {
      history.pushState(null, '', address);
      this.place = placeOf(location);
    }
    this.started = true;
    this.requestUpdate();
  }

  /** Asks a question of another view in a new conversation. @param {string} question */
  #ask(question) {
    navigate('/');
    this.session.ask(question);
  }

  #showEvidence(event) {
    this.opener = event.composedPath()[0];
    this.evidence = event.detail;
  }

  #closeEvidence() {
    this.evidence = null;
    this.opener?.focus?.();
  }

  /** Links to places of the page change the view; all others are the browser's. @param {MouseEvent} event */
  #stayOnPage(event) {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.target || link.origin !== location.origin || link.classList.contains('skip')) {
      return;
    }
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const inDialog = event.composedPath().some((element) => element instanceof HTMLDialogElement);
    if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) {
      if (this.railOpen) {
        this.railOpen = false;
      } else if (this.evidence) {
        this.#closeEvidence();
      }
    }
  }

  render() {
    const { current } = this.session;
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('skip')}</a>
      <side-rail class=${this.railOpen ? 'open' : ''} .session=${this.session} .place=${this.place}></side-rail>
      ${this.railOpen ? html`<div class="veil" @click=${() => (this.railOpen = false)}></div>` : nothing}
      <main id="main" tabindex="-1">
        <div class="top">
          <button class="icon" aria-label=${t('rail.open')} aria-expanded=${this.railOpen} @click=${() => (this.railOpen = true)}>
            ${icon('menu')}
          </button>
          <strong>${this.place.view === 'chat' ? current.title || 'Footnote' : 'Footnote'}</strong>
          <button class="icon" aria-label=${t('chat.new')} @click=${() => navigate('/')}>${icon('plus')}</button>
        </div>
        ${this.#view()}
      </main>
      ${this.evidence
        ? html`<evidence-panel .evidence=${this.evidence} @close-evidence=${this.#closeEvidence}></evidence-panel>`
        : nothing}
      <key-dialog></key-dialog>
    `;
  }

  #skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  /** After an update of the service, the scripts of the version that is open may be gone; reading the page again helps. */
  #load(script) {
    const { view } = this.place;
    script.catch(() => (this.unavailable = view));
  }

  #unavailableView() {
    return html`
      <section class="unavailable" role="alert">
        <h1>${t('view.unavailable')}</h1>
        <p class="quiet">${t('view.unavailable-meaning')}</p>
        <button class="outline" @click=${() => location.reload()}>${icon('retry', 16)}${t('view.reload')}</button>
      </section>
    `;
  }

  /** The views that a question does not need are loaded when they are first shown. */
  #view() {
    if (this.unavailable === this.place.view) {
      return this.#unavailableView();
    }
    switch (this.place.view) {
      case 'documents':
        this.#load(import('./documents-view.js'));
        return html`<documents-view></documents-view>`;
      case 'document':
        return html`<document-page .documentId=${this.place.id} .range=${this.place.range}></document-page>`;
      case 'answer':
        return html`<answer-view .session=${this.session} .place=${this.place}></answer-view>`;
      case 'insights':
        this.#load(import('./insights-view.js'));
        return html`<insights-view></insights-view>`;
      case 'evaluations':
        this.#load(import('./evaluations-view.js'));
        return html`<evaluations-view .place=${this.place}></evaluations-view>`;
      default:
        return html`<chat-view .session=${this.session} .place=${this.place}></chat-view>`;
    }
  }
}

customElements.define('footnote-app', FootnoteApp);
