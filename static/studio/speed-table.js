/** How quick each model is on this device, by library and backend: one button, and a table with a word in each row. */
import { formatNumber, hasWords, megabytes, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {SpeedRow} from './speeds.js' */

/**
 * @typedef {Object} SpeedsShown
 * @property {readonly SpeedRow[]} rows
 * @property {boolean} isGoing
 * @property {number} done
 * @property {number|null} bytes  what is fetched of what computes; 0: it is here; null: not known
 * @property {boolean} hasModels  one at least is on this device
 * @property {ReadonlyMap<string, {name: string, bytes: number}>} models  by id
 */

/** How it works, and what each backend is. */
const HOW = ['1', '2', '3', '4'];

export class SpeedTable extends LightElement {
  static properties = { shown: { attribute: false } };

  constructor() {
    super();
    /** @type {SpeedsShown|null} */
    this.shown = null;
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    return html`
      ${HOW.map((part) => html`<p>${t(`speeds-how-${part}`)}</p>`)}
      <p class="what-size">${wordsBefore(shown)}</p>
      <div class="controls" role="group" aria-label=${t('speeds-title')}>
        ${
          shown.isGoing
            ? html`<button type="button" @click=${() => this.ask('speeds-stop')}>${icon('stop')}${t('speeds-stop')}</button>`
            : html`<button type="button" ?disabled=${!shown.hasModels} @click=${() => this.ask('speeds-start')}>${icon('play')}${t('speeds-start')}</button>
              ${isPassedOver(shown) ? html`<button type="button" @click=${() => this.ask('speeds-imitated')}>${icon('play')}${t('speeds-start-imitated')}</button>` : nothing}`
        }
      </div>
      <p class="speeds-state" role="status">${wordsOfState(shown)}</p>
      ${shown.isGoing ? html`<progress max=${shown.rows.length} .value=${shown.done} aria-label=${t('speeds-title')}></progress>` : nothing}
      ${shown.done ? this.renderTable(shown) : nothing}`;
  }

  /** @param {SpeedsShown} shown */
  renderTable({ rows, models }) {
    const ids = [...new Set(rows.map(({ model }) => model))];
    return html`
      <table class="speeds">
        <caption>${t('speeds-title')}</caption>
        <thead><tr><th scope="col">${t('speeds-backend')}</th><th scope="col">${t('speeds-ms')}</th><th scope="col">${t('speeds-times')}</th></tr></thead>
        ${ids.map((id) =>
          renderModel(
            rows.filter(({ model }) => model === id),
            nameOf(id, models),
          ),
        )}
      </table>`;
  }
}

/** @param {SpeedsShown} shown */
const isPassedOver = ({ rows }) => rows.some(({ state }) => state === 'imitated');

/** What is not here has no speeds. @param {readonly SpeedRow[]} rows @param {string} name */
const renderModel = (rows, name) => html`
  <tbody data-model=${rows[0].model}>
    <tr><th scope="rowgroup" colspan="3">${name}</th></tr>
    ${rows[0].state === 'not-here' ? html`<tr><td colspan="3">${t('speeds-not-here')}</td></tr>` : rows.map(renderRow)}
  </tbody>`;

/** @param {SpeedRow} row */
const renderRow = (row) => html`
  <tr data-speed="${row.library} ${row.backend}"><th scope="row"><span translate="no" dir="ltr">${row.library} <b>${row.backend}</b></span>
      ${row.isImitated ? html`<small>${t('speeds-is-imitated')}</small>` : nothing}</th>
    ${
      row.state === 'measured'
        ? html`<td>${formatNumber(rounded(row.ms ?? 0))}</td><td>${row.times === null ? t('speeds-no-times') : formatNumber(rounded(row.times))}</td>`
        : html`<td colspan="2">${t(`speeds-${row.state}`)}</td>`
    }</tr>`;

/** More than two digits are noise. @param {number} value */
const rounded = (value) => (value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));

/** @param {string} id @param {SpeedsShown['models']} models */
function nameOf(id, models) {
  const { name, bytes } = models.get(id) ?? { name: id, bytes: 0 };
  return t('speeds-model', { name: hasWords(`model-${id}`) ? t(`model-${id}`) : name, size: megabytes(bytes) });
}

/** @param {SpeedsShown} shown */
function wordsBefore({ hasModels, bytes }) {
  if (!hasModels) return t('speeds-no-models');
  return bytes ? t('speeds-size', { size: megabytes(bytes) }) : nothing;
}

/** @param {SpeedsShown} shown */
function wordsOfState({ isGoing, done, rows }) {
  if (isGoing) return t('speeds-going');
  if (!done) return nothing;
  return done === rows.length ? t('speeds-done') : t('speeds-stopped');
}

customElements.define('speed-table', SpeedTable);
