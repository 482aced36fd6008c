import { LitElement, css, html, nothing } from 'lit';
import { documentPath } from '../addresses.js';
import { api } from '../api.js';
import { t } from '../texts.js';
import { base, emit } from './base.js';

/** Deletes an uploaded document after the operator has confirmed it. */
class DeleteDialog extends LitElement {
  static properties = { document: { state: true }, refused: { state: true } };

  static styles = [
    base,
    css`
      form {
        display: grid;
        gap: 1rem;
        padding: 1.75rem;
        overflow-wrap: anywhere;
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
      button.danger {
        background: var(--danger-soft);
        color: var(--danger);
        font-weight: 550;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {{id: string, title: string, file?: string}|null} */
    this.document = null;
    this.refused = '';
  }

  async confirm(document) {
    this.document = document;
    this.refused = '';
    await this.updateComplete;
    this.renderRoot.querySelector('dialog').showModal();
  }

  async #delete(event) {
    event.preventDefault();
    try {
      await api.request(documentPath(this.document.file ?? this.document.id), { method: 'DELETE', role: 'admin' });
      this.#close();
      emit(this, 'documents-changed');
    } catch (failure) {
      this.refused = failure.message;
    }
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  render() {
    const { id = '', title = '', file = id } = this.document ?? {};
    return html`
      <dialog aria-labelledby="heading">
        <form @submit=${this.#delete}>
          <h2 id="heading">${t('uploads.delete-heading', { title })}</h2>
          <p>${file === id ? t('uploads.delete-meaning') : t('uploads.delete-file', { file })}</p>
          ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
          <div class="buttons">
            <button type="button" @click=${this.#close}>${t('cancel')}</button>
            <button class="danger">${t('uploads.delete')}</button>
          </div>
        </form>
      </dialog>
    `;
  }
}

customElements.define('delete-dialog', DeleteDialog);
