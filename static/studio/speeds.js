/** How quick each model is on each backend of this browser: measured one after the other, and stopped at any time. */

/** @import {createMeasurer} from '../measuring/client.js' */
/** @import {Measurement, ModelId} from '../measuring/measurements.js' */

/** @typedef {'waiting'|'measuring'|'measured'|'not-offered'|'imitated'|'failed'|'too-long'|'not-here'} SpeedState */
/**
 * @typedef {Object} Speed
 * @property {SpeedState} state  waiting: not measured, or not yet; imitated: passed over, see startImitated
 * @property {number} [ms]  a picture
 * @property {boolean} [isImitated]  the processor only plays the graphics chip
 */
/** @typedef {Measurement & Speed & {times: number|null}} SpeedRow  times: as fast as the model's first row */

export class Speeds {
  #measurer;
  #measurements;
  #isHere;
  #onChange;
  /** @type {Speed[]} */
  #speeds;
  /** Of the measuring that is under way; another one, or none, has taken its place when it differs. @type {object|null} */
  #going = null;

  /**
   * @param {Object} parts
   * @param {ReturnType<typeof createMeasurer>} parts.measurer
   * @param {readonly Measurement[]} parts.measurements  of each model the one that others are compared with comes first
   * @param {() => Promise<(model: ModelId) => boolean>} parts.isHere  all that the model needs is on this device
   * @param {() => void} parts.onChange
   */
  constructor({ measurer, measurements, isHere, onChange }) {
    this.#measurer = measurer;
    this.#measurements = measurements;
    this.#isHere = isHere;
    this.#onChange = onChange;
    this.#speeds = this.#unmeasured();
  }

  get isGoing() {
    return this.#going !== null;
  }

  /** How many are measured, or never will be. */
  get done() {
    return this.#speeds.filter(({ state }) => state !== 'waiting' && state !== 'measuring').length;
  }

  /** @returns {SpeedRow[]} */
  get rows() {
    return this.#measurements.map((each, index) => {
      const first = this.#speeds[this.#measurements.findIndex(({ model }) => model === each.model)];
      const speed = this.#speeds[index];
      return { ...each, ...speed, times: first.ms && speed.ms ? first.ms / speed.ms : null };
    });
  }

  /** All of them, but for graphics chips that the processor only plays: it would have no time for the page meanwhile. */
  start() {
    this.#speeds = this.#unmeasured();
    return this.#measureWaiting(false);
  }

  /** Those that were passed over; what has been measured stays. */
  startImitated() {
    this.#speeds = this.#speeds.map((each) => (each.state === 'imitated' ? { state: 'waiting' } : each));
    return this.#measureWaiting(true);
  }

  /** @param {boolean} withImitated */
  async #measureWaiting(withImitated) {
    const mine = {};
    this.#going = mine;
    this.#onChange();
    const isHere = await this.#isHere();
    for (const [index, which] of this.#measurements.entries()) {
      if (this.#going !== mine) return;
      if (this.#speeds[index].state !== 'waiting') continue;
      if (!isHere(which.model)) {
        this.#set(index, { state: 'not-here' });
        continue;
      }
      this.#set(index, { state: 'measuring' });
      const outcome = await this.#measurer.measure(which, withImitated);
      if (this.#going === mine) this.#set(index, outcome);
    }
    if (this.#going === mine) this.#end();
  }

  /** What has been measured stays. */
  stop() {
    if (!this.#going) return;
    this.#speeds = this.#speeds.map((each) => (each.state === 'measuring' ? { state: 'waiting' } : each));
    this.#end();
    this.#measurer.end();
  }

  #end() {
    this.#going = null;
    this.#onChange();
  }

  /** @param {number} index @param {Speed} speed */
  #set(index, speed) {
    this.#speeds[index] = speed;
    this.#onChange();
  }

  /** @returns {Speed[]} */
  #unmeasured() {
    return this.#measurements.map(() => ({ state: 'waiting' }));
  }
}
