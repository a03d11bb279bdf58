/**
 * All takes of this browser, whatever state they are in: being recorded,
 * finished, sent, refused, or to be deleted or brought back at the server. It is also the
 * uploader's queue, so that a reload forgets nothing.
 */
import { makeListeners } from '../core/listeners.js';
import { assembleTake, recoveredDuration } from './assemble-take.js';
import { createTakeDatabase } from './take-database.js';
import { createJournal } from './take-journal.js';
import { createTakeLocks } from './take-locks.js';
import { TakeRecovery } from './take-recovery.js';
import * as steps from './take-steps.js';
import { createWriteBehind, eventsOf } from './write-behind.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Take} from '../types.js' */
/** @import {TakeMeta} from './assemble-take.js' */
/** @import {JournalEvent} from './beside-notes.js' */
/** @import {Refusal, TakeDatabase, TakeRecord, TakeState} from './take-database.js' */
/** @import {TakeLocks} from './take-locks.js' */
/** @import {Decide, TakeLine, TakeName} from './take-steps.js' */

/** @typedef {ReturnType<typeof createJournal>} Journal */
/** Of which this browser has no more than the record. @type {readonly TakeState[]} */
const ELSEWHERE = ['deleting', 'forgetting', 'restoring'];

/**
 * What tells other tabs that the takes have changed.
 * @typedef {{postMessage: (message: string) => void, onmessage: ((event: MessageEvent) => void)|null,
 *   close: () => void}} Channel
 */
/**
 * @typedef {Object} StoreParts
 * @property {Report} report
 * @property {TakeDatabase} [database]
 * @property {TakeLocks} [locks]
 * @property {Channel} [channel]
 * @property {EventTarget} [page]  the window, which hears that the tab is being hidden or closed
 * @property {() => number} [nowMs]
 * @property {Timers} [timers]
 */

/** @param {StoreParts} parts @returns {Promise<TakeStore>}  what a closed or crashed tab left unfinished is finished */
export async function openTakeStore(parts) {
  const store = new TakeStore(parts);
  await store.recover();
  return store;
}

/** What it can do is handed on one by one, so each is bound to it. */
export class TakeStore {
  #database;
  #locks;
  #channel;
  #page;
  #nowMs;
  #writeBehind;
  #recovery;
  #changes = makeListeners();
  /** Of the takes that are recorded in this tab. @type {Set<Journal>} */
  #journals = new Set();

  /** @param {StoreParts} parts */
  constructor({
    report,
    database = createTakeDatabase(),
    locks = createTakeLocks(),
    channel = new BroadcastChannel('creatable-takes'),
    page = globalThis,
    nowMs = Date.now,
    timers = globalThis,
  }) {
    this.#database = database;
    this.#locks = locks;
    this.#channel = channel;
    this.#page = page;
    this.#nowMs = nowMs;
    this.#writeBehind = createWriteBehind({ database, onProblem: report, nowMs });
    this.#recovery = new TakeRecovery({ kept: this.#writeBehind, locks, change: this.#change, report, timers });
    channel.onmessage = () => this.#changes.tell();
    page.addEventListener('pagehide', this.#flushAll);
    page.addEventListener('visibilitychange', this.#flushAll);
  }

  /** Finish what a closed or crashed tab left unfinished. */
  recover = () => this.#recovery.run();

  /** Whether some takes will be gone when this tab is closed. */
  get holdsUnwritten() {
    return this.#writeBehind.hasUnwritten;
  }

  /**
   * @param {TakeMeta} meta
   * @param {string} [playerId]  who is chosen
   * @returns {{append: (event: JournalEvent) => void, describe: (meta: Partial<TakeMeta>) => void,
   *   finish: (take: Take) => Promise<void>}}
   */
  begin = (meta, playerId) => {
    /** @type {TakeRecord} */
    const record = {
      ...meta,
      ...(playerId !== undefined && { playerId }),
      state: 'recording',
      revision: 0,
      noteCount: 0,
      beatAtMs: this.#nowMs(),
    };
    const journal = createJournal({ writeBehind: this.#writeBehind, record, locks: this.#locks, nowMs: this.#nowMs });
    this.#journals.add(journal);
    this.#tell();
    return { append: journal.append, describe: journal.describe, finish: (take) => this.#finish(journal, take) };
  };

  records = () => this.#writeBehind.records();

  /**
   * @param {string} id
   * @returns {Promise<Take|undefined>}  undefined when this browser does not have it
   */
  load = async (id) => {
    const record = (await this.records()).find((each) => each.id === id && !ELSEWHERE.includes(each.state));
    if (!record) return undefined;
    const journal = await eventsOf(this.#writeBehind, id);
    const running = record.state === 'recording';
    return assembleTake(running ? { ...record, durationSeconds: recoveredDuration(journal) } : record, journal);
  };

  /** Keep a finished take, to be sent. @param {Take} take @param {string} [playerId]  whose it is, where that is not known here */
  keep = (take, playerId) => this.#change(take.id, steps.keep(take, playerId));

  /** @param {string} id @param {string} name */
  rename = (id, name) => this.#change(id, steps.rename(name));

  /** @param {string} id */
  sendAgain = (id) => this.#change(id, steps.sendAgain);

  /** @param {string} id @param {number} revision  of what was sent; a take changed since then is sent again */
  markSent = (id, revision) => this.#change(id, steps.markSent(revision));

  /** @param {string} id @param {number} revision @param {Refusal} reason */
  markRefused = (id, revision, reason) => this.#change(id, steps.markRefused(revision, reason));

  /**
   * Keep it no longer under this id: it is kept under another.
   * @param {string} id
   * @param {number} revision  a take changed since then is still to be sent
   */
  drop = (id, revision) => this.#change(id, steps.drop(revision));

  /** Gone here at once, and to be deleted at the server. @param {TakeName} take  also one that only the server has */
  remove = async (take) => {
    await this.#change(take.id, steps.remove(take));
    await this.#writeBehind.settle();
  };

  /**
   * A take that was removed is to be deleted for good at the server; one that is back in the list is not.
   * @param {TakeName} take
   */
  removeForGood = (take) => this.#change(take.id, steps.removeForGood(take));

  /** For good, here at once. @param {string} id @param {boolean} mayBeThere  at the server, which is told then */
  wipe = (id, mayBeThere) => this.#change(id, steps.wipe(id, mayBeThere));

  /** Undo the removal of a take that only the server had. One that was here is kept anew instead. @param {TakeLine} take */
  restore = (take) => this.#change(take.id, steps.restore(take));

  /**
   * The server has answered: the removed take is gone, or the restored one is back there.
   * @param {string} id
   * @param {'deleting'|'forgetting'|'restoring'} [state]  one that was asked for since then is still to be done
   */
  forget = (id, state = 'deleting') => this.#change(id, steps.forget(state));

  /** Heard after changes, those of other tabs included. */
  onChange = this.#changes.listen;

  /** Write what is pending and let go of everything. */
  dispose = async () => {
    this.#page.removeEventListener('pagehide', this.#flushAll);
    this.#page.removeEventListener('visibilitychange', this.#flushAll);
    this.#recovery.stop();
    this.#changes.end();
    await this.#flushAll();
    this.#channel.close();
    this.#database.close();
  };

  #flushAll = () => Promise.all([...this.#journals].map((journal) => journal.flush()));

  #tell() {
    this.#changes.tell();
    this.#channel.postMessage('changed');
  }

  /** @param {string} id @param {Decide} decide */
  #change = async (id, decide) => {
    if (await this.#writeBehind.change(id, decide)) this.#tell();
  };

  /** @param {Journal} journal @param {Take} take */
  async #finish(journal, { events: played, movement: _way, cues: _cues, help: _help, ...end }) {
    await journal.finish({ ...end, noteCount: steps.countNotes(played) });
    this.#journals.delete(journal);
    await this.#writeBehind.settle();
    this.#tell();
  }
}
