/**
 * Where the keys are: one row of equal columns in the lower part of the
 * stage. Above it is the rest area, where the pointer plays nothing. Pure.
 */
import { DRUM_KEYS } from './drum-keys.js';
import { isBlackKey, scaleNotes } from './scales.js';

/** @import {Key} from '../types.js' */

/** The keys' upper border, as a fraction of the stage. */
export const KEYS_TOP = 0.3;

/**
 * @param {{scale: string, root: number, octave: number, keys: number, drums: boolean}} wanted
 * @returns {readonly Key[]} from left to right
 */
export function keyboardLayout({ drums, ...scale }) {
  const tones = drums ? DRUM_KEYS.slice(0, scale.keys) : scaleNotes(scale);
  const width = 1 / tones.length;
  return Object.freeze(
    tones.map(({ note, label }, index) =>
      Object.freeze({
        id: `key-${index}`,
        note,
        label,
        dark: !drums && isBlackKey(note),
        box: Object.freeze({ x: index * width, y: KEYS_TOP, width, height: 1 - KEYS_TOP }),
      }),
    ),
  );
}
