import { LitElement, css, html, svg } from 'lit';
import { formatDay, language, t } from '../texts.js';
import { base } from './base.js';

const HEIGHT = 120;
const SLOT = 10;
const GAP = 2;
const MILLISECONDS_A_DAY = 86_400_000;

/** Questions by day as bars, those not answered apart; screen readers get a sentence and a table. */
class DayChart extends LitElement {
  static properties = { days: { attribute: false }, from: { type: String }, to: { type: String } };

  static styles = [
    base,
    css`
      :host {
        display: block;
      }
      .plot {
        position: relative;
        padding-left: 2.25rem;
      }
      svg {
        display: block;
        width: 100%;
        height: 9rem;
        overflow: visible;
      }
      line {
        stroke: var(--line);
        vector-effect: non-scaling-stroke;
      }
      .others {
        fill: var(--accent);
      }
      .refused {
        fill: var(--caution);
      }
      .slot {
        fill: transparent;
      }
      g:hover .slot {
        fill: var(--hover);
      }
      .scale {
        position: absolute;
        left: 0;
        width: 1.75rem;
        text-align: right;
        font-size: 0.78rem;
        line-height: 1;
      }
      .top {
        top: -0.35rem;
      }
      .zero {
        bottom: 1.55rem;
      }
      .axis,
      .legend {
        display: flex;
        justify-content: space-between;
        margin-top: 0.45rem;
        font-size: 0.8rem;
        line-height: 1.3;
      }
      .legend {
        justify-content: flex-start;
        gap: 1.25rem;
        margin: 0.9rem 0 0 2.25rem;
      }
      .legend span {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
      }
      .legend svg {
        width: 0.7rem;
        height: 0.7rem;
      }
    `,
  ];

  render() {
    const days = everyDay(this.days, this.from, this.to);
    const most = scaleOf(Math.max(1, ...days.map(({ questions }) => questions)));
    return html`
      <div class="plot">
        <span class="scale quiet top" aria-hidden="true">${most.toLocaleString(language)}</span>
        <span class="scale quiet zero" aria-hidden="true">0</span>
        <svg role="img" aria-labelledby="title description" viewBox="0 0 ${days.length * SLOT} ${HEIGHT}" preserveAspectRatio="none">
          <title id="title">${t('insights.by-day')}</title>
          <desc id="description">${this.#summary(days)}</desc>
          ${[0, HEIGHT / 2, HEIGHT].map((y) => svg`<line x1="0" x2=${days.length * SLOT} y1=${y} y2=${y} />`)}
          ${days.map((day, i) => bar(day, i, HEIGHT / most))}
        </svg>
        <div class="axis quiet" aria-hidden="true">
          <span>${formatDay(days[0].day)}</span><span>${formatDay(days[days.length - 1].day)}</span>
        </div>
      </div>
      <p class="legend quiet" aria-hidden="true">
        <span><svg viewBox="0 0 10 10"><rect class="others" width="10" height="10" rx="2" /></svg>${t('insights.others')}</span>
        <span><svg viewBox="0 0 10 10"><rect class="refused" width="10" height="10" rx="2" /></svg>${t('insights.refused')}</span>
      </p>
      ${this.#table(days)}
    `;
  }

  #summary(days) {
    const busiest = days.reduce((most, day) => (day.questions > most.questions ? day : most));
    const sum = (count) => days.reduce((total, day) => total + count(day), 0).toLocaleString(language);
    return t('insights.by-day-summary', {
      questions: sum((day) => day.questions),
      refused: sum((day) => day.refused),
      from: formatDay(days[0].day),
      to: formatDay(days[days.length - 1].day),
      day: formatDay(busiest.day),
      most: busiest.questions.toLocaleString(language),
    });
  }

  #table(days) {
    return html`
      <div class="only-read-aloud">
        <table>
          <caption>${t('insights.by-day')}</caption>
          <thead>
            <tr>
              <th scope="col">${t('insights.day')}</th>
              <th scope="col">${t('insights.questions')}</th>
              <th scope="col">${t('insights.refused')}</th>
            </tr>
          </thead>
          <tbody>
            ${days
              .filter(({ questions }) => questions > 0)
              .map(
                ({ day, questions, refused }) =>
                  html`<tr><th scope="row">${formatDay(day)}</th><td>${questions}</td><td>${refused}</td></tr>`,
              )}
          </tbody>
        </table>
      </div>
    `;
  }
}

/** The days of the period, also those without a question. */
function everyDay(days, from, to) {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const all = [];
  const last = Date.parse(to.slice(0, 10));
  for (let moment = Date.parse(from.slice(0, 10)); moment <= last; moment += MILLISECONDS_A_DAY) {
    const day = new Date(moment).toISOString().slice(0, 10);
    all.push(byDay.get(day) ?? { day, questions: 0, refused: 0 });
  }
  return all;
}

/** The least of 2, 4, 6, 8, 10, 20, 40, ... that is not below the number, so that its half is a whole number as well. */
function scaleOf(number) {
  for (let unit = 1; ; unit *= 10) {
    const fitting = [2, 4, 6, 8, 10].map((factor) => factor * unit).find((scale) => scale >= number);
    if (fitting) {
      return fitting;
    }
  }
}

function bar({ day, questions, refused }, i, unit) {
  const others = questions - refused;
  const x = i * SLOT + GAP / 2;
  return svg`<g>
    <title>${formatDay(day)}: ${questions.toLocaleString(language)}, ${t('insights.refused')} ${refused.toLocaleString(language)}</title>
    <rect class="slot" x=${i * SLOT} y="0" width=${SLOT} height=${HEIGHT} />
    <rect class="others" x=${x} y=${HEIGHT - others * unit} width=${SLOT - GAP} height=${others * unit} />
    <rect class="refused" x=${x} y=${HEIGHT - questions * unit} width=${SLOT - GAP} height=${refused * unit} />
  </g>`;
}

customElements.define('day-chart', DayChart);
