/**
 * Which tab owns what. A tab holds a Web Lock on the take it records, which
 * the browser lets go when the tab is closed or crashes; so whoever gets the
 * lock of an unfinished take knows that nobody plays it any more. Where there
 * are no Web Locks (plain http on a classroom network) a heartbeat in the
 * take's record says the same, later.
 */

import { sayWhenLate } from '../core/in-time.js';

/** @import {Intervals} from '../core/in-time.js' */
/** @import {TakeRecord} from './take-database.js' */

/**
 * @typedef {Object} TakeLocks
 * @property {(id: string, beat: () => void) => Promise<() => void>} hold
 *   resolves when this tab owns the take, with what gives it back; `beat` is
 *   called now and then where heartbeats are needed
 * @property {(record: TakeRecord, work: () => Promise<void>) => Promise<boolean>} ifAbandoned
 *   does the work if no tab owns the take; tells whether it did
 * @property {(work: () => Promise<void>) => Promise<void>} whileUploading  one tab at a time
 */

const HOLD_MS = 4000;
/** Another tab may be sending what was recorded in a whole lesson. */
const UPLOAD_MS = 60_000;
const BEAT_MS = 5000;
/** Browsers wake the timers of a hidden tab as seldom as once a minute. */
export const DEAD_AFTER_MS = 150_000;

/**
 * @param {{locks?: LockManager, nowMs?: () => number, timers?: Intervals}} [options]
 * @returns {TakeLocks}
 */
export function createTakeLocks({ locks = globalThis.navigator?.locks, nowMs = Date.now, timers = globalThis } = {}) {
  return locks ? webLocks(locks) : heartbeats(nowMs, timers);
}

/** @param {string} id */
function lockName(id) {
  return `creatable-take-${id}`;
}

/**
 * @param {LockManager} locks
 * @returns {TakeLocks}
 */
function webLocks(locks) {
  return {
    hold(id) {
      let giveBack = () => {};
      /** @type {Promise<void>} */
      const over = new Promise((resolve) => {
        giveBack = resolve;
      });
      /** @type {Promise<() => void>} */
      const held = new Promise((resolve, reject) => {
        const hold = () => {
          resolve(giveBack);
          return over;
        };
        locks.request(lockName(id), hold).catch(reject);
      });
      // Nobody else knows a take that has only just begun: a browser that does not answer
      // must not keep it from being written. A late answer is one still.
      return new Promise((resolve, reject) => {
        sayWhenLate(held, HOLD_MS, () => resolve(giveBack)).then(resolve, reject);
      });
    },
    async ifAbandoned(record, work) {
      return locks.request(lockName(record.id), { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      });
    },
    whileUploading(work) {
      /** @type {Promise<void>|undefined} */
      let started;
      const start = () => (started ??= work());
      const asking = locks.request('creatable-upload', start);
      // A browser that keeps nothing for this site may refuse its locks too, or never answer;
      // and the same take twice is one take.
      return new Promise((resolve, reject) => {
        const startAnyway = () => start().then(resolve, reject);
        sayWhenLate(asking, UPLOAD_MS, () => started || startAnyway()).then(() => resolve(), startAnyway);
      });
    },
  };
}

/**
 * @param {() => number} nowMs
 * @param {Intervals} timers
 * @returns {TakeLocks}
 */
function heartbeats(nowMs, timers) {
  return {
    async hold(_id, beat) {
      const timer = timers.setInterval(beat, BEAT_MS);
      return () => timers.clearInterval(timer);
    },
    async ifAbandoned(record, work) {
      // A clock that was set back leaves a beat that is still to come: who is alive has soon beaten anew.
      const abandoned = Math.abs(nowMs() - record.beatAtMs) > DEAD_AFTER_MS;
      if (abandoned) await work();
      return abandoned;
    },
    // The same take twice is one take: two tabs that send it do no harm.
    whileUploading: (work) => work(),
  };
}
