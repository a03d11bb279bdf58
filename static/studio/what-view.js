/** "What is in the picture?": the picture as the network sees it, and beside it what it takes it for. */
import { megabytes, percent, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { groupOptions } from './group-menu.js';
import { cameraButtons, fileButton, snapButton, takeDrops } from './picture-sources.js';
import './object-rows.js';
import './layer-pictures.js';

/** @import {TrackingState} from '../parts.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {Guess} from '../vision/everyday.js' */
/** @import {FeatureMaps} from '../vision/feature-maps.js' */
/** @import {LookingState, Seen} from './looking.js' */
/** @import {ObjectSound} from './object-sounds.js' */

/**
 * @typedef {Object} WhatShown
 * @property {LookingState} state
 * @property {Seen|null} seen
 * @property {readonly FeatureMaps[]|null} maps
 * @property {boolean} isInside  maps are wanted
 * @property {{loadedBytes: number, totalBytes: number}|null} progress  of the network's weights
 * @property {number|null} bytes  what is fetched with the first picture; 0: it is here already; null: not known
 * @property {string} asked  the group that "is there a …?" is about
 * @property {TrackingState} tracking
 * @property {boolean} isHidden  the picture is the camera's, and the player does not want to see that
 * @property {boolean} plays  objects have sounds
 * @property {readonly ObjectSound[]} objects
 * @property {readonly string[]} sounding
 * @property {(note: number) => string} noteName
 */

const TOP = 5;
/** What is less likely is nothing to be shown. */
const LEAST = 0.005;
/** The picture is shown twice as large as the network sees it. */
const SIDE = 448;

export class WhatView extends LightElement {
  static properties = { shown: { attribute: false } };

  constructor() {
    super();
    /** @type {WhatShown|null} */
    this.shown = null;
    takeDrops(this, (file) => this.ask('studio-file', file));
  }

  /** @returns {HTMLCanvasElement|null} */
  get canvas() {
    return this.querySelector('.what-picture canvas');
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    return html`
      <h2>${t('studio-what')}</h2>
      <p>${t('what-about')}</p>
      <p class="what-size">${this.wordsOfSize(shown)}</p>
      <div class="controls" role="group" aria-label=${t('what-from')}>${this.renderSources(shown)}</div>
      <div class="what-place">
        <div class="what-picture">
          <canvas width=${SIDE} height=${SIDE} role="img" aria-label=${t('what-picture')} ?hidden=${shown.isHidden || shown.state === 'empty'}></canvas>
          <p ?hidden=${!shown.isHidden || shown.state === 'empty'}>${t('what-hidden')}</p>
          <p ?hidden=${shown.state !== 'empty'}>${t('what-drop')}</p>
        </div>
        ${this.renderSeen(shown)}
      </div>
      <object-rows .plays=${shown.plays} .objects=${shown.objects} .sounding=${shown.sounding} .noteName=${shown.noteName}></object-rows>
      <details class="studio-how"><summary>${t('what-how')}</summary>
        ${[1, 2, 3, 4].map((part) => html`<p>${t(`what-how-${part}`)}</p>`)}
        <button type="button" aria-pressed=${shown.isInside} ?disabled=${!shown.seen || shown.isHidden} @click=${() => this.ask('studio-maps', !shown.isInside)}>${t('what-maps')}</button>
        <p ?hidden=${!shown.isHidden}>${t('what-maps-hidden')}</p>
        <layer-pictures .maps=${shown.maps}></layer-pictures>
      </details>`;
  }

  /** @param {WhatShown} shown */
  wordsOfSize({ bytes, progress, state }) {
    if (progress && state !== 'empty')
      return t('what-fetching', { share: percent(progress.loadedBytes / Math.max(progress.totalBytes, bytes ?? 0)) });
    if (bytes === null) return '';
    return bytes ? t('what-size', { size: megabytes(bytes) }) : t('what-here');
  }

  /** @param {WhatShown} shown */
  renderSources({ state, tracking }) {
    const isBusy = state === 'looking' || state === 'watching';
    return html`
      ${fileButton('what-file', 'studio-file', (file) => this.ask('studio-file', file))}
      ${cameraButtons(
        tracking,
        () => this.ask('start-tracking'),
        html`
        ${snapButton('what-snap', () => this.ask('studio-snap'))}
        <button type="button" ?disabled=${state === 'watching'} @click=${() => this.ask('studio-watch')}>${icon('play')}${t('what-watch')}</button>`,
      )}
      ${isBusy ? html`<button type="button" @click=${() => this.ask('studio-stop')}>${icon('stop')}${t('what-stop')}</button>` : nothing}`;
  }

  /** @param {WhatShown} shown */
  renderSeen({ seen, state, asked }) {
    const [first] = seen?.groups ?? [];
    return html`
      <section class="what-seen" aria-labelledby="what-seen-title">
        <h3 id="what-seen-title">${t('what-seen')}</h3>
        <p class="what-said" role="status">${first ? t('what-said', { thing: t(`group-${first.id}`) }) : t(state === 'looking' || state === 'watching' ? 'what-looking' : 'what-nothing')}</p>
        <ul class="what-bars">${(seen?.groups ?? [])
          .slice(0, TOP)
          .filter(({ share }) => share >= LEAST)
          .map(renderBar)}</ul>
        <div class="controls">
          <button type="button" ?disabled=${!seen} @click=${() => this.ask('studio-say')}>${icon('speaker')}${t('what-say')}</button>
          <label class="field"><span>${t('what-ask')}</span>
            <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('studio-ask', event.target.value)}>${groupOptions(asked)}</select></label>
        </div>
        <p class="what-answer" aria-live="polite">${seen ? answerTo(asked, seen.groups) : nothing}</p>
        <details class="studio-how"><summary>${t('what-names')}</summary>
          <p>${t('what-names-about')}</p>
          <ul lang="en" translate="no">${(seen?.top ?? []).filter(({ share }) => share >= LEAST).map(({ name, share }) => html`<li>${name}: <b>${percent(share)}</b></li>`)}</ul>
        </details>
      </section>`;
  }
}

/** @param {Guess} guess */
const renderBar = ({ id, share }) => html`
  <li><span>${t(`group-${id}`)}</span> <b>${percent(share)}</b><meter min="0" max="1" .value=${share} aria-hidden="true"></meter></li>`;

/** @param {string} asked @param {readonly Guess[]} groups */
function answerTo(asked, groups) {
  const share = groups.find(({ id }) => id === asked)?.share ?? 0;
  const answer = share >= 0.6 ? 'yes' : share >= 0.2 ? 'perhaps' : 'no';
  return t(`what-answer-${answer}`, { thing: t(`group-${asked}`), share: percent(share) });
}

customElements.define('what-view', WhatView);
