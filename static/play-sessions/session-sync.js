/**
 * Brings the sessions of players who are kept on the server there, and what other devices have of them here. The
 * store is the queue: a server that is gone is asked again later, and nothing is lost. Sessions of everybody else stay
 * in this browser.
 */
import { backOffSeconds } from '../core/back-off.js';
import { isAnothers } from '../core/secrets.js';
import { isBehindPin } from '../core/server-answers.js';
import { followOthers, isPassing } from './follow-others.js';
import { mergeSessions } from './merge-sessions.js';
import { NEW } from './session-store.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Failure} from '../core/server-answers.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {SessionsApi} from './sessions-api.js' */
/** @import {SessionRecord, SessionStore} from './session-store.js' */

/**
 * Who is kept on the server. 'shared': there too; 'private': here alone, by their own wish; 'unknown': not in this
 * browser (any more), so that nothing is decided for them.
 * @typedef {{stateOf: (profileId: string|undefined) => 'shared'|'private'|'unknown', shared: () => string[],
 *   onChange: (listener: () => void) => void}} Sharing
 */

/** Whoever types is not to send forty versions. */
const SEND_AFTER_MS = 2000;

/** What it can do is handed on one by one, so each is bound to it. */
export class SessionSync {
  #store;
  #api;
  #sharing;
  #report;
  #random;
  #timers;
  #failures = 0;
  /** Whether other devices' sessions are to be looked for. */
  #isToFetch = true;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  #timer;
  /** @type {Promise<void>|undefined} */
  #running;

  /**
   * @param {{store: SessionStore, api: Pick<SessionsApi, 'put'|'get'|'list'|'remove'|'forget'|'learnSecret'>, sharing: Sharing, report: Report,
   *   page?: EventTarget, random?: () => number, timers?: Timers}} parts
   *   page: the window, which hears `online`
   */
  constructor({ store, api, sharing, report, page = globalThis, random = Math.random, timers = globalThis }) {
    this.#store = store;
    this.#api = api;
    this.#sharing = sharing;
    this.#report = report;
    this.#random = random;
    this.#timers = timers;
    store.onChange(this.#soon);
    sharing.onChange(this.#noteWhoLeaves);
    page.addEventListener('online', this.now);
  }

  /** Send and fetch now. */
  now = () => {
    this.#isToFetch = true;
    return this.#go();
  };

  /** Resolves when nothing is under way; something may be waiting for its next attempt. */
  get idle() {
    return this.#running ?? Promise.resolve();
  }

  #go = () => {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  };

  /** While waiting for a server that is gone, a change is no reason to ask it sooner. */
  #soon = () => {
    if (this.#failures === 0 && !this.#running && this.#waiting().length > 0) this.#later(SEND_AFTER_MS);
  };

  /** At once: who leaves the server may be deleted in this browser a moment later, and nobody could tell then. */
  #noteWhoLeaves = async () => {
    const there = this.#store.records().filter(({ base }) => base !== NEW);
    const players = new Set(there.map(({ playSession }) => playSession.player.profileId));
    // This is heard with every change of a setting: a profile is read once, however many sessions its player has.
    const states = new Map([...players].map((id) => [id, this.#sharing.stateOf(id)]));
    for (const { id, playSession, leaving = false } of there) {
      const state = states.get(playSession.player.profileId);
      const isLeaving = state === 'unknown' ? leaving : state === 'private';
      if (isLeaving !== leaving) await this.#change(id, { leaving: isLeaving });
    }
    this.#soon();
  };

  /** @param {number} ms */
  #later(ms) {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = this.#timers.setTimeout(this.#go, ms);
  }

  async #run() {
    await this.#noteWhoLeaves();
    const free = (await this.#followOthers()) && (await this.#sendAll());
    this.#failures = free ? 0 : this.#failures + 1;
    if (!free) this.#later(1000 * backOffSeconds(this.#failures, this.#random));
    else if (this.#waiting().length > 0) this.#later(SEND_AFTER_MS);
  }

  /** @returns {{record: SessionRecord, what: 'send'|'remove'|'forget'}[]} */
  #waiting() {
    return this.#store.records().flatMap((record) => {
      const what = this.#whatIsToDo(record);
      return what ? [{ record, what }] : [];
    });
  }

  /** @param {SessionRecord} record @returns {'send'|'remove'|'forget'|null} */
  #whatIsToDo({ playSession, revision, sentRevision, base, refused, leaving, deletedAtMs, forgetting }) {
    if (forgetting) return 'forget';
    if (refused !== undefined) return null;
    if (deletedAtMs !== undefined || leaving) return base === NEW ? null : 'remove';
    // Asked last: to read a profile takes longer than all else, and most sessions have been sent.
    return revision !== sentRevision && this.#sharing.stateOf(playSession.player.profileId) === 'shared'
      ? 'send'
      : null;
  }

  async #sendAll() {
    let isFree = true;
    for (const { record, what } of this.#waiting()) {
      const failure = await this.#ways[what](record);
      // What the PIN keeps back is for later, and the others need not wait for it.
      if (failure && !isBehindPin(failure)) return false;
      if (failure) isFree = false;
    }
    return isFree;
  }

  #ways = {
    send: (/** @type {SessionRecord} */ record) => this.#send(record),
    remove: (/** @type {SessionRecord} */ record) => this.#remove(record),
    forget: (/** @type {SessionRecord} */ record) => this.#forget(record),
  };

  /** @returns {Promise<boolean>}  whether the way was free */
  async #followOthers() {
    if (!this.#isToFetch) return true;
    const isFree = await followOthers({ store: this.#store, api: this.#api, players: this.#sharing.shared() });
    this.#isToFetch = !isFree;
    return isFree;
  }

  /** @param {SessionRecord} record @returns {Promise<Failure|undefined>}  what a later attempt may mend */
  async #send({ id, playSession, revision, base }) {
    const answer = await this.#api.put(playSession, base);
    if (answer.ok) return this.#change(id, { base: answer.value, sentRevision: revision });
    if (isPassing(answer)) return answer;
    if (answer.status === 409) return this.#joinTheirs(id, playSession.player.profileId);
    // Somebody has deleted it there: it stays here, and goes back with the next change of it.
    if (answer.status === 404) return this.#refuse(id, 'session-gone', { base: NEW });
    return this.#refuse(id, isAnothers(answer) ? 'session-not-yours' : 'session-refused', {});
  }

  /** It was changed here and there: both changes stay. @param {string} id @param {string|undefined} profileId */
  async #joinTheirs(id, profileId) {
    const answer = await this.#api.get(id, profileId);
    if (!answer.ok) return isPassing(answer) ? answer : this.#refuse(id, 'session-not-yours', {});
    const { version, playSession: theirs } = answer.value;
    await this.#store.change(
      id,
      (now) =>
        now && {
          ...now,
          playSession: mergeSessions(now.playSession, theirs),
          base: version,
          revision: now.revision + 1,
        },
    );
    return undefined;
  }

  /** @param {SessionRecord} record @returns {Promise<Failure|undefined>} */
  async #remove({ id }) {
    const answer = await this.#api.remove(id);
    if (answer.ok || answer.status === 404) return this.#change(id, { base: NEW, sentRevision: -1, leaving: false });
    if (isPassing(answer)) return answer;
    return this.#refuse(id, 'session-not-yours', {});
  }

  /** @param {SessionRecord} record @returns {Promise<Failure|undefined>} */
  async #forget({ id }) {
    const answer = await this.#api.forget(id);
    if (!answer.ok && isPassing(answer)) return answer;
    if (isAnothers(answer)) this.#report('data-not-yours');
    await this.#store.change(id, (now) => (now?.forgetting ? null : undefined));
    return undefined;
  }

  /** @param {string} id @param {'session-gone'|'session-not-yours'|'session-refused'} code @param {Partial<SessionRecord>} change */
  async #refuse(id, code, change) {
    const { name } = this.#store.get(id)?.playSession.player ?? { name: '' };
    await this.#change(id, { ...change, refused: code });
    this.#report(code, { name });
    return undefined;
  }

  /** @param {string} id @param {Partial<SessionRecord>} change */
  async #change(id, change) {
    await this.#store.change(id, (now) => now && { ...now, ...change });
    return undefined;
  }
}
