/**
 * Unpacks one sound: SF3 (Ogg Vorbis samples) in, SF2 (plain samples) out; or
 * looks what is in a SoundFont of the player's own, or takes one preset out.
 *
 * The synthesiser could do it, but would do it in the audio thread at the
 * first note of each key, where a few milliseconds are a crackle.
 */
import { tellWhatWasFetched } from '../core/downloads.js';
import { BasicSoundBank, SoundBankLoader } from '../vendor/spessasynth.js';
import { checkSoundFont, presetsOf, takeOut } from './sound-font.js';

/** @import {Preset} from './own-sound.js' */

/** @param {BasicSoundBank} bank */
async function plain(bank) {
  await BasicSoundBank.isSF3DecoderReady;
  await bank.setSampleFormat({ format: 'pcm' });
  return bank.writeSF2();
}

/** @type {Record<string, (file: ArrayBuffer, preset: Preset) => Promise<{bank?: ArrayBuffer, presets?: Preset[]}>>} */
const TASKS = {
  unpack: async (file) => {
    await BasicSoundBank.isSF3DecoderReady;
    return { bank: await plain(SoundBankLoader.fromArrayBuffer(file)) };
  },
  list: async (file) => {
    checkSoundFont(file);
    return { presets: presetsOf(SoundBankLoader.fromArrayBuffer(file)) };
  },
  extract: async (file, preset) => {
    checkSoundFont(file);
    return { bank: await plain(takeOut(SoundBankLoader.fromArrayBuffer(file), preset)) };
  },
};

self.onmessage = async ({ data: { task, file, preset } }) => {
  try {
    const answer = await TASKS[task](file instanceof Blob ? await file.arrayBuffer() : file, preset);
    // The page ends this worker as soon as it has its answer.
    tellWhatWasFetched();
    self.postMessage(answer, { transfer: answer.bank ? [answer.bank] : [] });
  } catch (error) {
    self.postMessage({ error: String(error), code: /** @type {{code?: unknown}|null} */ (error)?.code });
  }
};
