/**
 * The stage: the instrument's keys as native buttons. What changes with every
 * note (lit keys) is written straight to the elements; the keys are rendered
 * only when the layout changes.
 */
import { playAlike } from '../audio/sounds.js';
import { t } from '../core/i18n.js';
import { keyName } from '../core/note-names.js';
import { lookOf } from '../core/palettes.js';
import { LightElement } from '../ui/element.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { makeKeyLights } from './key-lights.js';
import { listenToKeyPresses } from './key-presses.js';

/** @import {Key, NoteEvent} from '../types.js' */

export class PlayStage extends LightElement {
  static properties = {
    layout: { attribute: false },
    palette: { attribute: false },
    letters: { attribute: false },
    letterKeys: { attribute: false },
    focusIndex: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Key[]} */
    this.layout = [];
    /** On which the instrument plays. */
    this.channel = 0;
    /** One of PALETTE_NAMES. */
    this.palette = 'rainbow';
    /** What the computer's keys are called, in the order of the stage's keys. @type {readonly string[]} */
    this.letters = [];
    this.letterKeys = true;
    /** Letters play wherever the focus is, not only here. */
    this.letterKeysEverywhere = false;
    /** The one key that is a tab stop; arrow keys move it. */
    this.focusIndex = 0;
    this.lights = makeKeyLights({
      show: (note, lit) => this.querySelector(`.key[data-note="${note}"]`)?.classList.toggle('is-on', lit),
    });
    listenToKeyPresses(this);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('layout')) return;
    this.focusIndex = Math.min(this.focusIndex, Math.max(0, this.layout.length - 1));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('layout')) return;
    this.lights.clear();
    this.querySelectorAll('.key.is-on').forEach((key) => key.classList.remove('is-on'));
  }

  render() {
    return html`
      <p class="stage-rest" aria-hidden="true">${t('stage-rest')}</p>
      <div class="keys" role="group" aria-label=${t('stage-keys')} aria-describedby="keys-help">
        ${repeat(
          this.layout,
          (key) => key.id,
          (key, index) => this.renderKey(key, index),
        )}
      </div>
      <p id="keys-help" class="visually-hidden">${t('stage-keys-help')}</p>`;
  }

  /**
   * @param {Key} key
   * @param {number} index
   */
  renderKey(key, index) {
    const { x, y, width, height } = key.box;
    const { colour, ink, shape } = lookOf(this.palette, key);
    const place = `--x:${x};--y:${y};--width:${width};--height:${height};--colour:${colour};--on-colour:${ink}`;
    const letter = this.letterKeys ? this.letters[index] : '';
    return html`
      <button type="button" class="key ${key.dark ? 'is-dark' : ''}" data-key=${key.id} data-note=${key.note}
        tabindex=${index === this.focusIndex ? 0 : -1} .style=${place}>
        ${shape ? html`<svg class="key-shape" viewBox="0 0 20 20" aria-hidden="true"><path d=${shape}></path></svg>` : nothing}
        <span class="key-name">${keyName(key.label)}</span>
        ${letter ? html`<kbd aria-hidden="true">${letter}</kbd>` : ''}
      </button>`;
  }

  /** @param {NoteEvent} event  a drum's note number means nothing on a piano, and the other way round */
  showNote(event) {
    if ((event.type !== 'note-on' && event.type !== 'note-off') || !playAlike(event.channel, this.channel)) return;
    if (event.type === 'note-on') this.lights.on(event.note);
    else this.lights.off(event.note);
  }

  /** @param {number} index */
  focusKey(index) {
    this.focusIndex = Math.min(this.layout.length - 1, Math.max(0, index));
    /** @type {HTMLElement|undefined} */ (this.querySelectorAll('.key')[this.focusIndex])?.focus();
  }
}

customElements.define('play-stage', PlayStage);
