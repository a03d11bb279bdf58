/** In the settings: the player's own SoundFont, what is in it, and the way to be rid of it. */
import { formatNumber, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {SettingsPanel} from './settings-panel.js' */

/** A choice by its setting's value. @typedef {{value: string, name: string}} OwnChoice */
/** What there is: the file's name, and its sounds. @typedef {{file: string, choices: readonly OwnChoice[]}} OwnSounds */

/**
 * @param {SettingsPanel} panel
 * @param {number} limitMegabytes
 */
export function renderOwnSounds(panel, limitMegabytes) {
  const { ownSounds } = panel;
  return html`
    <div class="field own-sounds" role="group" aria-labelledby="own-sounds-title">
      <span id="own-sounds-title">${t('own-sounds')}</span>
      <small>${t('own-sounds-help', { limit: formatNumber(limitMegabytes) })}</small>
      <button type="button" @click=${() => panel.first('.own-sounds input')?.click()}>
        ${icon('file')}${t('own-sounds-open')}</button>
      <input type="file" hidden accept=".sf2,.sf3,.dls" aria-label=${t('own-sounds-open')}
        @change=${whenChosen(([file]) => panel.ask('soundfont-open', file))}>
      ${ownSounds ? renderFont(panel, ownSounds) : nothing}
    </div>`;
}

/** @param {SettingsPanel} panel @param {OwnSounds} sounds */
function renderFont(panel, { file, choices }) {
  const { sound, ownSound } = panel.values;
  const chosen = sound === 'own' ? ownSound : '';
  return html`
    <label class="field"><span>${t('own-sounds-choose', { file })}</span>
      <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => panel.ask('soundfont-choose', event.target.value)}>
        ${choices.some(({ value }) => value === chosen) ? nothing : html`<option value="" disabled .selected=${true}>${t('own-sounds-none')}</option>`}
        ${choices.map(({ value, name }) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
      </select>
    </label>
    <button type="button" @click=${() => panel.ask('soundfont-remove')}>${icon('remove')}${t('own-sounds-remove', { file })}</button>`;
}
