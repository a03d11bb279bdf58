/** Where somebody conducts: high is loud, left brings out the low parts and right the high ones. Pure. */
import { clamp } from '../core/numbers.js';

/** @typedef {'low'|'all'|'high'} Group */

/** Beats go up and down: of height and side only what stays counts. */
const SMOOTHING_MS = 900;
const LOUDEST_AT = 0.2;
const SOFTEST_AT = 0.8;
const SOFTEST = 0.3;
const LEFT = 0.33;
const RIGHT = 0.67;
const STAYS = 0.05;

export class ConductingPlace {
  /** @type {{x: number, y: number, atMs: number}|null} */
  #at = null;
  /** @type {Group} */
  group = 'all';

  /** @param {{x: number, y: number, present: boolean, atMs: number}} pointer */
  move({ x, y, present, atMs }) {
    if (!present || !Number.isFinite(x + y)) return;
    const share = this.#at ? 1 - Math.exp(-(atMs - this.#at.atMs) / SMOOTHING_MS) : 1;
    const before = this.#at ?? { x, y };
    this.#at = { x: before.x + (x - before.x) * share, y: before.y + (y - before.y) * share, atMs };
    this.group = groupAt(this.#at.x, this.group);
  }

  /** 0..1; of whoever has no height, as loud as it is. */
  get loudness() {
    if (!this.#at) return 1;
    const height = clamp((SOFTEST_AT - this.#at.y) / (SOFTEST_AT - LOUDEST_AT), 0, 1);
    return SOFTEST + (1 - SOFTEST) * height;
  }
}

/** @param {number} x @param {Group} now @returns {Group} */
function groupAt(x, now) {
  if (x < LEFT + (now === 'low' ? STAYS : 0)) return 'low';
  return x > RIGHT - (now === 'high' ? STAYS : 0) ? 'high' : 'all';
}
