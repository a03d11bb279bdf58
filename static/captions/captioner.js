/**
 * When to say something: not more often than can be read or listened to, not
 * the same again, and not before a sound has shown what it is.
 */
import { describe, SILENT_LUFS } from './describe.js';

/** @import {SoundFrame} from '../types.js' */
/** @import {Description} from './describe.js' */

/** About as long as a line takes to read. */
const EVERY_MS = 2000;
/** A sound after silence is described when this much of it was heard. */
const FIRST_MS = 900;
/** Silence has to last, or every gap between two notes would be one. */
const SILENCE_MS = 1000;
/** The same sound is said again after this: somebody may have looked away. */
const AGAIN_MS = 10_000;

/** @type {Description} */
const SILENCE = Object.freeze({ code: 'caption-silence', notes: [], loudness: null, register: null, bpm: null });

export function createCaptioner() {
  /** What was not described yet. @type {SoundFrame[]} */
  let heard = [];
  let describedMs = -Infinity;
  /** @type {number|null} */
  let silentFromMs = null;
  let said = '';
  let saidMs = -Infinity;

  /** @param {Description} found @param {number} atMs */
  const say = (found, atMs) => {
    const words = JSON.stringify(found);
    if (words === said && (found.code === 'caption-silence' || atMs - saidMs < AGAIN_MS)) return null;
    said = words;
    saidMs = atMs;
    return found;
  };

  /** @param {number} atMs */
  const isDue = (atMs) => heard.length > 0 && atMs - heard[0].atMs >= FIRST_MS && atMs - describedMs >= EVERY_MS;

  return {
    /**
     * @param {SoundFrame} frame  every one, in order
     * @returns {Description|null}
     */
    hear(frame) {
      const { atMs } = frame;
      const silent = frame.loudnessLufs < SILENT_LUFS;
      silentFromMs = silent ? (silentFromMs ?? atMs) : null;
      if (heard.length || !silent) heard.push(frame);
      else if (atMs - Number(silentFromMs) >= SILENCE_MS && atMs - describedMs >= EVERY_MS) return say(SILENCE, atMs);
      if (!isDue(atMs)) return null;
      const found = describe(heard);
      heard = [];
      describedMs = atMs;
      return say(found, atMs);
    },
    /** Another source begins. */
    reset() {
      heard = [];
      describedMs = saidMs = -Infinity;
      silentFromMs = null;
      said = '';
    },
  };
}
