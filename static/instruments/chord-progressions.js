/** Chords of a key by their numerals: capitals are major, small letters minor, ° is diminished. Pure. */
import { scaleNotes } from './scales.js';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const TRIADS = Object.freeze({ '': [0, 4, 7], m: [0, 3, 7], '°': [0, 3, 6] });

/** From this step of the scale on, a chord stands below the key's first, so that all lie close together. */
const LOW_FROM = 4;

/** @type {Readonly<Record<string, {scale: string, numerals: readonly string[]}>>} */
const PROGRESSIONS = {
  'I-V-vi-IV': major('I', 'V', 'vi', 'IV'),
  'I-IV-V': major('I', 'IV', 'V'),
  'ii-V-I': major('ii', 'V', 'I'),
  'I-vi-ii-V': major('I', 'vi', 'ii', 'V'),
  'i-VI-III-VII': minor('i', 'VI', 'III', 'VII'),
  'i-iv-v': minor('i', 'iv', 'v'),
  'all-major': major('I', 'ii', 'iii', 'IV', 'V', 'vi', 'vii°'),
  'all-minor': minor('i', 'ii°', 'III', 'iv', 'v', 'VI', 'VII'),
};

export const PROGRESSION_NAMES = Object.freeze(Object.keys(PROGRESSIONS));

/** @param {string[]} numerals */
function major(...numerals) {
  return { scale: 'major', numerals };
}

/** @param {string[]} numerals */
function minor(...numerals) {
  return { scale: 'minor', numerals };
}

/**
 * @param {{progression: string, root: number, octave: number}} wanted  root 0 (C) .. 11 (B)
 * @returns {{notes: readonly number[], label: string}[]}  label: 'C', 'Am', 'B°'
 */
export const chordsOf = ({ progression, root, octave }) => chordsInKey({ ...PROGRESSIONS[progression], root, octave });

/**
 * @param {{scale: string, numerals: readonly string[], root: number, octave: number}} wanted  root 0 (C) .. 11 (B)
 * @returns {{notes: readonly number[], label: string}[]}  label: 'C', 'Am', 'B°'
 */
export function chordsInKey({ scale, numerals, root, octave }) {
  const tones = scaleNotes({ scale, root, octave, keys: NUMERALS.length });
  return numerals.map((numeral) => {
    const step = NUMERALS.indexOf(numeral.replace('°', '').toUpperCase());
    const kind = numeral.endsWith('°') ? '°' : numeral === numeral.toLowerCase() ? 'm' : '';
    const { note, label } = tones[step];
    const lowest = step >= LOW_FROM ? note - 12 : note;
    return { notes: TRIADS[kind].map((semitones) => lowest + semitones), label: label.replace(/-?\d+$/, '') + kind };
  });
}
