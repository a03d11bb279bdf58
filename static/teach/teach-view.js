/**
 * "Teach gestures": the camera's picture and what it is taken for, the
 * gestures with their snapshots, what they do, and everything about them.
 * It says what is asked for; the work is done in teach/wire.js.
 */

import { percent, t } from '../core/i18n.js';
import { EMBEDDINGS } from '../learning/embeddings/index.js';
import { NOTHING } from '../learning/gesture-set.js';
import { TEACH_SETTINGS } from '../learning/settings.js';
import { LightElement } from '../ui/element.js';
import { icon } from '../ui/icons.js';
import { renderSetting } from '../ui/settings-rows.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { nameOfGesture } from './gesture-names.js';
import './capture-dialog.js';
import './gesture-actions.js';
import './gesture-bars.js';
import './gesture-card.js';
import './gesture-trigger.js';
import './training-details.js';
import './gesture-keeping.js';

/** @import {Settings, TrackingState} from '../parts.js' */
/** @import {Choices} from '../learning/choices.js' */
/** @import {TriggerSettings} from '../learning/trigger.js' */
/** @import {Conflict} from '../learning/conflicts.js' */
/** @import {EarlierSet} from '../learning/store.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {Advice} from '../learning/advice.js' */
/** @import {CurvePoint, TrainedModel, TrainingSettings} from '../types.js' */
/** @import {Seen} from './gesture-play.js' */
/** @import {CaptureDialog} from './capture-dialog.js' */
/** @import {GestureBars} from './gesture-bars.js' */
/** @import {GestureTrigger} from './gesture-trigger.js' */
/** @import {MirrorView} from '../ui/mirror-view.js' */

/** @typedef {Pick<MirrorView, 'stream'|'picture'>} Mirrored */

/**
 * All that the view shows; teach/wire.js puts it together.
 * @typedef {Object} TeachShown
 * @property {GestureSet} set
 * @property {TrainedModel|null} model
 * @property {number} learntCount  snapshots that the model was learnt from
 * @property {string} problem  a status code, '' for none
 * @property {readonly CurvePoint[]} curve
 * @property {Partial<TrainingSettings>} options  of the training
 * @property {readonly Advice[]} advice
 * @property {boolean} canUndo
 * @property {boolean} elsewhere  the player's gestures are not in this browser
 * @property {string|null} project  a Teachable Machine project that is in use instead
 * @property {boolean} onServer
 * @property {readonly EarlierSet[]} earlier  versions of the set that can be gone back to
 * @property {{gestureId: string|null, taken: number}} capture
 * @property {Choices} choices
 * @property {(gestureId: string) => TriggerSettings} triggerOf
 * @property {() => readonly Seen[]} history  of the last ten seconds
 * @property {readonly Conflict[]} conflicts
 * @property {Settings['values']} values
 * @property {TrackingState} tracking
 * @property {string} pictureSize  megabytes of the picture embedding, in words
 */

const CAPTURE = /** @type {const} */ (['captureRate', 'captureCountdown', 'captureBurst']);

export class TeachView extends LightElement {
  static properties = { shown: { attribute: false }, mirrored: { attribute: false } };

  constructor() {
    super();
    /** @type {TeachShown|null} */
    this.shown = null;
    /** What its mirrors show. @type {Mirrored} */
    this.mirrored = { stream: null, picture: 'camera' };
  }

  /** @returns {GestureBars|null} */
  get bars() {
    return this.querySelector('gesture-bars');
  }

  /** @returns {GestureTrigger|null} */
  get trigger() {
    return this.querySelector('gesture-trigger');
  }

  /** @returns {CaptureDialog|null} */
  get captureDialog() {
    return this.querySelector('capture-dialog');
  }

  /** The camera's picture, here and in the dialog. */
  get mirrors() {
    return [.../** @type {NodeListOf<MirrorView>} */ (this.querySelectorAll('mirror-view'))];
  }

  render() {
    const { shown } = this;
    if (!shown) return html``;
    const { set, model, choices, project } = shown;
    const recognised = set.gestures.filter(({ id }) => (project ? id !== NOTHING : model?.gestureIds.includes(id)));
    return html`
      <p class="teach-about">${t('teach-about')}</p>
      <p class="teach-note teach-locked">${t('teach-locked')}</p>
      ${shown.elsewhere ? this.renderElsewhere() : nothing}
      <div class="teach-top">
        ${this.renderCamera(shown)}
        <gesture-bars .gestures=${recognised} .values=${shown.values}
          .thresholds=${new Map(recognised.filter(({ id }) => id !== NOTHING).map(({ id }) => [id, shown.triggerOf(id).threshold]))}></gesture-bars>
      </div>
      ${this.renderGestures(shown)}
      <gesture-actions .gestures=${set.gestures} .canTry=${recognised.length > 0} .conflicts=${shown.conflicts}
        .mappings=${choices.mappings.filter(({ gestureId }) => shown.elsewhere || set.gestures.some(({ id }) => id === gestureId))}></gesture-actions>
      <gesture-trigger .gestures=${recognised} .triggerOf=${shown.triggerOf} .history=${shown.history} .changed=${choices}></gesture-trigger>
      ${project ? nothing : html`<training-details .model=${model} .gestures=${set.gestures} .curve=${shown.curve} .options=${shown.options}></training-details>`}
      <gesture-keeping .set=${set} .model=${model} .project=${project} .onServer=${shown.onServer}
        .earlier=${shown.earlier}></gesture-keeping>
      <capture-dialog .mirrored=${this.mirrored}></capture-dialog>`;
  }

  /** @param {TeachShown} shown */
  renderCamera({ tracking }) {
    return html`
      <section class="teach-camera" aria-label=${t('teach-camera')}>
        <mirror-view .stream=${this.mirrored.stream} .picture=${this.mirrored.picture}></mirror-view>
        ${
          tracking === 'on' || tracking === 'recovering'
            ? html`<button type="button" @click=${() => this.ask('stop-tracking')}>${icon('stop')}${t('camera-stop')}</button>`
            : html`<p>${t('teach-camera-off')}</p>
            <button type="button" class="primary" ?disabled=${tracking !== 'off' && tracking !== 'away'} @click=${() => this.ask('start-tracking')}>${icon('camera')}${t('camera-start')}</button>`
        }
      </section>`;
  }

  renderElsewhere() {
    return html`
      <div class="teach-note"><p>${t('teach-elsewhere')}</p>
        <button type="button" @click=${() => this.ask('set-fetch')}>${t('set-fetch')}</button></div>`;
  }

  /** @param {TeachShown} shown */
  renderGestures(shown) {
    const { set, capture, project } = shown;
    if (project) return html`<p class="teach-note">${t('teach-project', { name: project })}</p>`;
    return html`
      <section class="teach-gestures" aria-labelledby="teach-title">
        <h2 id="teach-title">${t('teach-gestures')}</h2>
        <p class="teach-state" role="status">${this.wordsOf(shown)}</p>
        ${
          shown.advice.length
            ? html`<ul class="advice">${shown.advice.map(
                (each) => html`
          <li>${this.wordsOfAdvice(each)}</li>`,
              )}</ul>`
            : nothing
        }
        <div class="gesture-buttons" role="group" aria-label=${t('teach-gestures')}>
          <button type="button" class="primary" @click=${() => this.ask('gesture-add')}>${t('gesture-add')}</button>
          <button type="button" ?disabled=${!shown.canUndo} @click=${() => this.ask('teach-undo')}>${icon('undo')}${t('teach-undo')}</button>
        </div>
        <div class="gesture-cards">
          ${repeat(
            set.gestures,
            ({ id }) => id,
            (gesture) => html`
            <gesture-card .gesture=${gesture} .samples=${set.samples.filter(({ gestureId }) => gestureId === gesture.id)}
              .others=${set.gestures.filter(({ id }) => id !== gesture.id)}
              .capturing=${capture.gestureId === gesture.id} .taken=${capture.taken}></gesture-card>`,
          )}
        </div>
        ${this.renderHow(shown)}
      </section>`;
  }

  /** @param {TeachShown} shown  the outcome, not the way there */
  wordsOf({ model, learntCount, problem }) {
    if (problem) return t(`status-${problem}`);
    if (!model) return t('teach-begin');
    const { accuracy } = model.evaluation;
    const tested = accuracy === null ? t('teach-untested') : t('teach-tested', { share: percent(accuracy) });
    return `${t('teach-learnt', { count: learntCount })} ${tested}`;
  }

  /** @param {Advice} advice */
  wordsOfAdvice({ code, gestureId = NOTHING, other = NOTHING, ...args }) {
    const gestures = this.shown?.set.gestures ?? [];
    return t(`advice-${code}`, {
      ...args,
      name: nameOfGesture(gestures, gestureId),
      other: nameOfGesture(gestures, other),
    });
  }

  /** @param {TeachShown} shown */
  renderHow({ set, values, pictureSize }) {
    return html`
      <details class="teach-details"><summary>${t('teach-how')}</summary>
        <fieldset><legend>${t('teach-kind')}</legend>
          ${EMBEDDINGS.map(
            ({ id: kind, nameKey }) => html`
            <label class="switch"><input type="radio" name="teach-kind" .checked=${set.kind === kind} @change=${() => this.ask('teach-kind', kind)}>
              <span>${t(nameKey)}</span></label>`,
          )}
          <p>${t('teach-kind-about', { size: pictureSize })}</p>
        </fieldset>
        <fieldset><legend>${t('teach-snapshots')}</legend>
          ${CAPTURE.map((name) => renderSetting({ name }, TEACH_SETTINGS[name], values[name], (value) => this.ask('setting-choose', { name, value })))}
        </fieldset>
      </details>`;
  }
}

customElements.define('teach-view', TeachView);
