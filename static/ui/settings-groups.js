/** What the settings dialog shows, in its order: one line a setting. */
import { RANGES } from '../settings.js';
import { t } from './i18n.js';

/** @import {Row} from './settings-panel.js' */

const percent = (/** @type {number} */ value) => `${Math.round(value * 100)} %`;
const NOTE_NAMES = ['C', 'C♯ / D♭', 'D', 'D♯ / E♭', 'E', 'F', 'F♯ / G♭', 'G', 'G♯ / A♭', 'A', 'A♯ / B♭', 'B'];

/** @type {readonly {title: string, rows: readonly Row[]}[]} */
export const SETTINGS_GROUPS = [
  { title: 'settings-keys', rows: [
    { name: 'scale', choices: RANGES.scale },
    { name: 'root', choices: RANGES.root, words: (root) => NOTE_NAMES[root] },
    { name: 'keys', range: RANGES.keys },
    { name: 'octave', range: RANGES.octave },
  ] },
  { title: 'settings-playing', rows: [
    { name: 'part', choices: RANGES.part, words: (part) => t(`part-${part}`) },
    { name: 'velocityMode', choices: RANGES.velocityMode },
    { name: 'fixedVelocity', range: RANGES.fixedVelocity },
    { name: 'deadZone', range: RANGES.deadZone, words: percent },
    { name: 'staccato' },
    { name: 'letterKeys' },
    { name: 'letterKeysEverywhere' },
  ] },
  { title: 'settings-look', rows: [
    { name: 'picture', choices: RANGES.picture },
    { name: 'theme', choices: RANGES.theme },
  ] },
];

/** Keys from a scale's root to the same note an octave higher. */
const OCTAVE_KEYS = /** @type {Record<string, number>} */ ({ pentatonic: 6, blues: 7, chromatic: 13 });

/** @param {string} scale */
export const keysOfOneOctave = (scale) => OCTAVE_KEYS[scale] ?? 8;
