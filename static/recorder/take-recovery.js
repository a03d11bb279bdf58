/** Takes that a closed or crashed tab left unfinished: whoever comes next finishes them. */
import { assembleTake, recoveredDuration } from './assemble-take.js';
import { DEAD_AFTER_MS } from './take-locks.js';
import { countNotes, recover } from './take-steps.js';
import { eventsOf } from './write-behind.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {TakeRecord} from './take-database.js' */
/** @import {WriteBehind} from './take-journal.js' */
/** @import {TakeLocks} from './take-locks.js' */
/** @import {Decide} from './take-steps.js' */

/**
 * @typedef {Object} RecoveryParts
 * @property {Pick<WriteBehind, 'records'|'batches'|'isUnwritten'>} kept
 * @property {TakeLocks} locks
 * @property {(id: string, decide: Decide) => Promise<void>} change
 * @property {Report} report
 * @property {Timers} timers
 */

export class TakeRecovery {
  #parts;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  #timer;

  /** @param {RecoveryParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Again later, where it cannot be told yet whether another tab still records. */
  run = async () => {
    const { kept, locks, timers } = this.#parts;
    const unfinished = (await kept.records()).filter(({ state, id }) => state === 'recording' && !kept.isUnwritten(id));
    const done = await Promise.all(unfinished.map((record) => locks.ifAbandoned(record, () => this.#finish(record))));
    if (done.includes(false)) this.#timer = timers.setTimeout(this.run, DEAD_AFTER_MS);
  };

  stop() {
    this.#parts.timers.clearTimeout(this.#timer);
  }

  /** @param {TakeRecord} record */
  async #finish(record) {
    const { kept, change, report } = this.#parts;
    const journal = await eventsOf(kept, record.id);
    const durationSeconds = recoveredDuration(journal);
    const noteCount = countNotes(assembleTake({ ...record, durationSeconds }, journal).events);
    await change(record.id, recover({ durationSeconds, noteCount }));
    if (noteCount > 0) report('take-recovered', { name: record.name, seconds: durationSeconds });
  }
}
