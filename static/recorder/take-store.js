/**
 * All takes of this browser, whatever state they are in: being recorded,
 * finished, sent, refused, or to be deleted or brought back at the server. It is also the
 * uploader's queue, so that a reload forgets nothing.
 */
import { makeListeners } from '../core/listeners.js';
import { assembleTake, NOT_TRACKED, recoveredDuration } from './assemble-take.js';
import { createTakeDatabase } from './take-database.js';
import { createJournal } from './take-journal.js';
import { createTakeLocks, DEAD_AFTER_MS } from './take-locks.js';
import { createWriteBehind } from './write-behind.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {NoteEvent, Take} from '../types.js' */
/** @import {TakeMeta} from './assemble-take.js' */
/** @import {Refusal, Step, TakeDatabase, TakeRecord, TakeState} from './take-database.js' */
/** @import {TakeLocks} from './take-locks.js' */

/** @typedef {Awaited<ReturnType<typeof openTakeStore>>} TakeStore */
/** @typedef {ReturnType<typeof createJournal>} Journal */
/** @typedef {Pick<TakeMeta, 'id'|'name'|'startedAt'>} TakeName */
/** @typedef {TakeName & Pick<TakeRecord, 'durationSeconds'|'noteCount'>} TakeLine  what a list shows of a take */
/** Of which this browser has no more than the record. @type {readonly TakeState[]} */
const ELSEWHERE = ['deleting', 'forgetting', 'restoring'];

/**
 * What tells other tabs that the takes have changed.
 * @typedef {{postMessage: (message: string) => void, onmessage: ((event: MessageEvent) => void)|null,
 *   close: () => void}} Channel
 */

/**
 * @param {{report: Report, database?: TakeDatabase,
 *   locks?: TakeLocks, channel?: Channel, page?: EventTarget, nowMs?: () => number,
 *   timers?: Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>}} options
 *   `page` is the window, which hears that the tab is being hidden or closed
 */
export async function openTakeStore({
  report,
  database = createTakeDatabase(),
  locks = createTakeLocks(),
  channel = new BroadcastChannel('creatable-takes'),
  page = globalThis,
  nowMs = Date.now,
  timers = globalThis,
}) {
  const writeBehind = createWriteBehind({ database, onProblem: report, nowMs });
  const changes = makeListeners();
  /** @type {Set<Journal>} */
  const journals = new Set();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let recoveryTimer;

  function changed() {
    changes.tell();
    channel.postMessage('changed');
  }

  /**
   * @param {string} id
   * @param {(record: TakeRecord|undefined) => Step|undefined} decide
   */
  async function change(id, decide) {
    if (await writeBehind.change(id, decide)) changed();
  }

  /** @param {string} id */
  async function events(id) {
    return (await writeBehind.batches(id)).flatMap((batch) => batch.events);
  }

  /** @param {TakeRecord} record */
  async function finishForOwner(record) {
    const journal = await events(record.id);
    const durationSeconds = recoveredDuration(journal);
    const noteCount = countNotes(assembleTake({ ...record, durationSeconds }, journal).events);
    if (noteCount === 0) return change(record.id, () => ({ record: null, dropEvents: true }));
    await change(record.id, (current) =>
      current?.state !== 'recording'
        ? undefined
        : { record: { ...current, state: 'stored', durationSeconds, noteCount, revision: current.revision + 1 } },
    );
    report('take-recovered', { name: record.name, seconds: durationSeconds });
  }

  /** Finish what a closed or crashed tab left unfinished. */
  async function recover() {
    const unfinished = (await writeBehind.records()).filter(
      ({ state, id }) => state === 'recording' && !writeBehind.isUnwritten(id),
    );
    const done = await Promise.all(unfinished.map((record) => locks.ifAbandoned(record, () => finishForOwner(record))));
    if (done.includes(false)) recoveryTimer = timers.setTimeout(recover, DEAD_AFTER_MS);
  }

  function flushAll() {
    return Promise.all([...journals].map((journal) => journal.flush()));
  }

  channel.onmessage = () => changes.tell();
  page.addEventListener('pagehide', flushAll);
  page.addEventListener('visibilitychange', flushAll);
  await recover();

  return {
    /** Whether some takes will be gone when this tab is closed. */
    get holdsUnwritten() {
      return writeBehind.hasUnwritten;
    },

    /**
     * @param {TakeMeta} meta
     * @returns {{append: (event: NoteEvent) => void, describe: (meta: Partial<TakeMeta>) => void,
     *   finish: (take: Take) => Promise<void>}}
     */
    begin(meta) {
      const record = {
        ...meta,
        state: /** @type {const} */ ('recording'),
        revision: 0,
        noteCount: 0,
        beatAtMs: nowMs(),
      };
      const journal = createJournal({ writeBehind, record, locks, nowMs });
      journals.add(journal);
      changed();
      return {
        append: journal.append,
        describe: journal.describe,
        async finish(take) {
          const { events: played, ...end } = take;
          await journal.finish({ ...end, noteCount: countNotes(played) });
          journals.delete(journal);
          await writeBehind.settle();
          changed();
        },
      };
    },

    records: () => writeBehind.records(),

    /**
     * @param {string} id
     * @returns {Promise<Take|undefined>}  undefined when this browser does not have it
     */
    async load(id) {
      const record = (await writeBehind.records()).find((each) => each.id === id && !ELSEWHERE.includes(each.state));
      if (!record) return undefined;
      const journal = await events(id);
      const running = record.state === 'recording';
      return assembleTake(running ? { ...record, durationSeconds: recoveredDuration(journal) } : record, journal);
    },

    /**
     * Keep a finished take, to be sent.
     * @param {Take} take
     */
    keep({ events: played, ...meta }) {
      return change(meta.id, (current) => ({
        record: {
          ...meta,
          state: 'stored',
          noteCount: countNotes(played),
          beatAtMs: 0,
          revision: (current?.revision ?? 0) + 1,
        },
        batches: [{ sequence: 0, events: played }],
        dropEvents: true,
      }));
    },

    /**
     * @param {string} id
     * @param {string} name
     */
    rename: (id, name) =>
      change(id, (current) => (current && isFinished(current) ? { record: { ...toSend(current), name } } : undefined)),

    /** @param {string} id */
    sendAgain: (id) =>
      change(id, (current) => (current && isFinished(current) ? { record: toSend(current) } : undefined)),

    /**
     * @param {string} id
     * @param {number} revision  of what was sent; a take changed since then is sent again
     */
    markSent: (id, revision) =>
      change(id, (current) => (isStill(current, revision) ? { record: { ...current, state: 'sent' } } : undefined)),

    /**
     * @param {string} id
     * @param {number} revision
     * @param {Refusal} reason
     */
    markRefused: (id, revision, reason) =>
      change(id, (current) =>
        isStill(current, revision) ? { record: { ...current, state: 'refused', reason } } : undefined,
      ),

    /**
     * Keep it no longer under this id: it is kept under another.
     * @param {string} id
     * @param {number} revision  a take changed since then is still to be sent
     */
    drop: (id, revision) =>
      change(id, (current) => (isStill(current, revision) ? { record: null, dropEvents: true } : undefined)),

    /**
     * Gone here at once, and to be deleted at the server.
     * @param {TakeName} take  also one that only the server has
     */
    async remove(take) {
      await change(take.id, (current) =>
        current?.state === 'recording'
          ? undefined
          : { record: tombstone(take, (current?.revision ?? 0) + 1), dropEvents: true },
      );
      await writeBehind.settle();
    },

    /**
     * A take that was removed is to be deleted for good at the server; one that is back in the list is not.
     * @param {TakeName} take
     */
    removeForGood: (take) =>
      change(take.id, (current) =>
        current && current.state !== 'deleting'
          ? undefined
          : { record: { ...tombstone(take, (current?.revision ?? 0) + 1), state: 'forgetting' } },
      ),

    /**
     * Undo the removal of a take that only the server had. One that was here is kept anew instead.
     * @param {TakeLine} take
     */
    restore: ({ durationSeconds, noteCount, ...take }) =>
      change(take.id, (current) => ({
        record: { ...tombstone(take, (current?.revision ?? 0) + 1), durationSeconds, noteCount, state: 'restoring' },
      })),

    /**
     * The server has answered: the removed take is gone, or the restored one is back there.
     * @param {string} id
     * @param {'deleting'|'forgetting'|'restoring'} [state]  one that was asked for since then is still to be done
     */
    forget: (id, state = 'deleting') =>
      change(id, (current) => (current?.state === state ? { record: null, dropEvents: true } : undefined)),

    /** Heard after changes, those of other tabs included. */
    onChange: changes.listen,

    /** Write what is pending and let go of everything. */
    async dispose() {
      page.removeEventListener('pagehide', flushAll);
      page.removeEventListener('visibilitychange', flushAll);
      timers.clearTimeout(recoveryTimer);
      changes.end();
      await flushAll();
      channel.close();
      database.close();
    },
  };
}

/** @param {TakeRecord} record */
function isFinished({ state }) {
  return state === 'stored' || state === 'sent' || state === 'refused';
}

/**
 * @param {TakeRecord} record
 * @returns {TakeRecord}
 */
function toSend({ reason: _answered, ...record }) {
  return { ...record, state: 'stored', revision: record.revision + 1 };
}

/**
 * @param {TakeRecord|undefined} current
 * @param {number} revision
 * @returns {current is TakeRecord}
 */
function isStill(current, revision) {
  return current?.state === 'stored' && current.revision === revision;
}

/** @param {readonly NoteEvent[]} events */
function countNotes(events) {
  return events.filter((event) => event.type === 'note-on').length;
}

/**
 * @param {TakeName} take
 * @param {number} revision
 * @returns {TakeRecord}
 */
function tombstone({ id, name, startedAt }, revision) {
  return {
    schemaVersion: 1,
    id,
    name,
    startedAt,
    durationSeconds: 0,
    tempoBpm: 120,
    ppq: 480,
    tracks: [],
    settings: {},
    tracking: NOT_TRACKED,
    state: 'deleting',
    noteCount: 0,
    beatAtMs: 0,
    revision,
  };
}
