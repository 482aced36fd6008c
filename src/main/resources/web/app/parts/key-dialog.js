import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { t } from '../texts.js';
import { base } from './base.js';

/** Asks for a key of the service, the reader's or the operator's; it is kept until the tab is closed. */
class KeyDialog extends LitElement {
  static properties = { role: { state: true }, refused: { state: true } };

  static styles = [
    base,
    css`
      form {
        display: grid;
        gap: 1rem;
        padding: 1.75rem;
      }
      h2 {
        font: 600 1.3rem/1.3 var(--sans);
      }
      .refused {
        color: var(--danger);
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: 0.5rem;
      }
    `,
  ];

  /** @type {((given: boolean) => void)[]} */
  #waiting = [];

  constructor() {
    super();
    /** @type {'reader'|'admin'} */
    this.role = 'reader';
    this.refused = false;
  }

  /**
   * @param {'reader'|'admin'} role
   * @returns {Promise<boolean>} whether a key was given; requests that wait together share one dialog
   */
  async request(role) {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog.open && role !== this.role) {
      await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
      return this.request(role);
    }
    if (!dialog.open) {
      this.role = role;
      this.refused = api.keyOf(role) !== '';
      api.keepKey(role, '');
      dialog.showModal();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #submit(event) {
    event.preventDefault();
    api.keepKey(this.role, this.renderRoot.querySelector('input').value.trim());
    this.renderRoot.querySelector('dialog').close();
  }

  #closed() {
    this.renderRoot.querySelector('form').reset();
    const given = api.keyOf(this.role) !== '';
    this.#waiting.splice(0).forEach((resolve) => resolve(given));
  }

  render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed}>
        <form @submit=${this.#submit}>
          <h2 id="heading">${t(`key.${this.role}.heading`)}</h2>
          <p>${t(`key.${this.role}.explanation`)}</p>
          ${this.refused ? html`<p class="refused" role="alert">${t('key.refused')}</p>` : nothing}
          <input type="password" required autocomplete="off" aria-label=${t(`key.${this.role}.label`)} placeholder=${t(`key.${this.role}.label`)} />
          <div class="buttons">
            <button type="button" @click=${() => this.renderRoot.querySelector('dialog').close()}>${t('cancel')}</button>
            <button class="primary">${t('key.submit')}</button>
          </div>
        </form>
      </dialog>
    `;
  }
}

customElements.define('key-dialog', KeyDialog);
