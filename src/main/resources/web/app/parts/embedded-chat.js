import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { ChatSession } from '../chat-session.js';
import { ConversationStore } from '../conversations.js';
import { leave } from '../embedding.js';
import { t } from '../texts.js';
import { base, icon } from './base.js';
import './chat-view.js';
import './evidence-panel.js';
import './key-dialog.js';

const PLACE = { view: 'chat', conversation: '', question: '' };

/** The chat in a frame of another page: one conversation, its evidence above it, and the way to the whole page. */
class EmbeddedChat extends LitElement {
  static properties = { evidence: { state: true } };

  static styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100dvh;
      }
      header {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        padding: 0.3rem 0.6rem 0.3rem 1rem;
        border-bottom: 1px solid var(--line);
      }
      strong {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: 600;
      }
      header a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-width: 2.25rem;
        min-height: 2.25rem;
        border-radius: 0.6rem;
        color: var(--muted);
      }
      header a:hover {
        background: var(--hover);
        color: var(--ink);
      }
      chat-view {
        flex: 1;
        min-height: 0;
      }
      evidence-panel {
        position: fixed;
        inset: 0;
        z-index: 3;
      }
    `,
  ];

  constructor() {
    super();
    this.session = new ChatSession(api, new ConversationStore());
    this.evidence = null;
    /** @type {HTMLElement|null} the element to focus when the evidence is closed */
    this.opener = null;
  }

  connectedCallback() {
    super.connectedCallback();
    api.requestKey = (role) => this.renderRoot.querySelector('key-dialog').request(role);
    this.session.addEventListener('change', () => this.requestUpdate());
    this.addEventListener('show-evidence', (event) => this.#showEvidence(event));
    this.addEventListener('click', (event) => this.#openElsewhere(event));
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  #showEvidence(event) {
    this.opener = event.composedPath()[0];
    this.evidence = event.detail;
  }

  #closeEvidence() {
    this.evidence = null;
    this.opener?.focus?.();
  }

  /** The frame shows nothing but the chat: links open the whole page beside it. @param {MouseEvent} event */
  #openElsewhere(event) {
    const link = event.composedPath().find((element) => element instanceof HTMLAnchorElement);
    if (link && link.origin === location.origin && !link.target) {
      event.preventDefault();
      window.open(link.href, '_blank', 'noopener');
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (this.evidence) {
        this.#closeEvidence();
      } else {
        leave();
      }
    }
  }

  render() {
    const { current } = this.session;
    return html`
      <header>
        <strong>${current.title || 'Footnote'}</strong>
        <button class="icon" title=${t('chat.new')} aria-label=${t('chat.new')} @click=${() => this.session.startNew()}>
          ${icon('plus')}
        </button>
        <a href="/" target="_blank" rel="noopener" title=${t('embedded.open')} aria-label=${t('embedded.open')}>${icon('open', 16)}</a>
      </header>
      <chat-view .session=${this.session} .place=${PLACE} ?hidden=${this.evidence !== null}></chat-view>
      ${this.evidence
        ? html`<evidence-panel .evidence=${this.evidence} @close-evidence=${this.#closeEvidence}></evidence-panel>`
        : nothing}
      <key-dialog></key-dialog>
    `;
  }
}

customElements.define('embedded-chat', EmbeddedChat);
