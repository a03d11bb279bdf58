/**
 * How sure the page is of each gesture, now: bars that can be read from afar.
 * They change with every frame, so they are written straight to the elements.
 */

import { percent, t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { find } from '../ui/find.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { gestureName } from './gesture-names.js';

/** @import {Gesture} from '../types.js' */
/** @import {EventOf} from '../ui/element.js' */
/** @import {Seen} from './gesture-play.js' */

/** Numbers that change faster cannot be read. */
const NUMBERS_MS = 250;

export class GestureBars extends LightElement {
  static properties = {
    gestures: { attribute: false },
    values: { attribute: false },
    thresholds: { attribute: false },
  };

  constructor() {
    super();
    /** Those that are told apart. @type {readonly Gesture[]} */
    this.gestures = [];
    /** @type {Readonly<Record<string, unknown>>} */
    this.values = {};
    /** By gesture. @type {ReadonlyMap<string, number>} */
    this.thresholds = new Map();
    this.numbersAtMs = -Infinity;
  }

  render() {
    return html`
      <section class="bars" aria-labelledby="bars-title">
        <h2 id="bars-title">${t('bars-title')}</h2>
        ${
          this.gestures.length
            ? html`<ul>${repeat(
                this.gestures,
                ({ id }) => id,
                (gesture) => this.renderBar(gesture),
              )}</ul>`
            : html`<p>${t('bars-empty')}</p>`
        }
        <div class="bars-options">
          ${['gestureSpeech', 'gestureSounds'].map(
            (name) => html`
            <label class="switch"><input type="checkbox" .checked=${Boolean(this.values[name])}
              @change=${(/** @type {EventOf} */ event) => this.ask('setting-choose', { name, value: event.target.checked })}>
              <span>${t(`setting-${name}`)}</span></label>`,
          )}
        </div>
      </section>`;
  }

  /** @param {Gesture} gesture */
  renderBar(gesture) {
    const threshold = this.thresholds.get(gesture.id);
    return html`
      <li class="bar" data-gesture=${gesture.id} data-colour=${gesture.colour}>
        <span class="bar-name">${gestureName(gesture)}</span>
        <span class="bar-value" aria-hidden="true"></span>
        <span class="bar-track" role="meter" aria-label=${gestureName(gesture)} aria-valuemin="0" aria-valuemax="100" aria-valuenow="0">
          <span class="bar-fill"></span>
          ${threshold === undefined ? nothing : html`<span class="bar-mark" .style=${`--at:${threshold}`}></span>`}
        </span>
      </li>`;
  }

  /** @param {Seen} seen */
  show({ confidences, states, atMs }) {
    const numbers = atMs - this.numbersAtMs >= NUMBERS_MS || atMs < this.numbersAtMs;
    if (numbers) this.numbersAtMs = atMs;
    for (const bar of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.bar'))) {
      const id = bar.dataset.gesture ?? '';
      const level = states.get(id)?.level ?? confidences?.get(id) ?? 0;
      bar.style.setProperty('--level', level.toFixed(3));
      bar.classList.toggle('is-on', Boolean(states.get(id)?.on));
      if (!numbers) continue;
      find(HTMLElement, '.bar-value', bar).textContent = percent(level);
      bar.querySelector('[role="meter"]')?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    }
  }
}

customElements.define('gesture-bars', GestureBars);
