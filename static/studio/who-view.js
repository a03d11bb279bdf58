/** "Who is in front, what is behind?": the camera's picture painted anew, and what can be chosen about it. */
import { megabytes, percent, t } from '../core/i18n.js';
import { whenChosen } from '../ui/chosen-files.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { BODY_PARTS } from '../vision/body-parts.js';
import { EFFECTS, PART_COLOURS } from '../vision/person-painter.js';
import { coverButton } from './making-covers.js';

/** @import {TrackingState} from '../parts.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {PaintStyle} from '../vision/person-painter.js' */

/**
 * @typedef {Object} WhoShown
 * @property {boolean} isOn
 * @property {boolean} isSeen  there is a painted picture
 * @property {PaintStyle['effect']} effect
 * @property {number} blur
 * @property {string} colour
 * @property {boolean} isAlone  other people count as what is behind
 * @property {TrackingState} tracking
 * @property {boolean} isHidden  the player does not want to see the camera's picture
 * @property {{loadedBytes: number, totalBytes: number}|null} progress  of the network's weights
 * @property {number|null} bytes  what is fetched first; 0: it is here already; null: not known
 */

/** What can be put behind, and what a shape is filled with: names of words, and colours. */
export const COLOURS = Object.freeze({
  blue: '#2350a8',
  green: '#1f8a4c',
  yellow: '#ffd54a',
  red: '#c62828',
  white: '#ffffff',
  black: '#000000',
});
/** These show dots of the camera's picture itself. */
export const SHOWING = Object.freeze(['blur', 'colour', 'picture']);

export class WhoView extends LightElement {
  static properties = { shown: { attribute: false } };

  constructor() {
    super();
    /** @type {WhoShown|null} */
    this.shown = null;
  }

  /** @param {ImageBitmap|null} painted  closed; null: nothing is to be seen */
  draw(painted) {
    const canvas = this.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (canvas && context) {
      const { width, height } = painted ?? canvas;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      context.clearRect(0, 0, width, height);
      if (painted) context.drawImage(painted, 0, 0);
    }
    painted?.close();
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    const isAway = shown.isHidden && SHOWING.includes(shown.effect);
    return html`
      <h2>${t('studio-who')}</h2>
      <p>${t('who-about')}</p>
      <p class="what-size">${wordsOfSize(shown)}</p>
      <div class="controls" role="group" aria-label=${t('who-camera')}>${this.renderStart(shown)}</div>
      <div class="controls" role="group" aria-label=${t('who-effect')}>
        ${EFFECTS.map(
          (effect) => html`
          <button type="button" data-effect=${effect} aria-pressed=${shown.effect === effect}
            @click=${() => this.ask('who-effect', effect)}>${t(`who-effect-${effect}`)}</button>`,
        )}
      </div>
      <div class="what-place">
        <div class="what-picture who-picture">
          <canvas width="640" height="480" role="img" aria-label=${t(`who-picture-${shown.effect}`)} ?hidden=${!shown.isSeen || isAway}></canvas>
          <p ?hidden=${!isAway}>${t('who-hidden')}</p>
          <p role="status" ?hidden=${shown.isSeen || isAway}>${t(shown.isOn ? 'who-waiting' : 'who-off')}</p>
        </div>
        <div class="what-seen">${this.renderChoices({ ...shown, isAway })}</div>
      </div>
      <details class="studio-how"><summary>${t('what-how')}</summary>
        ${[1, 2, 3, 4].map((part) => html`<p>${t(`who-how-${part}`)}</p>`)}
      </details>`;
  }

  /** @param {WhoShown} shown */
  renderStart({ isOn, tracking }) {
    const isCameraOn = tracking === 'on' || tracking === 'recovering';
    if (isOn)
      return html`<button type="button" @click=${() => this.ask('who-stop')}>${icon('stop')}${t('what-stop')}</button>`;
    return isCameraOn
      ? html`<button type="button" class="primary" @click=${() => this.ask('who-start')}>${icon('play')}${t('who-start')}</button>`
      : html`<button type="button" ?disabled=${tracking !== 'off' && tracking !== 'away'}
          @click=${() => this.ask('start-tracking')}>${icon('camera')}${t('camera-start')}</button>`;
  }

  /** @param {WhoShown & {isAway: boolean}} shown */
  renderChoices({ effect, blur, colour, isAlone, isSeen, isAway }) {
    return html`
      ${
        effect === 'blur'
          ? html`
        <label class="field"><span>${t('who-blur')}</span>
          <input type="range" min="0" max="100" step="5" .value=${String(Math.round(blur * 100))} aria-valuetext=${percent(blur)}
            @input=${(/** @type {EventOf} */ event) => this.ask('who-blur', Number(event.target.value) / 100)}></label>`
          : nothing
      }
      ${
        effect === 'picture'
          ? html`
        <input type="file" hidden accept="image/*" aria-label=${t('who-file')} @change=${whenChosen(([file]) => this.ask('who-file', file))}>
        <button type="button" @click=${() => this.querySelector('input')?.click()}>${icon('file')}${t('who-file')}</button>`
          : nothing
      }
      ${
        ['colour', 'silhouette', 'outline'].includes(effect)
          ? html`
        <div class="who-colours" role="group" aria-label=${t('who-colour')}>
          ${Object.entries(COLOURS).map(
            ([name, value]) => html`
            <button type="button" aria-pressed=${colour === value} @click=${() => this.ask('who-colour', value)}>
              ${swatch(value)}${t(`who-colour-${name}`)}</button>`,
          )}
        </div>`
          : nothing
      }
      ${
        effect === 'parts'
          ? html`
        <p>${t('who-parts-about')}</p>
        <ul class="who-parts">${BODY_PARTS.map((part, index) => html`<li>${swatch(PART_COLOURS[index])}${t(`who-part-${part}`)}</li>`)}</ul>`
          : nothing
      }
      <label class="switch"><input type="checkbox" .checked=${isAlone}
        @change=${(/** @type {EventOf} */ event) => this.ask('who-alone', event.target.checked)}> ${t('who-alone')}</label>
      ${coverButton(isSeen && !isAway, () => this.ask('studio-cover', { canvas: /** @type {HTMLCanvasElement} */ (this.querySelector('canvas')), kind: 'who' }))}`;
  }
}

/** A small square of a colour, which the policy of styles allows as an attribute of a drawing. @param {string} colour */
const swatch = (colour) =>
  html`<svg class="who-swatch" viewBox="0 0 8 8" aria-hidden="true"><rect width="8" height="8" fill=${colour}></rect></svg>`;

/** @param {WhoShown} shown */
function wordsOfSize({ bytes, progress, isOn, isSeen }) {
  if (isOn && !isSeen && progress)
    return t('what-fetching', { share: percent(progress.loadedBytes / progress.totalBytes) });
  if (bytes === null) return '';
  return bytes ? t('who-size', { size: megabytes(bytes) }) : t('what-here');
}

customElements.define('who-view', WhoView);
