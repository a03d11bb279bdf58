/** In the settings: the MIDI device that plays along. Nobody is asked for permission before the button is pressed. */
import { readName } from '../audio/midi-out.js';
import { t } from '../core/i18n.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {SettingsPanel} from './settings-panel.js' */
/** A choice by its setting's value. @typedef {{value: string, name: string}} MidiChoice */

/** @param {SettingsPanel} panel */
export function renderMidiDevice(panel) {
  const { midiOutputs } = panel;
  const chosen = String(panel.values.midiOut ?? '');
  return html`
    <div class="field midi-device" role="group" aria-labelledby="midi-device-title">
      <span id="midi-device-title">${t('midi-device')}</span>
      <small>${chosen && !midiOutputs ? t('midi-device-again', { name: readName(chosen) }) : t('midi-device-help')}</small>
      ${midiOutputs ? renderList(panel, midiOutputs, chosen) : html`<button type="button" @click=${() => panel.ask('midi-ask')}>${t('midi-device-ask')}</button>`}
    </div>`;
}

/** @param {SettingsPanel} panel @param {readonly MidiChoice[]} outputs @param {string} chosen */
function renderList(panel, outputs, chosen) {
  // By its name, where the browser calls it something else today.
  const known = outputs.find(({ value }) => value === chosen) ?? outputs.find(({ name }) => name === readName(chosen));
  return html`
    <label class="field"><span>${t('midi-device-choose')}</span>
      <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => panel.ask('midi-choose', event.target.value)}>
        <option value="" .selected=${chosen === ''}>${t('midi-device-none')}</option>
        ${chosen && !known ? html`<option value=${chosen} .selected=${true}>${t('midi-device-gone', { name: readName(chosen) })}</option>` : nothing}
        ${outputs.map((output) => html`<option value=${output.value} .selected=${output === known}>${output.name}</option>`)}
      </select>
    </label>`;
}
