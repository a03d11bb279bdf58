/** Every instrument that can be chosen: one line each. See docs/how-to/add-an-instrument.md. */
import { OWN, OWN_SOUND, ownSoundOf } from '../audio/own-sound.js';
import { findSound, PITCHED_SOUNDS } from '../audio/sounds.js';
import { oneOf } from '../core/ranges.js';
import * as chords from './chords.js';
import * as drumKit from './drum-kit.js';
import * as harp from './harp.js';
import * as nextNote from './next-note.js';
import * as piano from './piano.js';
import * as sampler from './sampler.js';
import * as theremin from './theremin.js';
import * as wheel from './wheel.js';

/** @import {Sound} from '../audio/sounds.js' */
/** @import {VOICES} from '../audio/voices.js' */
/** @import {Table} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext} from '../types.js' */

/** What an instrument asks of its player; `needs-…` in the locales. */
export const NEEDS = Object.freeze(/** @type {const} */ (['movement', 'movements', 'press']));

/**
 * What the page needs to offer an instrument: its card, its sounds and its rows in the settings.
 * @typedef {Object} InstrumentMeta
 * @property {string} id
 * @property {string} nameKey  of its name in the locales; `<nameKey>-how` says in two sentences how it is played
 * @property {typeof NEEDS[number]} needs  what somebody must be able to do
 * @property {string} picture  of its card: the path of an SVG, 48 by 48
 * @property {keyof typeof VOICES} [voice]  what sounds instead of the synthesiser
 * @property {readonly string[]} sounds  ids of those that fit, the usual one first
 * @property {Table} settings  in the order of their rows; one that another instrument has, too, is the same setting
 * @property {Readonly<Record<string, (value: any) => string>>} [words]  how a setting's values are named, where a
 *   number or the locales' `<setting>-<value>` would not do
 * @property {(settings: Readonly<Record<string, unknown>>) => readonly string[]} [hides]  settings that do nothing as the
 *   others are: they have no row
 */

/**
 * @typedef {Object} InstrumentModule
 * @property {InstrumentMeta} meta
 * @property {(context: InstrumentContext) => Instrument} create
 * @property {(name: string, values: Readonly<Record<string, any>>) => Record<string, string|number|boolean>} [follow]
 *   what else is set when the player chooses the setting of that name; values: as they are now
 */

/** @type {readonly InstrumentModule[]} */
export const instruments = [piano, drumKit, chords, wheel, harp, theremin, nextNote, sampler];

/** Of all instruments together. The page's own code names the piano's and the sampler's at most; of others it shows what there is. */
export const INSTRUMENT_SETTINGS = Object.freeze({
  instrument: oneOf(
    instruments.map(({ meta }) => meta.id),
    instruments[0].meta.id,
  ),
  /** Stays as it was chosen while an instrument is played that it does not fit. */
  sound: oneOf([...PITCHED_SOUNDS, OWN], 'piano'),
  /** Which one of the player's own SoundFont `own` is. */
  ownSound: OWN_SOUND,
  .../** @type {typeof piano.meta.settings & typeof sampler.meta.settings} */ (
    Object.assign({}, ...instruments.map(({ meta }) => meta.settings))
  ),
});

/**
 * @param {string} id
 * @returns {InstrumentModule}
 * @throws {RangeError} when there is no such instrument
 */
export function findInstrument(id) {
  const found = instruments.find(({ meta }) => meta.id === id);
  if (!found)
    throw new RangeError(`instrument must be one of ${instruments.map(({ meta }) => meta.id).join(', ')}, got ${id}`);
  return found;
}

/** @param {string} id  of an instrument, or of none of ours @returns {string|undefined}  what sounds instead of the synthesiser */
export const voiceOf = (id) => instruments.find(({ meta }) => meta.id === id)?.meta.voice;

/** @typedef {{instrument: string, sound: string, ownSound?: string}} Chosen  settings */

/** @param {InstrumentMeta} meta  whether it plays notes, and so any sound that has a pitch */
export const playsNotes = ({ sounds }) => sounds.some((id) => PITCHED_SOUNDS.includes(id));

/**
 * What is heard: the chosen sound where it fits the instrument.
 * @param {Chosen} chosen
 * @returns {Readonly<Sound>}
 */
export function soundOf({ instrument, sound, ownSound = '' }) {
  const { meta } = findInstrument(instrument);
  const { sounds } = meta;
  const own = sound === OWN && playsNotes(meta) ? ownSoundOf(ownSound) : null;
  if (own) return own;
  return findSound(sounds.includes(sound) ? sound : sounds[0]);
}

/**
 * What to set so that a sound is heard. The instrument stays where the sound fits it.
 * @param {string} sound  of SOUNDS, or OWN
 * @param {Chosen} chosen
 * @returns {Chosen}
 */
export function toHear(sound, chosen) {
  const fits = (/** @type {InstrumentModule} */ { meta }) =>
    sound === OWN ? playsNotes(meta) : meta.sounds.includes(sound);
  const { meta } = [findInstrument(chosen.instrument), ...instruments].find(fits) ?? instruments[0];
  return { sound: INSTRUMENT_SETTINGS.sound.permits(sound) ? sound : chosen.sound, instrument: meta.id };
}

/**
 * Settings as they were kept until November 2026: the drums were a sound of the piano, and later had its number of keys.
 * @template {Readonly<Record<string, unknown>>} T
 * @param {T} settings
 * @returns {T|(Omit<T, 'sound'> & {instrument: unknown})}
 */
export function withInstrument(settings) {
  const { sound, ...others } = settings;
  const kept = sound === 'drums' ? { ...others, instrument: 'drum-kit' } : settings;
  if (kept.instrument !== 'drum-kit' || 'drums' in kept || !('keys' in kept)) return kept;
  return { ...kept, drums: kept.keys };
}
