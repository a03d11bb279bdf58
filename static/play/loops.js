/** Loops of what is played, recorded and repeated in time with the beat. Fetched when one is first asked for. */
import { NO_LOOPS } from './beat-bar.js';

/** @import {Band} from '../band/band.js' */
/** @import {Heard} from '../band/metronome.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Beat} from './beat.js' */
/** @import {BeatBar} from './beat-bar.js' */

export class Loops {
  #settings;
  #band;
  #beat;
  #bar;
  #report;
  #isOn = false;

  /** @param {{settings: Settings, band: Band, beat: Pick<Beat, 'start'>, bar: BeatBar, report: Report}} parts */
  constructor({ settings, band, beat, bar, report }) {
    this.#settings = settings;
    this.#band = band;
    this.#beat = beat;
    this.#bar = bar;
    this.#report = report;
    band.onHeard(this.#hear);
    settings.onChange((name) => name === 'beat' && !settings.values.beat && this.stop());
  }

  /** From the next bar on; where nothing says when that is, the beat begins. Call from a click or key press. */
  record = async () => {
    const { beat: wantsBeat, loopBars } = this.#settings.values;
    if (!wantsBeat) return;
    try {
      const sounds = this.#band.isHeard ? await this.#band.load() : await this.#beat.start();
      // It may have been ended meanwhile.
      if (!sounds || !this.#band.isHeard) return;
      this.#isOn = true;
      this.#band.play({ loops: true });
      this.#band.loop('record', loopBars);
    } catch {
      this.#report('sound-unreachable');
    }
  };

  undo = () => this.#band.loop('undo');

  clear = () => this.#band.loop('clear');

  /** All of them are forgotten. */
  stop = () => {
    this.#isOn = false;
    this.#band.loop('clear');
    this.#band.play({ loops: false });
    this.#bar.loops = NO_LOOPS;
  };

  /** @param {Heard} heard */
  #hear = (heard) => {
    if ('loops' in heard && this.#isOn) this.#bar.loops = heard.loops;
  };
}
