/** What the page that shows the chat in a frame has chosen, in the address that the widget opens. */
const given = new URLSearchParams(location.search);

/** Whether the chat stands in a page of another site; the service decides which sites may. */
export const embedded = given.get('embed') === '1';

/** Whether the chat was opened by its reader, so that it may take the focus. */
export const takesFocus = !embedded || given.get('place') === 'floating';

/** @param {'theme'|'language'} name @returns {string|null} null outside a frame, or where the site has no wish */
export function choiceOfSite(name) {
  return embedded ? given.get(name) : null;
}

/** Asks the widget to close the chat. */
export function leave() {
  window.parent.postMessage({ type: 'footnote-close' }, '*');
}
