import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { choiceOfSite } from './embedding.js';
import { keepPreference, preference } from './preferences.js';

/** Texts by language. Another language is another file with the same keys, listed here. */
export const LANGUAGES = { en, de };

/** @returns {keyof typeof LANGUAGES} */
function chosen() {
  const wanted = [choiceOfSite('language') ?? preference('language', ''), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return /** @type {keyof typeof LANGUAGES} */ (wanted.find((tag) => tag in LANGUAGES) ?? 'en');
}

export const language = chosen();
document.documentElement.lang = language;

/** @param {string} tag */
export function chooseLanguage(tag) {
  keepPreference('language', tag);
  location.reload();
}

/**
 * A text in the language of the page. `{name}` in it is replaced by that value.
 *
 * @param {keyof typeof en} key @param {Record<string, string|number>} [values]
 */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key] ?? en[key];
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A text of a closed list of the service, such as a reason; one that is not known is shown as it is. */
export function named(prefix, name) {
  const key = `${prefix}.${name}`;
  return key in en ? t(/** @type {keyof typeof en} */ (key)) : name;
}

/** The singular or plural of a text. @param {string} key @param {number} count */
export function counted(key, count) {
  const form = `${key}.${count === 1 ? 'one' : 'other'}`;
  return t(/** @type {keyof typeof en} */ (form), { count: count.toLocaleString(language) });
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
