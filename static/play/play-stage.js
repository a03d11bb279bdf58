/**
 * The stage: the instrument's zones as native buttons of any shape, and its
 * axes as lines. What changes with every note (lit zones) is written straight
 * to the elements; the zones are rendered only when there are others.
 */
import { playAlike } from '../audio/sounds.js';
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html, repeat } from '../vendor/lit.js';
import { makeKeyLights } from './key-lights.js';
import { listenToKeyPresses } from './key-presses.js';
import { makeSounding } from './sounding.js';
import { renderAxis, renderZone } from './zone-drawing.js';

/** @import {Axis, NoteEvent, Place, Zone} from '../types.js' */

export class PlayStage extends LightElement {
  static properties = {
    zones: { attribute: false },
    axes: { attribute: false },
    rest: { attribute: false },
    how: { attribute: false },
    isHowSpoken: { attribute: false },
    palette: { attribute: false },
    letters: { attribute: false },
    letterKeys: { attribute: false },
    focusIndex: { state: true },
  };

  constructor() {
    super();
    /** @type {readonly Zone[]} */
    this.zones = [];
    /** @type {readonly Axis[]} */
    this.axes = [];
    /** The middle of the place to rest in, where that is not at the top. @type {Place|undefined} */
    this.rest = undefined;
    /** In two sentences, until the first note. */
    this.how = '';
    /** Somebody says it aloud already: a screen reader need not. */
    this.isHowSpoken = false;
    /** A zone that is played stays lit, whatever its note is bent to. */
    this.bendsWithin = false;
    /** On which the instrument plays. */
    this.channel = 0;
    /** One of PALETTE_NAMES. */
    this.palette = 'rainbow';
    /** What the computer's keys are called, in the order of the stage's zones. @type {readonly string[]} */
    this.letters = [];
    this.letterKeys = true;
    /** Letters play wherever the focus is, not only here. */
    this.letterKeysEverywhere = false;
    /** The one zone that is a tab stop; arrow keys move it. */
    this.focusIndex = 0;
    /** The notes that are lit; a chord's zone is lit when all of its notes are. @type {Set<number>} */
    this.lit = new Set();
    this.lights = makeKeyLights({ show: (note, lit) => this.light(note, lit) });
    /** By channel: each bends by itself. @type {Map<number, ReturnType<typeof makeSounding>>} */
    this.sounding = new Map();
    listenToKeyPresses(this);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('zones')) return;
    this.focusIndex = Math.min(this.focusIndex, Math.max(0, this.zones.length - 1));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('zones')) return;
    for (const channel of this.sounding.values()) channel.clear();
    this.lights.clear();
    this.querySelectorAll('.key.is-on').forEach((zone) => zone.classList.remove('is-on'));
  }

  render() {
    return html`
      <p class="stage-rest ${this.rest ? 'is-placed' : ''}" aria-hidden="true" .style=${restStyle(this.rest)}>${t('stage-rest')}</p>
      ${this.axes.map(renderAxis)}
      <div class="keys" role="group" aria-label=${t('stage-keys')} aria-describedby="keys-help">
        ${repeat(
          this.zones,
          ({ id }) => id,
          (zone, index) =>
            renderZone(zone, {
              palette: this.palette,
              letter: this.letterKeys ? this.letters[index] : '',
              isTabStop: index === this.focusIndex,
            }),
        )}
      </div>
      <p class="stage-how" aria-live=${this.isHowSpoken ? 'off' : 'polite'}>${this.how}</p>
      <p id="keys-help" class="visually-hidden">${t('stage-keys-help')}</p>`;
  }

  /** @param {number} note @param {boolean} lit */
  light(note, lit) {
    if (lit) this.lit.add(note);
    else this.lit.delete(note);
    this.zones.forEach(({ id, notes }) => {
      if (notes.length && !notes.includes(note)) return;
      const zone = this.querySelector(`.key[data-key="${id}"]`);
      // A zone whose notes are decided as it is played is lit by any.
      const isOn = notes.length ? notes.every((each) => this.lit.has(each)) : this.lit.size > 0;
      zone?.classList.toggle('is-on', isOn);
    });
  }

  /** @param {number} channel */
  soundingOn(channel) {
    const known = this.sounding.get(channel);
    if (known) return known;
    const fresh = makeSounding((note, sounds) => (sounds ? this.lights.on(note) : this.lights.off(note)));
    this.sounding.set(channel, fresh);
    return fresh;
  }

  /** @param {NoteEvent} event  a drum's note number means nothing on a piano, and the other way round */
  showNote(event) {
    if (event.type === 'note-on') this.how = '';
    if (event.type === 'pitch-bend' && this.bendsWithin) return;
    if (playAlike(event.channel, this.channel)) this.soundingOn(event.channel).hear(event);
  }

  /** @param {number} index */
  focusKey(index) {
    this.focusIndex = Math.min(this.zones.length - 1, Math.max(0, index));
    /** @type {HTMLElement|undefined} */ (this.querySelectorAll('.key')[this.focusIndex])?.focus();
  }
}

/** @param {Place|undefined} rest */
const restStyle = (rest) => (rest ? `--x:${rest.x};--y:${rest.y}` : '');

customElements.define('play-stage', PlayStage);
