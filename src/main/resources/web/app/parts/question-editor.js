import { LitElement, css, html } from 'lit';
import { t } from '../texts.js';
import { base, emit } from './base.js';

/** Changes a question that was asked; what followed it is asked anew. */
class QuestionEditor extends LitElement {
  static properties = { text: { type: String } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        margin-bottom: 1.4rem;
      }
      textarea {
        padding: 0.75rem 1rem;
        field-sizing: content;
        resize: none;
        font: 600 1.25rem/1.4 var(--sans);
      }
      div {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      .quiet {
        margin-right: auto;
      }
    `,
  ];

  firstUpdated() {
    const box = this.renderRoot.querySelector('textarea');
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }

  #submit(event) {
    event?.preventDefault();
    const text = this.renderRoot.querySelector('textarea').value.trim();
    if (text) {
      emit(this, 'question-edited', text);
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      emit(this, 'edit-cancelled');
    }
  }

  render() {
    return html`
      <form @submit=${this.#submit}>
        <textarea rows="1" maxlength="4000" aria-label=${t('turn.edit')} .value=${this.text} @keydown=${this.#key}></textarea>
        <div>
          <span class="quiet">${t('turn.edit-removes')}</span>
          <button type="button" @click=${() => emit(this, 'edit-cancelled')}>${t('cancel')}</button>
          <button class="primary">${t('composer.send')}</button>
        </div>
      </form>
    `;
  }
}

customElements.define('question-editor', QuestionEditor);
