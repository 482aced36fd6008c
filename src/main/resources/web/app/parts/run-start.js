import { LitElement, css, html, nothing } from 'lit';
import { startEvaluation } from '../admin-api.js';
import { t } from '../texts.js';
import { base, emit } from './base.js';

/** Starts a run of an uploaded set, or of one in the folder of the service. */
class RunStart extends LitElement {
  static properties = { source: { state: true }, sending: { state: true }, refused: { state: true } };

  static styles = [
    base,
    css`
      form {
        display: grid;
        gap: 1.1rem;
        padding: 1.75rem;
      }
      h2 {
        font: 600 1.3rem/1.3 var(--sans);
      }
      label {
        display: grid;
        gap: 0.25rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
      }
      .row label,
      label.line {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .two {
        display: grid;
        grid-template-columns: 8rem minmax(0, 1fr);
        gap: 1rem;
      }
      .refused {
        max-height: 10rem;
        overflow-y: auto;
        color: var(--danger);
        overflow-wrap: anywhere;
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: 0.5rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'upload'|'named'} */
    this.source = 'upload';
    this.sending = false;
    this.refused = '';
  }

  open() {
    this.refused = '';
    this.renderRoot.querySelector('dialog').showModal();
  }

  async #submit(event) {
    event.preventDefault();
    this.sending = true;
    this.refused = '';
    try {
      await startEvaluation(this.source === 'upload' ? uploadedSet(event.target) : namedSet(event.target));
      this.#close();
      emit(this, 'run-started');
    } catch (failure) {
      this.refused = failure.message;
    }
    this.sending = false;
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  render() {
    return html`
      <dialog aria-labelledby="heading" @close=${() => this.renderRoot.querySelector('form').reset()}>
        <form @submit=${this.#submit} @reset=${() => (this.source = 'upload')}>
          <h2 id="heading">${t('evaluations.new')}</h2>
          <fieldset>
            <legend class="only-read-aloud">${t('run.source')}</legend>
            <div class="row">${['upload', 'named'].map((source) => this.#sourceChoice(source))}</div>
          </fieldset>
          ${this.source === 'upload' ? this.#uploadFields() : this.#namedFields()}
          <div class="two">
            <label>${t('run.limit')}<input name="limit" type="number" min="1" placeholder=${t('run.all')} /></label>
            <label>${t('run.tags')}<input name="tags" placeholder=${t('run.all')} /></label>
          </div>
          <label class="line"><input name="retrievalOnly" type="checkbox" />${t('run.retrieval-only')}</label>
          ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
          <div class="buttons">
            <button type="button" @click=${this.#close}>${t('cancel')}</button>
            <button class="primary" ?disabled=${this.sending}>${t(this.sending ? 'run.sending' : 'run.start')}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #sourceChoice(source) {
    return html`<label>
      <input type="radio" name="source" .checked=${this.source === source} @change=${() => (this.source = source)} />
      ${t(`run.source-${source}`)}
    </label>`;
  }

  #uploadFields() {
    return html`
      <label>
        ${t('run.questions')}
        <input name="questions" type="file" required accept=".jsonl,.csv,.tsv,.json" />
      </label>
      <label>
        ${t('run.corpus')}
        <input name="corpus" type="file" accept=".jsonl" />
        <span class="quiet">${t('run.corpus-meaning')}</span>
      </label>
    `;
  }

  #namedFields() {
    return html`<label>
      ${t('run.set')}
      <input name="set" required autocomplete="off" />
      <span class="quiet">${t('run.set-meaning')}</span>
    </label>`;
  }
}

/** @param {HTMLFormElement} form */
function uploadedSet(form) {
  const sent = new FormData();
  for (const name of ['questions', 'corpus']) {
    const file = form.elements[name].files[0];
    if (file) {
      sent.append(name, file, file.name);
    }
  }
  for (const name of ['limit', 'tags']) {
    if (form.elements[name].value.trim()) {
      sent.append(name, form.elements[name].value.trim());
    }
  }
  sent.append('retrievalOnly', String(form.elements.retrievalOnly.checked));
  return sent;
}

/** @param {HTMLFormElement} form */
function namedSet(form) {
  const { set, limit, tags, retrievalOnly } = form.elements;
  const wanted = tags.value.split(',').map((tag) => tag.trim());
  return {
    set: set.value.trim(),
    ...(limit.value && { limit: Number(limit.value) }),
    tags: wanted.filter((tag) => tag !== ''),
    retrievalOnly: retrievalOnly.checked,
  };
}

customElements.define('run-start', RunStart);
