/**
 * Notes of the real instruments in models/sounds/, rendered by the same
 * synthesiser that plays them on the page, so that the truth is what the
 * player hears.
 */
import { readFile } from 'node:fs/promises';
import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { LIBRARY_SETTINGS } from '../../../static/audio/library-settings.js';
import { findSound } from '../../../static/audio/sounds.js';

/** @import {BasicSoundBank} from 'spessasynth_core' */

export const SAMPLE_RATE = 48000;
const BLOCK = 128;
/** As loud as the page plays at full volume: static/audio/synthesiser.js. */
const VOLUME = 4;

/** The melodic ones. */
export const INSTRUMENTS = ['piano', 'marimba', 'organ', 'guitar', 'strings', 'choir', 'flute'];

/** @typedef {{midi: number, atSeconds: number, seconds: number, velocity?: number}} Note */

/** What was opened and decoded once, for all who play it. @type {Map<string, Promise<BasicSoundBank>>} */
const banks = new Map();

/** @param {string} id */
async function readBank(id) {
  const bytes = await readFile(new URL(`../../../models/sounds/${id}.sf3`, import.meta.url));
  // The decoder of the samples is WebAssembly, and has to be there first.
  await new SpessaSynthProcessor(SAMPLE_RATE).processorInitialized;
  return SoundBankLoader.fromArrayBuffer(new Uint8Array(bytes).buffer);
}

/**
 * @param {string} id  of a sound
 * @param {{isDry?: boolean}} [options]  isDry: without the room, which takes longer to render than the sound itself
 * @returns {Promise<(notes: readonly Note[], seconds: number) => Float32Array>}  renders notes, both sides mixed
 */
export async function openInstrument(id, { isDry = false } = {}) {
  const { program, channel } = findSound(id);
  const opened = banks.get(id) ?? readBank(id);
  banks.set(id, opened);
  const bank = await opened;
  const sound = { program, channel, isDry };
  if (!isDry) return (notes, seconds) => render(makeSynth(bank, sound), channel, notes, seconds);
  // Without a room nothing is left of the notes before, and to make another one takes longer than a note.
  const synth = makeSynth(bank, sound);
  return (notes, seconds) => {
    synth.stopAllChannels(true);
    return render(synth, channel, notes, seconds);
  };
}

/** @param {BasicSoundBank} bank @param {{program: number, channel: number, isDry: boolean}} sound */
function makeSynth(bank, { program, channel, isDry }) {
  const { voiceCap, reverbGain, chorusGain } = LIBRARY_SETTINGS;
  const synth = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false, effectsEnabled: !isDry });
  synth.setSystemParameter('voiceCap', voiceCap);
  synth.setSystemParameter('reverbGain', reverbGain);
  synth.setSystemParameter('chorusGain', chorusGain);
  synth.soundBankManager.addSoundBank(bank, 'one');
  synth.programChange(channel, program);
  return synth;
}

/** @param {SpessaSynthProcessor} synth  silent @param {number} channel @param {readonly Note[]} notes @param {number} seconds */
function render(synth, channel, notes, seconds) {
  const events = notes
    .flatMap(({ midi, atSeconds, seconds: length, velocity = 90 }) => [
      { at: atSeconds, act: () => synth.noteOn(channel, midi, velocity) },
      { at: atSeconds + length, act: () => synth.noteOff(channel, midi) },
    ])
    .sort((a, b) => a.at - b.at);
  const frames = Math.ceil((seconds * SAMPLE_RATE) / BLOCK) * BLOCK;
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)];
  for (let start = 0; start < frames; start += BLOCK) {
    while (events.length && events[0].at * SAMPLE_RATE <= start) events.shift()?.act();
    synth.process(left, right, start, BLOCK);
  }
  return left.map((sample, index) => (VOLUME * (sample + right[index])) / 2);
}
