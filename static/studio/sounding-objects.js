/** Objects that sound while the camera sees them, with the sounds that are set for them. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { makeNoteHolder } from '../instruments/note-holder.js';
import { playBeside } from '../recorder/shared-channels.js';
import { makeObjectPlayer, readObjectSounds, soundOf, writeObjectSounds } from './object-sounds.js';

/** @import {Page} from '../parts.js' */
/** @import {Guess} from '../vision/everyday.js' */
/** @import {ObjectSound} from './object-sounds.js' */

/** Where melodies sound, whatever the keys play. */
const MELODY_CHANNEL = 0;
const VELOCITY = 90;

export class SoundingObjects {
  #settings;
  #pause;
  #player;
  #isOn = false;

  /** @param {Pick<Page, 'settings'|'sound'|'pause'>} page */
  constructor({ settings, sound, pause }) {
    this.#settings = settings;
    this.#pause = pause;
    this.#player = makeObjectPlayer(makeHolders(sound));
    settings.onChange((name) => {
      if (name === 'objectSounds') this.#use();
    });
    pause.onChange(() => {
      if (pause.on) this.#player.hear(null);
    });
  }

  get isOn() {
    return this.#isOn;
  }

  /** As they are set, also while none sounds. */
  get rows() {
    return readObjectSounds(this.#settings.values.objectSounds);
  }

  get sounding() {
    return this.#player.sounding;
  }

  /** @param {boolean} isOn */
  turn(isOn) {
    this.#isOn = isOn;
    this.#use();
  }

  /** @param {readonly Guess[]|null} groups  what is seen; null: nothing is looked at any more */
  hear = (groups) => this.#player.hear(this.#pause.on ? null : groups);

  /** @param {readonly ObjectSound[]} rows */
  change = (rows) => this.#settings.set('objectSounds', writeObjectSounds(rows));

  #use() {
    this.#player.use(this.#isOn ? this.rows : []);
  }
}

/** @param {Pick<Page['sound'], 'nowSeconds'|'loadSounds'>} sound */
function makeHolders(sound) {
  const emit = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  const holder = (/** @type {number} */ channel) => makeNoteHolder({ emit, nowSeconds: sound.nowSeconds, channel });
  const [melody, drums] = [holder(MELODY_CHANNEL), holder(DRUM_CHANNEL)];
  return {
    /** @param {ObjectSound} row */
    hold({ group, sound: name }) {
      const { isDrum, note } = soundOf(name);
      if (isDrum) sound.loadSounds(['drums']);
      (isDrum ? drums : melody).hold(note, `object ${group}`, VELOCITY);
    },
    /** @param {ObjectSound} row */
    letGo({ group, sound: name }) {
      const { isDrum, note } = soundOf(name);
      (isDrum ? drums : melody).letGo(note, `object ${group}`);
    },
  };
}
