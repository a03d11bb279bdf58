/** What can be set on the piano, in which ranges, and what becomes of bad values. Pure. */
import { SOUNDS } from '../audio/sounds.js';
import { SCALE_NAMES } from './scales.js';

/**
 * @typedef {Object} PianoSettings
 * @property {number} keys  in the row
 * @property {number} root  0 (C) .. 11 (B)
 * @property {number} octave  4 begins with middle C
 * @property {string} scale  one of SCALE_NAMES
 * @property {string} sound  one of SOUNDS; drums replace the scale by the kit
 * @property {'speed'|'fixed'} velocityMode  loudness from the speed of entry, or always the same
 * @property {number} fixedVelocity  also for buttons, and for a pointer whose speed is unknown
 * @property {boolean} staccato  notes end after 0.15 s, held or not
 * @property {number} deadZone  width of the dead band at each border, as a fraction of a key's width
 */

/**
 * One octave of C major from middle C.
 * @type {Readonly<PianoSettings>}
 */
export const PIANO_DEFAULTS = Object.freeze({
  keys: 8,
  root: 0,
  octave: 4,
  scale: 'major',
  sound: 'piano',
  velocityMode: 'speed',
  fixedVelocity: 90,
  staccato: false,
  deadZone: 0.4,
});

/** Permitted values: a list of choices, or lowest, highest and step. Without an entry: true or false. */
export const PIANO_RANGES = Object.freeze({
  keys: { min: 5, max: 15, step: 1 },
  root: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  // The highest key of all, 15 keys of B pentatonic from octave 5, is MIDI note 116.
  octave: { min: 1, max: 5, step: 1 },
  scale: SCALE_NAMES,
  sound: SOUNDS.map(({ id }) => id),
  velocityMode: ['speed', 'fixed'],
  fixedVelocity: { min: 1, max: 127, step: 1 },
  deadZone: { min: 0, max: 0.8, step: 0.05 },
});

/** @typedef {{field: string, value: unknown, expected: string}} Problem */

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {Problem|null}
 */
function problemWith(field, value) {
  const range = /** @type {Record<string, any>} */ (PIANO_RANGES)[field];
  const problem = (/** @type {string} */ expected) => ({ field, value, expected });
  if (!range) return typeof value === 'boolean' ? null : problem('true or false');
  if (Array.isArray(range)) return range.includes(value) ? null : problem(`one of ${range.join(', ')}`);
  const isWhole = range.step !== 1 || Number.isInteger(value);
  const isInside = typeof value === 'number' && value >= range.min && value <= range.max;
  return isWhole && isInside ? null : problem(`${range.step === 1 ? 'a whole number ' : ''}${range.min}..${range.max}`);
}

/**
 * Fill in what is missing, bring numbers into range, replace what makes no sense.
 * @param {Readonly<Record<string, unknown>>} settings  fields that are not the piano's are left out
 * @returns {{settings: PianoSettings, problems: Problem[]}} problems: one for each value that was changed
 */
export function checkPianoSettings(settings) {
  const given = Object.keys(PIANO_DEFAULTS).filter((field) => settings[field] !== undefined);
  const problems = given.flatMap((field) => problemWith(field, settings[field]) ?? []);
  const bad = new Map(problems.map(({ field, value }) => [field, nearest(field, value)]));
  const good = given.map((field) => [field, bad.has(field) ? bad.get(field) : settings[field]]);
  return { settings: { ...PIANO_DEFAULTS, ...Object.fromEntries(good) }, problems };
}

/**
 * @param {string} field
 * @param {unknown} value
 */
function nearest(field, value) {
  const range = /** @type {Record<string, any>} */ (PIANO_RANGES)[field];
  if (range?.step === undefined || typeof value !== 'number' || Number.isNaN(value)) {
    return /** @type {Record<string, unknown>} */ (PIANO_DEFAULTS)[field];
  }
  const inside = Math.max(range.min, Math.min(range.max, value));
  return range.step === 1 ? Math.round(inside) : inside;
}
