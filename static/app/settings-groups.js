/** What the settings dialog shows, in its order: one line a setting. */

import { formatNumber, percent, t } from '../core/i18n.js';
import { noteName } from '../core/note-names.js';
import { LANGUAGES } from '../locales/index.js';

/** @import {Row} from '../ui/settings-rows.js' */
/** @import {SETTINGS} from './settings.js' */

const ROOTS = ['C', 'C♯ D♭', 'D', 'D♯ E♭', 'E', 'F', 'F♯ G♭', 'G', 'G♯ A♭', 'A', 'A♯ B♭', 'B'];
const nameOfRoot = (/** @type {number} */ root) => ROOTS[root].split(' ').map(noteName).join(' / ');
/** A language is found by its own name, whatever the page speaks now. */
const nameOfLanguage = (/** @type {string} */ code) =>
  LANGUAGES.find((language) => language.code === code)?.name ?? t('language-auto');

/** @type {readonly {title: string, rows: readonly (Row & {name: keyof typeof SETTINGS})[]}[]} */
export const SETTINGS_GROUPS = [
  {
    title: 'settings-language',
    rows: [{ name: 'language', words: nameOfLanguage, language: (code) => (code === 'auto' ? undefined : code) }],
  },
  {
    title: 'settings-keys',
    rows: [{ name: 'scale' }, { name: 'root', words: nameOfRoot }, { name: 'keys' }, { name: 'octave' }],
  },
  {
    title: 'settings-playing',
    rows: [
      { name: 'part', words: (part) => t(`part-${part}`) },
      { name: 'velocityMode' },
      { name: 'fixedVelocity' },
      { name: 'deadZone', words: percent },
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
      { name: 'gain', words: percent },
      { name: 'smoothing' },
      { name: 'pointerMode' },
      { name: 'joystickRest', words: percent },
      { name: 'joystickSpeed', words: percent },
      { name: 'axes' },
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
      { name: 'dwellMs', words: (ms) => t('dwell-seconds', { seconds: formatNumber(ms / 1000) }) },
    ],
  },
  {
    title: 'settings-listening',
    rows: [
      { name: 'noteNaming' },
      { name: 'announceCaptions' },
      { name: 'feelVibrate' },
      { name: 'feelGamepad' },
      { name: 'feelLow' },
      { name: 'feelStrength', words: percent },
    ],
  },
  {
    title: 'settings-look',
    rows: [
      { name: 'picture' },
      { name: 'backgroundPicture', words: (id) => t(`picture-${id}`) },
      { name: 'theme' },
      { name: 'palette' },
      { name: 'textScale', words: percent },
      { name: 'pointerShape' },
      { name: 'pointerColour' },
      { name: 'pointerSize', words: percent },
      { name: 'motion' },
      { name: 'hand' },
    ],
  },
];

/** Keys from a scale's root to the same note an octave higher. */
const OCTAVE_KEYS = /** @type {Record<string, number>} */ ({ pentatonic: 6, blues: 7, chromatic: 13 });

/** @param {string} scale */
export const keysOfOneOctave = (scale) => OCTAVE_KEYS[scale] ?? 8;
