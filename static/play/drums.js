/** Drums to play to: what the grid says, struck in the audio thread in time with the beat. Fetched when it is first asked for. */
import { rowsOf, STEPS_IN_BEAT } from '../band/drum-pattern.js';
import { drumSounds } from '../band/drum-sounds.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { makeBandNotes } from './band-notes.js';
import './drum-grid.js';

/** @import {Band} from '../band/band.js' */
/** @import {Heard} from '../band/metronome.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {BeatBar} from './beat-bar.js' */
/** @import {DrumGrid} from './drum-grid.js' */

/** So many changes can be taken back. */
const MOST_UNDONE = 50;

export class Drums {
  #parts;
  #isOn = false;
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  /** What the grid said before each change, as far as it was changed here. @type {string[]} */
  #before = [];
  #isOwnChange = false;
  #tell;
  /** Of each rate of samples. @type {Map<number, ReturnType<typeof drumSounds>>} */
  #struck = new Map();

  /** @param {{settings: Settings, band: Band, sound: Sound, bar: BeatBar, grid: DrumGrid, report: Report, load?: typeof drumSounds, tell?: ReturnType<typeof makeBandNotes>}} parts */
  constructor({ load = drumSounds, ...parts }) {
    this.#parts = { load, ...parts };
    const { settings, band, grid, sound } = parts;
    this.#tell = parts.tell ?? makeBandNotes({ sound });
    band.onHeard(this.#hear);
    settings.onChange((name) => this.#follow(name));
    onRequests(grid, { 'drums-change': (pattern) => this.#change(pattern), 'drums-undo': this.#undo });
    this.#show();
  }

  open = async () => {
    const { grid } = this.#parts;
    await grid.updateComplete;
    grid.showModal();
  };

  toggle = () => (this.#isOn ? this.stop() : this.start());

  /** Call from a click or key press. */
  start = async () => {
    const { band, report } = this.#parts;
    this.#request += 1;
    const mine = this.#request;
    this.#isOn = true;
    this.#show();
    try {
      const struck = (await band.load()) && (await this.#load());
      if (mine !== this.#request) return;
      if (struck) band.play({ rows: this.#rows, struck });
      else this.stop();
    } catch (error) {
      if (mine !== this.#request) return;
      report(codeOf(error, 'sound-unreachable'));
      this.stop();
    }
  };

  stop = () => {
    this.#request += 1;
    this.#isOn = false;
    this.#parts.band.play({ rows: null });
    this.#parts.grid.showStep(null);
    this.#show();
  };

  async #load() {
    const { sound, load } = this.#parts;
    if (!sound.synthesiser) return null;
    const { sampleRate } = sound.synthesiser.context;
    const loading = this.#struck.get(sampleRate) ?? load({ sampleRate });
    this.#struck.set(sampleRate, loading);
    // What could not be had is asked for again.
    loading.catch(() => this.#struck.delete(sampleRate));
    return loading;
  }

  get #rows() {
    return rowsOf(this.#parts.settings.values.drumPattern);
  }

  /** @param {Heard} heard */
  #hear = (heard) => {
    if (!('step' in heard)) return;
    const { settings, grid } = this.#parts;
    if (this.#isOn) grid.showStep(heard.step);
    // What was struck while they were being ended has sounded, so that a take holds it.
    this.#tell(heard, 60 / settings.values.tempoBpm / STEPS_IN_BEAT);
  };

  /** @param {string} pattern */
  #change(pattern) {
    this.#before = [...this.#before, this.#parts.settings.values.drumPattern].slice(-MOST_UNDONE);
    this.#set(pattern);
  }

  #undo = () => {
    const before = this.#before.pop();
    if (before) this.#set(before);
  };

  /** @param {string} pattern */
  #set(pattern) {
    this.#isOwnChange = true;
    this.#parts.settings.set('drumPattern', pattern);
    this.#isOwnChange = false;
    this.#show();
  }

  /** @param {string} name */
  #follow(name) {
    const { settings, band } = this.#parts;
    if (name === 'beat' && !settings.values.beat) this.stop();
    if (name !== 'drumPattern') return;
    // Somebody else plays now, with a pattern of their own.
    if (!this.#isOwnChange) this.#before = [];
    if (this.#isOn) band.play({ rows: this.#rows });
    this.#show();
  }

  #show() {
    const { settings, bar, grid } = this.#parts;
    bar.drumsPlay = this.#isOn;
    Object.assign(grid, {
      pattern: settings.values.drumPattern,
      isPlaying: this.#isOn,
      canUndo: this.#before.length > 0,
    });
  }
}
