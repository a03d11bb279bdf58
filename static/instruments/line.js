/**
 * A line of notes that is played one after the other: written as a text of note
 * names, such as 'C4 D4 E4+G4', where notes joined by + sound together. Pure.
 */

import { readNote } from '../songs/tune.js';

const SHARP_NAMES = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** Enough for a tune with its verses, and few enough for a profile's QR code. */
export const MOST_STEPS = 64;
/** A setting is no longer, wherever it is kept. */
const MOST_CHARACTERS = 200;

/** What is struck within this time of a take is one step. */
const TOGETHER_SECONDS = 0.05;

/**
 * @param {string} text
 * @returns {readonly (readonly number[])[]|null}  the notes of each step; null when it cannot be read
 */
export function readLine(text) {
  const steps = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((step) => step.split('+').map(readNote));
  if (text.length > MOST_CHARACTERS || steps.length > MOST_STEPS || steps.some((step) => step.includes(null)))
    return null;
  return /** @type {number[][]} */ (steps).map((step) => [...new Set(step)]);
}

/** @param {number} note  MIDI */
const nameOf = (note) => `${SHARP_NAMES[note % 12]}${Math.floor(note / 12) - 1}`;

/**
 * The line of what was played: each beginning, whatever its rhythm.
 * @param {readonly {type: string, note?: number, channel: number, atSeconds: number}[]} events  of a take
 * @param {(channel: number) => boolean} isPitched
 * @returns {string}  as `readLine` reads it; '' where there is no note
 */
export function lineOfTake(events, isPitched) {
  /** @type {{atSeconds: number, notes: Set<number>}[]} */
  const steps = [];
  for (const { type, note, channel, atSeconds } of events) {
    if (type !== 'note-on' || note === undefined || !isPitched(channel)) continue;
    const last = steps.at(-1);
    if (last && atSeconds - last.atSeconds < TOGETHER_SECONDS) last.notes.add(note);
    else steps.push({ atSeconds, notes: new Set([note]) });
  }
  const names = steps.slice(0, MOST_STEPS).map(({ notes }) => [...notes].map(nameOf).join('+'));
  while (names.join(' ').length > MOST_CHARACTERS) names.pop();
  return names.join(' ');
}
