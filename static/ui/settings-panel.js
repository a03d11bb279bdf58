/** Everything that can be chosen, in one native dialog made from one table. */
import { html, nothing } from '../vendor/lit.js';
import { DialogElement } from './dialog-element.js';
import { formatNumber, t } from './i18n.js';
import { icon } from './icons.js';

/**
 * One row a setting. `choices` are values whose words are `<name>-<value>`;
 * `range` is a slider; neither means a switch. `language`: the tongue that a choice's words are in, where not the page's.
 * @typedef {{name: string, choices?: readonly (string|number)[], range?: {min: number, max: number, step: number}, words?: (value: any) => string, language?: (value: any) => string|undefined}} Row
 */

export class SettingsPanel extends DialogElement {
  static properties = {
    values: { attribute: false },
    groups: { attribute: false },
    cameras: { attribute: false },
    cameraId: { attribute: false },
    canUndo: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Readonly<Record<string, string|number|boolean>>} */
    this.values = {};
    /** @type {readonly {title: string, rows: readonly Row[]}[]} */
    this.groups = [];
    /** @type {readonly {id: string, label: string}[]} */
    this.cameras = [];
    this.cameraId = '';
    this.canUndo = false;
  }

  render() {
    return html`
      <button type="button" @click=${() => this.showModal()}>${icon('settings')}${t('settings')}</button>
      <dialog class="settings" aria-labelledby="settings-title">
        <form method="dialog">
          <h2 id="settings-title">${t('settings')}</h2>
          ${this.groups.map(
            ({ title, rows }) => html`
            <fieldset><legend>${t(title)}</legend>${rows.map((row) => this.renderRow(row))}
              ${title === 'settings-look' ? this.renderCameras() : nothing}
            </fieldset>`,
          )}
          <div class="dialog-buttons">
            <button type="button" @click=${() => this.ask('settings-reset')}>${t('settings-reset')}</button>
            <button type="button" ?disabled=${!this.canUndo} @click=${() => this.ask('settings-undo')}>${icon('undo')}${t('settings-undo')}</button>
            <button @click=${() => this.ask('pointing-open')}>${t('pointing-title')}</button>
            <button class="primary">${t('done')}</button>
          </div>
        </form>
      </dialog>`;
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

  renderCameras() {
    if (this.cameras.length < 2) return nothing;
    return html`
      <label class="field"><span>${t('setting-camera')}</span>
        <select @change=${(/** @type {any} */ event) => this.ask('camera-choose', event.target.value)}>
          ${this.cameras.map(
            ({ id, label }, index) => html`
            <option value=${id} ?selected=${id === this.cameraId}>${label || t('camera-number', { number: index + 1 })}</option>`,
          )}
        </select>
      </label>`;
  }

  /** @param {string} name @param {string|number|boolean} value */
  choose(name, value) {
    this.ask('setting-choose', { name, value });
  }
}

customElements.define('settings-panel', SettingsPanel);
