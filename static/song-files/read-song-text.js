/**
 * A song that somebody wrote as a text: `title`, `tempo`, `bar` (its beats), `tune` and `words`, a line each; tune and
 * words may go on over further lines. See docs/reference/songs.md. Pure.
 */

import { scoreOf } from '../songs/score.js';
import { readNote, readTune } from '../songs/tune.js';
import { SongError } from './song-error.js';

/** @import {Found} from './song-error.js' */

const LINE = /^\s*(title|tempo|bar|tune|words)\s*:\s*(.*)$/i;
const STEP = /^([^*]+)(\*(\d*\.?\d+))?$/;
const SLOWEST = 20;
const FASTEST = 400;
const LONGEST_BAR = 24;

/** Whether it looks like one at all. @param {string} text */
export const isSongText = (text) => text.split('\n', 50).some((line) => LINE.exec(line)?.[1].toLowerCase() === 'tune');

/** @param {string} text @returns {Found} @throws {SongError} naming the first word that cannot be read */
export function readSongText(text) {
  const said = fieldsOf(text);
  for (const step of said.tune.split(/[\s|]+/).filter(Boolean)) if (!isStep(step)) throw flawed(step);
  const { tempi, bars, parts } = scoreOf({
    id: '',
    title: '',
    language: '',
    source: '',
    year: 0,
    tempoBpm: numberIn(said.tempo, SLOWEST, FASTEST),
    beatsPerBar: numberIn(said.bar, 1, LONGEST_BAR),
    tune: said.tune,
    words: said.words,
  });
  return { title: said.title, tempi, bars, parts: readTune(said).length ? parts : [], remarks: [] };
}

/** @param {string} text */
function fieldsOf(text) {
  const said = { title: '', tempo: '100', bar: '4', tune: '', words: '' };
  /** @type {keyof typeof said|null} */
  let current = null;
  for (const line of text.split(/\r?\n/)) {
    const [, name, rest] = LINE.exec(line) ?? [];
    if (line.trim().startsWith('#')) continue;
    if (name) {
      current = /** @type {keyof typeof said} */ (name.toLowerCase());
      said[current] = rest.trim();
    } else if (current === 'tune' || current === 'words') said[current] += ` ${line}`;
    else if (line.trim()) throw flawed(line.trim());
  }
  return said;
}

/** @param {string} step */
function isStep(step) {
  const [, names] = STEP.exec(step) ?? [];
  return names !== undefined && (names === '-' || names.split('+').every((name) => readNote(name) !== null));
}

/** @param {string} word @param {number} least @param {number} most */
function numberIn(word, least, most) {
  const value = Number(word);
  if (!(value >= least && value <= most)) throw flawed(word);
  return value;
}

/** @param {string} word */
const flawed = (word) => new SongError('song-flawed', { word: [...word].slice(0, 40).join('') });
