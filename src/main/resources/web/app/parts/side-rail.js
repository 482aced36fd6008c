import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { navigate } from '../addresses.js';
import { matches } from '../conversations.js';
import { applyTheme, preference } from '../preferences.js';
import { LANGUAGES, chooseLanguage, language, t } from '../texts.js';
import { base, emit, icon } from './base.js';
import './operator-links.js';

/** The conversations of this browser, the way to the documents, and the choices of the page. */
class SideRail extends LitElement {
  static properties = {
    session: { attribute: false },
    place: { attribute: false },
    words: { state: true },
    renamed: { state: true },
    doomed: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
        background: var(--rail);
        border-right: 1px solid var(--line);
      }
      nav {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: 1rem 0.75rem 0.75rem;
        gap: 0.6rem;
      }
      .brand {
        padding: 0 0.55rem 0.4rem;
        color: var(--ink);
        font: 600 1.3rem/1.3 var(--sans);
        text-decoration: none;
        letter-spacing: -0.02em;
      }
      .brand sup {
        margin-left: 0.1em;
        color: var(--accent);
        font: 600 0.62em/0 var(--sans);
      }
      .new {
        justify-content: flex-start;
        border-color: var(--line);
        background: var(--surface);
        font-weight: 550;
      }
      .link {
        display: flex;
        align-items: center;
        gap: 0.55rem;
        min-height: 2.25rem;
        padding: 0.25rem 0.7rem;
        border-radius: 0.6rem;
        color: var(--ink);
        text-decoration: none;
      }
      .link:hover,
      .link[aria-current] {
        background: var(--hover);
      }
      .search {
        position: relative;
      }
      .search svg {
        position: absolute;
        top: 0.7rem;
        left: 0.7rem;
        color: var(--muted);
        pointer-events: none;
      }
      .search input {
        padding-left: 2.1rem;
        border-color: var(--line);
      }
      h2 {
        padding: 0.5rem 0.7rem 0;
        color: var(--muted);
        font-size: 0.78rem;
        font-weight: 550;
      }
      .list {
        flex: 1;
        min-height: 0;
        margin: 0 -0.25rem;
        padding: 0 0.25rem;
        overflow-y: auto;
      }
      li {
        position: relative;
        display: flex;
        align-items: center;
        border-radius: 0.6rem;
      }
      li:hover,
      li:focus-within,
      li.current {
        background: var(--hover);
      }
      li .title {
        flex: 1;
        min-width: 0;
        justify-content: flex-start;
        text-align: left;
      }
      li .title span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li.current .title {
        font-weight: 550;
      }
      li .icon {
        display: none;
        min-width: 1.9rem;
      }
      li:hover .icon,
      li:focus-within .icon {
        display: inline-flex;
      }
      @media (pointer: coarse) {
        li.current .icon {
          display: inline-flex;
        }
      }
      .delete {
        color: var(--danger);
        font-weight: 550;
      }
      .empty {
        padding: 0.5rem 0.7rem;
      }
      .choices {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.5rem;
        padding-top: 0.6rem;
        border-top: 1px solid var(--line);
      }
      .choices select {
        padding: 0.3rem 0.4rem;
        border-color: var(--line);
        background: transparent;
        font-size: 0.875rem;
      }
    `,
  ];

  #refresh = () => this.requestUpdate();

  constructor() {
    super();
    this.words = '';
    this.renamed = null;
    this.doomed = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.session.addEventListener('change', this.#refresh);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#refresh);
  }

  render() {
    const words = this.words.trim().toLowerCase();
    const shown = this.session.conversations.filter((conversation) => !words || matches(conversation, words));
    return html`
      <nav aria-label=${t('rail.label')}>
        <a class="brand" href="/">Footnote<sup>1</sup></a>
        <button class="new" @click=${() => navigate('/')}>${icon('plus')} ${t('chat.new')}</button>
        <a class="link" href="/documents" aria-current=${this.place.view === 'documents' ? 'page' : nothing}>
          ${icon('documents')} ${t('documents')}
        </a>
        <h2 id="heading">${t('conversations')}</h2>
        <div class="search" ?hidden=${this.session.conversations.length < 2 && !words}>
          ${icon('search', 16)}
          <input
            type="search"
            aria-label=${t('conversations.search')}
            placeholder=${t('conversations.search')}
            .value=${this.words}
            @input=${(event) => (this.words = event.target.value)}
          />
        </div>
        <div class="list">
          <ul aria-labelledby="heading">
            ${repeat(shown, (conversation) => conversation.id, (conversation) => this.#row(conversation))}
          </ul>
          ${shown.length === 0
            ? html`<p class="empty quiet">${t(words ? 'conversations.none-found' : 'conversations.empty')}</p>`
            : nothing}
        </div>
        <operator-links .view=${this.place.view}></operator-links>
        <div class="choices">
          ${this.#choice('theme', ['system', 'light', 'dark'], preference('theme', 'system'), applyTheme)}
          ${this.#choice('language', LANGUAGES, language, chooseLanguage)}
        </div>
      </nav>
    `;
  }

  #choice(name, values, chosen, choose) {
    return html`
      <select aria-label=${t(`choice.${name}`)} @change=${(event) => choose(event.target.value)}>
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${t(`${name}.${value}`)}</option>`)}
      </select>
    `;
  }

  #row(conversation) {
    const current = this.place.view === 'chat' && conversation === this.session.current;
    if (this.renamed === conversation.id) {
      return html`
        <li>
          <input
            aria-label=${t('conversations.rename')}
            .value=${conversation.title}
            maxlength="120"
            @keydown=${(event) => this.#renameKey(event, conversation)}
            @blur=${(event) => this.#rename(conversation, event.target.value)}
          />
        </li>
      `;
    }
    return html`
      <li class=${current ? 'current' : ''}>
        <button class="title" aria-current=${current ? 'page' : nothing} @click=${() => navigate(`/#${conversation.id}`)}>
          <span>${conversation.title}</span>
        </button>
        ${this.doomed === conversation.id
          ? html`<button class="delete" @click=${() => this.#remove(conversation)} @blur=${() => (this.doomed = null)}>
              ${t('conversations.delete-now')}
            </button>`
          : html`
              <button class="icon" title=${t('conversations.rename')} aria-label=${t('conversations.rename-one', { title: conversation.title })} @click=${() => this.#startRename(conversation)}>
                ${icon('edit', 15)}
              </button>
              <button class="icon" title=${t('conversations.delete')} aria-label=${t('conversations.delete-one', { title: conversation.title })} @click=${() => this.#startRemove(conversation)}>
                ${icon('bin', 15)}
              </button>
            `}
      </li>
    `;
  }

  async #startRename(conversation) {
    this.renamed = conversation.id;
    await this.updateComplete;
    this.renderRoot.querySelector('li input').select();
  }

  async #startRemove(conversation) {
    this.doomed = conversation.id;
    await this.updateComplete;
    this.renderRoot.querySelector('.delete').focus();
  }

  #renameKey(event, conversation) {
    if (event.key === 'Enter') {
      this.#rename(conversation, event.target.value);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.renamed = null;
    }
  }

  #rename(conversation, title) {
    if (this.renamed === conversation.id) {
      this.renamed = null;
      this.session.rename(conversation, title);
    }
  }

  #remove(conversation) {
    this.doomed = null;
    this.session.remove(conversation);
    emit(this, 'conversation-removed');
  }
}

customElements.define('side-rail', SideRail);
