/** Every instrument that can be chosen: one line each. See docs/how-to/add-an-instrument.md. */
import { OWN, OWN_SOUND, ownSoundOf } from '../audio/own-sound.js';
import { findSound, PITCHED_SOUNDS } from '../audio/sounds.js';
import { oneOf } from '../core/ranges.js';
import * as body from './body.js';
import * as bodyPercussion from './body-percussion.js';
import * as chords from './chords.js';
import * as drumKit from './drum-kit.js';
import * as harp from './harp.js';
import * as shapes from './my-shapes.js';
import * as nextNote from './next-note.js';
import * as piano from './piano.js';
import * as sampler from './sampler.js';
import * as singer from './singer.js';
import * as theremin from './theremin.js';
import * as wheel from './wheel.js';

/** @import {Sound} from '../audio/sounds.js' */
/** @import {VOICES} from '../audio/voices.js' */
/** @import {Table} from '../core/ranges.js' */
/** @import {Instrument, InstrumentContext, PlayingPart} from '../types.js' */

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
 * @property {Readonly<Record<string, (settings: Readonly<Record<string, any>>) => string>>} [hints]  what is said below a
 *   setting that is typed, as all of them are now
 * @property {(settings: Readonly<Record<string, any>>) => readonly PlayingPart[]} [sees]  parts of the body that it is
 *   played with, beside the pointer
 * @property {(settings: Readonly<Record<string, any>>) => readonly string[]} [beside]  ids of sounds that it plays on
 *   their own channels, beside the one that is chosen
 * @property {(settings: Readonly<Record<string, unknown>>) => readonly string[]} [hides]  settings that do nothing as the
 *   others are: they have no row
 * @property {Readonly<Record<string, string>>} [ofOwnSong]  the settings with which it plays a song of the player's own
 *   by itself, where it can: `ownSong` of its context
 * @property {(line: string) => Readonly<Record<string, string>>} [ofLine]  the settings with which it plays the notes of
 *   a take in turn, where it can
 */

/**
 * @typedef {Object} InstrumentModule
 * @property {InstrumentMeta} meta
 * @property {(context: InstrumentContext) => Instrument} create
 * @property {(name: string, values: Readonly<Record<string, any>>) => Record<string, string|number|boolean>} [follow]
 *   what else is set when the player chooses the setting of that name; values: as they are now
 */

/** @type {readonly InstrumentModule[]} */
export const instruments = [
  piano,
  drumKit,
  chords,
  wheel,
  harp,
  theremin,
  nextNote,
  shapes,
  singer,
  body,
  bodyPercussion,
  sampler,
];

/** A second player has the same instrument as the first. */
export const SAME = 'same';

/** Of all instruments together. The page's own code names the piano's, the shapes' and the sampler's at most; of others it shows what there is. */
export const INSTRUMENT_SETTINGS = Object.freeze({
  instrument: oneOf(
    instruments.map(({ meta }) => meta.id),
    instruments[0].meta.id,
  ),
  /** Stays as it was chosen while an instrument is played that it does not fit. */
  sound: oneOf([...PITCHED_SOUNDS, OWN], 'piano'),
  /** Which one of the player's own SoundFont `own` is. */
  ownSound: OWN_SOUND,
  .../** @type {typeof piano.meta.settings & typeof shapes.meta.settings & typeof sampler.meta.settings} */ (
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

/** @param {InstrumentMeta} meta  whether it plays notes with any sound that has a pitch: not where it has but the one that stands in */
export const playsNotes = ({ sounds }) => sounds.filter((id) => PITCHED_SOUNDS.includes(id)).length > 1;

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

/** @typedef {Readonly<Record<string, any> & {instrument: string}>} Settings */

/** @param {Settings} settings  whether two play, with an instrument and a half of the stage each */
export const isSplit = ({ players, instrument, secondInstrument }) =>
  players === 2 && secondInstrument !== SAME && secondInstrument !== instrument;

/** @param {Settings} settings @returns {Chosen}  what a second player plays, and with which sound */
export const secondChoice = ({ instrument, secondInstrument = SAME, secondSound }) => ({
  instrument: secondInstrument === SAME ? instrument : secondInstrument,
  sound: secondSound,
});

/** @param {Settings} settings @returns {string[]}  ids of the instruments that are played */
const played = (settings) => [
  settings.instrument,
  ...(settings.players === 2 ? [secondChoice(settings).instrument] : []),
];

/**
 * What is heard beside the sound that is chosen: the instruments' other sounds, and a second player's.
 * @param {Settings} settings
 * @returns {readonly string[]}  ids of sounds
 */
export const soundsBeside = (settings) => [
  ...played(settings).flatMap((id) => findInstrument(id).meta.beside?.(settings) ?? []),
  ...(settings.players === 2 ? [soundOf(secondChoice(settings)).id] : []),
];

/**
 * @param {Settings} settings
 * @param {1|2} [player]
 * @returns {readonly PlayingPart[]}  beside the pointer; most instruments need no other part
 */
export const partsPlayed = (settings, player = 1) =>
  findInstrument(player === 2 ? secondChoice(settings).instrument : settings.instrument).meta.sees?.(settings) ?? [];

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
