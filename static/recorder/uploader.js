/**
 * Sends what the store holds until it is there. The store is the queue, so a
 * reload forgets nothing; one take is under way at a time, in one tab at a
 * time; a server that is gone is asked again, ever more seldom, and at once
 * when the network or the player comes back.
 */
import { backOffSeconds, restSeconds } from '../core/back-off.js';
import { makeSettling } from './settle-take.js';
import { isRemoved } from './take-rows.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
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
 *   timers?: Timers}} options
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
  const settle = makeSettling({ store, api, report, onLeft, onAnswered: news.answered });
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  /** @type {Promise<void>|undefined} */
  let running;
  let askedAgain = false;
  let failures = 0;
  let restUntilMs = 0;
  let disposed = false;

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
    .sort(
      (a, b) =>
        Number(isRemoved(b.state)) - Number(isRemoved(a.state)) || Date.parse(a.startedAt) - Date.parse(b.startedAt),
    );
}

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
