import { html } from 'lit';

/** An e-mail address, or an address of the web up to the punctuation of the sentence that it ends. */
const LINK = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/u;

/**
 * The text with its e-mail and web addresses as links; nothing else of it is markup.
 *
 * @param {string} text
 */
export function linked(text) {
  return text
    .split(LINK)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : html`<a href=${part.includes('://') ? part : `mailto:${part}`} rel="noreferrer noopener" target="_blank">${part}</a>`,
    );
}
