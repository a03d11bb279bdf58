/**
 * Measure how far each sample of models/sounds/ is out of tune, and add it to
 * tuning.json, by which sounds.mjs puts it right. To be run after another sound
 * was added:
 *
 *   node sounds.mjs && node tune.mjs [names, else all] && node sounds.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';
import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { centsOff } from './pitch.mjs';
import { PRESETS } from './presets.mjs';

const SAMPLE_RATE = 44100;
const BLOCK = 128;
const SECONDS = 1.6;
/** Octaves 2 to 6, as the page's keys have them, and at most so many keys of a sample. */
const [LOWEST, HIGHEST] = [36, 95];
const MOST_KEYS = 4;
const NAMES = process.argv.slice(2);
const TABLE = new URL('tuning.json', import.meta.url);

/** @typedef {import('spessasynth_core').BasicSoundBank} Bank */

/** @param {Bank} bank @returns {Map<string, number[]>}  keys that each sample sounds at, by its name */
function keysOfSamples(bank) {
  const keys = new Map();
  for (const { zones } of bank.instruments)
    for (const { keyRange, sample } of zones) {
      const [first, last] = [Math.max(keyRange.min, LOWEST), Math.min(keyRange.max, HIGHEST)];
      const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
      const step = Math.max(1, Math.ceil(all.length / MOST_KEYS));
      keys.set(sample.name, [...(keys.get(sample.name) ?? []), ...all.filter((_, index) => index % step === 0)]);
    }
  return keys;
}

/** @param {Bank} bank @param {number} program @param {number} key @returns {Float32Array} */
function render(bank, program, key) {
  const synth = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false });
  synth.setSystemParameter('reverbGain', 0);
  synth.soundBankManager.addSoundBank(bank, 'one');
  synth.programChange(0, program);
  synth.noteOn(0, key, 90);
  const frames = Math.ceil((SECONDS * SAMPLE_RATE) / BLOCK) * BLOCK;
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)];
  for (let start = 0; start < frames; start += BLOCK) synth.process(left, right, start, BLOCK);
  return left.map((sample, index) => sample + right[index]);
}

await new SpessaSynthProcessor(SAMPLE_RATE).processorInitialized;
const table = JSON.parse(await readFile(TABLE, 'utf8').catch(() => '{}'));
for (const [name, { program, isDrum }] of Object.entries(PRESETS)) {
  if (isDrum || (NAMES.length && !NAMES.includes(name))) continue;
  const file = await readFile(new URL(`../sounds/${name}.sf3`, import.meta.url));
  const bank = SoundBankLoader.fromArrayBuffer(new Uint8Array(file).buffer);
  const found = table[name] ?? {};
  for (const [sample, keys] of keysOfSamples(bank)) {
    const off = keys.map((key) => centsOff(render(bank, program, key), key, SAMPLE_RATE)).filter(Number.isFinite);
    if (off.length === 0) continue;
    // No key further off than need be.
    const middle = (Math.min(...off) + Math.max(...off)) / 2;
    const cents = (found[sample] ?? 0) - Math.round(middle);
    if (cents) found[sample] = cents;
    else delete found[sample];
  }
  table[name] = found;
  console.log(name, JSON.stringify(found));
}
await writeFile(TABLE, `${JSON.stringify(table, null, 2)}\n`);
