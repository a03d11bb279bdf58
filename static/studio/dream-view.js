/** "Let it dream": a picture, what a layer of the network dreams into it, and how that grows. */
import { megabytes, percent, t } from '../core/i18n.js';
import { DREAMING_LAYERS, DREAMING_MODELS } from '../dreaming/networks.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { html, nothing } from '../vendor/lit.js';
import { beforeAndAfter, chosenPicture, contextOf, drawBefore } from './before-and-after.js';
import { DREAM_SIZES, OCTAVES, STEPS } from './dreaming.js';
import { coverButton } from './making-covers.js';
import { cameraButtons, fileButton, snapButton, takeDrops } from './picture-sources.js';

/** @import {Wish} from '../dreaming/dreamer.js' */
/** @import {DreamingModel} from '../dreaming/networks.js' */
/** @import {TrackingState} from '../parts.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {DreamingState} from './dreaming.js' */
/** @import {Kept} from './kept-picture.js' */

/**
 * @typedef {Object} DreamShown
 * @property {DreamingState} state
 * @property {boolean} isReading  a picture that was chosen is not there yet
 * @property {Wish} wish
 * @property {{done: number, all: number, times: number}|null} step  as far as the dream has come
 * @property {number|null} smaller  a size that may do where the last one was too large
 * @property {{loadedBytes: number, totalBytes: number}|null} progress  of what is fetched
 * @property {number|null} bytes  what is fetched first; 0: it is here already; null: not known
 * @property {TrackingState} tracking
 * @property {boolean} isHidden  the picture is the camera's, and the player does not want to see that
 */

export class DreamView extends LightElement {
  static properties = { shown: { attribute: false } };

  constructor() {
    super();
    /** @type {DreamShown|null} */
    this.shown = null;
    takeDrops(this, (file) => this.ask('dream-file', file));
  }

  /** @returns {HTMLCanvasElement|null}  what is saved */
  get dream() {
    return this.querySelector('.paint-after canvas');
  }

  /** @param {Kept} content @param {ImageBitmap|null} dreamt  it is smaller while the dream is young */
  draw(content, dreamt) {
    const { width, height } = content;
    drawBefore(this, content, { width, height });
    const after = dreamt && contextOf(this.dream, width, height);
    if (!after || !dreamt) return;
    // While it grows each is soon gone, and to make it large as well as can be would take longer than all the rest.
    if (this.shown?.state === 'dreaming') after.imageSmoothingQuality = 'low';
    after.drawImage(dreamt, 0, 0, width, height);
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    const { state, isHidden, step } = shown;
    return html`
      <h2>${t('studio-dream')}</h2>
      <p>${t('dream-about')}</p>
      <p class="what-size">${wordsOfSize(shown)}</p>
      <div class="controls" role="group" aria-label=${t('paint-from')}>
        ${fileButton('what-file', 'dream-file', (file) => this.ask('dream-file', file))}
        ${cameraButtons(
          shown.tracking,
          () => this.ask('start-tracking'),
          snapButton('paint-snap', () => this.ask('dream-snap')),
        )}
        ${chosenPicture(state !== 'empty' && !isHidden)}
      </div>
      ${this.renderWish(shown)}
      ${this.renderWork(shown)}
      ${beforeAndAfter({ hidden: t('dream-hidden'), after: t('dream-picture-after'), isEmpty: state === 'empty', isHidden, isThere: step !== null })}
      <div class="controls">
        <button type="button" ?disabled=${!step || state === 'dreaming'} @click=${() => this.ask('dream-save')}>${icon('download')}${t('paint-save')}</button>
        ${coverButton(step !== null && state !== 'dreaming', () => this.ask('studio-cover', { canvas: /** @type {HTMLCanvasElement} */ (this.dream), kind: 'dream' }))}
      </div>
      <details class="studio-how"><summary>${t('what-how')}</summary>
        ${[1, 2, 3, 4, 5].map((part) => html`<p>${t(`dream-how-${part}`)}</p>`)}
      </details>`;
  }

  /** @param {DreamShown} shown */
  renderWish({ wish }) {
    return html`
      <div class="dream-wish" role="group" aria-label=${t('dream-wish')}>
        ${choiceOf(
          'dream-model',
          DREAMING_MODELS.map((model) => [model, t(`model-${model}`)]),
          wish.model,
          (model) => this.ask('dream-model', model),
        )}
        ${choiceOf(
          'dream-layer',
          DREAMING_LAYERS[wish.model].map((layer, index) => [layer, layerName(wish.model, index)]),
          wish.layer,
          (layer) => this.ask('dream-layer', layer),
        )}
        ${choiceOf('dream-octaves', named(OCTAVES), wish.octaves, (octaves) => this.ask('dream-octaves', octaves))}
        ${choiceOf('dream-steps', named(STEPS), wish.steps, (steps) => this.ask('dream-steps', steps))}
        ${choiceOf(
          'dream-longest',
          DREAM_SIZES.map((dots) => [dots, t('paint-longest-dots', { dots })]),
          wish.longest,
          (longest) => this.ask('dream-longest', longest),
        )}
      </div>`;
  }

  /** @param {DreamShown} shown */
  renderWork({ state, isReading, step, smaller }) {
    return html`
      <div class="controls" role="group" aria-label=${t('dream-start')}>
        ${
          state === 'dreaming'
            ? html`<button type="button" @click=${() => this.ask('dream-stop')}>${icon('stop')}${t('dream-stop')}</button>`
            : html`<button type="button" class="primary" ?disabled=${state === 'empty' && !isReading} @click=${() => this.ask('dream-start')}>${icon('play')}${t('dream-start')}</button>`
        }
        ${
          smaller === null
            ? nothing
            : html`<button type="button" @click=${() => {
                this.ask('dream-longest', smaller);
                this.ask('dream-start');
              }}>${t('dream-smaller', { dots: smaller })}</button>`
        }
      </div>
      <p class="dream-state" role="status">${t(state === 'dreaming' || isReading ? 'dream-waiting' : step ? 'dream-done' : 'dream-nothing')}</p>
      ${step ? html`<p>${t('dream-step', { done: step.done, all: step.all, times: Math.round(10 * step.times) / 10 })}</p>` : nothing}
      ${step && state === 'dreaming' ? html`<progress max=${step.all} .value=${step.done} aria-label=${t('dream-start')}></progress>` : nothing}`;
  }
}

/** @param {DreamingModel} model @param {number} index  from the first to the last that is offered */
const layerName = (model, index) =>
  // Where layers are shown, they are sentences.
  model === 'posenet' && index === DREAMING_LAYERS[model].length - 1
    ? t('dream-body')
    : t(`layer-${index + 1}`).replace(/\.$/, '');

/** @param {readonly number[]} values @returns {[value: number, name: string][]} */
const named = (values) => values.map((value) => [value, String(value)]);

/**
 * @template {string|number} Value
 * @param {string} words @param {readonly [value: Value, name: string][]} options @param {Value} chosen
 * @param {(value: Value) => void} choose
 */
const choiceOf = (words, options, chosen, choose) => html`
  <label class="field"><span>${t(words)}</span>
    <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => choose(options[event.target.selectedIndex][0])}>
      ${options.map(([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`)}
    </select></label>`;

/** @param {DreamShown} shown */
function wordsOfSize({ bytes, progress, state, step }) {
  if (state === 'dreaming' && progress && !step)
    return t('paint-fetching', { share: percent(progress.loadedBytes / Math.max(progress.totalBytes, bytes ?? 0)) });
  if (bytes === null) return '';
  return bytes ? t('what-size', { size: megabytes(bytes) }) : t('what-here');
}

customElements.define('dream-view', DreamView);
