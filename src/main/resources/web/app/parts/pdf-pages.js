import { LitElement, css, html } from 'lit';
import { api } from '../api.js';
import { findOnPage, partOnPage } from '../page-quotes.js';
import { t } from '../texts.js';
import { base, emit } from './base.js';

/** Pages are drawn when they come nearer than this, in heights of the window. */
const NEAR = '100%';

/** @returns {Promise<any>} PDF.js, which is loaded when the first PDF is opened */
async function loadPdfJs() {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/build/pdf.min.mjs'),
    import('pdfjs-dist/build/pdf.worker.min.mjs'),
  ]);
  // Without a worker of its own PDF.js reads the file here; the policy of the page then needs no exception for workers.
  globalThis.pdfjsWorker = worker;
  return library;
}

/** The pages of a PDF as they are printed, with the quotes marked on them. */
class PdfPages extends LitElement {
  static properties = {
    document: { attribute: false },
    ranges: { attribute: false },
    current: { type: Number },
    sizes: { state: true },
    failed: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 1.25rem;
      }
      figure {
        position: relative;
        margin: 0;
        border: 1px solid var(--line);
        border-radius: 0.4rem;
        background: #fff;
        overflow: hidden;
      }
      canvas {
        display: block;
        width: 100%;
      }
      .layer {
        position: absolute;
        inset: 0;
        color: transparent;
        line-height: 1;
        text-align: initial;
        forced-color-adjust: none;
        mix-blend-mode: multiply;
        transform-origin: 0 0;
      }
      .layer span,
      .layer br {
        position: absolute;
        white-space: pre;
        transform-origin: 0 0;
        cursor: text;
      }
      .layer mark {
        background: #fdf3cf;
        color: transparent;
        scroll-margin: 30vh 0;
      }
      .layer mark.current {
        background: #ffe27a;
      }
    `,
  ];

  constructor() {
    super();
    this.sizes = [];
    this.failed = false;
    this.drawn = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: `${NEAR} 0px` });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.pdf?.destroy();
  }

  willUpdate(changed) {
    if (changed.has('document')) {
      this.#load();
    }
  }

  async #load() {
    const { id } = this.document;
    try {
      this.library = await loadPdfJs();
      const data = new Uint8Array(await (await api.original(id)).arrayBuffer());
      this.pdf = await this.library.getDocument({ data, isEvalSupported: false, useSystemFonts: true, verbosity: 0 }).promise;
      const first = (await this.pdf.getPage(1)).getViewport({ scale: 1 });
      this.sizes = Array.from({ length: this.pdf.numPages }, () => ({ width: first.width, height: first.height }));
    } catch {
      this.failed = true;
      emit(this, 'pages-failed');
    }
  }

  updated(changed) {
    if (changed.has('sizes')) {
      this.drawn.clear();
      for (const figure of this.renderRoot.querySelectorAll('figure')) {
        figure.style.aspectRatio = `${this.sizes[0].width} / ${this.sizes[0].height}`;
        this.observer.observe(figure);
      }
    }
    if ((changed.has('sizes') || changed.has('current') || changed.has('ranges')) && this.sizes.length > 0) {
      this.#showCurrent();
    }
  }

  #seen(entries) {
    entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => this.#draw(Number(target.dataset.page)));
  }

  /** Draws a page once. @param {number} number from 1 */
  #draw(number) {
    if (!this.drawn.has(number)) {
      this.drawn.set(number, this.#drawPage(number));
    }
    return this.drawn.get(number);
  }

  async #drawPage(number) {
    const figure = this.renderRoot.querySelector(`[data-page="${number}"]`);
    const page = await this.pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: figure.clientWidth / whole.width });
    figure.style.aspectRatio = `${whole.width} / ${whole.height}`;
    const canvas = figure.querySelector('canvas');
    canvas.width = Math.floor(viewport.width * devicePixelRatio);
    canvas.height = Math.floor(viewport.height * devicePixelRatio);
    const transform = [devicePixelRatio, 0, 0, devicePixelRatio, 0, 0];
    const layer = figure.querySelector('.layer');
    layer.style.setProperty('--scale-factor', String(viewport.scale));
    const text = new this.library.TextLayer({ textContentSource: await page.getTextContent(), container: layer, viewport });
    await Promise.all([page.render({ canvasContext: canvas.getContext('2d'), viewport, transform }).promise, text.render()]);
    this.#mark(number, text);
  }

  #mark(number, { textDivs }) {
    const pageText = textDivs.map(({ textContent }) => textContent).join('\n');
    const place = this.document.pages.find((page) => page.number === number);
    this.ranges.forEach((range, index) => {
      const part = place && partOnPage(this.document.text, place, range);
      const found = part && findOnPage(pageText, part.quote, part.before);
      if (found) {
        markRange(textDivs, found, index);
      }
    });
  }

  async #showCurrent() {
    const range = this.ranges[this.current];
    const place = range && this.document.pages.find(({ start, end }) => start < range.end && range.start < end);
    if (!place) {
      return;
    }
    await this.#draw(place.number);
    const marks = [...this.renderRoot.querySelectorAll('mark')];
    const current = marks.filter((mark) => mark.dataset.quote === String(this.current));
    marks.forEach((mark) => mark.classList.toggle('current', current.includes(mark)));
    const figure = this.renderRoot.querySelector(`[data-page="${place.number}"]`);
    (current[0] ?? figure).scrollIntoView({ block: 'start' });
    if (current.length === 0) {
      emit(this, 'quote-not-on-page');
    }
  }

  render() {
    return this.sizes.length === 0
      ? html`<p class="quiet" role="status">${t('loading')}</p>`
      : this.sizes.map(
          (size, index) => html`
            <figure data-page=${index + 1} aria-label=${t('citation.page', { page: index + 1 })}>
              <canvas aria-hidden="true"></canvas>
              <div class="layer"></div>
            </figure>
          `,
        );
  }
}

/** Marks a range of the joined texts of elements, which are separated by one character each. */
function markRange(elements, { start, end }, index) {
  let from = 0;
  for (const element of elements) {
    const { length } = element.textContent;
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, length)];
    if (first < last) {
      markPart(element, first, last, index);
    }
    from += length + 1;
  }
}

/** @param {HTMLElement} element @param {number} first @param {number} last @param {number} index of the quote */
function markPart(element, first, last, index) {
  const text = element.textContent;
  const mark = document.createElement('mark');
  mark.dataset.quote = String(index);
  mark.textContent = text.slice(first, last);
  element.replaceChildren(text.slice(0, first), mark, text.slice(last));
}

customElements.define('pdf-pages', PdfPages);
