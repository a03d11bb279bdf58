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
/** @import {Render, Sink} from '../recorder/take-sound.js' */
/** @import {Take} from '../types.js' */

/** load: the code of what makes such a file @typedef {{format: string, label: string, extension: string, load: () => Promise<{openSink: () => Sink|Promise<Sink>}>}} SoundFormat */

/** What the list offers beside the server's formats. @type {readonly SoundFormat[]} */
export const SOUND_FORMATS = Object.freeze([
  { format: 'wav', label: 'WAV', extension: 'wav', load: () => fetchModule(() => import('../recorder/wav-sink.js')) },
  {
    format: 'opus',
    label: 'Opus',
    extension: 'opus',
    load: () => fetchModule(() => import('../recorder/opus-sink.js')),
  },
]);

/** @param {string} format @returns {SoundFormat|undefined}  undefined: the server makes it */
export const soundFormat = (format) => SOUND_FORMATS.find((each) => each.format === format);

/** Chromium keeps some megabytes of each piece for as long as the page is open: see audio/ahead.js. */
const LONGEST_SECONDS = 3600;

/** A server may take the question and never answer. */
const CODE_MS = 20_000;
/** Each sound file and its decoder have limits of their own; a take has few. */
const SOUNDS_MS = 180_000;

/** @typedef {{id: string, format: string, doneSeconds: number}} Making  of which take what is made, and how much of it there is */
/** @typedef {(take: Take, options: {format: SoundFormat, signal: AbortSignal, onProgress: (doneSeconds: number) => void}) => Promise<Blob>} MakeSound */

/**
 * @param {Object} parts
 * @param {(id: string) => Promise<Take>} parts.load
 * @param {MakeSound} parts.make
 * @param {(file: Blob, take: Take, format: SoundFormat) => void} parts.save
 * @param {(making: Making|null) => void} parts.onChange
 * @param {Report} parts.report
 */
export function createSoundMaker({ load, make, save, onChange, report }) {
  /** @type {{id: string, format: SoundFormat, ending: AbortController}|null} */
  let under = null;

  /** @param {string} id @param {SoundFormat} format @param {AbortSignal} signal */
  const work = async (id, format, signal) => {
    const take = await load(id);
    if (take.durationSeconds > LONGEST_SECONDS) return report('wav-too-long', { minutes: LONGEST_SECONDS / 60 });
    if (!hasNotes(take)) return report('export-empty');
    const { label } = format;
    report('wav-making', { name: take.name, minutes: clockTime(take.durationSeconds), label });
    const onProgress = (/** @type {number} */ doneSeconds) => {
      if (!signal.aborted) onChange({ id, format: format.format, doneSeconds });
    };
    const file = await make(take, { format, signal, onProgress });
    signal.throwIfAborted();
    save(file, take, format);
    report('wav-ready', { name: take.name });
  };

  return {
    /** Never throws: what fails is said. @param {string} id @param {SoundFormat} format */
    async make(id, format) {
      const { label } = format;
      if (under) return report('wav-busy', { other: under.format.label, label });
      const mine = { id, format, ending: new AbortController() };
      under = mine;
      onChange({ id, format: format.format, doneSeconds: 0 });
      await work(id, format, mine.ending.signal).catch((error) => {
        if (!mine.ending.signal.aborted) report(codeOf(error, 'wav-failed'), { label });
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
 * @returns {MakeSound}
 */
export const makeWithSound =
  ({ readTake, voiceOf }) =>
  async (take, { format, ...options }) => {
    const code = Promise.all([
      fetchModule(() => import('../audio/ahead.js')),
      fetchModule(() => import('../recorder/take-sound.js')),
      format.load(),
    ]);
    const [{ renderAhead }, { makeSound }, { openSink }] = await inTime(code, CODE_MS).catch((error) => {
      throw Object.assign(error, { code: 'sound-unreachable' });
    });
    const sounds = await inTime(readTake(take), SOUNDS_MS);
    const sink = await openSink();
    /** @type {Render} */
    const render = (part) => renderAhead({ ...part, sounds, voiceOf, rate: sink.rate });
    return makeSound(take, { ...options, sink, render });
  };
