/**
 * The stage: the instrument's keys as native buttons, and the dot that
 * follows the player. What changes with every frame (dot, lit keys) is
 * written straight to the elements; the keys are rendered only when the
 * layout changes.
 */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { html, repeat } from '../vendor/lit.js';
import { LightElement } from './element.js';
import { t } from './i18n.js';
import { listenToKeyPresses } from './key-presses.js';

/** @import {Key, Pointer, NoteEvent} from '../types.js' */

export class PlayStage extends LightElement {
  static properties = {
    layout: { attribute: false },
    letters: { attribute: false },
    letterKeys: { attribute: false },
    focusIndex: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Key[]} */
    this.layout = [];
    /** What the computer's keys are called, in the order of the stage's keys. @type {readonly string[]} */
    this.letters = [];
    this.letterKeys = true;
    /** Letters play wherever the focus is, not only here. */
    this.letterKeysEverywhere = false;
    /** The one key that is a tab stop; arrow keys move it. */
    this.focusIndex = 0;
    /** How many times each note sounds at once, so that a key goes dark with its last. */
    /** @type {Map<number, number>} */
    this.sounding = new Map();
    listenToKeyPresses(this);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('layout')) return;
    this.focusIndex = Math.min(this.focusIndex, Math.max(0, this.layout.length - 1));
    this.sounding.clear();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('layout')) this.querySelectorAll('.key.is-on').forEach((key) => key.classList.remove('is-on'));
  }

  render() {
    return html`
      <p class="stage-rest" aria-hidden="true">${t('stage-rest')}</p>
      <div class="keys" role="group" aria-label=${t('stage-keys')} aria-describedby="keys-help">
        ${repeat(this.layout, (key) => key.id, (key, index) => this.renderKey(key, index))}
      </div>
      <p id="keys-help" class="visually-hidden">${t('stage-keys-help')}</p>
      <div class="dot" aria-hidden="true"></div>`;
  }

  /**
   * @param {Key} key
   * @param {number} index
   */
  renderKey(key, index) {
    const { x, y, width, height } = key.box;
    const place = `--x:${x};--y:${y};--width:${width};--height:${height};--hue:${(key.note % 12) * 30}`;
    const letter = this.letterKeys ? this.letters[index] : '';
    return html`
      <button type="button" class="key ${key.dark ? 'is-dark' : ''}" data-key=${key.id} data-note=${key.note}
        tabindex=${index === this.focusIndex ? 0 : -1} .style=${place}>
        <span class="key-name">${key.label.startsWith('drum-') ? t(key.label) : key.label}</span>
        ${letter ? html`<kbd aria-hidden="true">${letter}</kbd>` : ''}
      </button>`;
  }

  /** @param {Pointer} pointer */
  showPointer({ x, y, present }) {
    const dot = /** @type {HTMLElement|null} */ (this.querySelector('.dot'));
    if (!dot) return;
    dot.classList.toggle('is-present', present);
    // Container units: no measuring, and right again at once after a resize. Always whole inside the stage.
    if (present) dot.style.transform = `translate(clamp(2rem, ${x * 100}cqw, 100cqw - 2rem), clamp(2rem, ${y * 100}cqh, 100cqh - 2rem))`;
  }

  get isDrums() {
    return this.layout.some(({ label }) => label.startsWith('drum-'));
  }

  /** @param {NoteEvent} event  a drum's note number means nothing on a piano, and the other way round */
  showNote(event) {
    if ((event.type !== 'note-on' && event.type !== 'note-off') || this.isDrums !== (event.channel === DRUM_CHANNEL)) return;
    const count = Math.max(0, (this.sounding.get(event.note) ?? 0) + (event.type === 'note-on' ? 1 : -1));
    this.sounding.set(event.note, count);
    this.querySelector(`.key[data-note="${event.note}"]`)?.classList.toggle('is-on', count > 0);
  }

  /** @param {number} index */
  focusKey(index) {
    this.focusIndex = Math.min(this.layout.length - 1, Math.max(0, index));
    /** @type {HTMLElement|undefined} */ (this.querySelectorAll('.key')[this.focusIndex])?.focus();
  }
}

customElements.define('play-stage', PlayStage);
