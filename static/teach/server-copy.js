/** A copy of the set at the server, if the player wants one, and never with pictures: when it is sent, and looked at. */
import { backOffSeconds } from '../core/back-off.js';
import { isAnothers } from '../core/secrets.js';
import { codeOf } from '../core/statuses.js';
import { contentDigest } from '../learning/gesture-set.js';
import { readSet } from '../learning/set-file.js';
import { makeCopyExchange } from './copy-exchange.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {CopyParts} from './copy-exchange.js' */

/** Changes that come one upon the other are sent together. */
const SEND_AFTER_MS = 3000;

/**
 * @param {CopyParts & {
 *   page?: EventTarget, random?: () => number, timers?: Timers
 * }} parts  page: the window, which hears `online`
 */
export function makeServerCopy({ page = globalThis, random = Math.random, timers = globalThis, ...parts }) {
  const { editor, sets, place, report, onChange } = parts;
  const { api, copies } = sets;
  const exchange = makeCopyExchange(parts);
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  /** @type {Promise<unknown>} */
  let running = Promise.resolve();
  let failures = 0;
  /** The set whose copy was looked at last. */
  let lookedAt = '';

  /** @param {() => Promise<void>} work */
  function inTurn(work) {
    timers.clearTimeout(timer);
    running = running.then(work).then(() => {
      failures = 0;
    }, failed);
    return running;
  }
  /** @param {any} error */
  function failed(error) {
    if (error?.ok !== false) return report(codeOf(error, 'gesture-file-damaged'), error?.args);
    failures += 1;
    if (failures === 1 && exchange.isChanged) report('gestures-not-sent');
    return later(1000 * backOffSeconds(failures, random));
  }
  /** @param {number} ms */
  function later(ms) {
    timers.clearTimeout(timer);
    timer = timers.setTimeout(() => inTurn(settle), ms);
  }
  async function settle() {
    const isNew = lookedAt !== editor.set.id;
    lookedAt = editor.set.id;
    await exchange.settle({ isNew });
  }

  function follow() {
    if (!copies.has(editor.set.id) || failures > 0 || place() === 'opening') return;
    // Whoever only opens the page has changed nothing.
    if (lookedAt !== editor.set.id) inTurn(settle);
    else if (exchange.isChanged) later(SEND_AFTER_MS);
  }
  editor.onChange(follow);
  page.addEventListener('online', () => {
    lookedAt = '';
    inTurn(settle);
  });

  return {
    get isThere() {
      return copies.has(editor.set.id);
    },
    /** To be called once the player's set is open. */
    look: follow,
    async add() {
      await inTurn(async () => {
        lookedAt = editor.set.id;
        await exchange.begin().catch((answer) => {
          // Nothing was promised yet: it is asked for again by whoever wants it.
          if (answer?.ok !== false) throw answer;
          report('gestures-not-added');
        });
      });
      onChange();
    },
    async remove() {
      // What is being sent would be taken for a copy that is gone.
      await running;
      const { id } = editor.set;
      const answer = await api.remove(id);
      // A copy that is gone is what was wanted.
      if (isAnothers(answer)) report('gestures-not-yours');
      if (answer.ok || answer.status === 404 || isAnothers(answer)) copies.drop(id);
      else report('gestures-not-deleted');
      onChange();
    },
    /**
     * The copy of a set that this browser does not keep.
     * @param {(text: string) => Promise<boolean>} takeIn  what to do with its text; rejects where it cannot be read
     */
    async fetch(takeIn) {
      const { id } = editor.set;
      const answer = await api.get(id);
      if (!answer.ok) return report('gestures-not-fetched');
      const { version, text } = answer.value;
      if (!(await takeIn(text))) return undefined;
      copies.mark(id, { version, digest: contentDigest(readSet(text).set) });
      return onChange();
    },
  };
}
