/**
 * Writes a take down while it is played. One write is under way at a time, and
 * what is played meanwhile goes with the next: on a quick disk every note is
 * written at once, on a slow one a batch at a time, and nothing waits for a
 * timer that a hidden tab would be denied.
 */

/** @import {JournalEvent} from './beside-notes.js' */
/** @import {createWriteBehind} from './write-behind.js' */
/** @import {Batch, TakeRecord} from './take-database.js' */
/** @import {TakeLocks} from './take-locks.js' */

/** @typedef {ReturnType<typeof createWriteBehind>} WriteBehind */

/**
 * @param {{writeBehind: WriteBehind, record: TakeRecord, locks: TakeLocks, nowMs: () => number}} options
 */
export function createJournal({ writeBehind, record: first, locks, nowMs }) {
  let record = first;
  /** @type {JournalEvent[]} */
  let pending = [];
  let sequence = 0;
  let recordChanged = true;
  /** @type {Promise<void>|undefined} */
  let writing;
  /** @type {(() => void)|undefined} */
  let release;
  let holding = false;

  // Without a lock another tab may take this take for abandoned and finish it;
  // finishing it here puts that right. So a failure must not stop the writing.
  const held = locks
    .hold(first.id, () => describe({}))
    .then(
      (giveBack) => {
        release = giveBack;
      },
      () => {},
    )
    .then(() => {
      holding = true;
    });

  async function write() {
    /** @type {Batch[]} */
    const batches = pending.length > 0 ? [{ sequence: sequence++, events: pending }] : [];
    const changed = recordChanged ? { ...record, beatAtMs: nowMs() } : undefined;
    pending = [];
    recordChanged = false;
    await writeBehind.change(record.id, () => ({ record: changed, batches }));
  }

  async function writeAll() {
    try {
      await held;
      while (pending.length > 0 || recordChanged) await write();
    } finally {
      // In the same breath as the last look at `pending`, so that nothing falls in between.
      writing = undefined;
    }
  }

  function startWriting() {
    writing ??= writeAll();
    return writing;
  }

  /** @param {Partial<TakeRecord>} changes */
  function describe(changes) {
    record = { ...record, ...changes };
    recordChanged = true;
    startWriting();
  }

  startWriting();
  return {
    /** @param {JournalEvent} event */
    append(event) {
      pending.push(event);
      startWriting();
    },

    describe,

    /** Write what is pending without waiting for the write under way: the tab may be closing. */
    flush: () => (holding && pending.length > 0 ? write() : startWriting()),

    /** @param {Partial<TakeRecord>} changes */
    async finish(changes) {
      describe({ ...changes, state: 'stored', revision: record.revision + 1 });
      await startWriting();
      release?.();
    },
  };
}
