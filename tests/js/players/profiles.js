/** Profiles and stores for tests to break. */

import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { makeProfile } from '../../../static/players/profile.js';

/** @import {Profile, Reaches} from '../../../static/players/profile.js' */

export const MIA = '7d0c2c0a-52bb-4e5c-9d25-0b3c1f6c2a10';
export const OTTO = '0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c11';

/** @type {Reaches} */
export const REACHES_OF_MIA = {
  nose: { reach: { left: 0.03, right: 0.12, up: 0.05, down: 0.06 }, rest: { x: 0.01, y: 0 } },
};

/**
 * @param {Partial<Profile>} [changes]
 * @param {number} [changedAtMs]
 * @returns {Profile}
 */
export function profileOf(changes = {}, changedAtMs = 1_000_000) {
  const whole = {
    id: MIA,
    nickname: 'Mia',
    colour: 'teal',
    symbol: 'star',
    settings: defaultsOf(SETTINGS),
    reaches: {},
    ...changes,
  };
  return makeProfile(whole, changedAtMs);
}

/** A browser's store, which can be full or forbidden. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  texts = new Map();
  /** @type {string} */
  trouble = '';

  get length() {
    return this.texts.size;
  }

  /** @param {number} index */
  key(index) {
    return [...this.texts.keys()][index] ?? null;
  }

  /** @param {string} key */
  getItem(key) {
    return this.texts.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (this.trouble) throw new DOMException('no', this.trouble);
    this.texts.set(key, text);
  }

  /** @param {string} key */
  removeItem(key) {
    this.texts.delete(key);
  }
}

/** Timers that wait until they are told. */
export class FakeTimers {
  /** @type {Map<number, {work: () => void, dueMs: number}>} */
  waiting = new Map();
  nowMs = 0;
  last = 0;

  /** @type {any} */
  setTimeout = (/** @type {() => void} */ work, /** @type {number} */ delayMs) => {
    this.last += 1;
    this.waiting.set(this.last, { work, dueMs: this.nowMs + delayMs });
    return this.last;
  };

  /** @type {any} */
  clearTimeout = (/** @type {number} */ id) => {
    this.waiting.delete(id);
  };

  /** @param {number} ms */
  pass(ms) {
    this.nowMs += ms;
    for (const [id, { work, dueMs }] of [...this.waiting]) {
      if (dueMs > this.nowMs || !this.waiting.delete(id)) continue;
      work();
    }
  }
}
