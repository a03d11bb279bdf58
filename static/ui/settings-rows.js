/** Settings as native controls, each made from its row and its range. */

import { formatNumber, t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';
import { DialogElement } from './dialog-element.js';

/** @import {ChoiceRange, NumberRange, Range, Table, TextRange} from '../core/ranges.js' */
/** @import {Values} from '../core/settings.js' */

/**
 * One row a setting: a menu, a slider or a switch, as its range is. A choice's words are `<name>-<value>` unless
 * `words` says others. `language`: the tongue that a choice's words are in, where not the page's.
 * @typedef {{name: string, words?: (value: any) => string, language?: (value: any) => string|undefined}} Row
 */

/** @typedef {{title: string, rows: readonly Row[]}} Group */
/** @typedef {string|number|boolean} Value */

export class SettingsRows extends DialogElement {
  static properties = { values: { attribute: false }, ranges: { attribute: false }, groups: { attribute: false } };

  constructor() {
    super();
    /** @type {Values} */
    this.values = {};
    /** @type {Table} */
    this.ranges = {};
    /** @type {readonly Group[]} */
    this.groups = [];
  }

  /** @param {Group} group @param {unknown} [more]  what stands below its rows */
  renderGroup({ title, rows }, more = nothing) {
    return html`<fieldset><legend>${t(title)}</legend>${rows.map((row) => this.renderRow(row))}${more}</fieldset>`;
  }

  /** @param {Row} row */
  renderRow(row) {
    const { name } = row;
    const choose = (/** @type {Value} */ value) => this.ask('setting-choose', { name, value });
    return renderSetting(row, this.ranges[name], this.values[name], choose);
  }
}

/**
 * @param {Row} row
 * @param {Range} range
 * @param {Value} value
 * @param {(value: any) => void} choose
 */
export function renderSetting(row, range, value, choose) {
  if (range.kind === 'choice') return renderMenu(row, range, value, choose);
  if (range.kind === 'number') return renderSlider(row, range, Number(value), choose);
  if (range.kind === 'text') return renderText(row, range, String(value), choose);
  return html`
    <label class="switch"><input type="checkbox" .checked=${Boolean(value)}
      @change=${(/** @type {any} */ event) => choose(event.target.checked)}>
      <span>${t(`setting-${row.name}`)}</span></label>`;
}

/** @param {Row} row @param {ChoiceRange<Value>} range @param {Value} value @param {(value: any) => void} choose */
function renderMenu({ name, words, language = () => undefined }, { choices }, value, choose) {
  return html`
    <label class="field"><span>${t(`setting-${name}`)}</span>
      <select @change=${(/** @type {any} */ event) => choose(choices[event.target.selectedIndex])}>
        ${choices.map(
          (choice) => html`
          <option value=${choice} lang=${language(choice) ?? nothing} translate=${language(choice) ? 'no' : nothing} .selected=${choice === value}>${words ? words(choice) : t(`${name}-${choice}`)}</option>`,
        )}
      </select>
    </label>`;
}

/** @param {Row} row @param {NumberRange} range @param {number} value @param {(value: any) => void} choose */
function renderSlider({ name, words }, { min, max, step }, value, choose) {
  return html`
    <label class="field"><span>${t(`setting-${name}`)} <b>${words ? words(value) : formatNumber(value)}</b></span>
      <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} .valueWords=${words}
        @input=${(/** @type {any} */ event) => choose(event.target.valueAsNumber)}>
    </label>`;
}

/**
 * What makes no sense stays in the field and is said; what was set before stays set.
 * @param {Row} row
 * @param {TextRange} range
 * @param {string} value
 * @param {(value: string) => void} choose
 */
function renderText({ name }, { permits, allowed }, value, choose) {
  const read = (/** @type {any} */ { target }) => {
    const isRead = permits(target.value);
    target.setCustomValidity(isRead ? '' : t('text-not-read', { example: allowed }));
    target.reportValidity();
    if (isRead) choose(target.value);
  };
  return html`
    <label class="field"><span>${t(`setting-${name}`)}</span>
      <input type="text" .value=${value} placeholder=${allowed} maxlength="400" @change=${read}></label>`;
}

/**
 * What a setting's value is called.
 * @param {Row} row
 * @param {Value} value
 */
export function valueWords(row, value) {
  if (row.words) return row.words(value);
  if (typeof value === 'boolean') return t(value ? 'switched-on' : 'switched-off');
  return typeof value === 'number' ? formatNumber(value) : t(`${row.name}-${value}`);
}
