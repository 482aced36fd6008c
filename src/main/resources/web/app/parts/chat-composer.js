import { LitElement, css, html, nothing } from 'lit';
import { isEmpty } from '../scope.js';
import { formatDay, t } from '../texts.js';
import { base, emit, icon } from './base.js';
import './scope-picker.js';

const MAX_LENGTH = 4000;
const COUNTED_FROM = 3500;

/** The box for a question, with the scope that it is asked in always in sight. */
class ChatComposer extends LitElement {
  static properties = {
    session: { attribute: false },
    scope: { attribute: false },
    working: { type: Boolean },
    text: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: block;
      }
      form {
        border: 1px solid var(--line-strong);
        border-radius: 1.1rem;
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      form:focus-within {
        border-color: var(--accent);
        outline: 1px solid var(--accent);
      }
      textarea {
        display: block;
        max-height: 40dvh;
        padding: 0.9rem 1.1rem 0.35rem;
        border: 0;
        background: transparent;
        resize: none;
        field-sizing: content;
        line-height: 1.5;
      }
      textarea:focus-visible {
        outline: none;
      }
      .row {
        display: flex;
        align-items: flex-end;
        gap: 0.4rem;
        padding: 0.3rem 0.5rem 0.5rem;
      }
      .scope {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: 0.35rem;
        min-width: 0;
      }
      .scope > button,
      .chip {
        min-height: 2.1rem;
        max-width: 100%;
        color: var(--muted);
        font-size: 0.875rem;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 0.15rem;
        padding: 0 0.15rem 0 0.7rem;
        border-radius: 0.6rem;
        background: var(--accent-soft);
        color: var(--ink);
      }
      .chip span {
        max-width: 14rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chip button {
        min-width: 1.8rem;
        min-height: 1.8rem;
      }
      .count {
        align-self: center;
        font-variant-numeric: tabular-nums;
      }
      .over {
        color: var(--danger);
        font-weight: 550;
      }
      .send {
        min-width: 2.4rem;
        min-height: 2.4rem;
        padding: 0;
        border-radius: 0.75rem;
      }
    `,
  ];

  constructor() {
    super();
    this.text = '';
  }

  async focus() {
    await this.updateComplete;
    this.renderRoot.querySelector('textarea').focus();
  }

  get #sendable() {
    return this.text.trim() !== '' && this.text.length <= MAX_LENGTH && !this.working;
  }

  #send(event) {
    event?.preventDefault();
    if (this.#sendable) {
      emit(this, 'ask-question', this.text.trim());
      this.text = '';
    }
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === 'ArrowUp' && this.text === '') {
      event.preventDefault();
      emit(this, 'edit-last');
    } else if (event.key === 'Escape' && this.working) {
      event.preventDefault();
      this.session.stop();
    }
  }

  render() {
    const rest = MAX_LENGTH - this.text.length;
    return html`
      <form @submit=${this.#send}>
        <textarea
          rows="1"
          aria-label=${t('composer.label')}
          placeholder=${t(this.session.current.turns.length > 0 ? 'composer.follow-up' : 'composer.placeholder')}
          .value=${this.text}
          @input=${(event) => (this.text = event.target.value)}
          @keydown=${this.#key}
        ></textarea>
        <div class="row">
          <div class="scope" role="group" aria-label=${t('scope.label')}>${this.#scope()}</div>
          ${this.text.length > COUNTED_FROM
            ? html`<span class="count quiet ${rest < 0 ? 'over' : ''}" role="status">${t('composer.rest', { count: rest })}</span>`
            : nothing}
          ${this.working
            ? html`<button type="button" class="send outline" aria-label=${t('stop')} title=${t('stop')} @click=${() => this.session.stop()}>
                ${icon('stop')}
              </button>`
            : html`<button class="send primary" aria-label=${t('composer.send')} title=${t('composer.send')} ?disabled=${!this.#sendable}>
                ${icon('send')}
              </button>`}
        </div>
      </form>
      <scope-picker @scope-chosen=${(event) => this.session.setScope(event.detail)}></scope-picker>
    `;
  }

  #scope() {
    const { documents, folders, from, to } = this.scope;
    const without = (name, value) => () =>
      this.session.setScope({ ...this.scope, [name]: this.scope[name].filter((other) => other !== value) });
    return html`
      <button type="button" aria-haspopup="dialog" @click=${() => this.renderRoot.querySelector('scope-picker').open(this.scope)}>
        ${icon('filter', 16)} ${t(isEmpty(this.scope) ? 'scope.all' : 'scope.change')}
      </button>
      ${folders.map((folder) => this.#chip(folder, without('folders', folder)))}
      ${documents.map((document) => this.#chip(document.title, without('documents', document)))}
      ${from || to ? this.#chip(period(from, to), () => this.session.setScope({ ...this.scope, from: '', to: '' })) : nothing}
    `;
  }

  #chip(label, remove) {
    return html`
      <span class="chip">
        <span title=${label}>${label}</span>
        <button type="button" class="icon" aria-label=${t('scope.remove', { name: label })} @click=${remove}>${icon('close', 14)}</button>
      </span>
    `;
  }
}

/** @param {string} from @param {string} to */
export function period(from, to) {
  if (from && to) {
    return t('scope.between', { from: formatDay(from), to: formatDay(to) });
  }
  return from ? t('scope.since', { from: formatDay(from) }) : t('scope.until', { to: formatDay(to) });
}

customElements.define('chat-composer', ChatComposer);
