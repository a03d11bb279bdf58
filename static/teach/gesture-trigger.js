/**
 * When a gesture counts as made: its sliders, above the last ten seconds as
 * these settings would have taken them.
 */

import { formatNumber, percent, t } from '../core/i18n.js';
import { NOTHING } from '../learning/gesture-set.js';
import { replay, TRIGGER_SETTINGS } from '../learning/trigger.js';
import { LightElement } from '../ui/element.js';
import { html } from '../vendor/lit.js';
import { gestureName } from './gesture-names.js';
import { drawSignal } from './signal-drawing.js';

/** @import {TriggerSettings} from '../learning/trigger.js' */
/** @import {Gesture} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {Seen} from './gesture-play.js' */

const SECONDS = 10;

const SLIDERS = /** @type {const} */ (['threshold', 'hysteresis', 'holdMs', 'cooldownMs', 'smoothingMs']);

export class GestureTrigger extends LightElement {
  static properties = {
    gestures: { attribute: false },
    triggerOf: { attribute: false },
    history: { attribute: false },
    changed: { attribute: false },
    gestureId: { state: true },
    made: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Gesture[]} */
    this.gestures = [];
    /** @type {(gestureId: string) => TriggerSettings} */
    this.triggerOf = () => {
      throw new TypeError('triggerOf was not set');
    };
    /** Of the last ten seconds, oldest first. @type {() => readonly Seen[]} */
    this.history = () => [];
    /** Another one each time a setting has changed. @type {unknown} */
    this.changed = null;
    this.gestureId = '';
    this.made = 0;
  }

  get choosable() {
    return this.gestures.filter(({ id }) => id !== NOTHING);
  }

  get current() {
    return this.choosable.find(({ id }) => id === this.gestureId) ?? this.choosable[0];
  }

  get isOpen() {
    return Boolean(this.querySelector('details')?.open);
  }

  render() {
    const { current } = this;
    if (!current) return html``;
    const settings = this.triggerOf(current.id);
    return html`
      <details class="teach-details" @toggle=${this.draw}><summary>${t('trigger-title')}</summary>
        <p>${t('trigger-about')}</p>
        <label class="field"><span>${t('mapping-gesture')}</span>
          <select @change=${(/** @type {EventOf<HTMLSelectElement>} */ event) => {
            this.gestureId = event.target.value;
          }}>
            ${this.choosable.map((gesture) => html`<option value=${gesture.id} .selected=${gesture.id === current.id}>${gestureName(gesture)}</option>`)}
          </select></label>
        <canvas class="signal" role="img" aria-label=${t('trigger-signal')}></canvas>
        <p class="trigger-made">${t('trigger-made', { count: this.made })}</p>
        <fieldset><legend>${gestureName(current)}</legend>
          ${SLIDERS.map((name) => this.renderSlider(name, settings))}
          <label class="switch"><input type="checkbox" .checked=${settings.holdsPointer}
            @change=${(/** @type {EventOf} */ event) => this.change({ holdsPointer: event.target.checked })}><span>${t('trigger-holdsPointer')}</span></label>
          <button type="button" @click=${() => this.ask('trigger-reset', current.id)}>${t('trigger-reset')}</button>
        </fieldset>
      </details>`;
  }

  /** @param {(typeof SLIDERS)[number]} name @param {TriggerSettings} settings */
  renderSlider(name, settings) {
    const { min, max, step } = TRIGGER_SETTINGS[name];
    const words = name.endsWith('Ms')
      ? (/** @type {number} */ ms) => t('seconds', { seconds: formatNumber(ms / 1000) })
      : percent;
    return html`
      <label class="field"><span>${t(`trigger-${name}`)} <b>${words(settings[name])}</b></span>
        <input type="range" min=${min} max=${max} step=${step} .value=${String(settings[name])} .valueWords=${words}
          @input=${(/** @type {EventOf} */ event) => this.change({ [name]: Number(event.target.value) })}></label>`;
  }

  /** @param {Partial<TriggerSettings>} changes */
  change(changes) {
    const { current } = this;
    if (current)
      this.ask('trigger-change', { gestureId: current.id, settings: { ...this.triggerOf(current.id), ...changes } });
  }

  /** The sliders are tried on what was seen, whether or not the camera still runs. */
  updated() {
    this.draw();
  }

  draw() {
    const { current } = this;
    const canvas = this.querySelector('canvas');
    if (!current || !canvas || !this.isOpen) return;
    const settings = this.triggerOf(current.id);
    const signal = this.history().map(({ atMs, confidences }) => ({
      atMs,
      confidence: confidences === null ? null : (confidences.get(current.id) ?? 0),
    }));
    const outcome = replay(signal, settings);
    this.made = outcome.spans.length;
    drawSignal(canvas, { signal, ...outcome, settings, seconds: SECONDS });
  }
}

customElements.define('gesture-trigger', GestureTrigger);
