/** The drums of the kit as the synthesiser plays them, computed ahead: whoever strikes them in the audio thread asks nobody. */
import { renderAhead } from '../audio/ahead.js';
import { readSound } from '../audio/read-sound.js';
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { DRUMS } from './drum-pattern.js';
import { faded, withoutSilence } from './mix.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {Sides} from './mix.js' */

/** Each has so long to die away; what rings longer, as a cymbal, is faded. */
const SECONDS = 2;
const FADE_SECONDS = 0.25;
const ALL_SOUND_OFF = 120;
/** As loud as keys that are pressed. */
export const VELOCITY = 100;

/** @param {{sampleRate: number, render?: typeof renderAhead, read?: typeof readSound}} parts @returns {Promise<Sides[]>}  one of DRUMS each @throws {SoundError} */
export async function drumSounds({ sampleRate, render = renderAhead, read = readSound }) {
  const name = 'drums';
  const [left, right] = await render({
    events: [{ type: 'program-change', channel: DRUM_CHANNEL, program: 0, atSeconds: 0 }, ...DRUMS.flatMap(strokeOf)],
    seconds: DRUMS.length * SECONDS,
    sounds: [{ name, isOwn: false, bank: await read(name) }],
    voiceOf: () => undefined,
    rate: sampleRate,
  });
  const frames = SECONDS * sampleRate;
  return DRUMS.map((_, index) => {
    const cut = [left, right].map((side) => side.subarray(index * frames, (index + 1) * frames));
    return faded(withoutSilence(cut), FADE_SECONDS * sampleRate);
  });
}

/** Silent before the next one. @param {{note: number}} drum @param {number} index @returns {NoteEvent[]} */
function strokeOf({ note }, index) {
  const atSeconds = index * SECONDS;
  const endsAt = atSeconds + SECONDS - FADE_SECONDS / 2;
  return [
    { type: 'note-on', channel: DRUM_CHANNEL, note, velocity: VELOCITY, atSeconds },
    { type: 'note-off', channel: DRUM_CHANNEL, note, velocity: 0, atSeconds: endsAt },
    { type: 'control-change', channel: DRUM_CHANNEL, controller: ALL_SOUND_OFF, value: 0, atSeconds: endsAt },
  ];
}
