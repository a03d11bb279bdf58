/** The tones of chords that are played below a melody: softly, and as long as a slow bar lasts. */
import { notesOf } from './chord-bed.js';
import { strokesAhead } from './strokes-ahead.js';

/** @import {Chord} from './chord-rows.js' */
/** @import {Sides} from './mix.js' */
/** @import {Renderer} from './strokes-ahead.js' */

/** A bar of four beats at 60; one that is longer ends in silence. */
const SECONDS = 4;
export const BED_VELOCITY = 64;

/**
 * @param {{chords: readonly Chord[], sound: string, sampleRate: number} & Renderer} parts
 * @returns {Promise<ReadonlyMap<number, Sides>>}  by note
 * @throws {SoundError}
 */
export async function bedSounds({ chords, sound, ...parts }) {
  const notes = notesOf(chords);
  const struck = await strokesAhead({
    ...parts,
    name: sound,
    channel: 0,
    notes,
    velocity: BED_VELOCITY,
    seconds: SECONDS,
  });
  return new Map(notes.map((note, index) => [note, struck[index]]));
}
