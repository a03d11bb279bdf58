/** How a part of the body moves from frame to frame, in shoulder widths: whether its place is to be believed, and how fast it is. */

/** @import {Place} from '../types.js' */

/** Speed is that of so long, or of one frame: a longer time would make the first stroke of a quick hand a soft one. */
const SPEED_MS = 35;
/** Samples farther apart are not one movement. */
const GAP_MS = 300;

/** Shoulder widths a second: nobody is faster, so it was somebody else's hand, or none. */
const FASTEST = 20;
/** Once more at about the same place, and it is believed. */
const SAME_PLACE = 0.5;

/** A part that is suddenly elsewhere is believed when it is found there again. */
export class JumpGuard {
  /** @type {{place: Place, atMs: number}|null} */
  #last = null;
  /** @type {Place|null} */
  #doubted = null;

  /** @param {Place} place @param {number} atMs @returns {'yes'|'new'|'no'}  new: there is no way from where it was */
  judge(place, atMs) {
    const last = this.#last;
    const far = (/** @type {Place} */ from) => Math.hypot(place.x - from.x, place.y - from.y);
    const isGap = !last || atMs - last.atMs > GAP_MS || atMs < last.atMs;
    const isJump = last && !isGap && far(last.place) > (FASTEST * (atMs - last.atMs)) / 1000 + SAME_PLACE;
    if (isJump && (!this.#doubted || far(this.#doubted) > SAME_PLACE)) {
      this.#doubted = place;
      return 'no';
    }
    this.#doubted = null;
    this.#last = { place, atMs };
    return isJump || isGap ? 'new' : 'yes';
  }

  forget() {
    this.#last = this.#doubted = null;
  }
}

/** Shoulder widths a second, whichever way. */
export class BodySpeed {
  /** @type {{place: Place, atMs: number}[]} */
  #samples = [];

  /** @param {Place} place @param {number} atMs */
  add(place, atMs) {
    const last = this.#samples.at(-1);
    const before = last && (atMs <= last.atMs || atMs - last.atMs > GAP_MS) ? [] : this.#samples;
    // The one before stays even when it is older: a camera may be slower than the window.
    const kept = before.filter((sample, index) => atMs - sample.atMs <= SPEED_MS || index === before.length - 1);
    this.#samples = [...kept, { place, atMs }];
    const [first] = this.#samples;
    const seconds = (atMs - first.atMs) / 1000;
    return seconds > 0 ? Math.hypot(place.x - first.place.x, place.y - first.place.y) / seconds : 0;
  }

  forget() {
    this.#samples = [];
  }
}
