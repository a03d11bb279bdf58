/**
 * Sends what the store holds until it is there. The store is the queue, so a
 * reload forgets nothing; one take is under way at a time, in one tab at a
 * time; a server that is gone is asked again, ever more seldom, and at once
 * when the network or the player comes back.
 */
import { backOffSeconds, restSeconds } from '../core/back-off.js';
import { isAnothers } from '../core/secrets.js';
import { newUuid } from '../core/uuid.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Take} from '../types.js' */
/** @import {TakeRecord} from './take-database.js' */
/** @import {TakeLocks} from './take-locks.js' */
/** @import {TakeStore} from './take-store.js' */
/** @import {Failure} from '../core/server-answers.js' */
/** @import {TakesApi} from './takes-api.js' */

/** @typedef {ReturnType<typeof createUploader>} Uploader */

/**
 * @param {{store: TakeStore, api: Pick<TakesApi, 'put'|'remove'|'forget'|'restore'>,
 *   locks: Pick<TakeLocks, 'whileUploading'>, report: Report, onLeft?: () => void,
 *   page?: EventTarget, isHidden?: () => boolean, nowMs?: () => number, random?: () => number,
 *   timers?: Pick<typeof globalThis, 'setTimeout'|'clearTimeout'>}} options
 *   `onLeft`: the server keeps a take that this browser does not have;
 *   `page` is the window, which hears `online` and `visibilitychange`
 */
export function createUploader({
  store,
  api,
  locks,
  report,
  onLeft = () => {},
  page = globalThis,
  isHidden = () => document.hidden,
  // A clock that nobody sets back: the server would be left alone until it is as late again.
  nowMs = () => performance.now(),
  random = Math.random,
  timers = globalThis,
}) {
  const news = createNews(report);
  /** Ids given to copies of what was another's: what is refused even so is not copied again. @type {Set<string>} */
  const copies = new Set();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @type {Promise<void>|undefined} */
  let running;
  let askedAgain = false;
  let failures = 0;
  let restUntilMs = 0;
  let disposed = false;

  /**
   * @param {TakeRecord} record
   * @returns {Promise<Failure|undefined>}  what stands in the way
   */
  function settle(record) {
    if (record.state === 'restoring') return restoreAtServer(record);
    if (record.state === 'forgetting') return forgetAtServer(record);
    return record.state === 'deleting' ? removeAtServer(record) : send(record);
  }

  /** @param {TakeRecord} record */
  async function removeAtServer({ id, name }) {
    const result = await api.remove(id);
    if (!result.ok && result.kind !== 'refused') return result;
    news.answered();
    if (isAnothers(result)) report('take-not-yours', { name });
    else if (!result.ok && result.status !== 404) report('delete-refused', { name, code: result.code });
    await store.forget(id);
    if (isAnothers(result)) onLeft();
    return undefined;
  }

  /**
   * What is not this browser's own goes by itself, once it is deleted; whether it may be was said when it was removed.
   * @param {TakeRecord} record
   */
  async function forgetAtServer({ id }) {
    const forgotten = await api.forget(id);
    const result = forgotten.ok || forgotten.kind !== 'refused' ? forgotten : await api.remove(id);
    if (!result.ok && result.kind !== 'refused') return result;
    news.answered();
    await store.forget(id, 'forgetting');
    return undefined;
  }

  /** @param {TakeRecord} record */
  async function restoreAtServer({ id }) {
    const result = await api.restore(id);
    if (!result.ok && result.kind !== 'refused') return result;
    news.answered();
    // What is another's was not removed before, either.
    if (!result.ok && !isAnothers(result)) report('take-gone');
    await store.forget(id, 'restoring');
    onLeft();
    return undefined;
  }

  /**
   * The server keeps it for another browser: what this one has goes on as a take of its own.
   * @param {TakeRecord} record
   * @param {Take} take
   */
  async function sendAsCopy({ id, name, revision }, take) {
    const copy = { ...take, id: newUuid() };
    copies.add(copy.id);
    await store.keep(copy);
    await store.drop(id, revision);
    report('take-copied', { name });
    onLeft();
  }

  /** @param {TakeRecord} record */
  async function send(record) {
    const { id, name, revision } = record;
    const take = await store.load(id);
    if (!take) return undefined;
    const result = await api.put(take);
    if (!result.ok && result.kind !== 'refused') return result;
    news.answered();
    if (result.ok) {
      await store.markSent(id, revision);
      report('take-sent', { id, name });
    } else if (isAnothers(result) && !copies.has(id)) {
      await sendAsCopy(record, take);
    } else {
      const { code, message, field, event } = result;
      await store.markRefused(id, revision, { code, message, field, event });
      report('take-refused', { id, name, code, reason: message });
    }
    return undefined;
  }

  /** Try every take once. @returns {Promise<boolean>} whether the way was free */
  async function pass() {
    let free = true;
    for (const record of queue(await store.records())) {
      if (disposed) return true;
      const failure = await settle(record);
      if (!failure) continue;
      free = false;
      news.failed(failure);
      restUntilMs = Math.max(restUntilMs, nowMs() + 1000 * restSeconds(failure.retryAfterSeconds));
      // A server that stumbles over one take may still take the next one.
      if (failure.kind !== 'trouble') break;
    }
    return free;
  }

  async function run() {
    do {
      askedAgain = false;
      let free = true;
      await locks.whileUploading(async () => {
        free = await pass();
      });
      failures = free ? 0 : failures + 1;
      if (free) news.allWell();
    } while (askedAgain && failures === 0 && !disposed);
  }

  function waitAndTryAgain() {
    running = undefined;
    if (disposed || failures === 0) return;
    const waitMs = Math.max(1000 * backOffSeconds(failures, random), restUntilMs - nowMs());
    timer = timers.setTimeout(tryNow, waitMs);
  }

  function tryNow() {
    timers.clearTimeout(timer);
    timer = undefined;
    askedAgain = true;
    running ??= run()
      .catch(() => {
        failures += 1;
      })
      .then(waitAndTryAgain);
    return running;
  }

  /** Something happened that may have opened the way. A rest that the server asked for is kept. */
  function wake() {
    if (!disposed && nowMs() >= restUntilMs) tryNow();
  }

  const whenVisible = () => {
    if (!isHidden()) wake();
  };

  /** While waiting for the server, a change in the store is no reason to ask it, unless another tab got through. */
  async function whenChanged() {
    if (timer === undefined || queue(await store.records()).length === 0) wake();
  }

  const stopListening = store.onChange(whenChanged);
  page.addEventListener('online', wake);
  page.addEventListener('visibilitychange', whenVisible);
  wake();

  return {
    wake,
    /** Whether the last attempt found no server. */
    get serverGone() {
      return news.gone;
    },
    /** Resolves when nothing is under way; something may be waiting for its next attempt. */
    whenIdle: async () => {
      await running;
    },
    dispose() {
      disposed = true;
      timers.clearTimeout(timer);
      stopListening();
      page.removeEventListener('online', wake);
      page.removeEventListener('visibilitychange', whenVisible);
    },
  };
}

/**
 * What waits for the server: removals first, they make room; then the oldest take.
 * @param {readonly TakeRecord[]} records
 */
function queue(records) {
  return records
    .filter(({ state }) => ['stored', 'deleting', 'forgetting', 'restoring'].includes(state))
    .sort((a, b) => Number(isRemoval(b)) - Number(isRemoval(a)) || Date.parse(a.startedAt) - Date.parse(b.startedAt));
}

/** @param {TakeRecord} record */
const isRemoval = ({ state }) => state === 'deleting' || state === 'forgetting';

/**
 * Says what changes, once: a server that is gone is news when it goes and when it is back.
 * @param {Report} report
 */
function createNews(report) {
  let gone = false;
  let full = false;
  let trouble = false;
  const answered = () => {
    if (gone) report('server-back');
    gone = false;
  };
  return {
    answered,
    get gone() {
      return gone;
    },
    /** @param {Failure} failure */
    failed({ kind, code }) {
      if (kind === 'unreachable' && !gone) report('server-gone');
      if (kind === 'full' && !full) report('server-full');
      if (kind === 'trouble' && !trouble) report('server-trouble', { code });
      gone ||= kind === 'unreachable';
      full ||= kind === 'full';
      trouble ||= kind === 'trouble';
    },
    /** Nothing is left to do, whichever tab did it. */
    allWell() {
      answered();
      full = false;
      trouble = false;
    },
  };
}
