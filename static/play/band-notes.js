/** What the band plays by itself, told to the page as notes: a take holds it, and a MIDI device plays along; it sounds already. */
import { DRUM_CHANNEL, findSound } from '../audio/sounds.js';
import { DRUMS } from '../band/drum-pattern.js';
import { VELOCITY } from '../band/drum-sounds.js';
import { dispatch } from '../core/events.js';

/** @import {BedStyle} from '../band/chord-bed.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {Sound} from '../parts.js' */

/** Of a step, which a stroke is held for: the next one begins it anew. */
const HELD = 0.5;

/**
 * @param {{sound: Pick<Sound, 'datedAs'>, send?: (event: NoteEvent) => void}} parts
 * @returns {(struck: {hits: readonly number[], atSeconds: number}, stepSeconds: number) => void}
 */
export function makeBandNotes({ sound, send = sendToPage }) {
  return ({ hits, atSeconds }, stepSeconds) => {
    const from = sound.datedAs(atSeconds);
    for (const hit of hits) {
      const { note } = DRUMS[hit];
      const of = /** @type {const} */ ({ channel: DRUM_CHANNEL, note });
      send({ ...of, type: 'note-on', velocity: VELOCITY, atSeconds: from });
      send({ ...of, type: 'note-off', velocity: 0, atSeconds: from + stepSeconds * HELD });
    }
  };
}

/** Free of every player's, a drawing's and a keyboard's. */
const CHORD_CHANNEL = 15;
/** Beats that what is struck once lasts. */
const BEATS = Object.freeze({ beats: 1, arpeggio: 0.5 });

/**
 * @param {{sound: Pick<Sound, 'datedAs'>, values: Readonly<{tempoBpm: number, beatsInBar: number, bedStyle: BedStyle, bedSound: string, bedLoudness: number}>, velocity: number, send?: (event: NoteEvent) => void}} parts
 * @returns {(struck: {tones: readonly number[], atSeconds: number}) => void}
 */
export function makeChordNotes({ sound, values, velocity, send = sendToPage }) {
  return ({ tones, atSeconds }) => {
    const from = sound.datedAs(atSeconds);
    const { tempoBpm, beatsInBar, bedStyle, bedSound, bedLoudness } = values;
    const beats = bedStyle === 'bed' ? beatsInBar : BEATS[bedStyle];
    const loudness = Math.max(1, Math.round((velocity * bedLoudness) / 100));
    // A take may begin with any of them.
    const { program } = findSound(bedSound);
    send({ type: 'program-change', channel: CHORD_CHANNEL, program, atSeconds: from });
    for (const note of tones) {
      const of = /** @type {const} */ ({ channel: CHORD_CHANNEL, note });
      send({ ...of, type: 'note-on', velocity: loudness, atSeconds: from });
      send({ ...of, type: 'note-off', velocity: 0, atSeconds: from + (beats * 60) / tempoBpm });
    }
  };
}

/** @param {NoteEvent} event */
const sendToPage = (event) => dispatch('creatable:note', { ...event, origin: 'band' });
