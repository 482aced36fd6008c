import { choiceOfSite } from './embedding.js';
import { keepPreference, preference } from './preferences.js';

/** @typedef {keyof typeof import('./texts/en.js').en} TextKey */

/** Another language is another file with the same keys, listed here; a browser loads only its own. */
const LOADERS = {
  en: async () => (await import('./texts/en.js')).en,
  de: async () => (await import('./texts/de.js')).de,
};
export const LANGUAGES = Object.keys(LOADERS);

/** @returns {keyof typeof LOADERS} */
function chosen() {
  const wanted = [choiceOfSite('language') ?? preference('language', ''), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return /** @type {keyof typeof LOADERS} */ (wanted.find((tag) => LANGUAGES.includes(tag)) ?? 'en');
}

export const language = chosen();
document.documentElement.lang = language;

/** @type {Record<TextKey, string>} */
const TEXTS = await LOADERS[language]();

/** @param {string} tag */
export function chooseLanguage(tag) {
  keepPreference('language', tag);
  location.reload();
}

/**
 * A text in the language of the page. `{name}` in it is replaced by that value.
 *
 * @param {TextKey} key @param {Record<string, string|number>} [values]
 */
export function t(key, values = {}) {
  return TEXTS[key].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A text of a closed list of the service, such as a reason; one that is not known is shown as it is. */
export function named(prefix, name) {
  const key = `${prefix}.${name}`;
  return key in TEXTS ? t(/** @type {TextKey} */ (key)) : name;
}

/** The singular or plural of a text. @param {string} key @param {number} count */
export function counted(key, count) {
  const form = `${key}.${count === 1 ? 'one' : 'other'}`;
  return t(/** @type {TextKey} */ (form), { count: count.toLocaleString(language) });
}

/** @param {string|null} date YYYY-MM-DD */
export function formatDay(date) {
  if (!date) {
    return '';
  }
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString(language === 'en' ? 'en-GB' : language, {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
}

/** A moment in the reader's own time zone. @param {string|null} moment ISO 8601 */
export function formatMoment(moment) {
  return moment
    ? new Date(moment).toLocaleString(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' })
    : '';
}
