/** The large buttons below the stage: everything that is needed while playing. */

import { USUAL_VOLUME } from '../audio/volume.js';
import { clockTime } from '../core/clock-time.js';
import { megabytes, t } from '../core/i18n.js';
import { inGroups } from '../core/in-groups.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {TrackingState} from '../parts.js' */
/** @import {EventOf} from '../ui/element.js' */

/**
 * A sound as a list shows it; name: where no words say it.
 * @typedef {{id: string, family: string, nameKey: string, file: string, name?: string}} ListedSound
 */

/** No file weighs nothing: smaller ones are said to be as large as this. */
const SMALLEST_SHOWN = 100_000;

export class ControlBar extends LightElement {
  static properties = {
    tracking: { attribute: false },
    paused: { attribute: false },
    canRecord: { attribute: false },
    recordingSeconds: { attribute: false },
    sustain: { attribute: false },
    volume: { attribute: false },
    sound: { attribute: false },
    sounds: { attribute: false },
    fileBytes: { attribute: false },
    offersShapes: { attribute: false },
    offersSounds: { attribute: false },
  };

  constructor() {
    super();
    /** @type {TrackingState} */
    this.tracking = 'off';
    this.paused = false;
    /** There is a place where takes are kept. */
    this.canRecord = false;
    /** null while nothing is recorded. @type {number|null} */
    this.recordingSeconds = null;
    this.sustain = false;
    this.volume = USUAL_VOLUME;
    this.sound = '';
    /** Those that fit the instrument, by their families. @type {readonly ListedSound[]} */
    this.sounds = [];
    /** What each sound's file weighs, told before it is fetched. @type {ReadonlyMap<string, number>} */
    this.fileBytes = new Map();
    /** The instrument is the player's own shapes, which can be changed. */
    this.offersShapes = false;
    /** The instrument plays sounds of one's own. */
    this.offersSounds = false;
  }

  render() {
    return html`
      <div class="controls" role="toolbar" aria-label=${t('controls')}>
        ${this.renderRecord()} ${this.renderTracking()}
        <button type="button" aria-pressed=${this.sustain} @click=${() => this.ask('sustain-toggle')}>
          ${icon('sustain')}${t('sustain')}
        </button>
        <button type="button" data-settings aria-haspopup="dialog" @click=${() => this.ask('instruments-open')}>
          ${icon('keys')}${t('instrument')}
        </button>
        ${this.renderShapes()} ${this.renderOwnSounds()} ${this.renderSounds()}
        <label class="field"><span>${t('volume')}</span>
          <input type="range" min="0" max="100" .value=${String(Math.round(this.volume * 100))}
            @input=${(/** @type {EventOf} */ event) => this.ask('volume-choose', event.target.valueAsNumber / 100)}>
        </label>
      </div>`;
  }

  renderShapes() {
    if (!this.offersShapes) return nothing;
    return html`
        <button type="button" data-settings aria-haspopup="dialog" @click=${() => this.ask('shapes-open')}>
          ${icon('shapes')}${t('shapes-edit')}
        </button>`;
  }

  renderOwnSounds() {
    if (!this.offersSounds) return nothing;
    return html`
      <button type="button" data-settings aria-haspopup="dialog" @click=${() => this.ask('sounds-open')}>
        ${icon('microphone')}${t('sampler-sounds')}
      </button>`;
  }

  /** Where there is nothing to choose, there is no list. */
  renderSounds() {
    if (this.sounds.length < 2) return nothing;
    return html`
        <label class="field"><span>${t('sound')}</span>
          <select .value=${this.sound} @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('sound-choose', event.target.value)}>
            ${inGroups(this.sounds, ({ family }) => family).map(
              ({ group, items }) => html`
              <optgroup label=${t(`family-${group}`)}>${items.map(
                (sound) => html`
                <option value=${sound.id} .selected=${sound.id === this.sound}>${this.nameOf(sound)}</option>`,
              )}</optgroup>`,
            )}
          </select>
        </label>`;
  }

  /** @param {ListedSound} sound */
  nameOf({ id, nameKey, file, name }) {
    if (name) return name;
    const bytes = this.fileBytes.get(file);
    if (!bytes || id === this.sound) return t(nameKey);
    return t('sound-size', { name: t(nameKey), size: megabytes(Math.max(bytes, SMALLEST_SHOWN)) });
  }

  renderRecord() {
    const seconds = this.recordingSeconds;
    if (seconds === null) {
      return html`<button type="button" class="record" ?disabled=${!this.canRecord} @click=${() => this.ask('record-start')}>
        ${icon('record')}${t('record')}</button>`;
    }
    return html`
      <button type="button" class="record is-recording" @click=${() => this.ask('record-stop')}>
        ${icon('stop')}${t('record-stop')} <span class="record-time" aria-hidden="true">${clockTime(seconds)}</span>
      </button>`;
  }

  renderTracking() {
    const start = html`<button type="button" @click=${() => this.ask('start-tracking')}>${icon('camera')}${t('camera-start')}</button>`;
    const stop = html`<button type="button" @click=${() => this.ask('stop-tracking')}>${icon('stop')}${t('camera-stop')}</button>`;
    if (this.tracking === 'off') return start;
    // What is waited for may never come.
    if (this.tracking === 'away') return html`${start}${stop}`;
    if (!isPlaying(this.tracking)) return stop;
    return html`
      <button type="button" data-in-bar aria-keyshortcuts="Home" @click=${() => this.ask('recentre')}>${icon('centre')}${t('recentre')}</button>
      <button type="button" data-settings @click=${() => this.ask('calibrate')}>${icon('reach')}${t('calibrate')}</button>
      <button type="button" data-in-bar aria-keyshortcuts="End" @click=${() => this.ask('pause-toggle')}>
        ${icon(this.paused ? 'play' : 'pause')}${t(this.paused ? 'resume' : 'pause')}</button>
      ${stop}`;
  }
}

/** @param {TrackingState} state */
const isPlaying = (state) => state === 'on' || state === 'recovering';

customElements.define('control-bar', ControlBar);
