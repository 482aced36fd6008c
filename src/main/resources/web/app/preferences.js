import { choiceOfSite } from './embedding.js';

/** Choices that this browser keeps. A browser without storage keeps them as long as the page is open. */
const kept = new Map();

/** @param {string} name @param {string} otherwise */
export function preference(name, otherwise) {
  try {
    return localStorage.getItem(`footnote.${name}`) ?? otherwise;
  } catch {
    return kept.get(name) ?? otherwise;
  }
}

/** @param {string} name @param {string} value */
export function keepPreference(name, value) {
  kept.set(name, value);
  try {
    localStorage.setItem(`footnote.${name}`, value);
  } catch {
    // The map above keeps it for now.
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)');

/** @param {string} [choice] light, dark or system; without it the kept one */
export function applyTheme(choice) {
  if (choice) {
    keepPreference('theme', choice);
  }
  const theme = choiceOfSite('theme') ?? preference('theme', 'system');
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

dark.addEventListener('change', () => applyTheme());
applyTheme();
