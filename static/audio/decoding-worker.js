/**
 * Unpacks one sound: SF3 (Ogg Vorbis samples) in, SF2 (plain samples) out.
 *
 * The synthesiser could do it, but would do it in the audio thread at the
 * first note of each key, where a few milliseconds are a crackle.
 */
import { tellWhatWasFetched } from '../core/downloads.js';
import { BasicSoundBank, SoundBankLoader } from '../vendor/spessasynth-core.js';

/** @param {ArrayBuffer} compressed */
async function unpack(compressed) {
  await BasicSoundBank.isSF3DecoderReady;
  const bank = SoundBankLoader.fromArrayBuffer(compressed);
  await bank.setSampleFormat({ format: 'pcm' });
  return bank.writeSF2();
}

self.onmessage = async ({ data }) => {
  try {
    const bank = await unpack(data);
    // The page ends this worker as soon as it has its answer.
    tellWhatWasFetched();
    self.postMessage({ bank }, { transfer: [bank] });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
