/** What the settings dialog shows, in its order: one line a setting. */

import { formatNumber, percent, t } from '../core/i18n.js';
import { noteName } from '../core/note-names.js';
import { LANGUAGES } from '../locales/index.js';
import { RANGES } from './settings.js';

/** @import {Row} from '../ui/settings-rows.js' */

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];
const nameOfRoot = (/** @type {number} */ root) => ROOTS[root].split(' ').map(noteName).join(' / ');
/** A language is found by its own name, whatever the page speaks now. */
const nameOfLanguage = (/** @type {string} */ code) =>
  LANGUAGES.find((language) => language.code === code)?.name ?? t('language-auto');

/** @type {readonly {title: string, rows: readonly Row[]}[]} */
export const SETTINGS_GROUPS = [
  {
    title: 'settings-language',
    rows: [
      {
        name: 'language',
        choices: RANGES.language,
        words: nameOfLanguage,
        language: (code) => (code === 'auto' ? undefined : code),
      },
    ],
  },
  {
    title: 'settings-keys',
    rows: [
      { name: 'scale', choices: RANGES.scale },
      { name: 'root', choices: RANGES.root, words: nameOfRoot },
      { name: 'keys', range: RANGES.keys },
      { name: 'octave', range: RANGES.octave },
    ],
  },
  {
    title: 'settings-playing',
    rows: [
      { name: 'part', choices: RANGES.part, words: (part) => t(`part-${part}`) },
      { name: 'velocityMode', choices: RANGES.velocityMode },
      { name: 'fixedVelocity', range: RANGES.fixedVelocity },
      { name: 'deadZone', range: RANGES.deadZone, words: percent },
      { name: 'staccato' },
      { name: 'letterKeys' },
      { name: 'letterKeysEverywhere' },
      { name: 'shortcuts' },
      { name: 'announceNotes' },
    ],
  },
  {
    title: 'settings-movement',
    rows: [
      { name: 'gain', range: RANGES.gain, words: percent },
      { name: 'smoothing', range: RANGES.smoothing },
      { name: 'pointerMode', choices: RANGES.pointerMode },
      { name: 'joystickRest', range: RANGES.joystickRest, words: percent },
      { name: 'joystickSpeed', range: RANGES.joystickSpeed, words: percent },
      { name: 'axes', choices: RANGES.axes },
      { name: 'invertX' },
      { name: 'invertY' },
      { name: 'driftCorrection' },
      { name: 'speakCalibration' },
    ],
  },
  {
    title: 'settings-dwell',
    rows: [
      { name: 'dwell' },
      {
        name: 'dwellMs',
        range: RANGES.dwellMs,
        words: (ms) => t('dwell-seconds', { seconds: formatNumber(ms / 1000) }),
      },
    ],
  },
  {
    title: 'settings-listening',
    rows: [
      { name: 'noteNaming', choices: RANGES.noteNaming },
      { name: 'announceCaptions' },
      { name: 'feelVibrate' },
      { name: 'feelGamepad' },
      { name: 'feelLow' },
      { name: 'feelStrength', range: RANGES.feelStrength, words: percent },
    ],
  },
  {
    title: 'settings-look',
    rows: [
      { name: 'picture', choices: RANGES.picture },
      { name: 'backgroundPicture', choices: RANGES.backgroundPicture, words: (id) => t(`picture-${id}`) },
      { name: 'theme', choices: RANGES.theme },
      { name: 'palette', choices: RANGES.palette },
      { name: 'textScale', range: RANGES.textScale, words: percent },
      { name: 'pointerShape', choices: RANGES.pointerShape },
      { name: 'pointerColour', choices: RANGES.pointerColour },
      { name: 'pointerSize', range: RANGES.pointerSize, words: percent },
      { name: 'motion', choices: RANGES.motion },
      { name: 'hand', choices: RANGES.hand },
    ],
  },
];

/** Keys from a scale's root to the same note an octave higher. */
const OCTAVE_KEYS = /** @type {Record<string, number>} */ ({ pentatonic: 6, blues: 7, chromatic: 13 });

/** @param {string} scale */
export const keysOfOneOctave = (scale) => OCTAVE_KEYS[scale] ?? 8;
