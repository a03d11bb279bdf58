/**
 * Sixteen steps of eight drums, as one short text that is kept, sent and compared like any other setting: four hexadecimal
 * digits a drum, '8080 0808 …', of which each is a beat and each of its bits a step. Pure.
 */
import { DRUM_KEYS } from '../instruments/drum-keys.js';

/** One bit a step, the first of them the highest, in the order of DRUMS. @typedef {readonly number[]} Rows */

/** The first of the drum kit. */
export const DRUMS = Object.freeze(DRUM_KEYS.slice(0, 8));
export const STEPS = 16;
/** Sixteenths, of which four are a beat. */
export const STEPS_IN_BEAT = 4;

const EMPTY_ROW = '0000';
export const EMPTY = Array(DRUMS.length).fill(EMPTY_ROW).join(' ');

/** @param {string} text */
export const isPattern = (text) => new RegExp(`^[0-9a-f]{4}( [0-9a-f]{4}){${DRUMS.length - 1}}$`).test(text);

/** @param {string} text  of `isPattern` @returns {Rows} */
export const rowsOf = (text) => text.split(' ').map((row) => Number.parseInt(row, 16));

/** @param {Rows} rows */
const textOf = (rows) => rows.map((row) => row.toString(16).padStart(4, '0')).join(' ');

/** @param {number} step */
const bitOf = (step) => 1 << (STEPS - 1 - step);

/** @param {Rows} rows @param {number} row @param {number} step */
export const isOn = (rows, row, step) => (rows[row] & bitOf(step)) !== 0;

/** @param {string} text @param {number} row @param {number} step @returns {string}  with that one the other way round */
export const withToggled = (text, row, step) =>
  textOf(rowsOf(text).map((bits, index) => (index === row ? bits ^ bitOf(step) : bits)));

/** @param {Rows} rows @param {number} step @returns {number[]}  which of DRUMS sound with it */
export const hitsAt = (rows, step) => rows.flatMap((_, row) => (isOn(rows, row, step) ? [row] : []));

/** @param {Record<number, string>} drawn  by MIDI's number of the drum: a letter for each step that sounds */
function pattern(drawn) {
  const rows = DRUMS.map(({ note }) =>
    [...(drawn[note] ?? '')].reduce((bits, sign, step) => (sign === 'x' ? bits | bitOf(step) : bits), 0),
  );
  return textOf(rows);
}

/** Ready to be played, and to be changed: by their names, whose words are `drums-<name>`. @type {Readonly<Record<string, string>>} */
export const READY = Object.freeze({
  rock: pattern({
    36: 'x...' + '....' + 'x.x.' + '....',
    38: '....' + 'x...' + '....' + 'x...',
    42: 'x.x.' + 'x.x.' + 'x.x.' + 'x.x.',
  }),
  pop: pattern({
    36: 'x...' + 'x...' + 'x...' + 'x...',
    39: '....' + 'x...' + '....' + 'x...',
    46: '..x.' + '..x.' + '..x.' + '..x.',
  }),
  march: pattern({
    36: 'x...' + '....' + 'x...' + '....',
    38: '..x.' + 'x.xx' + '..x.' + 'xxxx',
    49: 'x...' + '....' + '....' + '....',
  }),
  samba: pattern({
    36: 'x..x' + 'x..x' + 'x..x' + 'x..x',
    38: 'x.x.' + '.x.x' + '.x.x' + '..x.',
    42: 'xxxx' + 'xxxx' + 'xxxx' + 'xxxx',
    50: '....' + 'x...' + '....' + 'x.x.',
  }),
});
