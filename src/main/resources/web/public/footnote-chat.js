/**
 * Puts the chat on any page: `<script src="https://footnote.example.com/footnote-chat.js" defer></script>`.
 *
 * Without more, a button at the lower right opens the chat. A `<footnote-chat place="inline">` element shows it where it
 * stands. Attributes of the element, or `data-` attributes of the script: `language` (en, de), `theme` (light, dark,
 * system) and `label`, the words for the button. The chat runs in a frame of the service: the page around it can neither
 * read questions and keys nor change how answers look, and the page's own styles and policies need no exception but
 * `frame-src`.
 */
(() => {
  const script = document.currentScript;
  const service = new URL('/', script.src);
  const TEXTS = {
    en: { open: 'Ask the documents', close: 'Close the chat' },
    de: { open: 'Die Dokumente fragen', close: 'Chat schließen' },
  };
  const THEMES = ['light', 'dark', 'system'];

  const styles = new CSSStyleSheet();
  styles.replaceSync(`
    :host { --footnote-accent: #0f6557; --footnote-accent-ink: #ffffff; --footnote-paper: #fcfbf9; --footnote-line: #e3dfd7; }
    :host([theme="dark"]) { --footnote-accent: #74cdb8; --footnote-accent-ink: #0b231e; --footnote-paper: #171613; --footnote-line: #35322c; }
    @media (prefers-color-scheme: dark) {
      :host(:not([theme="light"])) { --footnote-accent: #74cdb8; --footnote-accent-ink: #0b231e; --footnote-paper: #171613; --footnote-line: #35322c; }
    }
    :host { all: initial; display: contents; }
    :host([place="inline"]) { display: block; height: 40rem; max-height: 100vh; }
    :host([hidden]) { display: none; }
    iframe { display: block; box-sizing: border-box; width: 100%; height: 100%; border: 1px solid var(--footnote-line); border-radius: 1rem; background: var(--footnote-paper); }
    .panel { position: fixed; right: 1.25rem; bottom: 5rem; z-index: 2147483000; width: min(27rem, calc(100vw - 2.5rem)); height: min(44rem, calc(100vh - 6.5rem)); border-radius: 1rem; box-shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 12px 40px rgb(0 0 0 / 22%); }
    .panel[hidden] { display: none; }
    button { position: fixed; right: 1.25rem; bottom: 1.25rem; z-index: 2147483000; display: inline-flex; align-items: center; gap: 0.55rem; min-height: 3rem; padding: 0 1.15rem; border: 0; border-radius: 1.5rem; background: var(--footnote-accent); color: var(--footnote-accent-ink); box-shadow: 0 1px 2px rgb(0 0 0 / 12%), 0 6px 20px rgb(0 0 0 / 18%); font: 550 1rem/1.2 Inter, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; cursor: pointer; }
    button:hover { filter: brightness(1.08); }
    button:focus-visible { outline: 2px solid var(--footnote-accent); outline-offset: 3px; }
    svg { width: 1.15rem; height: 1.15rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    @media (max-width: 480px) { .panel { inset: 0.5rem 0.5rem 5rem; width: auto; height: auto; } }
    @media print { button, .panel { display: none; } }
  `);

  class FootnoteChat extends HTMLElement {
    #closed = (event) => {
      const frame = this.shadowRoot.querySelector('iframe');
      if (frame && event.source === frame.contentWindow && event.origin === service.origin && event.data?.type === 'footnote-close') {
        this.close();
      }
    };

    connectedCallback() {
      window.addEventListener('message', this.#closed);
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
        if (this.getAttribute('place') === 'inline') {
          this.shadowRoot.append(this.#frame('inline'));
        } else {
          this.#addButton();
        }
      }
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#closed);
    }

    get isOpen() {
      return this.shadowRoot?.querySelector('.panel')?.hidden === false;
    }

    open() {
      const panel = this.shadowRoot.querySelector('.panel');
      if (!panel || this.isOpen) {
        return;
      }
      if (!panel.firstChild) {
        panel.append(this.#frame('floating'));
      }
      panel.hidden = false;
      this.#describe();
      panel.firstChild.focus();
    }

    close() {
      const panel = this.shadowRoot.querySelector('.panel');
      if (panel && this.isOpen) {
        panel.hidden = true;
        this.#describe();
        this.shadowRoot.querySelector('button').focus();
      }
    }

    #addButton() {
      const panel = document.createElement('div');
      panel.className = 'panel';
      panel.id = 'panel';
      panel.hidden = true;
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-controls', 'panel');
      button.append(icon(), document.createElement('span'));
      button.addEventListener('click', () => (this.isOpen ? this.close() : this.open()));
      this.shadowRoot.append(panel, button);
      this.#describe();
    }

    #describe() {
      const button = this.shadowRoot.querySelector('button');
      const { open, close } = TEXTS[this.#language];
      button.setAttribute('aria-expanded', String(this.isOpen));
      button.querySelector('path').setAttribute('d', this.isOpen ? 'M6 6l12 12M18 6 6 18' : 'M4 5h16v11H10l-4 4v-4H4z');
      button.lastChild.textContent = this.isOpen ? close : this.getAttribute('label') || open;
    }

    get #language() {
      const wanted = [this.getAttribute('language'), document.documentElement.lang, navigator.language];
      return wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => tag in TEXTS) ?? 'en';
    }

    #frame(place) {
      const address = new URL('/', service);
      const theme = this.getAttribute('theme');
      address.search = String(
        new URLSearchParams({ embed: '1', place, language: this.#language, ...(THEMES.includes(theme) && { theme }) }),
      );
      const frame = document.createElement('iframe');
      frame.src = address.href;
      frame.title = this.getAttribute('label') || TEXTS[this.#language].open;
      frame.allow = `clipboard-write ${service.origin}`;
      return frame;
    }
  }

  function icon() {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    return svg;
  }

  /** A page without the element gets one, with the choices of the script. */
  function addMissing() {
    if (!document.querySelector('footnote-chat')) {
      const chat = document.createElement('footnote-chat');
      for (const name of ['language', 'theme', 'label']) {
        if (script.dataset[name]) {
          chat.setAttribute(name, script.dataset[name]);
        }
      }
      document.body.append(chat);
    }
  }

  if (!customElements.get('footnote-chat')) {
    customElements.define('footnote-chat', FootnoteChat);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', addMissing);
    } else {
      addMissing();
    }
  }
})();
