import { LitElement, css, html, nothing } from 'lit';
import { ConnectionLost, Problem } from '../api.js';
import { t } from '../texts.js';
import { base, emit, icon } from './base.js';

/** What a view of operators shows in place of its content: that it loads, needs a key, is switched off, or failed. */
class OperatorState extends LitElement {
  static properties = { failure: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
      }
      div {
        display: grid;
        justify-items: start;
        gap: 0.6rem;
        max-width: 38rem;
        padding: 1.5rem 1.6rem;
        border: 1px solid var(--line);
        border-radius: 1rem;
        background: var(--surface);
      }
      h2 {
        font: 600 1.15rem/1.35 var(--sans);
      }
      p {
        overflow-wrap: anywhere;
      }
      button {
        margin-top: 0.5rem;
      }
    `,
  ];

  render() {
    if (!this.failure) {
      return html`<p class="quiet" role="status">${t('loading')}</p>`;
    }
    const { heading, meaning, action } = describe(this.failure);
    return html`
      <div role="alert">
        <h2>${heading}</h2>
        ${meaning ? html`<p class="quiet">${meaning}</p>` : nothing}
        ${action
          ? html`<button class=${action === 'operator.enter-key' ? 'primary' : 'outline'} @click=${() => emit(this, 'load-again')}>
              ${action === 'retry' ? icon('retry', 16) : nothing}${t(action)}
            </button>`
          : nothing}
      </div>
    `;
  }
}

/** @param {Error} failure */
function describe(failure) {
  if (failure instanceof Problem && failure.type === 'admin-only') {
    return { heading: t('operator.no-key'), meaning: t('operator.no-key-meaning'), action: 'operator.enter-key' };
  }
  if (failure instanceof Problem && failure.type === 'admin-off') {
    return { heading: t('operator.off'), meaning: failure.message, action: '' };
  }
  if (failure instanceof ConnectionLost) {
    return { heading: t('operator.lost'), meaning: '', action: 'retry' };
  }
  return { heading: t('operator.failed'), meaning: failure.message, action: 'retry' };
}

customElements.define('operator-state', OperatorState);
