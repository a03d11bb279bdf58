/**
 * A take taken home as sound: made in this browser, without a server, faster
 * than it is heard. One at a time; it can be cancelled.
 */

import { clockTime } from '../core/clock-time.js';
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';
import { codeOf } from '../core/statuses.js';
import { hasNotes } from '../recorder/midi.js';

/** @import {ReadySound} from '../audio/ahead.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Render} from '../recorder/take-wav.js' */
/** @import {Take} from '../types.js' */

/** What the list offers beside the server's formats. */
export const WAV = Object.freeze({ format: 'wav', label: 'WAV', extension: 'wav' });

/** Chromium keeps some megabytes of each piece for as long as the page is open: see audio/ahead.js. */
const LONGEST_SECONDS = 3600;

/** A server may take the question and never answer. */
const CODE_MS = 20_000;
/** Each sound file and its decoder have limits of their own; a take has few. */
const SOUNDS_MS = 180_000;

/** @typedef {{id: string, doneSeconds: number}} Making  which take, and how much of it there is */
/** @typedef {(take: Take, options: {signal: AbortSignal, onProgress: (doneSeconds: number) => void}) => Promise<Blob>} MakeWav */

/**
 * @param {Object} parts
 * @param {(id: string) => Promise<Take>} parts.load
 * @param {MakeWav} parts.make
 * @param {(file: Blob, take: Take) => void} parts.save
 * @param {(making: Making|null) => void} parts.onChange
 * @param {Report} parts.report
 */
export function createWavMaker({ load, make, save, onChange, report }) {
  /** @type {{id: string, ending: AbortController}|null} */
  let under = null;

  /** @param {string} id @param {AbortSignal} signal */
  const work = async (id, signal) => {
    const take = await load(id);
    if (take.durationSeconds > LONGEST_SECONDS) return report('wav-too-long', { minutes: LONGEST_SECONDS / 60 });
    if (!hasNotes(take)) return report('export-empty');
    report('wav-making', { name: take.name, minutes: clockTime(take.durationSeconds) });
    const onProgress = (/** @type {number} */ doneSeconds) => {
      if (!signal.aborted) onChange({ id, doneSeconds });
    };
    const file = await make(take, { signal, onProgress });
    signal.throwIfAborted();
    save(file, take);
    report('wav-ready', { name: take.name });
  };

  return {
    /** Never throws: what fails is said. @param {string} id */
    async make(id) {
      if (under) return report('wav-busy');
      const mine = { id, ending: new AbortController() };
      under = mine;
      onChange({ id, doneSeconds: 0 });
      await work(id, mine.ending.signal).catch((error) => {
        if (!mine.ending.signal.aborted) report(codeOf(error, 'wav-failed'));
      });
      if (under !== mine) return;
      under = null;
      onChange(null);
    },

    /** At once: what is being rendered comes to nothing. @param {string} [id]  that one alone */
    cancel(id = under?.id) {
      if (!under || under.id !== id) return;
      under.ending.abort();
      under = null;
      onChange(null);
      report('wav-cancelled');
    },
  };
}

/**
 * @param {{readTake: (take: Take) => Promise<ReadySound[]>,
 *   voiceOf: (instrument: string) => string|undefined}} parts
 * @returns {MakeWav}
 */
export const makeWithSound =
  ({ readTake, voiceOf }) =>
  async (take, options) => {
    const code = Promise.all([
      fetchModule(() => import('../audio/ahead.js')),
      fetchModule(() => import('../recorder/take-wav.js')),
    ]);
    const [{ RATE, renderAhead }, { makeWav }] = await inTime(code, CODE_MS).catch((error) => {
      throw Object.assign(error, { code: 'sound-unreachable' });
    });
    const sounds = await inTime(readTake(take), SOUNDS_MS);
    /** @type {Render} */
    const render = (part) => renderAhead({ ...part, sounds, voiceOf });
    return makeWav(take, { ...options, rate: RATE, render });
  };
