/** A beat to play to: heard through the synthesiser's output, so that it is seen and felt as every sound is. */
import { TapTempo } from '../band/tap-tempo.js';
import { inTime } from '../core/in-time.js';
import { onRequests } from '../core/requests.js';

/** @import {Band} from '../band/band.js' */
/** @import {Heard} from '../band/metronome.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {BeatBar} from './beat-bar.js' */

const SHOWN = ['beat', 'tempoBpm', 'beatsInBar', 'drawToBeat', 'countIn', 'loopBars'];
/** A beat that does not come is waited for no longer than the slowest would take, twice. */
const LATEST_BEAT_MS = 6000;

export class Beat {
  #settings;
  #band;
  #bar;
  #report;
  #taps = new TapTempo();
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  /** @type {number|null} */
  #now = null;
  #isOn = false;
  /** Who waits for the bar to be over, and how many beats of it are still to come; it begins with the first of one. @type {{left: number, resolve: (isCounted: boolean) => void}|null} */
  #counting = null;

  /** @param {{settings: Settings, band: Band, bar: BeatBar, report: Report}} parts */
  constructor({ settings, band, bar, report }) {
    this.#settings = settings;
    this.#band = band;
    this.#bar = bar;
    this.#report = report;
    band.onHeard(this.#hear);
    settings.onChange((name) => SHOWN.includes(name) && this.#follow(name));
    onRequests(bar, { 'setting-choose': ({ name, value }) => settings.choose(name, value) });
    onRequests(document, {
      'beat-toggle': () => (this.#isOn ? this.stop() : this.start()),
      'beat-tap': () => this.#tap(performance.now()),
    });
    this.#show();
  }

  /** @returns {Promise<boolean>}  false: it cannot sound, which has been said */
  start = async () => {
    this.#request += 1;
    const mine = this.#request;
    this.#isOn = true;
    this.#show();
    try {
      if (!(await this.#band.load())) return this.#giveUp(mine);
      if (mine === this.#request) this.#band.play({ click: true });
      return true;
    } catch {
      if (mine === this.#request) this.#report('sound-unreachable');
      return this.#giveUp(mine);
    }
  };

  /** @param {number} mine */
  #giveUp(mine) {
    if (mine !== this.#request) return true;
    this.stop();
    return false;
  }

  /**
   * A bar of the beat before whoever waits begins, where the player wants one.
   * @returns {Promise<boolean>|null}  false: the beat was ended, or begun anew, meanwhile; null: nothing is counted
   */
  countIn = () => {
    const { beat, countIn } = this.#settings.values;
    return beat && countIn ? this.#count() : null;
  };

  async #count() {
    this.stop();
    const { beatsInBar } = this.#settings.values;
    const counted = new Promise((/** @type {(isCounted: boolean) => void} */ resolve) => {
      this.#counting = { left: beatsInBar, resolve };
    });
    this.#report('counting-in');
    // Nobody is kept from recording by a beat that cannot sound.
    if (!(await this.start())) return true;
    return inTime(counted, LATEST_BEAT_MS * beatsInBar).catch(() => true);
  }

  stop = () => {
    this.#request += 1;
    this.#counting?.resolve(false);
    this.#counting = null;
    this.#band.play({ click: false });
    this.#isOn = false;
    this.#now = null;
    this.#show();
  };

  /** @param {string} name */
  #follow(name) {
    if (name === 'beat' && !this.#settings.values.beat) this.stop();
    this.#show();
  }

  /** @param {Heard} heard */
  #hear = (heard) => {
    // What was on its way when it was ended is not heard any more.
    if (!('beat' in heard) || !this.#isOn) return;
    this.#now = heard.beat;
    this.#countDown(heard.beat);
    this.#show();
  };

  /** @param {number} beat */
  #countDown(beat) {
    const counting = this.#counting;
    // Beside drums it begins within a bar, which is not the one that is counted.
    if (!counting || (beat > 0 && counting.left === this.#settings.values.beatsInBar)) return;
    // The first beat of the bar after it is the take's own.
    if (counting.left === 0) counting.resolve(true);
    this.#counting = counting.left ? { ...counting, left: counting.left - 1 } : null;
  }

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
    const { tempoBpm, beatsInBar, drawToBeat, countIn, loopBars } = values;
    const metre = { tempoBpm, beatsInBar, drawToBeat, countIn, loopBars, slowest: min, fastest: max };
    this.#bar.now = values.beat ? { ...metre, isOn: this.#isOn, now: this.#now } : null;
  }
}
