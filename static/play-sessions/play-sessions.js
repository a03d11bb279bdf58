/**
 * The play sessions as the page uses them: the one that goes on, and all others. Whatever is done is safe in this
 * browser first; session-sync.js brings it to the server where the player is kept there.
 */
import { secrets as ownSecrets } from '../core/secrets.js';
import { isUnset } from '../core/unset-clock.js';
import { newUuid } from '../core/uuid.js';
import { localIsoTime, plainSettings } from '../recorder/take-identity.js';
import { mergeSessions } from './merge-sessions.js';
import {
  beginSession,
  continueSession,
  endSession,
  isRunning,
  MOST,
  startOf,
  withMark,
  withMovement,
  withoutMark,
  withoutRating,
  withPointingTests,
  withRating,
  withTake,
  withWords,
} from './play-session.js';
import { NEW } from './session-store.js';

/** @import {Secrets} from '../core/secrets.js' */
/** @import {Values} from '../core/settings.js' */
/** @import {Mark, PlaySession, SessionPlayer, SessionTake, Written} from './play-session.js' */
/** @import {PointingFacts} from '../types.js' */
/** @import {Entered, Rating} from './ratings.js' */
/** @import {SessionRecord, SessionStore} from './session-store.js' */

/** As long as the server keeps what was deleted. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;
/** Nobody sits that long: it was forgotten to end it. */
export const FORGOTTEN_MS = 8 * 60 * 60 * 1000;

const NO_TIME = new Date(0).toISOString();

/** @typedef {(session: PlaySession) => PlaySession} Edit */

/** What it can do is handed on one by one, so each is bound to it. */
export class PlaySessions {
  #store;
  #settings;
  #now;
  #newId;
  #secrets;

  /**
   * @param {{store: SessionStore, settings: {values: Values}, now?: () => Date, newId?: () => string,
   *   secrets?: Pick<Secrets, 'known'>}} parts
   */
  constructor({ store, settings, now = () => new Date(), newId = newUuid, secrets = ownSecrets }) {
    this.#store = store;
    this.#settings = settings;
    this.#now = now;
    this.#newId = newId;
    this.#secrets = secrets;
    /** Heard after changes, those of other tabs included. */
    this.onChange = store.onChange;
  }

  /** Read what is kept. @returns {Promise<boolean>}  whether one had been forgotten, and was ended when it was last used */
  open = async () => {
    await this.#store.read();
    await this.#store.purge(KEPT_MS);
    const record = this.#runningRecord();
    const idleMs = record ? this.#now().getTime() - record.touchedAtMs : 0;
    if (!record || isUnset(record.touchedAtMs) || idleMs < FORGOTTEN_MS) return false;
    await this.#edit(record.id, (session) => endSession(session, localIsoTime(new Date(record.touchedAtMs))));
    return true;
  };

  /** @returns {PlaySession[]}  newest first */
  list = () => byDate(this.#store.records().filter(({ deletedAtMs }) => deletedAtMs === undefined));

  /** What can be put back, what was deleted last first. @returns {PlaySession[]} */
  deleted = () =>
    this.#store
      .records()
      .filter(({ deletedAtMs, forgetting }) => deletedAtMs !== undefined && !forgetting)
      .sort((one, other) => Number(other.deletedAtMs) - Number(one.deletedAtMs))
      .map(({ playSession }) => playSession);

  /** @param {string} id */
  get = (id) => this.list().find((session) => session.id === id) ?? null;

  /** How it is kept. @param {string} id @returns {SessionRecord|undefined} */
  recordOf = (id) => this.#store.get(id);

  /** The one that goes on. @returns {PlaySession|null} */
  get running() {
    return this.#runningRecord()?.playSession ?? null;
  }

  /** Another one that goes on ends. @param {{player: SessionPlayer, place: string, goal: string}} about */
  begin = async ({ player, place, goal }) => {
    await this.end();
    const { values } = this.#settings;
    const parts = {
      id: this.#newId(),
      player,
      place,
      goal,
      instrument: String(values.instrument),
      settings: plainSettings(values),
    };
    const playSession = beginSession(parts, this.#time());
    await this.#store.change(parts.id, () => ({
      id: parts.id,
      playSession,
      revision: 1,
      sentRevision: 0,
      base: NEW,
      touchedAtMs: this.#now().getTime(),
    }));
    return playSession;
  };

  /** @returns {Promise<PlaySession|null>}  the one that went on; null where there was none */
  end = async () => {
    const { running } = this;
    if (running) await this.#edit(running.id, (session) => endSession(session, this.#time()));
    return running;
  };

  /** @param {string} id */
  resume = async (id) => {
    if (this.running?.id === id) return;
    await this.end();
    await this.#edit(id, (session) => continueSession(session, this.#time()));
  };

  /** @returns {Promise<Mark|null>}  of this moment; null where no session goes on, or it is full */
  mark = async () => {
    const { running } = this;
    if (!running || running.marks.length >= MOST.marks) return null;
    const mark = { id: this.#newId(), at: this.#time(), words: '' };
    await this.#edit(running.id, (session) => withMark(session, mark));
    return mark;
  };

  /** A take has begun. @param {SessionTake} take */
  addTake = async (take) => {
    const { running } = this;
    if (running) await this.#edit(running.id, (session) => withTake(session, take));
  };

  /** A pointing test was done. @param {PointingFacts} facts */
  addPointingTest = async (facts) => {
    const { running } = this;
    if (!running) return;
    const test = { ...facts, id: this.#newId(), at: this.#time() };
    await this.#edit(running.id, (session) => withPointingTests(session, [test]));
  };

  /** @param {string} id @param {Partial<Written>} written */
  write = (id, written) => this.#edit(id, (session) => withWords(session, written));

  /** @param {string} id @param {Mark} mark */
  keepMark = (id, mark) => this.#edit(id, (session) => withMark(session, mark));

  /** @param {string} id @param {string} markId */
  removeMark = (id, markId) => this.#edit(id, (session) => withoutMark(session, markId));

  /**
   * A step of a scale, entered by hand.
   * @param {string} id
   * @param {Entered} entered
   * @param {string} note
   * @returns {Promise<boolean>}  whether there was room for it
   */
  rate = async (id, entered, note) => {
    if ((this.get(id)?.ratings?.length ?? 0) >= MOST.ratings) return false;
    await this.keepRating(id, { ...entered, id: this.#newId(), at: this.#time(), note });
    return true;
  };

  /** @param {string} id @param {Rating} rating */
  keepRating = (id, rating) => this.#edit(id, (session) => withRating(session, rating));

  /** @param {string} id @param {string} ratingId */
  removeRating = (id, ratingId) => this.#edit(id, (session) => withoutRating(session, ratingId));

  /** @param {string} id @param {boolean} on */
  keepMovement = (id, on) => this.#edit(id, (session) => withMovement(session, on));

  /** @param {string} id @param {boolean} archived */
  archive = (id, archived) => this.#edit(id, (session) => ({ ...session, archived }));

  /** Gone from the list at once; it can be put back for thirty days. One that goes on ends. @param {string} id */
  remove = async (id) => {
    if (this.running?.id === id) await this.end();
    await this.#store.change(id, (current) => current && { ...current, deletedAtMs: this.#now().getTime() });
  };

  /** For good, here at once. What the server may have of it goes as soon as it can be reached. @param {string} id */
  wipe = (id) =>
    this.#store.change(id, (current) => {
      if (!current) return undefined;
      return current.base !== NEW || this.#secrets.known(id) ? nothingOf(current, this.#now().getTime()) : null;
    });

  /** @param {string} id */
  putBack = (id) =>
    this.#store.change(id, (current) => {
      if (current?.deletedAtMs === undefined) return undefined;
      const { deletedAtMs: _deleted, ...kept } = current;
      return changed(kept, kept.playSession, this.#now().getTime());
    });

  /**
   * All that another session holds goes into this one, and the other is deleted.
   * @param {string} id @param {string} otherId
   * @returns {Promise<() => Promise<void>>}  undoes it
   */
  merge = async (id, otherId) => {
    const [before, other] = [this.get(id), this.get(otherId)];
    if (!before || !other) return async () => {};
    await this.#edit(id, (session) => mergeSessions(session, other));
    await this.#store.change(otherId, (current) => current && { ...current, deletedAtMs: this.#now().getTime() });
    return async () => {
      await this.#edit(id, () => before);
      await this.putBack(otherId);
    };
  };

  #runningRecord() {
    const going = this.#store
      .records()
      .filter(({ deletedAtMs, playSession }) => deletedAtMs === undefined && isRunning(playSession));
    return going.sort((one, other) => other.touchedAtMs - one.touchedAtMs)[0];
  }

  #time() {
    return localIsoTime(this.#now());
  }

  /** @param {string} id @param {Edit} edit */
  #edit(id, edit) {
    return this.#store.change(id, (current) => {
      if (!current || current.deletedAtMs !== undefined) return undefined;
      const playSession = edit(current.playSession);
      if (JSON.stringify(playSession) === JSON.stringify(current.playSession)) return undefined;
      return changed(current, playSession, this.#now().getTime());
    });
  }
}

/** Whatever the server said of it before, it is to be sent. @param {SessionRecord} record @param {PlaySession} playSession @param {number} touchedAtMs @returns {SessionRecord} */
function changed({ refused: _answered, ...record }, playSession, touchedAtMs) {
  return { ...record, playSession, touchedAtMs, revision: record.revision + 1 };
}

/** That the server is to forget it, and not a word more. @param {SessionRecord} record @param {number} deletedAtMs @returns {SessionRecord} */
function nothingOf({ id, revision, base }, deletedAtMs) {
  const empty = { id, player: { name: '' }, place: '', goal: '', instrument: '', settings: {} };
  const playSession = endSession(beginSession(empty, NO_TIME), NO_TIME);
  return {
    id,
    playSession,
    revision: revision + 1,
    sentRevision: -1,
    base,
    deletedAtMs,
    forgetting: true,
    touchedAtMs: 0,
  };
}

/** @param {SessionRecord[]} records */
const byDate = (records) =>
  records
    .map(({ playSession }) => playSession)
    .sort((one, other) => Date.parse(startOf(other)) - Date.parse(startOf(one)) || (one.id < other.id ? -1 : 1));
