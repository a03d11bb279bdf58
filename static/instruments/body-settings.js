/** What can be chosen about Body's voices: of each, which part, what of it counts, and what for. */
import { t } from '../core/i18n.js';
import { oneOf, whole } from '../core/ranges.js';
import { PLAYING_PARTS } from '../trackers/parts.js';
import { DRUM_KEYS } from './drum-keys.js';
import { hidesTones, MUSIC_SETTINGS, MUSIC_WORDS } from './music-settings.js';
import { TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {PlayingPart} from '../types.js' */

/** @typedef {'height'|'side'|'speed'|'distance'} Measure */
/** @typedef {{number: number, part: PlayingPart, measure: Measure, from: PlayingPart, purpose: string}} VoiceChoice */
/** @typedef {{controller: number, least: number, most: number, usual: number}} Control */

export const MOST_VOICES = 4;

/** @type {readonly Measure[]} */
const MEASURES = ['height', 'side', 'speed', 'distance'];

/**
 * What a voice can move instead of playing itself: a controller, what of it is reached, and what it is without anybody.
 * The softest is still heard.
 * @type {Readonly<Record<string, Control>>}
 */
export const CONTROLS = Object.freeze({
  loudness: { controller: 11, least: 30, most: 127, usual: 127 },
  vibrato: { controller: 1, least: 0, most: 127, usual: 0 },
  brightness: { controller: 74, least: 20, most: 120, usual: 64 },
});

const DRUM_LABELS = DRUM_KEYS.map(({ label }) => label);
const SOUNDING = ['notes', ...DRUM_LABELS];

/** @param {string} purpose */
export const isDrum = (purpose) => DRUM_LABELS.includes(purpose);

/** @param {string} purpose */
export const isControl = (purpose) => Object.hasOwn(CONTROLS, purpose);

/** The first voice always sounds, so that there is something for the others to move. @type {readonly Omit<VoiceChoice, 'number'>[]} */
const USUAL = [
  { part: 'rightWrist', measure: 'height', from: 'leftWrist', purpose: 'notes' },
  { part: 'leftWrist', measure: 'height', from: 'rightWrist', purpose: 'drum-snare' },
  { part: 'nose', measure: 'side', from: 'rightWrist', purpose: 'brightness' },
  { part: 'leftWrist', measure: 'distance', from: 'rightWrist', purpose: 'loudness' },
];

const VOICE_SETTINGS = Object.fromEntries(
  USUAL.flatMap(({ part, measure, from, purpose }, index) => [
    [`body${index + 1}Part`, oneOf(PLAYING_PARTS, part)],
    [`body${index + 1}For`, oneOf(index ? [...SOUNDING, ...Object.keys(CONTROLS)] : SOUNDING, purpose)],
    [`body${index + 1}Measure`, oneOf(MEASURES, measure)],
    [`body${index + 1}From`, oneOf(PLAYING_PARTS, from)],
  ]),
);

export const SETTINGS = Object.freeze({
  bodyVoices: whole(1, MOST_VOICES, 2),
  ...VOICE_SETTINGS,
  bodySteps: whole(2, 15, 8),
  /** Whether a movement that stays small becomes the whole way. */
  bodyRange: oneOf(['learnt', 'fixed'], 'learnt'),
  ...MUSIC_SETTINGS,
  ...TOUCH_SETTINGS,
});

const partName = (/** @type {string} */ part) => t(`part-${part}`);
const measureName = (/** @type {string} */ measure) => t(`measure-${measure}`);

/** @param {string} purpose  a key of the locales */
export const purposeKey = (purpose) => (isDrum(purpose) ? purpose : `purpose-${purpose}`);

export const WORDS = Object.freeze({
  ...MUSIC_WORDS,
  ...TOUCH_WORDS,
  ...Object.fromEntries(
    USUAL.flatMap((_, index) => [
      [`body${index + 1}Part`, partName],
      [`body${index + 1}For`, (/** @type {string} */ purpose) => t(purposeKey(purpose))],
      [`body${index + 1}Measure`, measureName],
      [`body${index + 1}From`, partName],
    ]),
  ),
});

/**
 * @param {Readonly<Record<string, any>>} settings
 * @returns {VoiceChoice[]}  those that play
 */
export function voicesOf(settings) {
  return Array.from({ length: settings.bodyVoices }, (_, index) => ({
    number: index + 1,
    part: settings[`body${index + 1}Part`],
    purpose: settings[`body${index + 1}For`],
    // A drum is struck by a quick movement, whichever way.
    measure: isDrum(settings[`body${index + 1}For`]) ? 'speed' : settings[`body${index + 1}Measure`],
    from: settings[`body${index + 1}From`],
  }));
}

/** @param {Readonly<Record<string, any>>} settings */
export function hides(settings) {
  const voices = voicesOf(settings);
  const unused = USUAL.slice(voices.length).flatMap((_, index) =>
    ['Part', 'For', 'Measure', 'From'].map((what) => `body${voices.length + index + 1}${what}`),
  );
  const idle = voices.flatMap(({ number, purpose, measure }) => [
    ...(isDrum(purpose) ? [`body${number}Measure`] : []),
    ...(measure === 'distance' ? [] : [`body${number}From`]),
  ]);
  const hasNotes = voices.some(({ purpose }) => purpose === 'notes');
  return [...unused, ...idle, ...(hasNotes ? hidesTones(settings) : ['bodySteps', ...Object.keys(MUSIC_SETTINGS)])];
}
