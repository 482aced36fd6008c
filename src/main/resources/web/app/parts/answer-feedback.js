import { LitElement, css, html, nothing } from 'lit';
import { Problem } from '../api.js';
import { t } from '../texts.js';
import { base, icon } from './base.js';

const REASONS = ['wrong', 'incomplete', 'outdated', 'source', 'other'];

/** Rates an answer; a thumb down asks for the reason. */
class AnswerFeedback extends LitElement {
  static properties = {
    session: { attribute: false },
    turn: { attribute: false },
    version: { type: Number },
    problem: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: contents;
      }
      button[aria-pressed='true'] {
        color: var(--accent);
      }
      form {
        display: grid;
        gap: 1rem;
        padding: 1.5rem;
      }
      h2 {
        font: 600 1.25rem/1.3 var(--sans);
      }
      fieldset {
        display: grid;
        gap: 0.3rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.65rem;
        min-height: 2.2rem;
        cursor: pointer;
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: 0.5rem;
      }
      .kept {
        padding: 0 0.5rem;
        color: var(--accent);
      }
      .problem {
        color: var(--danger);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = '';
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  async #rate(value, comment) {
    try {
      await this.session.rate(this.turn, value, comment);
      this.problem = '';
    } catch (failure) {
      this.problem = t(failure instanceof Problem && failure.type === 'unknown-message' ? 'feedback.too-old' : 'feedback.failed');
    }
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    // The log that people read is in one language, whatever the language of the page.
    const comment = [form.get('reason'), String(form.get('comment') ?? '').trim()].filter(Boolean).join(': ');
    this.#dialog.close();
    await this.#rate('down', comment);
  }

  render() {
    const { rating } = this.turn;
    return html`
      <button class="icon" aria-label=${t('feedback.up')} title=${t('feedback.up')} aria-pressed=${rating?.value === 'up'} @click=${() => this.#rate('up', '')}>
        ${icon('up')}
      </button>
      <button
        class="icon"
        aria-label=${t('feedback.down')}
        title=${t('feedback.down')}
        aria-pressed=${rating?.value === 'down'}
        aria-haspopup="dialog"
        @click=${() => this.#dialog.showModal()}
      >
        ${icon('down')}
      </button>
      <span role="status">
        ${this.problem
          ? html`<span class="quiet problem">${this.problem}</span>`
          : rating
            ? html`<span class="quiet kept">${t('feedback.kept')}</span>`
            : nothing}
      </span>
      <dialog aria-labelledby="heading">
        <form @submit=${this.#submit}>
          <h2 id="heading">${t('feedback.heading')}</h2>
          <fieldset aria-labelledby="heading">
            ${REASONS.map((reason) => html`<label><input type="radio" name="reason" value=${reason} />${t(`feedback.${reason}`)}</label>`)}
          </fieldset>
          <textarea name="comment" rows="3" maxlength="1900" aria-label=${t('feedback.comment')} placeholder=${t('feedback.comment')}></textarea>
          <div class="buttons">
            <button type="button" @click=${() => this.#dialog.close()}>${t('cancel')}</button>
            <button class="primary">${t('feedback.send')}</button>
          </div>
        </form>
      </dialog>
    `;
  }
}

customElements.define('answer-feedback', AnswerFeedback);
