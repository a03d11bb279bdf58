/**
 * The stage: the instrument's zones as native buttons of any shape, and its
 * axes as lines. What changes with every note (lit zones) is written straight
 * to the elements; the zones are rendered only when there are others.
 */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { t } from '../core/i18n.js';
import { playbackChannel } from '../recorder/playback.js';
import { LightElement } from '../ui/element.js';
import { html, nothing, repeat } from '../vendor/lit.js';
import { makeKeyLights } from './key-lights.js';
import { listenToKeyPresses } from './key-presses.js';
import { SECOND_CHANNEL } from './second-voice.js';
import { makeSounding } from './sounding.js';
import './stage-prompt.js';
import { turnNames } from './turned-names.js';
import { renderAxis, renderLane, renderZone } from './zone-drawing.js';

/** @import {Axis, Lane, NoteEvent, Place, Prompt, Reading, Zone} from '../types.js' */
/** @import {StagePrompt} from './stage-prompt.js' */

/** @typedef {'tone'|'drum'|'second'} LightGroup */
/** @typedef {{lit: Set<number>, keys: ReturnType<typeof makeKeyLights>}} Lights */

/** A second player's, as it is played and as a take sounds. */
const SECOND_CHANNELS = new Set([SECOND_CHANNEL, playbackChannel(SECOND_CHANNEL)]);

export class PlayStage extends LightElement {
  static properties = {
    zones: { attribute: false },
    axes: { attribute: false },
    lanes: { attribute: false },
    players: { attribute: false },
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
    /** Of an instrument that is played with the body. @type {readonly Lane[]} */
    this.lanes = [];
    /** How many play; each lane has a mark of each. */
    this.players = 1;
    /** The middle of the place to rest in, where that is not at the top. @type {Place|undefined} */
    this.rest = undefined;
    /** In two sentences, until the first note. */
    this.how = '';
    /** Somebody says it aloud already: a screen reader need not. */
    this.isHowSpoken = false;
    /** @type {Prompt|null} */
    this.said = null;
    /** A zone that is played stays lit, whatever its note is bent to. */
    this.bendsWithin = false;
    /** On which the instrument plays. */
    this.channel = 0;
    /** One of PALETTE_NAMES. */
    this.palette = 'rainbow';
    /** What the computer's keys are called, in the order of the stage's zones. @type {readonly string[]} */
    this.letters = [];
    this.letterKeys = true;
    /** Of a song that waits for the player: the zone that comes next. @type {string|null} */
    this.nextId = null;
    /** The band plays, and it is to be played now. */
    this.isDue = false;
    /** Letters play wherever the focus is, not only here. */
    this.letterKeysEverywhere = false;
    /** The one zone that is a tab stop; arrow keys move it. */
    this.focusIndex = 0;
    /** What is lit of the tones, of the drums, and of a second player's own instrument. @type {Map<LightGroup, Lights>} */
    this.lights = new Map();
    /** By channel, and what it lights: each bends by itself. @type {Map<string, ReturnType<typeof makeSounding>>} */
    this.sounding = new Map();
    listenToKeyPresses(this);
    new ResizeObserver(() => turnNames(this)).observe(this);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('zones')) return;
    this.focusIndex = Math.min(this.focusIndex, Math.max(0, this.zones.length - 1));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    this.prompt = this.said;
    // Without a property that changed, it is in other words.
    this.markNext(this.nextId, this.isDue);
    if (changed.has('zones') || changed.has('letters') || !changed.size) turnNames(this);
    if (!changed.has('zones')) return;
    for (const channel of this.sounding.values()) channel.clear();
    for (const { keys } of this.lights.values()) keys.clear();
    for (const zone of this.querySelectorAll('.zone')) zone.classList.remove('is-on', 'is-away');
  }

  render() {
    return html`
      ${this.lanes.length ? nothing : html`<p class="stage-rest ${this.rest ? 'is-placed' : ''}" aria-hidden="true" .style=${restStyle(this.rest)}>${t('stage-rest')}</p>`}
      ${this.axes.map((axis) => renderAxis(axis, Boolean(this.rest)))}
      <div class="zones" role="group" aria-label=${t('stage-keys')} aria-describedby="stage-prompt keys-help">
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
      <stage-prompt id="stage-prompt" class=${this.rest ? 'is-placed' : ''}></stage-prompt>
      ${this.lanes.map((lane) => renderLane(lane, this.players))}
      <p class="stage-how" aria-live=${this.isHowSpoken ? 'off' : 'polite'}>${this.how}</p>
      <p id="keys-help" class="visually-hidden">${t('stage-keys-help')}</p>`;
  }

  /** What the next note says. It changes with every note, and the zones are not drawn anew for that. @param {Prompt|null} prompt */
  set prompt(prompt) {
    this.said = prompt;
    const place = /** @type {StagePrompt|null} */ (this.querySelector('stage-prompt'));
    if (place) place.prompt = prompt;
  }

  /** Straight on the elements, like what is lit. @param {string|null} zoneId @param {boolean} [isDue] */
  markNext(zoneId, isDue = false) {
    this.nextId = zoneId;
    this.isDue = isDue;
    for (const zone of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.zone'))) {
      const isNext = zone.dataset.zone === zoneId;
      zone.classList.toggle('is-next', isNext);
      zone.classList.toggle('is-due', isNext && isDue);
      if (isNext) zone.setAttribute('aria-current', 'step');
      else zone.removeAttribute('aria-current');
    }
  }

  /** @param {LightGroup} group @returns {Lights} */
  lightsOf(group) {
    const known = this.lights.get(group);
    if (known) return known;
    const keys = makeKeyLights({ show: (note, lit) => this.light(group, note, lit) });
    const fresh = { lit: /** @type {Set<number>} */ (new Set()), keys };
    this.lights.set(group, fresh);
    return fresh;
  }

  /** @param {LightGroup} group @param {number} note @param {boolean} isLit */
  light(group, note, isLit) {
    const { lit } = this.lightsOf(group);
    if (isLit) lit.add(note);
    else lit.delete(note);
    this.zones.forEach((each) => {
      const { id, notes } = each;
      if (this.groupOf(each) !== group || (notes.length && !notes.includes(note))) return;
      const zone = this.querySelector(`.zone[data-zone="${id}"]`);
      if (!zone) return;
      // A zone whose notes are decided as it is played is lit by any; a chord's when all of its notes are.
      const isOn = notes.length ? notes.every((one) => lit.has(one)) : lit.size > 0;
      zone.classList.toggle('is-on', isOn);
    });
  }

  /** @param {Zone} zone @returns {LightGroup}  a drum's note number means nothing on a piano, and the other way round */
  groupOf({ drum, second }) {
    if (second) return 'second';
    return drum || this.channel === DRUM_CHANNEL ? 'drum' : 'tone';
  }

  /** @param {number} channel @returns {LightGroup} */
  heardBy(channel) {
    if (channel === DRUM_CHANNEL) return 'drum';
    return SECOND_CHANNELS.has(channel) && this.zones.some(({ second }) => second) ? 'second' : 'tone';
  }

  /** @param {number} channel @param {LightGroup} group */
  soundingOn(channel, group) {
    const name = `${channel} ${group}`;
    const known = this.sounding.get(name);
    if (known) return known;
    const { keys } = this.lightsOf(group);
    const fresh = makeSounding((note, sounds) => (sounds ? keys.on(note) : keys.off(note)));
    this.sounding.set(name, fresh);
    return fresh;
  }

  /** @param {NoteEvent} event */
  showNote(event) {
    if (event.type === 'note-on') this.how = '';
    if (event.type === 'pitch-bend' && this.bendsWithin) return;
    const group = this.heardBy(event.channel);
    if (this.zones.some((zone) => this.groupOf(zone) === group)) this.soundingOn(event.channel, group).hear(event);
  }

  /**
   * Written straight to the elements, each frame.
   * @param {readonly Reading[]} readings
   * @param {number} player  1 or 2
   */
  showReadings(readings, player) {
    for (const { id, at } of readings) {
      const mark = this.first(`.lane-mark[data-lane="${id}"][data-player="${player}"]`);
      mark?.classList.toggle('is-absent', at === null);
      if (player === 1) this.querySelector(`.zone[data-zone="${id}"]`)?.classList.toggle('is-away', at === null);
      if (at !== null) mark?.style.setProperty('--at', String(at));
    }
  }

  /** @param {number} index */
  focusKey(index) {
    this.focusIndex = Math.min(this.zones.length - 1, Math.max(0, index));
    /** @type {HTMLElement|undefined} */ (this.querySelectorAll('.zone')[this.focusIndex])?.focus();
  }
}

/** @param {Place|undefined} rest */
const restStyle = (rest) => (rest ? `--x:${rest.x};--y:${rest.y}` : '');

customElements.define('play-stage', PlayStage);
