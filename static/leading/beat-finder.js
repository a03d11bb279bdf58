/**
 * Beats of somebody who conducts: where a pointer that went down turns up again. What trembles is smoothed away, and a
 * small turn counts for nothing. Pure.
 */

/** Of the stage: so far it must have gone down, and come up again. */
const DOWN = 0.09;
const UP = 0.05;
const SMOOTHING_MS = 60;
/** Nobody beats faster. */
const SHORTEST_MS = 240;

export class BeatFinder {
  /** @type {{y: number, atMs: number}|null} */
  #smooth = null;
  /** Where it last turned: at the top while it goes down. */
  #top = 0;
  /** @type {{y: number, atMs: number}} */
  #low = { y: 0, atMs: 0 };
  #beatMs = -Infinity;

  /**
   * @param {{y: number, present: boolean, atMs: number}} pointer  y: 0 is the upper edge
   * @returns {number|null}  when it turned, where that is known now
   */
  move({ y, present, atMs }) {
    if (!present || !Number.isFinite(y)) {
      this.#smooth = null;
      return null;
    }
    if (!this.#smooth) {
      this.#smooth = this.#low = { y, atMs };
      this.#top = y;
      return null;
    }
    const share = 1 - Math.exp(-(atMs - this.#smooth.atMs) / SMOOTHING_MS);
    this.#smooth = { y: this.#smooth.y + (y - this.#smooth.y) * share, atMs };
    return this.#turn(this.#smooth);
  }

  /** @param {{y: number, atMs: number}} now @returns {number|null} */
  #turn(now) {
    if (now.y > this.#low.y) this.#low = now;
    // Higher than where it began to fall: it has not begun yet.
    if (now.y < this.#top) {
      this.#top = now.y;
      if (this.#low.y - now.y < UP) this.#low = now;
    }
    if (this.#low.y - now.y < UP) return null;
    const { atMs } = this.#low;
    const isBeat = this.#low.y - this.#top >= DOWN && atMs - this.#beatMs >= SHORTEST_MS;
    this.#top = now.y;
    this.#low = now;
    if (!isBeat) return null;
    this.#beatMs = atMs;
    return atMs;
  }
}
