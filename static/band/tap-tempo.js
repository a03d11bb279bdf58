/** The tempo of somebody who taps: by whatever they press with, as evenly as they can. Pure. */

/** Whoever rests longer begins anew: slower than any tempo that there is. */
const REST_MS = 3100;
/** So many of the newest steps count: enough to be steady, few enough to follow. */
const MOST_STEPS = 8;

export class TapTempo {
  /** @type {number[]} */
  #tapsMs = [];

  /** @param {number} atMs @returns {number|null}  beats a minute; null: the first tap */
  tap(atMs) {
    const last = this.#tapsMs.at(-1);
    if (last === undefined || atMs - last > REST_MS) this.#tapsMs = [];
    this.#tapsMs = [...this.#tapsMs, atMs].slice(-MOST_STEPS - 1);
    const steps = this.#tapsMs.slice(1).map((tapMs, index) => tapMs - this.#tapsMs[index]);
    // The middle one: a tap that was missed, or that came twice, changes nothing.
    const [...sorted] = steps.sort((one, other) => one - other);
    const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
    return steps.length ? 60_000 / middle : null;
  }
}
