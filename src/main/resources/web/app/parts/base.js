import { css, html } from 'lit';

/** Styles that all components share: buttons, fields, focus, text for screen readers only. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
  }
  ul,
  ol {
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.18em;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45rem;
    min-height: 2.25rem;
    padding: 0.25rem 0.7rem;
    border: 1px solid transparent;
    border-radius: 0.6rem;
    background: transparent;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: var(--hover);
  }
  button:disabled {
    cursor: default;
    opacity: 0.5;
  }
  button.primary {
    background: var(--accent);
    color: var(--accent-ink);
    font-weight: 550;
  }
  button.primary:hover:not(:disabled) {
    background: var(--accent);
    filter: brightness(1.08);
  }
  button.outline {
    border-color: var(--line);
    background: var(--surface);
  }
  button.outline:hover:not(:disabled) {
    border-color: var(--line-strong);
    background: var(--surface);
  }
  button.icon {
    min-width: 2.25rem;
    padding: 0;
    color: var(--muted);
  }
  button.icon:hover:not(:disabled),
  button.icon[aria-pressed='true'] {
    color: var(--ink);
  }
  input:not([type='checkbox'], [type='radio']),
  textarea,
  select {
    width: 100%;
    min-height: 2.4rem;
    padding: 0.4rem 0.7rem;
    border: 1px solid var(--line-strong);
    border-radius: 0.6rem;
    background: var(--surface);
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    flex: none;
    accent-color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  dialog {
    width: min(34rem, calc(100vw - 2rem));
    max-height: min(44rem, calc(100dvh - 2rem));
    padding: 0;
    border: 1px solid var(--line);
    border-radius: 1rem;
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }
  dialog::backdrop {
    background: rgb(20 18 12 / 45%);
  }
  svg {
    flex: none;
  }
  .quiet {
    color: var(--muted);
    font-size: 0.875rem;
  }
  .only-read-aloud {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    button {
      min-height: 2.75rem;
    }
    button.icon {
      min-width: 2.75rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;

/** Strokes on a grid of 24. */
const PATHS = {
  plus: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16.2 16.2 21 21',
  send: 'M12 19V5M6 11l6-6 6 6',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  quote: 'M5 6h14M5 11h14M5 16h6M15 15h4v4h-4z',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  up: 'M7 11v9H4v-9zM7 11l4-8a2 2 0 0 1 2 2v4h5.500a2 2 0 0 1 2 2.300l-1.200 7a2 2 0 0 1-2 1.700H7',
  down: 'M17 13V4h3v9zM17 13l-4 8a2 2 0 0 1-2-2v-4H5.500a2 2 0 0 1-2-2.300l1.200-7a2 2 0 0 1 2-1.700H17',
  retry: 'M20 11a8 8 0 1 0-2.300 6.300M20 5v6h-6',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13.500 6.500l4 4',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  documents: 'M7 3h8l4 4v14H7zM15 3v4h4M10 12h6M10 16h6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  open: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  folder: 'M3 6h6l2 2h10v11H3z',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  chart: 'M4 20h16M7 16v-4M12 16V6M17 16v-7',
  scales: 'M4 7l2 2 3-4M4 17l2 2 3-4M13 7h7M13 17h7',
  upload: 'M12 16V5M7 10l5-5 5 5M4 19h16',
  play: 'M8 5l11 7-11 7z',
  chat: 'M4 5h16v11H10l-4 4v-4H4z',
};

/** @param {keyof typeof PATHS} name @param {number} [size] pixels */
export function icon(name, size = 18) {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${PATHS[name]}></path>
  </svg>`;
}

/** An event that leaves the component. @param {EventTarget} from @param {string} name @param {unknown} [detail] */
export function emit(from, name, detail) {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
