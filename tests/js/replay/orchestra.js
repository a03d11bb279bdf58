/**
 * All that sounds on the page, in node: the synthesiser, the singer and the sampler, told by the same rules what
 * which of them plays (static/audio/synthesiser.js), and rendered ahead.
 */
import { readFile } from 'node:fs/promises';
import { BasicMIDI, SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { createChannelPatches } from '../../../static/audio/channel-patches.js';
import { toMidiBytes } from '../../../static/audio/midi-bytes.js';
import { createVoice as createSampleVoice } from '../../../static/audio/sample-voice.js';
import { Singer } from '../../../static/audio/singer/engine.js';
import { makeSingerHearing } from '../../../static/audio/singer-voice.js';
import { findSound } from '../../../static/audio/sounds.js';
import { createChannelTuning } from '../../../static/audio/tuning.js';
import { createVoices } from '../../../static/audio/voices.js';
import { voiceOf } from '../../../static/instruments/index.js';
import { FakeContext } from './web-audio.js';

/** @import {BasicSoundBank} from 'spessasynth_core' */
/** @import {Sample} from '../../../static/audio/samples/sample.js' */
/** @import {NoteEvent} from '../../../static/types.js' */

/** A block is a millisecond, as is all that happens in these tests: what comes a part of a block later sounds otherwise. */
export const RATE = 24_000;
export const BLOCK = 24;
/** Where numbers have rounded. */
const LEAST_SECONDS = 1e-5;

/** @type {Map<string, BasicSoundBank>} */
const banks = new Map();

/** @param {readonly string[]} ids  of sounds */
async function synthesiserWith(ids) {
  const synth = new SpessaSynthProcessor(RATE, { eventsEnabled: false });
  await synth.processorInitialized;
  // The room's echo moves by itself: it is never twice the same.
  synth.setSystemParameter('reverbGain', 0);
  synth.setSystemParameter('chorusGain', 0);
  for (const id of new Set(ids)) {
    const file = new URL(`../../../models/${findSound(id).file}`, import.meta.url);
    const bank = banks.get(id) ?? SoundBankLoader.fromArrayBuffer(new Uint8Array(await readFile(file)).buffer);
    banks.set(id, bank);
    synth.soundBankManager.addSoundBank(bank, id);
  }
  return synth;
}

/** @param {SpessaSynthProcessor} synth @param {number} seconds @param {(atSeconds: number) => void} [before]  each block */
function rendered(synth, seconds, before = () => {}) {
  const frames = Math.ceil((seconds * RATE) / BLOCK) * BLOCK;
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)];
  for (let start = 0; start < frames; start += BLOCK) {
    before(start / RATE);
    synth.process(left, right, start, BLOCK);
  }
  return left.map((sample, index) => sample + right[index]);
}

/**
 * @param {readonly NoteEvent[]} events  in their order
 * @param {number} seconds
 * @param {{sounds: readonly string[], tuning?: number, samples?: readonly Sample[]}} page  what it has, and is set to
 * @returns {Promise<Float32Array>}  at RATE, both sides together
 */
export async function renderEvents(events, seconds, { sounds, tuning = 440, samples = [] }) {
  const synth = await synthesiserWith(sounds);
  const singer = new Singer({ sampleRate: RATE });
  /** @type {{createVoice: (parts: any) => any}} */
  const singing = { createVoice: () => makeSingerHearing((message) => singer.hear(message)) };
  const bank = { get: (/** @type {string} */ id) => samples.find((each) => each.id === id), load: async () => [] };
  const sampling = { createVoice: (/** @type {any} */ parts) => createSampleVoice({ ...parts, bank }) };
  const context = new FakeContext(RATE);
  const voices = createVoices({
    context: /** @type {any} */ (context),
    output: /** @type {any} */ ({}),
    voiceOf,
    table: { singer: async () => singing, samples: async () => sampling },
  });
  await voices.load(events.flatMap((event) => (event.type === 'instrument' ? [event.instrument] : [])));
  const patches = createChannelPatches(() => 0);
  const tunings = createChannelTuning((channel, cents) =>
    synth.midiChannels[channel].setSystemParameter('fineTune', cents),
  );
  tunings.setUsual(tuning);
  voices.setTuning(tuning);
  const send = (/** @type {NoteEvent} */ event) => {
    if (voices.send(event)) return;
    if (event.type === 'note-on') tunings.note(event.channel, event.voicing?.tuning);
    for (const message of patches.hear(event, '') ?? [toMidiBytes(event)])
      if (message.length) synth.processMessage(message);
  };
  let next = 0;
  /** @type {Float32Array[]} */
  const sung = [];
  const sound = rendered(synth, seconds, (atSeconds) => {
    for (; next < events.length && events[next].atSeconds <= atSeconds + LEAST_SECONDS; next += 1) send(events[next]);
    const block = new Float32Array(BLOCK);
    singer.process(block);
    sung.push(block);
  });
  // The singer and the sampler stand beside it where 1 is as loud as it may be: a quarter.
  const beside = new Float32Array(sound.length);
  context.render(beside);
  return sound.map((sample, index) => sample + (beside[index] + sung[Math.floor(index / BLOCK)][index % BLOCK]) / 4);
}

/**
 * @param {Uint8Array<ArrayBuffer>} file  of MIDI
 * @param {number} seconds
 * @param {readonly string[]} sounds
 */
export async function renderMidi(file, seconds, sounds) {
  const synth = await synthesiserWith(sounds);
  const midi = BasicMIDI.fromArrayBuffer(file.buffer);
  /** @type {{atSeconds: number, message: number[]}[]} */
  const messages = [];
  midi.iterate(({ ticks, statusByte, data }) => {
    const isPlayed = statusByte >= 0x80 && statusByte < 0xf0;
    if (isPlayed) messages.push({ atSeconds: midi.midiTicksToSeconds(ticks), message: [statusByte, ...data] });
  });
  let next = 0;
  return rendered(synth, seconds, (atSeconds) => {
    for (; messages[next]?.atSeconds <= atSeconds + LEAST_SECONDS; next += 1)
      synth.processMessage(messages[next].message);
  });
}
