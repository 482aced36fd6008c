import { LitElement, css, html, nothing } from 'lit';
import { documentAddress } from '../addresses.js';
import { droppedFiles } from '../dropped-files.js';
import { counted, named, t } from '../texts.js';
import { isOver, uploads } from '../uploads.js';
import { base, emit, icon } from './base.js';

const SHARES = new Set(['sending', 'embedding']);

/** Adds documents: chosen in a dialog or dropped anywhere on the view, with the progress and the error of each. */
class UploadPanel extends LitElement {
  static properties = { dragging: { state: true } };

  static styles = [
    base,
    css`
      .drop {
        position: fixed;
        inset: 0;
        z-index: 6;
        display: grid;
        place-items: center;
        border: 3px dashed var(--accent);
        background: color-mix(in srgb, var(--paper) 88%, transparent);
        color: var(--accent);
        font-size: 1.25rem;
        font-weight: 600;
        pointer-events: none;
      }
      .add {
        display: flex;
        align-items: center;
        gap: 0.75rem;
      }
      .add button {
        flex: none;
      }
      section {
        margin-top: 1.25rem;
        padding: 1rem 1.2rem;
        border: 1px solid var(--line);
        border-radius: 1rem;
        background: var(--surface);
      }
      .heading {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 2.25rem;
      }
      h2 {
        font: 600 1rem/1.4 var(--sans);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(7rem, 12rem) auto;
        gap: 0.1rem 1rem;
        align-items: center;
        padding: 0.55rem 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      li p {
        grid-column: 1 / -1;
        font-size: 0.9rem;
      }
      .reason {
        color: var(--danger);
      }
      .state {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 0.4rem;
        font-size: 0.9rem;
      }
      .state.done {
        color: var(--accent);
      }
      .state.failed {
        color: var(--danger);
      }
      progress {
        width: 100%;
        height: 0.45rem;
        accent-color: var(--accent);
      }
      @media (pointer: coarse), (max-width: 760px) {
        .drop-hint {
          display: none;
        }
      }
      @media (max-width: 760px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
        .bar:empty {
          display: none;
        }
        .state {
          justify-content: flex-start;
        }
      }
    `,
  ];

  #dragged = 0;
  #changed = () => this.#follow();
  #ended = new Set(uploads.files.filter(isOver));

  constructor() {
    super();
    this.dragging = false;
  }

  connectedCallback() {
    super.connectedCallback();
    uploads.addEventListener('change', this.#changed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    uploads.removeEventListener('change', this.#changed);
  }

  /** Tells the list when another document can be asked about. */
  #follow() {
    const ended = uploads.files.filter(isOver);
    if (ended.some((upload) => upload.state === 'done' && !this.#ended.has(upload))) {
      emit(this, 'documents-changed');
    }
    this.#ended = new Set(ended);
    this.requestUpdate();
  }

  /** @param {DragEvent} event entering or leaving the view, or one of its elements */
  drag(event) {
    if ([...(event.dataTransfer?.types ?? [])].includes('Files')) {
      event.preventDefault();
      this.#dragged += event.type === 'dragenter' ? 1 : event.type === 'dragleave' ? -1 : 0;
      this.dragging = this.#dragged > 0;
    }
  }

  /** @param {DragEvent} event */
  async drop(event) {
    event.preventDefault();
    this.#dragged = 0;
    this.dragging = false;
    uploads.add(await droppedFiles(event.dataTransfer));
  }

  #chosen(event) {
    uploads.add([...event.target.files].map((file) => ({ name: file.name, file })));
    event.target.value = '';
  }

  render() {
    const { files } = uploads;
    const ended = files.filter(isOver).length;
    return html`
      <div class="add">
        <input type="file" multiple hidden aria-label=${t('uploads.add')} @change=${this.#chosen} />
        <button class="outline" @click=${() => this.renderRoot.querySelector('input').click()}>
          ${icon('upload', 16)}${t('uploads.add')}
        </button>
        <span class="quiet drop-hint">${t('uploads.drop')}</span>
      </div>
      ${this.dragging ? html`<div class="drop">${t('uploads.drop-here')}</div>` : nothing}
      ${files.length === 0
        ? nothing
        : html`<section aria-labelledby="uploads">
            <div class="heading">
              <h2 id="uploads" role="status">${t('uploads.progress', { ended, count: counted('uploads.files', files.length) })}</h2>
              ${ended > 0 ? html`<button @click=${() => uploads.clear()}>${t('uploads.clear')}</button>` : nothing}
            </div>
            <ul>
              ${files.map((upload) => this.#row(upload))}
            </ul>
          </section>`}
    `;
  }

  #row(upload) {
    const { name, state, reason, problems, documents } = upload;
    return html`<li>
      ${state === 'done' && documents.length > 0 ? html`<a href=${documentAddress(documents[0])}>${name}</a>` : html`<span>${name}</span>`}
      <span class="bar">${bar(upload)}</span>
      <span class="state ${state}">
        ${state === 'done' ? icon('check', 15) : nothing}${named('upload-state', state)}
        ${state === 'failed'
          ? html`<button class="icon" title=${t('retry')} aria-label=${t('uploads.retry', { name })} @click=${() => uploads.retry(upload)}>
              ${icon('retry', 16)}
            </button>`
          : nothing}
      </span>
      ${reason || state === 'failed' ? html`<p class="reason">${reason || t('operator.lost')}</p>` : nothing}
      ${problems.map((problem) => html`<p class="quiet">${problem}</p>`)}
    </li>`;
  }
}

/** Reading has no known end. @param {import('../uploads.js').UploadedFile} upload */
function bar({ name, state, share }) {
  if (state === 'reading') {
    return html`<progress aria-label=${name}></progress>`;
  }
  return SHARES.has(state) ? html`<progress max="1" value=${share} aria-label=${name}></progress>` : nothing;
}

customElements.define('upload-panel', UploadPanel);
