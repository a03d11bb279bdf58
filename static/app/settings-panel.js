/** Everything that can be chosen, in one native dialog made from one table. */

import { t } from '../core/i18n.js';
import { find } from '../ui/find.js';
import { icon } from '../ui/icons.js';
import { SettingsRows } from '../ui/settings-rows.js';
import { html, nothing } from '../vendor/lit.js';
import { renderMidiDevice } from './midi-device-row.js';
import { renderOwnSounds } from './own-sounds-row.js';

/** @import {EventOf} from '../ui/element.js' */
/** @import {Group} from '../ui/settings-rows.js' */
/** @import {MidiChoice} from './midi-device-row.js' */
/** @import {OwnSounds} from './own-sounds-row.js' */

export class SettingsPanel extends SettingsRows {
  static properties = {
    ...SettingsRows.properties,
    cameras: { attribute: false },
    cameraId: { attribute: false },
    canUndo: { attribute: false },
    ownSounds: { attribute: false },
    offersOwnSounds: { attribute: false },
    midiOutputs: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly {id: string, label: string}[]} */
    this.cameras = [];
    this.cameraId = '';
    this.canUndo = false;
    /** In the player's own SoundFont; null where there is none. @type {OwnSounds|null} */
    this.ownSounds = null;
    /** The instrument plays notes. */
    this.offersOwnSounds = false;
    /** Of a file, in megabytes. */
    this.ownSoundsLimit = 0;
    /** What could play along; null: nobody asked yet. @type {readonly MidiChoice[]|null} */
    this.midiOutputs = null;
  }

  render() {
    return html`
      <button type="button" @click=${() => this.showModal()}>${icon('settings')}${t('settings')}</button>
      <dialog class="settings" aria-labelledby="settings-title">
        <form method="dialog">
          <h2 id="settings-title">${t('settings')}</h2>
          ${this.wasShown ? this.groups.map((group) => this.renderGroup(group, this.renderMore(group))) : nothing}
          <div class="dialog-buttons dialog-footer">
            <button type="button" @click=${() => this.ask('settings-reset')}>${t('settings-reset')}</button>
            <button type="button" ?disabled=${!this.canUndo} @click=${() => this.ask('settings-undo')}>${icon('undo')}${t('settings-undo')}</button>
            <button @click=${() => this.ask('pointing-open')}>${t('pointing-title')}</button>
            <button class="primary">${t('done')}</button>
          </div>
        </form>
      </dialog>`;
  }

  /** What gets the focus is scrolled to above what stays at the lower edge, a message among it. */
  firstUpdated() {
    const footer = find(HTMLElement, '.dialog-footer', this);
    new ResizeObserver(() => this.style.setProperty('--footer', `${footer.offsetHeight}px`)).observe(footer);
  }

  /** What no row says. @param {Group} group */
  renderMore({ title }) {
    if (title === 'settings-look') return this.renderCameras();
    if (title === 'settings-playing') return renderMidiDevice(this);
    return title === 'instrument' && this.offersOwnSounds ? renderOwnSounds(this, this.ownSoundsLimit) : nothing;
  }

  renderCameras() {
    if (this.cameras.length < 2) return nothing;
    // While none of them is open, the first is to be chosen as well.
    const isOpen = this.cameras.some(({ id }) => id === this.cameraId);
    return html`
      <label class="field"><span>${t('setting-camera')}</span>
        <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('camera-choose', event.target.value)}>
          ${isOpen ? nothing : html`<option value="" disabled .selected=${true}>${t('camera-none-open')}</option>`}
          ${this.cameras.map(
            ({ id, label }, index) => html`
            <option value=${id} .selected=${id === this.cameraId}>${label || t('camera-number', { number: index + 1 })}</option>`,
          )}
        </select>
      </label>`;
  }
}

customElements.define('settings-panel', SettingsPanel);
