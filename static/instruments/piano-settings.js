/** What can be set on the piano. Pure. */
import { SOUNDS } from '../audio/sounds.js';
import { flag, number, oneOf, whole } from '../core/ranges.js';
import { SCALE_NAMES } from './scales.js';

/** @import {ValuesOf} from '../core/ranges.js' */

/** One octave of C major from middle C. */
export const PIANO_SETTINGS = Object.freeze({
  /** In the row. */
  keys: whole(5, 15, 8),
  /** 0 (C) .. 11 (B). */
  root: oneOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0),
  /** 4 begins with middle C. The highest key of all, 15 keys of B pentatonic from octave 5, is MIDI note 116. */
  octave: whole(1, 5, 4),
  scale: oneOf(SCALE_NAMES, 'major'),
  /** Drums replace the scale by the kit. */
  sound: oneOf(
    SOUNDS.map(({ id }) => id),
    'piano',
  ),
  /** Loudness from the speed of entry, or always the same. */
  velocityMode: oneOf(['speed', 'fixed'], 'speed'),
  /** Also for buttons, and for a pointer whose speed is unknown. */
  fixedVelocity: whole(1, 127, 90),
  /** Notes end after 0.15 s, held or not. */
  staccato: flag(false),
  /** Width of the dead band at each border, as a fraction of a key's width. */
  deadZone: number(0, 0.8, 0.05, 0.4),
});

/** @typedef {Readonly<ValuesOf<typeof PIANO_SETTINGS>>} PianoSettings */
