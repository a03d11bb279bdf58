/** A beat to play to: heard through the synthesiser's output, so that it is seen and felt as every sound is. */
import { Metronome } from '../band/metronome.js';
import { TapTempo } from '../band/tap-tempo.js';
import { onRequests } from '../core/requests.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {BeatBar} from './beat-bar.js' */

const OF_THE_METRE = ['beat', 'tempoBpm', 'beatsInBar'];

/** @typedef {{start: () => Promise<void>, readonly synthesiser?: {beside: AudioNode, suspended: boolean}}} BeatSound */

export class Beat {
  #settings;
  #sound;
  #bar;
  #report;
  #taps = new TapTempo();
  /** @type {Metronome|null} */
  #metronome = null;
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  /** @type {number|null} */
  #now = null;
  #isOn = false;

  /** @param {{settings: Settings, sound: BeatSound, bar: BeatBar, report: Report}} parts */
  constructor({ settings, sound, bar, report }) {
    this.#settings = settings;
    this.#sound = sound;
    this.#bar = bar;
    this.#report = report;
    settings.onChange((name) => OF_THE_METRE.includes(name) && this.#follow(name));
    onRequests(bar, { 'setting-choose': ({ name, value }) => settings.choose(name, value) });
    onRequests(document, {
      'beat-toggle': () => (this.#isOn ? this.stop() : this.start()),
      'beat-tap': () => this.#tap(performance.now()),
    });
    this.#show();
  }

  start = async () => {
    this.#request += 1;
    const mine = this.#request;
    this.#isOn = true;
    this.#show();
    try {
      await this.#sound.start();
      const { synthesiser } = this.#sound;
      // What keeps it from sounding has been said.
      if (!synthesiser || synthesiser.suspended) return mine === this.#request && this.stop();
      const metronome = new Metronome({ output: synthesiser.beside, onBeat: this.#hear });
      await metronome.load();
      if (mine !== this.#request) return undefined;
      this.#metronome = metronome;
      metronome.start(this.#metre);
    } catch {
      if (mine !== this.#request) return undefined;
      this.stop();
      this.#report('sound-unreachable');
    }
    return undefined;
  };

  stop = () => {
    this.#request += 1;
    this.#metronome?.stop();
    this.#metronome = null;
    this.#isOn = false;
    this.#now = null;
    this.#show();
  };

  get #metre() {
    const { tempoBpm, beatsInBar } = this.#settings.values;
    return { tempoBpm, beatsInBar };
  }

  /** @param {string} name */
  #follow(name) {
    if (name === 'beat' && !this.#settings.values.beat) this.stop();
    this.#metronome?.change(this.#metre);
    this.#show();
  }

  /** @param {{beat: number}} heard */
  #hear = ({ beat }) => {
    this.#now = beat;
    this.#show();
  };

  /** @param {number} atMs */
  #tap(atMs) {
    const tempoBpm = this.#taps.tap(atMs);
    if (tempoBpm === null) return;
    const { min, max } = this.#settings.ranges.tempoBpm;
    this.#settings.choose('tempoBpm', Math.round(Math.min(max, Math.max(min, tempoBpm))));
  }

  #show() {
    const { values, ranges } = this.#settings;
    const { min, max } = ranges.tempoBpm;
    const metre = { ...this.#metre, slowest: min, fastest: max };
    this.#bar.now = values.beat ? { ...metre, isOn: this.#isOn, now: this.#now } : null;
  }
}
