/**
 * Seeing sound: where it comes from, the pictures of it, the line of words
 * below, and what to do with them. It says what is asked for; what changes
 * with every moment (level, position) is written straight to the elements.
 */

import { percent, t } from '../core/i18n.js';
import { defaultsOf } from '../core/ranges.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { renderSetting } from '../ui/settings-rows.js';
import { html, nothing } from '../vendor/lit.js';
import { visualisers } from '../visualisers/index.js';
import { picturesOf, SEE_SETTINGS } from '../visualisers/settings.js';
import { renderSource, takeDroppedFiles } from './see-source.js';

/** @import {Settings} from '../parts.js' */
/** @import {ListeningState} from '../types.js' */
/** @import {Value} from '../ui/settings-rows.js' */
/** @typedef {{id: string, label: string}} Choice */

/** @type {ListeningState} */
const IDLE = Object.freeze({ phase: 'idle', source: null, code: null, name: '', transport: null, film: null });

const LOOK = /** @type {const} */ ([
  { name: 'seeBeside' },
  { name: 'seeBrightness', words: percent },
  { name: 'backgroundPicture', words: (/** @type {string} */ id) => t(`picture-${id}`) },
]);

export class SeeView extends LightElement {
  static properties = {
    sources: { attribute: false },
    state: { attribute: false },
    takes: { attribute: false },
    microphones: { attribute: false },
    openId: { attribute: false },
    values: { attribute: false },
    paused: { attribute: false },
    full: { attribute: false },
    hint: { attribute: false },
  };

  constructor() {
    super();
    /** @type {readonly {meta: {id: string, nameKey: string, needs?: string}}[]} */
    this.sources = [];
    this.state = IDLE;
    /** Newest first. @type {readonly Choice[]} */
    this.takes = [];
    /** @type {readonly Choice[]} */
    this.microphones = [];
    /** Which of the listed microphones or takes is open. */
    this.openId = '';
    /** The settings. @type {Pick<Settings['values'], keyof typeof SEE_SETTINGS|'announceCaptions'>} */
    this.values = { ...defaultsOf(SEE_SETTINGS), announceCaptions: true };
    /** The picture stands still. */
    this.paused = false;
    /** It fills the window. */
    this.full = false;
    /** What to do while nothing is seen; null where there is nothing to say. @type {string|null} */
    this.hint = 'see-begin';
    takeDroppedFiles(this);
  }

  /** @returns {HTMLCanvasElement|null} */
  get canvas() {
    return this.querySelector('canvas');
  }

  /** Words of what is heard. @param {string} text */
  showCaption(text) {
    const line = this.querySelector('.see-caption');
    if (line && line.textContent !== text) line.textContent = text;
  }

  /** @param {number} level  0..1 */
  showLevel(level) {
    const meter = this.querySelector('meter');
    // What is set is drawn anew, also where it stays the same.
    if (meter && meter.value !== level) meter.value = level;
  }

  /** @param {number} seconds */
  showPosition(seconds) {
    const slider = /** @type {HTMLInputElement|null} */ (this.querySelector('.see-position'));
    if (slider && !slider.matches(':active')) slider.valueAsNumber = seconds;
  }

  /** Ask for a file, as the browser does it. */
  chooseFile() {
    this.first('input[type="file"]')?.click();
  }

  render() {
    return html`
      ${renderSource(this)}
      <section class="see-stage ${this.full ? 'is-full' : ''}" aria-label=${t('see-stage')}>
        <div class="see-screen">
          <canvas role="img" aria-label=${this.pictureNames()} aria-describedby="see-alts"></canvas>
          <label class="see-level"><span>${t('see-level')}</span><meter min="0" max="1" high="0.95"></meter></label>
          <p class="see-hint" ?hidden=${this.state.phase !== 'idle' || this.hint === null}>${this.hint && t(this.hint)}</p>
          <p class="see-caption" aria-live=${this.values.announceCaptions ? 'polite' : 'off'}></p>
        </div>
        <div class="see-tools controls" role="toolbar" aria-label=${t('see-tools')}>${this.renderTools()}</div>
      </section>
      ${this.renderPictures()}
      <details class="see-alts"><summary>${t('see-what')}</summary>
        <dl id="see-alts">${this.shown().map(({ meta }) => html`<dt>${t(meta.nameKey)}</dt><dd>${t(meta.altKey)}</dd>`)}</dl>
      </details>`;
  }

  shown() {
    const ids = picturesOf(this.values.seePictures);
    return visualisers.filter(({ meta }) => ids.includes(meta.id));
  }

  pictureNames() {
    return (
      this.shown()
        .map(({ meta }) => t(meta.nameKey))
        .join(', ') || t('see-none')
    );
  }

  renderTools() {
    const paints = picturesOf(this.values.seePictures).includes('sound-painting');
    return html`
      <button type="button" @click=${() => this.ask('see-pause')}>
        ${icon(this.paused ? 'play' : 'pause')}${t(this.paused ? 'see-go-on' : 'see-pause')}</button>
      <button type="button" @click=${() => this.ask('see-full')}>
        ${icon(this.full ? 'small' : 'full')}${t(this.full ? 'see-small' : 'see-full')}</button>
      <button type="button" @click=${() => this.ask('see-projector')}>${icon('projector')}${t('see-projector')}</button>
      <button type="button" @click=${() => this.ask('see-save-png')}>${icon('download')}${t('see-save-png')}</button>
      <button type="button" @click=${() => this.ask('see-paint')}>${icon('pencil')}${t('see-paint')}</button>
      ${
        paints
          ? html`
        <button type="button" @click=${() => this.ask('see-save-svg')}>${icon('download')}${t('see-save-svg')}</button>
        <button type="button" @click=${() => this.ask('see-clear')}>${icon('remove')}${t('see-clear')}</button>`
          : nothing
      }`;
  }

  renderPictures() {
    const shown = picturesOf(this.values.seePictures);
    return html`
      <section class="see-pictures" aria-labelledby="see-pictures-title">
        <h2 id="see-pictures-title">${t('see-pictures')}</h2>
        <div class="see-choices">
          ${visualisers.map(
            ({ meta }) => html`
            <button type="button" data-picture=${meta.id} aria-pressed=${shown.includes(meta.id)}
              @click=${() => this.ask('see-picture', meta.id)}>${t(meta.nameKey)}</button>`,
          )}
        </div>
        <div class="controls" role="group" aria-label=${t('see-look')}>
          ${LOOK.map((row) => this.renderSetting(row))}
        </div>
      </section>`;
  }

  /** @param {(typeof LOOK)[number]} row */
  renderSetting(row) {
    const { name } = row;
    const choose = (/** @type {Value} */ value) => this.ask('setting-choose', { name, value });
    return renderSetting(row, SEE_SETTINGS[name], this.values[name], choose);
  }
}

customElements.define('see-view', SeeView);
