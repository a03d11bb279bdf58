/** "Paint it like a painting": a picture, a style, and before and after beside each other. */
import { megabytes, percent, t } from '../core/i18n.js';
import { STYLE_KINDS, STYLES } from '../painting/styles.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { beforeAndAfter, chosenPicture, contextOf, drawBefore } from './before-and-after.js';
import { coverButton } from './making-covers.js';
import { PREVIEW, SIZES } from './painting.js';
import { cameraButtons, fileButton, snapButton, takeDrops } from './picture-sources.js';

/** @import {TrackingState} from '../parts.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {Kept} from './kept-picture.js' */
/** @import {Choice, PaintingState} from './painting.js' */

/**
 * @typedef {Object} PaintShown
 * @property {PaintingState} state
 * @property {boolean} isReading  a picture that was chosen is not there yet
 * @property {Choice} choice
 * @property {string|null} own  the name of the picture in whose style is painted; null: one of the 26
 * @property {boolean} isPainted  there is a painting
 * @property {number|null} smaller  a size that may do where the last one was too large
 * @property {number} strength  0..1, of the painting over the picture
 * @property {{done: number, all: number}|null} steps  of the painting that is being made
 * @property {{loadedBytes: number, totalBytes: number}|null} progress  of what is fetched
 * @property {number|null} bytes  what is fetched first; 0: it is here already; null: not known
 * @property {TrackingState} tracking
 * @property {boolean} isHidden  the picture is the camera's, and the player does not want to see that
 * @property {boolean} hasWebnn
 * @property {string|null} from  the view that the picture was handed over by
 */

export class PaintView extends LightElement {
  static properties = { shown: { attribute: false } };

  constructor() {
    super();
    /** @type {PaintShown|null} */
    this.shown = null;
    takeDrops(this, (file) => this.ask('paint-file', file));
  }

  /** @returns {HTMLCanvasElement|null}  what is saved */
  get painting() {
    return this.querySelector('.paint-after canvas');
  }

  /** @param {Kept} content @param {ImageBitmap|null} painted @param {number} strength */
  draw(content, painted, strength) {
    const { width, height } = painted ?? content;
    drawBefore(this, content, { width, height });
    const after = painted && contextOf(this.painting, width, height);
    if (!after || !painted) return;
    if (strength < 1) after.drawImage(content, 0, 0, width, height);
    after.globalAlpha = strength;
    after.drawImage(painted, 0, 0);
    after.globalAlpha = 1;
  }

  /** @param {number} index  of STYLES @param {ImageBitmap} picture  closed */
  drawPreview(index, picture) {
    const style = this.querySelector(`[data-style=${STYLES[index]}]`);
    const canvas = style?.querySelector('canvas') ?? makePreview();
    const side = Math.min(picture.width, picture.height);
    const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
    contextOf(canvas, PREVIEW, PREVIEW)?.drawImage(picture, left, top, side, side, 0, 0, PREVIEW, PREVIEW);
    style?.prepend(canvas);
    picture.close();
  }

  /** Another picture: what was painted of the one before says nothing of it. */
  clearPreviews() {
    for (const canvas of this.querySelectorAll('.paint-styles canvas')) canvas.remove();
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    return html`
      <h2>${t('studio-paint')}</h2>
      <p>${t('paint-about')}</p>
      <p class="what-size">${wordsOfSize(shown)}</p>
      <div class="controls" role="group" aria-label=${t('paint-from')}>${this.renderSources(shown)}</div>
      ${this.renderStyles(shown)}
      ${this.renderWork(shown)}
      ${this.renderPictures(shown)}
      <details class="studio-how"><summary>${t('what-how')}</summary>
        ${[1, 2, 3, 4, 5].map((part) => html`<p>${t(`paint-how-${part}`)}</p>`)}
      </details>`;
  }

  /** @param {PaintShown} shown */
  renderSources({ state, isHidden, tracking, from }) {
    return html`
      ${fileButton('what-file', 'paint-file', (file) => this.ask('paint-file', file))}
      ${cameraButtons(
        tracking,
        () => this.ask('start-tracking'),
        snapButton('paint-snap', () => this.ask('paint-snap')),
      )}
      ${from === null ? nothing : html`<button type="button" @click=${() => this.ask('paint-back')}>${t('paint-back', { view: t(`view-${from}`) })}</button>`}
      ${chosenPicture(state !== 'empty' && !isHidden)}`;
  }

  /** @param {PaintShown} shown */
  renderStyles({ state, choice, own }) {
    return html`
      <section class="paint-place" aria-labelledby="paint-style-title">
        <h3 id="paint-style-title">${own === null ? t('paint-style') : t('paint-own-named', { name: own })}</h3>
        <div class="controls" role="group" aria-label=${t('paint-own')}>
          ${fileButton('paint-own', 'paint-own', (file) => this.ask('paint-own', file))}
          ${own === null ? nothing : html`<button type="button" @click=${() => this.ask('paint-known')}>${t('paint-known')}</button>`}
          <button type="button" ?hidden=${own !== null} ?disabled=${state !== 'ready'} @click=${() => this.ask('paint-previews')}>${t('paint-previews')}</button>
        </div>
        <div class="paint-kinds" ?hidden=${own !== null}>
          ${Object.entries(STYLE_KINDS).map(([kind, styles]) => renderKind(kind, styles, choice.first, (style) => this.ask('paint-style', style)))}
        </div>
        <div class="controls" role="group" aria-label=${t('paint-second')} ?hidden=${own !== null}>
          <label class="field"><span>${t('paint-second')}</span>
            <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('paint-second', event.target.value)}>
              <option value="" .selected=${choice.second === ''}>${t('paint-second-none')}</option>
              ${Object.entries(STYLE_KINDS).map(
                ([kind, styles]) => html`
                <optgroup label=${t(`style-kind-${kind}`)}>
                  ${styles.map((style) => html`<option value=${style} .selected=${choice.second === style}>${t(`style-${style}`)}</option>`)}
                </optgroup>`,
              )}
            </select></label>
          <label class="field paint-slider" ?hidden=${choice.second === ''}><span>${t('paint-share')}</span>
            ${slider(choice.share, (share) => this.ask('paint-share', share))}</label>
        </div>
      </section>`;
  }

  /** @param {PaintShown} shown */
  renderWork({ state, isReading, choice, steps, isPainted, smaller, hasWebnn }) {
    const isBusy = state === 'painting' || state === 'previewing';
    return html`
      <div class="controls" role="group" aria-label=${t('paint-start')}>
        <label class="field"><span>${t('paint-longest')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => this.ask('paint-longest', Number(event.target.value))}>
            ${SIZES.map((dots) => html`<option value=${dots} .selected=${choice.longest === dots}>${t('paint-longest-dots', { dots })}</option>`)}
          </select></label>
        ${
          isBusy
            ? html`<button type="button" @click=${() => this.ask('paint-cancel')}>${icon('stop')}${t('paint-cancel')}</button>`
            : html`<button type="button" class="primary" ?disabled=${state === 'empty' && !isReading} @click=${() => this.ask('paint-start')}>${icon('play')}${t('paint-start')}</button>`
        }
        ${
          smaller === null
            ? nothing
            : html`<button type="button" @click=${() => {
                this.ask('paint-longest', smaller);
                this.ask('paint-start');
              }}>${t('paint-smaller', { dots: smaller })}</button>`
        }
        ${
          hasWebnn
            ? html`<label class="switch"><input type="checkbox" .checked=${choice.wantsWebnn}
                @change=${(/** @type {EventOf} */ event) => this.ask('paint-webnn', event.target.checked)}> ${t('paint-webnn')}</label>`
            : nothing
        }
      </div>
      <p class="paint-state" role="status">${isBusy || isReading ? t('paint-waiting') : t(isPainted ? 'paint-done' : 'paint-nothing')}</p>
      ${
        state === 'painting' && steps
          ? html`<p>${t('paint-step', steps)}</p><progress max=${steps.all} .value=${steps.done} aria-label=${t('paint-start')}></progress>`
          : nothing
      }`;
  }

  /** @param {PaintShown} shown */
  renderPictures({ state, isPainted, isHidden, strength }) {
    return html`
      ${beforeAndAfter({ hidden: t('paint-hidden'), after: t('paint-picture-after'), isEmpty: state === 'empty', isHidden, isThere: isPainted })}
      <div class="controls" role="group" aria-label=${t('paint-strength')}>
        <label class="field paint-slider"><span>${t('paint-strength')}</span>
          ${slider(strength, (value) => this.ask('paint-strength', value))}</label>
        <button type="button" ?disabled=${!isPainted} @click=${() => this.ask('paint-save')}>${icon('download')}${t('paint-save')}</button>
        ${coverButton(isPainted, () => this.ask('studio-cover', { canvas: /** @type {HTMLCanvasElement} */ (this.painting), kind: 'paint' }))}
      </div>`;
  }
}

/** Not before there is something to be seen in it: most who paint never ask for all styles. */
function makePreview() {
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  return canvas;
}

/**
 * Styles of one kind, each a button that a small picture is put into.
 * @param {string} kind @param {readonly string[]} styles @param {string} chosen
 * @param {(style: string) => void} choose
 */
const renderKind = (kind, styles, chosen, choose) => html`
  <fieldset class="paint-kind"><legend>${t(`style-kind-${kind}`)}</legend>
    <div class="paint-styles">${styles.map(
      (style) => html`
      <button type="button" data-style=${style} aria-pressed=${chosen === style} @click=${() => choose(style)}>
        <span>${t(`style-${style}`)}</span></button>`,
    )}</div>
  </fieldset>`;

/** @param {number} share  0..1 @param {(share: number) => void} choose */
const slider = (share, choose) => html`
  <input type="range" min="0" max="100" step="5" .value=${String(Math.round(share * 100))} aria-valuetext=${percent(share)}
    @input=${(/** @type {EventOf} */ event) => choose(Number(event.target.value) / 100)}>`;

/** @param {PaintShown} shown */
function wordsOfSize({ bytes, progress, state, steps }) {
  if ((state === 'painting' || state === 'previewing') && progress && !steps)
    return t('paint-fetching', { share: percent(progress.loadedBytes / Math.max(progress.totalBytes, bytes ?? 0)) });
  if (bytes === null) return '';
  return bytes ? t('paint-size', { size: megabytes(bytes) }) : t('paint-here');
}

customElements.define('paint-view', PaintView);
