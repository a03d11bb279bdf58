/** What a file has to be that is opened as a SoundFont, and what is in it. Pure: no page, no worker. */
import { BasicSoundBank } from '../vendor/spessasynth.js';
import { SoundError } from './sound-error.js';

/** @import {Preset} from './own-sound.js' */

const HEADER_BYTES = 12;
/** RIFF's own, which its size does not count. */
const OUTER_BYTES = 8;

/**
 * The beginning of every SF2, SF3 and DLS file: RIFF, how long the rest is, and which of them it is.
 * @param {ArrayBuffer} file
 * @throws {SoundError} 'soundfont-foreign' or 'soundfont-cut'
 */
export function checkSoundFont(file) {
  const header = new DataView(file, 0, Math.min(HEADER_BYTES, file.byteLength));
  const word = (/** @type {number} */ at) =>
    String.fromCharCode(...new Uint8Array(file.slice(at, at + 4))).toLowerCase();
  if (header.byteLength < HEADER_BYTES || word(0) !== 'riff' || !['sfbk', 'dls '].includes(word(8)))
    throw new SoundError('soundfont-foreign', `begins with ${JSON.stringify(word(0))}`);
  const wanted = header.getUint32(4, true) + OUTER_BYTES;
  if (file.byteLength < wanted) throw new SoundError('soundfont-cut', `${file.byteLength} bytes of ${wanted}`);
}

/**
 * @param {BasicSoundBank} bank
 * @returns {Preset[]}  those that play notes: drums have keys of their own
 * @throws {SoundError} 'soundfont-empty'
 */
export function presetsOf(bank) {
  const presets = bank.presets
    .filter(({ isDrum }) => !isDrum)
    .map(({ program, bankMSB, bankLSB, name }) => ({ program, bankMSB, bankLSB, name }))
    .sort((a, b) => a.bankMSB - b.bankMSB || a.bankLSB - b.bankLSB || a.program - b.program);
  if (presets.length === 0) throw new SoundError('soundfont-empty', 'no preset that plays notes');
  return presets;
}

/**
 * @param {BasicSoundBank} bank
 * @param {Preset} wanted
 * @returns {BasicSoundBank}  of that preset alone, in bank 0
 * @throws {SoundError} 'soundfont-gone' or 'soundfont-broken'
 */
export function takeOut(bank, wanted) {
  const found = bank.presets.find(
    ({ program, bankMSB, bankLSB, isDrum }) =>
      !isDrum && program === wanted.program && bankMSB === wanted.bankMSB && bankLSB === wanted.bankLSB,
  );
  if (!found) throw new SoundError('soundfont-gone', `no preset ${JSON.stringify(wanted)}`);
  const one = new BasicSoundBank();
  const preset = one.clonePreset(found);
  one.flush();
  if (one.samples.length === 0) throw new SoundError('soundfont-broken', `${found.name} has no samples`);
  Object.assign(preset, { bankMSB: 0, bankLSB: 0 });
  one.soundBankInfo = { ...bank.soundBankInfo };
  return one;
}
