import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { t } from '../texts.js';
import { base } from './base.js';

/** Asks for the key of the service; it is kept until the tab is closed. */
class KeyDialog extends LitElement {
  static properties = { refused: { state: true } };

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

  /** @returns {Promise<boolean>} whether a key was given; requests that wait together share one dialog */
  request() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog.open) {
      this.refused = api.key !== '';
      api.key = '';
      dialog.showModal();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #submit(event) {
    event.preventDefault();
    api.key = this.renderRoot.querySelector('input').value.trim();
    this.renderRoot.querySelector('dialog').close();
  }

  #closed() {
    this.renderRoot.querySelector('form').reset();
    const given = api.key !== '';
    this.#waiting.splice(0).forEach((resolve) => resolve(given));
  }

  render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed}>
        <form @submit=${this.#submit}>
          <h2 id="heading">${t('key.heading')}</h2>
          <p>${t('key.explanation')}</p>
          ${this.refused ? html`<p class="refused" role="alert">${t('key.refused')}</p>` : nothing}
          <input type="password" required autocomplete="off" aria-label=${t('key.label')} placeholder=${t('key.label')} />
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
