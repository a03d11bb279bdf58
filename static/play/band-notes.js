/** What the band plays by itself, told to the page as notes: a take holds it, and a MIDI device plays along; it sounds already. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { DRUMS } from '../band/drum-pattern.js';
import { VELOCITY } from '../band/drum-sounds.js';
import { dispatch } from '../core/events.js';

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

/** @param {NoteEvent} event */
const sendToPage = (event) => dispatch('creatable:note', { ...event, origin: 'band' });
