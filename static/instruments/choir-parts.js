/**
 * Who sings what: the melody, and below it an alto, a tenor and a bass that
 * make a chord of the scale with it. Pure.
 */
import { VOICES } from '../audio/singer/formants.js';
import { harmonised } from './harmony.js';

/** @import {VoiceKind} from '../audio/singer/formants.js' */

/** @typedef {{note: number, voice: number}} Part  voice: of VOICES, by its number */

const OCTAVE = 12;
/** A bass below a high voice sings two octaves lower, if that is a note to be sung: C2. */
const LOWEST_BASS = 36;
const LOW_VOICES = ['tenor', 'bass'];

/** How many can sing along. */
export const MOST_PARTS = 3;

/**
 * @param {number} note  of the melody, MIDI
 * @param {{singerVoice: string, singerChoir: number, scale: string, root: number}} settings
 * @returns {readonly Part[]}  the melody first
 */
export function partsOf(note, { singerVoice, singerChoir, scale, root }) {
  const [, third = -1, fifth = -1] = harmonised(note, { harmony: 'chords', scale, root });
  const low = note - 2 * OCTAVE;
  const bass = !LOW_VOICES.includes(singerVoice) && low >= LOWEST_BASS ? low : note - OCTAVE;
  const below = [
    { note: fifth - OCTAVE, voice: voiceNumber('alto') },
    { note: third - OCTAVE, voice: voiceNumber('tenor') },
    { note: bass, voice: voiceNumber('bass') },
  ];
  const sung = below.slice(0, singerChoir).filter((part) => part.note >= 0);
  return [{ note, voice: voiceNumber(singerVoice) }, ...sung];
}

/** @param {string} voice */
const voiceNumber = (voice) => VOICES.indexOf(/** @type {VoiceKind} */ (voice));
