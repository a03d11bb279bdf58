/** What gestures, their colours and the arguments of commands are called. */

import { hasWords, t } from '../core/i18n.js';
import { noteName } from '../core/note-names.js';
import { DRUM_KEYS } from '../instruments/drum-keys.js';
import { NOTHING } from '../learning/gesture-set.js';

/** @import {Field} from '../commands/fields.js' */

const TONES = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** @param {{id: string, name: string}} gesture */
export const gestureName = ({ id, name }) => (id === NOTHING ? t('gesture-nothing') : name);

/** @param {readonly {id: string, name: string}[]} gestures @param {string} id */
export function nameOfGesture(gestures, id) {
  const found = gestures.find((gesture) => gesture.id === id);
  return found ? gestureName(found) : t('gesture-elsewhere');
}

/** @param {number} note  MIDI */
export const nameOfNote = (note) => noteName(`${TONES[note % 12]}${Math.floor(note / 12) - 1}`);

/** @type {Record<string, (value: any) => string>} */
const NAMES = {
  note: nameOfNote,
  drum: (note) => t(DRUM_KEYS.find((key) => key.note === note)?.label ?? ''),
  controller: (number) =>
    hasWords(`controller-${number}`) ? t(`controller-${number}`) : t('controller-number', { number }),
};

/**
 * @param {Field} field
 * @param {string|number} value
 */
export function nameOfValue({ words, nameKey }, value) {
  const choice = `${nameKey.replace('command-', '')}-${value}`;
  return words ? NAMES[words](value) : t(`command-${choice}`);
}
