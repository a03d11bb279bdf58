/**
 * Which activity goes on, and what was set before it: putting it back is one
 * press, also after a reload and on another day. Each player has one of their own.
 */

import { makeListeners } from '../core/listeners.js';
import { defaultsOf, permittedOnly } from '../core/ranges.js';
import { findInstrument } from '../instruments/index.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Activity, Values} from './read-activity.js' */

/** `before`: what was set, by name, of all that it changed; `own`: the activity itself, where it did not come with the page. @typedef {{id: string, before: Values, own?: Activity}} Running */

const STORE = 'activities';
/** In the store: nobody in particular. */
const NOBODY = 'guest';

export class Activities {
  #settings;
  #playerId;
  #memory;
  /** @type {Listeners<void>} */
  #changes = makeListeners();

  /**
   * @param {Object} parts
   * @param {Settings} parts.settings
   * @param {() => string|null} parts.playerId  of who plays now; null: nobody in particular
   * @param {{recall: (name: string) => any, remember: (name: string, value: unknown) => void}} parts.memory
   */
  constructor({ settings, playerId, memory }) {
    this.#settings = settings;
    this.#playerId = playerId;
    this.#memory = memory;
  }

  /** @returns {Running|null} */
  get running() {
    const kept = this.#all()[this.#key()];
    return kept && typeof kept.id === 'string' ? kept : null;
  }

  onChange = this.#changes.listen;

  /**
   * Set everything up. What the player operates the page with stays: an
   * activity for one switch gives one to whoever has no other way yet.
   * @param {string} id
   * @param {Activity} activity
   * @param {{own?: boolean}} [options]
   */
  begin(id, activity, { own = false } = {}) {
    this.putBack();
    const before = this.#settings.snapshot();
    const wanted = { ...this.#ofInstrument(activity), ...activity.settings, ...this.#ofInput(activity) };
    this.#settings.replaceAll({ ...before, ...permittedOnly(this.#settings.ranges, wanted) });
    const changed = Object.keys(wanted);
    const kept = Object.fromEntries(Object.entries(before).filter(([name]) => changed.includes(name)));
    this.#keep({ id, before: kept, ...(own && { own: activity }) });
  }

  /** As it was before the activity; what was changed besides stays. */
  putBack() {
    const { running } = this;
    if (!running) return;
    const before = permittedOnly(this.#settings.ranges, Object(running.before));
    this.#settings.replaceAll({ ...this.#settings.snapshot(), ...before });
    this.#keep(undefined);
  }

  /** Whoever was deleted leaves nothing here. @param {readonly string[]} playerIds  of all that there are */
  keepOnly(playerIds) {
    const all = Object.entries(this.#all());
    const kept = all.filter(([id]) => id === NOBODY || playerIds.includes(id));
    if (kept.length < all.length) this.#memory.remember(STORE, Object.fromEntries(kept));
  }

  /** @param {Activity} activity @returns {Values}  what it says nothing of, of its instrument: as it comes */
  #ofInstrument({ settings }) {
    const id = settings.instrument ?? this.#settings.values.instrument;
    return defaultsOf(findInstrument(String(id)).meta.settings);
  }

  /** @param {Activity} activity @returns {Values} */
  #ofInput({ input }) {
    const { scan, dwell, mousePlays } = this.#settings.values;
    if (scan !== 'off' || dwell) return {};
    if (input === 'mouse') return { mousePlays: true };
    return (input === 'one-switch' || input === 'two-switches') && !mousePlays ? { scan: input } : {};
  }

  #key() {
    return this.#playerId() ?? NOBODY;
  }

  /** @returns {Record<string, Running>} */
  #all() {
    return Object(this.#memory.recall(STORE));
  }

  /** @param {Running|undefined} running */
  #keep(running) {
    this.#memory.remember(STORE, { ...this.#all(), [this.#key()]: running });
    this.#changes.tell();
  }
}
