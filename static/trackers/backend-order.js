/** Which backend a worker is started with, and which one where that cannot be. */
import { recallFastest, startOrder } from './backend-choice.js';
import { hasSimd } from './simd.js';

/** @import {Backend} from './backends.js' */

export class BackendOrder {
  #forced;
  /** @type {readonly Backend[]} */
  #order = [];

  /** @param {Backend} [forced]  this one and no other */
  constructor(forced) {
    this.#forced = forced;
  }

  get isForced() {
    return Boolean(this.#forced);
  }

  get first() {
    return this.#order[0];
  }

  get hasNext() {
    return this.#order.length > 1;
  }

  /** Nothing is known of this device but what was found out before. */
  begin() {
    this.#order = this.#forced ? [this.#forced] : startOrder({ simd: hasSimd(), fastest: recallFastest() });
  }

  /** What this device cannot start with, it need not try again. */
  next() {
    this.#order = this.#order.slice(1);
  }

  /** @param {Backend} backend  before all others */
  prefer(backend) {
    if (!this.#forced) this.#order = startOrder({ simd: hasSimd(), fastest: backend });
  }
}
