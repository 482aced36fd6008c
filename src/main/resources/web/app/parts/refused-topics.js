import { LitElement, css, html, nothing } from 'lit';
import { counted, formatDay, t } from '../texts.js';
import { base, emit, icon } from './base.js';

/** The topics that were refused most; each unfolds to the questions as people asked them, which can be asked again. */
class RefusedTopics extends LitElement {
  static properties = { topics: { attribute: false } };

  static styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: 0.75rem;
      }
      details {
        border-top: 1px solid var(--line);
      }
      summary {
        display: grid;
        grid-template-columns: 1rem minmax(0, 1fr) auto;
        gap: 0.75rem;
        align-items: start;
        padding: 0.7rem 0.25rem;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover {
        background: var(--rail);
      }
      summary svg {
        margin-top: 0.3rem;
        color: var(--muted);
        transition: transform 0.15s;
      }
      details[open] summary svg {
        transform: rotate(90deg);
      }
      .question {
        font-weight: 550;
        overflow-wrap: anywhere;
      }
      .when {
        text-align: right;
      }
      .examples {
        padding: 0 0.25rem 0.9rem 2rem;
      }
      .examples button {
        gap: 0.6rem;
        align-items: start;
        justify-content: flex-start;
        width: 100%;
        padding: 0.35rem 0.6rem;
        text-align: left;
        overflow-wrap: anywhere;
      }
      .examples svg {
        margin-top: 0.3rem;
        color: var(--accent);
      }
      @media (max-width: 760px) {
        .when {
          grid-column: 2;
          text-align: left;
        }
      }
    `,
  ];

  render() {
    return html`<ul>
      ${this.topics.map(
        ({ question, questions, lastAsked, examples }, i) => html`
          <li>
            <details ?open=${i === 0}>
              <summary>
                ${icon('next', 14)}
                <span class="question">${question}</span>
                <span class="when quiet">${counted('insights.times', questions)}, ${t('insights.last-asked', { day: formatDay(lastAsked.slice(0, 10)) })}</span>
              </summary>
              <div class="examples">
                ${examples.length > 1 ? html`<p class="quiet">${t('insights.examples')}</p>` : nothing}
                <ul>
                  ${examples.map(
                    (example) => html`<li>
                      <button aria-label=${t('insights.ask', { question: example })} @click=${() => emit(this, 'ask-in-chat', example)}>
                        ${icon('chat', 16)}<span>${example}</span>
                      </button>
                    </li>`,
                  )}
                </ul>
              </div>
            </details>
          </li>
        `,
      )}
    </ul>`;
  }
}

customElements.define('refused-topics', RefusedTopics);
