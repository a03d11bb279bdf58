/** Settings in a dialog, each as a native control, made from a table of rows. */

import { formatNumber, t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';
import { DialogElement } from './dialog-element.js';

/**
 * One row a setting. `choices` are values whose words are `<name>-<value>`;
 * `range` is a slider; neither means a switch. `language`: the tongue that a choice's words are in, where not the page's.
 * @typedef {{name: string, choices?: readonly (string|number)[], range?: {min: number, max: number, step: number}, words?: (value: any) => string, language?: (value: any) => string|undefined}} Row
 */

/** @typedef {{title: string, rows: readonly Row[]}} Group */

export class SettingsRows extends DialogElement {
  static properties = { values: { attribute: false }, groups: { attribute: false } };

  constructor() {
    super();
    /** @type {Readonly<Record<string, string|number|boolean>>} */
    this.values = {};
    /** @type {readonly Group[]} */
    this.groups = [];
  }

  /** @param {Group} group @param {unknown} [more]  what stands below its rows */
  renderGroup({ title, rows }, more = nothing) {
    return html`<fieldset><legend>${t(title)}</legend>${rows.map((row) => this.renderRow(row))}${more}</fieldset>`;
  }

  /** @param {Row} row */
  renderRow(row) {
    if (row.choices) return this.renderChoices(row, row.choices);
    if (row.range) return this.renderRange(row, row.range);
    return html`
      <label class="switch"><input type="checkbox" .checked=${Boolean(this.values[row.name])}
        @change=${(/** @type {any} */ event) => this.choose(row.name, event.target.checked)}>
        <span>${t(`setting-${row.name}`)}</span></label>`;
  }

  /** @param {Row} row @param {readonly (string|number)[]} choices */
  renderChoices({ name, words, language = () => undefined }, choices) {
    const value = this.values[name];
    return html`
      <label class="field"><span>${t(`setting-${name}`)}</span>
        <select @change=${(/** @type {any} */ event) => this.choose(name, choices[event.target.selectedIndex])}>
          ${choices.map(
            (choice) => html`
            <option value=${choice} lang=${language(choice) ?? nothing} translate=${language(choice) ? 'no' : nothing} ?selected=${choice === value}>${words ? words(choice) : t(`${name}-${choice}`)}</option>`,
          )}
        </select>
      </label>`;
  }

  /** @param {Row} row @param {{min: number, max: number, step: number}} range */
  renderRange({ name, words }, { min, max, step }) {
    const value = /** @type {number} */ (this.values[name]);
    return html`
      <label class="field"><span>${t(`setting-${name}`)} <b>${words ? words(value) : formatNumber(value)}</b></span>
        <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} .valueWords=${words}
          @input=${(/** @type {any} */ event) => this.choose(name, event.target.valueAsNumber)}>
      </label>`;
  }

  /** @param {string} name @param {string|number|boolean} value */
  choose(name, value) {
    this.ask('setting-choose', { name, value });
  }
}

/**
 * What a setting's value is called.
 * @param {Row} row
 * @param {string|number|boolean} value
 */
export function valueWords(row, value) {
  if (row.words) return row.words(value);
  if (typeof value === 'boolean') return t(value ? 'switched-on' : 'switched-off');
  return row.choices ? t(`${row.name}-${value}`) : formatNumber(Number(value));
}
