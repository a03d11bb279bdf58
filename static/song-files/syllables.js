/** What is sung, as files have it: in one line, and no longer than a syllable ever is. Pure. */
import { oneLine } from '../core/one-line.js';
import { TOGETHER } from '../songs/score.js';

/** @import {Part, ScoreNote} from '../songs/score.js' */

const LONGEST = 24;

/** For a note; nothing where nothing is sung. @param {string} text */
export function sung(text) {
  const syllable = oneLine(text, LONGEST);
  return syllable && syllable !== '-' ? { syllable } : {};
}

/** A syllable is sung on what is played together with it. */
const placeOf = (/** @type {number} */ beat) => Math.round(beat / TOGETHER);

/**
 * Words that stand beside the notes, given to the part that sings most of them.
 * @param {readonly Part[]} parts
 * @param {readonly {atBeat: number, text: string}[]} words
 * @returns {Part[]}
 */
export function withWords(parts, words) {
  if (!words.length) return [...parts];
  const texts = new Map(words.map(({ atBeat, text }) => [placeOf(atBeat), text]));
  const sings = (/** @type {Part} */ { notes, isDrums }) =>
    isDrums ? 0 : new Set(notes.map(({ atBeat }) => placeOf(atBeat)).filter((at) => texts.has(at))).size;
  const counts = parts.map(sings);
  const singer = counts.indexOf(Math.max(...counts));
  return parts.map((part, index) => (index === singer && counts[index] > 0 ? sungBy(part, texts) : part));
}

/** @param {Part} part @param {Map<number, string>} texts */
function sungBy(part, texts) {
  const left = new Map(texts);
  const notes = part.notes.map((/** @type {ScoreNote} */ note) => {
    const at = placeOf(note.atBeat);
    const text = left.get(at) ?? '';
    left.delete(at);
    return { ...note, ...sung(text) };
  });
  return { ...part, notes };
}
