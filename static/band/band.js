/** Everything that is played in time with each other, on one clock: whoever is first begins it, whoever is last ends it. */
import { makeListeners } from '../core/listeners.js';
import { Metronome } from './metronome.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Heard} from './metronome.js' */
/** @import {Played} from './metronome-processor.js' */

/** @typedef {Pick<Played, 'tempoBpm'|'beatsInBar'>} Metre */
/** @typedef {Omit<Played, keyof Metre>} Parts  what each player has to play */
/** @typedef {{start: () => Promise<void>, readonly synthesiser?: {band: AudioNode, played: AudioNode, suspended: boolean}}} BandSound */

/** @type {Readonly<Parts>} */
const NOTHING = Object.freeze({
  click: false,
  rows: null,
  struck: [],
  loops: false,
  chords: null,
  bedStyle: 'bed',
  bedGain: 1,
  tones: new Map(),
});

export class Band {
  #sound;
  #metre;
  /** @type {Parts} */
  #parts = { ...NOTHING };
  /** @type {Metronome|null} */
  #metronome = null;
  /** @type {Listeners<Heard>} */
  #heard = makeListeners();
  #makeMetronome;

  /** @param {{sound: BandSound, metre: () => Metre, makeMetronome?: (parts: ConstructorParameters<typeof Metronome>[0]) => Metronome}} parts */
  constructor({ sound, metre, makeMetronome = (parts) => new Metronome(parts) }) {
    this.#sound = sound;
    this.#metre = metre;
    this.#makeMetronome = makeMetronome;
  }

  /** @param {(heard: Heard) => void} listener */
  onHeard(listener) {
    return this.#heard.listen(listener);
  }

  /**
   * Resolves when somebody can begin; call from a click or key press.
   * @returns {Promise<boolean>}  false: it cannot sound, which has been said
   * @throws where its code cannot be had; it may be asked for again
   */
  async load() {
    await this.#sound.start();
    const { synthesiser } = this.#sound;
    if (!synthesiser || synthesiser.suspended) return false;
    const isOnIt = () => this.#isPlaying && this.#metronome?.output === synthesiser.band;
    if (isOnIt()) return true;
    const metronome = this.#makeMetronome({
      output: synthesiser.band,
      input: synthesiser.played,
      onHeard: this.#heard.tell,
    });
    await metronome.load();
    // Somebody else may have begun meanwhile.
    if (isOnIt()) return true;
    // The one before belongs to a sound that is no more.
    this.#metronome?.stop();
    this.#metronome = metronome;
    if (this.#isPlaying) metronome.start(this.#played);
    return true;
  }

  /** Once it is loaded: with the next step where somebody plays already, else from the first beat of a bar, now. @param {Partial<Parts>} parts */
  play(parts) {
    const wasPlaying = this.#isPlaying;
    this.#parts = { ...this.#parts, ...parts };
    if (!this.#isPlaying) this.#metronome?.stop();
    else if (wasPlaying) this.#metronome?.change(parts);
    else this.#metronome?.start(this.#played);
  }

  /** Of whoever plays already. @param {'record'|'undo'|'clear'} what @param {number} [bars] */
  loop(what, bars) {
    this.#metronome?.loop(what, bars);
  }

  /** Somebody hears where the bars begin. */
  get isHeard() {
    return this.#parts.click || this.#parts.rows !== null || this.#parts.chords !== null;
  }

  /** The tempo, or how many beats a bar has. */
  followMetre() {
    this.#metronome?.change(this.#metre());
  }

  get #isPlaying() {
    return this.isHeard || this.#parts.loops;
  }

  get #played() {
    return { ...this.#metre(), ...this.#parts };
  }
}
