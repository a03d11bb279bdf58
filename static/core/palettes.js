/**
 * Colours for the keys, one for each letter of the scale, so that a note has
 * the same colour in every octave. Colour is never alone: each key bears its
 * name, and with every palette but the rainbow a shape as well.
 *
 * Okabe-Ito: M. Okabe and K. Ito, "Color Universal Design", 2008.
 * Tol: P. Tol, "Colour Schemes", SRON/EPS/TN/09-002, 2021, "bright".
 * IBM: IBM Design Library, "Color blind safe", with black and white.
 * Greys: even steps of CIE lightness, for whoever sees no colours.
 */
import { luminance } from './luminance.js';

/** In the order of the letters C, D, E, F, G, A, B. @type {Readonly<Record<string, readonly string[]>>} */
export const PALETTES = Object.freeze({
  'okabe-ito': ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'],
  tol: ['#4477aa', '#66ccee', '#228833', '#ccbb44', '#ee6677', '#aa3377', '#bbbbbb'],
  ibm: ['#648fff', '#785ef0', '#dc267f', '#fe6100', '#ffb000', '#000000', '#ffffff'],
  greys: ['#000000', '#303030', '#585858', '#838383', '#b0b0b0', '#d6d6d6', '#ffffff'],
});

export const PALETTE_NAMES = Object.freeze(['rainbow', ...Object.keys(PALETTES)]);

/** Outlines in a square of 20, in the palettes' order: told apart without colour, and small. */
export const SHAPES = Object.freeze([
  'M10 2 a8 8 0 1 0 0.01 0 z',
  'M3 3 h14 v14 h-14 z',
  'M10 2 l9 16 h-18 z',
  'M10 1 l9 9 l-9 9 l-9 -9 z',
  'M10 1 l2.6 6 l6.4 .6 l-4.8 4.3 l1.4 6.3 l-5.6 -3.3 l-5.6 3.3 l1.4 -6.3 l-4.8 -4.3 l6.4 -.6 z',
  'M7 2 h6 v5 h5 v6 h-5 v5 h-6 v-5 h-5 v-6 h5 z',
  'M10 18 l-9 -16 h18 z',
]);

const LETTERS = 'CDEFGAB';

/**
 * Which of a palette's colours a key has.
 * @param {{label: string, note: number}} key  a note by its letter; a drum, which has none, by its number
 * @returns {number}  0 (C) .. 6 (B)
 */
export function toneOf({ label, note }) {
  return /^[A-G][♯♭]?\d/.test(label) ? LETTERS.indexOf(label[0]) : note % LETTERS.length;
}

/**
 * @param {string} palette  one of PALETTE_NAMES
 * @param {{label: string, note: number}} key
 * @returns {{colour: string, ink: string, shape: string|null}}  CSS colours; `ink` is read on `colour`
 */
export function lookOf(palette, key) {
  const colours = PALETTES[palette];
  // Equally light all around, so that one ink is read on each.
  if (!colours) return { colour: `oklch(0.8 0.14 ${(key.note % 12) * 30})`, ink: '#14171d', shape: null };
  const tone = toneOf(key);
  return { colour: colours[tone], ink: inkOn(colours[tone]), shape: SHAPES[tone] };
}

/** Where black and white have the same contrast (WCAG 2.2's relative luminance): 4.58:1 with either. */
const EVEN_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05;

/** @param {string} colour  '#rrggbb' */
export function inkOn(colour) {
  return luminance(colour) > EVEN_LUMINANCE ? '#000000' : '#ffffff';
}
