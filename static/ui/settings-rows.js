/** Settings as native controls, each made from its row and its range. */

import { formatNumber, t } from '../core/i18n.js';
import { inGroups } from '../core/in-groups.js';
import { chosenOf, toggled } from '../core/ranges.js';
import { html, nothing } from '../vendor/lit.js';
import { DialogElement } from './dialog-element.js';

/** @import {ChoiceRange, NumberRange, Range, SomeRange, Table, TextRange} from '../core/ranges.js' */
/** @import {Values} from '../core/settings.js' */
/** @import {EventOf} from './element.js' */

/**
 * One row a setting: a menu, a slider, a switch or a group of buttons, as its range is. A choice's words are `<name>-<value>` unless
 * `words` says others. `hint`: what is said below what is typed, as all is set now. `language`: the tongue that a choice's words are in, where not the page's; `group`: the words of
 * the part of the menu that a choice stands in.
 * @typedef {{name: string, words?: (value: any) => string, language?: (value: any) => string|undefined,
 *   group?: (value: any) => string, hint?: (values: Values) => string}} Row
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
    return renderSetting(row, this.ranges[name], this.values[name], choose, row.hint?.(this.values));
  }
}

/**
 * @param {Row} row
 * @param {Range} range
 * @param {Value} value
 * @param {(value: any) => void} choose
 * @param {string} [hint]
 */
export function renderSetting(row, range, value, choose, hint) {
  if (range.kind === 'choice') return renderMenu(row, range, value, choose);
  if (range.kind === 'some') return renderSome(row, range, String(value), choose);
  if (range.kind === 'number') return renderSlider(row, range, Number(value), choose);
  if (range.kind === 'text') return renderText(row, range, String(value), choose, hint);
  return html`
    <label class="switch"><input type="checkbox" .checked=${Boolean(value)}
      @change=${(/** @type {EventOf} */ event) => choose(event.target.checked)}>
      <span>${t(`setting-${row.name}`)}</span></label>`;
}

/** @param {Row} row @param {ChoiceRange<Value>} range @param {Value} value @param {(value: any) => void} choose */
function renderMenu(row, { choices }, value, choose) {
  const { name, group = () => undefined } = row;
  const options = (/** @type {readonly Value[]} */ some) => some.map((choice) => renderOption(row, choice, value));
  return html`
    <label class="field"><span>${t(`setting-${name}`)}</span>
      <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => choose(choices[event.target.selectedIndex])}>
        ${inGroups(choices, group).map(({ group: title, items }) =>
          title === undefined ? options(items) : html`<optgroup label=${title}>${options(items)}</optgroup>`,
        )}
      </select>
    </label>`;
}

/** @param {Row} row @param {Value} choice @param {Value} value  that is chosen */
const renderOption = ({ name, words, language = () => undefined }, choice, value) => html`
  <option value=${choice} lang=${language(choice) ?? nothing} translate=${language(choice) ? 'no' : nothing} .selected=${choice === value}>${words ? words(choice) : t(`${name}-${choice}`)}</option>`;

/**
 * A button each, pressed or not; the last one that is pressed stays.
 * @param {Row} row @param {SomeRange} range @param {string} value @param {(value: string) => void} choose
 */
function renderSome(row, range, value, choose) {
  const chosen = chosenOf(value);
  const isLast = (/** @type {number} */ choice) => chosen.length === 1 && chosen.includes(choice);
  const id = `setting-${row.name}`;
  return html`
    <div class="field some" role="group" aria-labelledby=${id} aria-describedby="${id}-help">
      <span id=${id}>${t(id)}</span>
      <div class="some-choices">
        ${range.choices.map(
          (choice) => html`
          <button type="button" data-repeats="scan" aria-pressed=${chosen.includes(choice)} aria-disabled=${isLast(choice) ? 'true' : nothing}
            @click=${() => choose(toggled(range, value, choice))}>${valueWords(row, String(choice))}</button>`,
        )}
      </div>
      <small id="${id}-help">${t(`${id}-help`)}</small>
    </div>`;
}

/** @param {Row} row @param {NumberRange} range @param {number} value @param {(value: any) => void} choose */
function renderSlider({ name, words }, { min, max, step }, value, choose) {
  return html`
    <label class="field"><span>${t(`setting-${name}`)} <b>${words ? words(value) : formatNumber(value)}</b></span>
      <input type="range" min=${min} max=${max} step=${step} .value=${String(value)} .valueWords=${words}
        @input=${(/** @type {EventOf} */ event) => choose(event.target.valueAsNumber)}>
    </label>`;
}

/**
 * What makes no sense stays in the field and is said; what was set before stays set.
 * @param {Row} row
 * @param {TextRange} range
 * @param {string} value
 * @param {(value: string) => void} choose
 * @param {string} [hint]
 */
function renderText({ name }, { permits, allowed }, value, choose, hint) {
  const read = (/** @type {EventOf} */ { target }) => {
    const isRead = permits(target.value);
    target.setCustomValidity(isRead ? '' : t('text-not-read', { example: allowed }));
    target.reportValidity();
    if (isRead) choose(target.value);
  };
  return html`
    <label class="field"><span>${t(`setting-${name}`)}</span>
      <input type="text" .value=${value} placeholder=${allowed} maxlength="200" dir="auto"
        aria-describedby=${hint ? `setting-${name}-hint` : nothing} @change=${read}></label>
    ${hint ? html`<p class="field-hint" id="setting-${name}-hint" aria-live="polite">${hint}</p>` : nothing}`;
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
