/** What can be chosen about body percussion: with what the player touches, and what each part of the body plays. */
import { t } from '../core/i18n.js';
import { oneOf } from '../core/ranges.js';
import { TOUCH_PARTS } from './body-figure.js';
import { DRUM_KEYS } from './drum-keys.js';
import { hidesTones, MUSIC_SETTINGS, MUSIC_WORDS, notesOf } from './music-settings.js';
import { isBlackKey } from './scales.js';
import { TOUCH_SETTINGS, TOUCH_WORDS } from './zone-player.js';

/** @import {PlayingPart} from '../types.js' */
/** @import {Tone} from './arrangements.js' */
/** @import {TouchPart} from './body-figure.js' */
/** @import {MusicChoice} from './music-settings.js' */

/** With what a player touches: a hand is found by its wrist. @type {Readonly<Record<string, readonly PlayingPart[]>>} */
export const MOVERS = Object.freeze({
  hands: ['leftWrist', 'rightWrist'],
  leftHand: ['leftWrist'],
  rightHand: ['rightWrist'],
  elbows: ['leftElbow', 'rightElbow'],
  nose: ['nose'],
});

const NOTE = 'note';
const NOTHING = 'nothing';
const DRUM_LABELS = DRUM_KEYS.map(({ label }) => label);

/** Each another drum, so that a light on the stage is one part's. @type {Readonly<Record<string, string>>} */
const USUAL = Object.freeze({
  head: 'drum-tambourine',
  leftShoulder: 'drum-snare',
  chest: 'drum-kick',
  rightShoulder: 'drum-clap',
  leftHip: 'drum-tom-low',
  rightHip: 'drum-tom-high',
  leftKnee: 'drum-hihat-closed',
  rightKnee: 'drum-cowbell',
});
/** One part always sounds, so that there is something to play. */
const ALWAYS = 'chest';

const PART_SETTINGS = Object.fromEntries(
  TOUCH_PARTS.map(({ id, setting }) => [
    setting,
    oneOf([NOTE, ...DRUM_LABELS, ...(id === ALWAYS ? [] : [NOTHING])], USUAL[id]),
  ]),
);

export const SETTINGS = Object.freeze({
  percussionWith: oneOf(Object.keys(MOVERS), 'hands'),
  ...PART_SETTINGS,
  ...MUSIC_SETTINGS,
  ...TOUCH_SETTINGS,
});

/** @param {string} played */
const playedName = (played) => t(DRUM_LABELS.includes(played) ? played : `percussion-${played}`);

export const WORDS = Object.freeze({
  ...MUSIC_WORDS,
  ...TOUCH_WORDS,
  ...Object.fromEntries(TOUCH_PARTS.map(({ setting }) => [setting, playedName])),
});

/** @typedef {Readonly<Record<string, any>>} Settings */

/** @param {Settings} settings @returns {readonly PlayingPart[]} */
export const moversOf = ({ percussionWith }) => MOVERS[percussionWith];

/** @param {Settings} settings */
export const playsDrums = (settings) => TOUCH_PARTS.some(({ setting }) => DRUM_LABELS.includes(settings[setting]));

/**
 * @param {MusicChoice & Readonly<Record<string, any>>} settings
 * @returns {{part: TouchPart, tone: Tone & {drum: boolean}}[]}  those that sound; of notes the highest is the head's
 */
export function touchedOf(settings) {
  const parts = TOUCH_PARTS.filter(({ setting }) => settings[setting] !== NOTHING);
  const noted = parts.filter(({ setting }) => settings[setting] === NOTE).reverse();
  const notes = notesOf(settings, noted.length);
  return parts.map((part) => {
    const drum = DRUM_KEYS.find(({ label }) => label === settings[part.setting]);
    const note = drum?.note ?? notes[noted.indexOf(part)].note;
    return { part, tone: { notes: [note], label: part.label, dark: !drum && isBlackKey(note), drum: Boolean(drum) } };
  });
}

/** @param {Settings} settings */
export const hides = (settings) =>
  TOUCH_PARTS.some(({ setting }) => settings[setting] === NOTE) ? hidesTones(settings) : Object.keys(MUSIC_SETTINGS);
