/** Single notes as the synthesiser plays them, computed ahead: whoever strikes them in the audio thread asks nobody. */
import { renderAhead } from '../audio/ahead.js';
import { readSound } from '../audio/read-sound.js';
import { findSound } from '../audio/sounds.js';
import { faded, withoutSilence } from './mix.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {Sides} from './mix.js' */

/** @typedef {{render?: typeof renderAhead, read?: typeof readSound}} Renderer */
/** seconds: of each @typedef {{name: string, channel: number, notes: readonly number[], velocity: number, seconds: number, sampleRate: number} & Renderer} Wanted */

const FADE_SECONDS = 0.25;
const ALL_SOUND_OFF = 120;

/** @param {Wanted} wanted @returns {Promise<Sides[]>}  one of the notes each @throws {SoundError} */
export async function strokesAhead({ sampleRate, render = renderAhead, read = readSound, ...wanted }) {
  const { name, channel, notes, seconds } = wanted;
  const { program } = findSound(name);
  const [left, right] = await render({
    events: [
      { type: 'program-change', channel, program, atSeconds: 0 },
      ...notes.flatMap((note, index) => strokeOf(note, index * seconds, wanted)),
    ],
    seconds: notes.length * seconds,
    sounds: [{ name, isOwn: false, bank: await read(name) }],
    voiceOf: () => undefined,
    rate: sampleRate,
  });
  const frames = seconds * sampleRate;
  return notes.map((_, index) => {
    const cut = [left, right].map((side) => side.subarray(index * frames, (index + 1) * frames));
    return faded(withoutSilence(cut), FADE_SECONDS * sampleRate);
  });
}

/** Silent before the next one. @param {number} note @param {number} atSeconds @param {Pick<Wanted, 'channel'|'velocity'|'seconds'>} wanted @returns {NoteEvent[]} */
function strokeOf(note, atSeconds, { channel, velocity, seconds }) {
  const endsAt = atSeconds + seconds - FADE_SECONDS / 2;
  return [
    { type: 'note-on', channel, note, velocity, atSeconds },
    { type: 'note-off', channel, note, velocity: 0, atSeconds: endsAt },
    { type: 'control-change', channel, controller: ALL_SOUND_OFF, value: 0, atSeconds: endsAt },
  ];
}
