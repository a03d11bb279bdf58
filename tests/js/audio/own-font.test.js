import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createOwnFont, MOST_BYTES } from '../../../static/audio/own-font.js';
import { createOwnFontStore } from '../../../static/audio/own-font-store.js';
import { readOwnSound, writeOwnSound } from '../../../static/audio/own-sound.js';
import { checkSoundFont, presetsOf, takeOut } from '../../../static/audio/sound-font.js';
import { BasicSoundBank, SoundBankLoader } from '../../../static/vendor/spessasynth.js';

/** @import {Preset} from '../../../static/audio/own-sound.js' */
/** @import {Font} from '../../../static/audio/own-font-store.js' */

const FLUTE = new URL('../../../models/sounds/flute.sf3', import.meta.url);
const DRUMS = new URL('../../../models/sounds/drums.sf3', import.meta.url);

/** @param {URL} address @returns {Promise<ArrayBuffer>} */
const bytesOf = async (address) => new Uint8Array(await readFile(address)).buffer;

/** Two presets of the same samples, one of them in another bank. */
async function twoPresets() {
  const flute = SoundBankLoader.fromArrayBuffer(await bytesOf(FLUTE));
  const bank = new BasicSoundBank();
  // The library clones what has a name already once.
  Object.assign(bank.clonePreset(flute.presets[0]), { program: 5, bankMSB: 0, name: 'Whistle' });
  Object.assign(bank.clonePreset(flute.presets[0]), { program: 5, bankMSB: 3, name: 'Far whistle' });
  bank.flush();
  return bank.writeSF2();
}

/** The same samples, and no preset at all. */
async function withoutPresets() {
  const bank = SoundBankLoader.fromArrayBuffer(await bytesOf(FLUTE));
  bank.presets.length = 0;
  return bank.writeSF2();
}

/** @param {ArrayBuffer} file @returns {string|undefined} */
function codeFor(file) {
  try {
    checkSoundFont(file);
    presetsOf(SoundBankLoader.fromArrayBuffer(file));
    return undefined;
  } catch (error) {
    return /** @type {any} */ (error).code ?? 'broken';
  }
}

test('what is in a SoundFont is listed by banks and programs, and one of it is taken out alone', async () => {
  const file = await twoPresets();
  const presets = presetsOf(SoundBankLoader.fromArrayBuffer(file));
  assert.deepEqual(
    presets.map(({ program, bankMSB, name }) => [program, bankMSB, name]),
    [
      [5, 0, 'Whistle'],
      [5, 3, 'Far whistle'],
    ],
  );
  const one = takeOut(SoundBankLoader.fromArrayBuffer(file), presets[1]);
  assert.deepEqual(
    one.presets.map(({ name, program, bankMSB }) => [name, program, bankMSB]),
    [['Far whistle', 5, 0]],
  );
  assert.ok(one.samples.length > 0);
  const none = { ...presets[0], program: 6 };
  assert.throws(() => takeOut(SoundBankLoader.fromArrayBuffer(file), none), { code: 'soundfont-gone' });
});

test('an SF3 and a DLS file are opened as well', async () => {
  const dls = await SoundBankLoader.fromArrayBuffer(await twoPresets()).writeDLS();
  for (const [file, presets] of /** @type {[ArrayBuffer, number][]} */ ([
    [await bytesOf(FLUTE), 1],
    [dls, 2],
  ])) {
    checkSoundFont(file);
    assert.equal(presetsOf(SoundBankLoader.fromArrayBuffer(file)).length, presets);
  }
});

test('a file that is no SoundFont, is cut short, damaged or without a sound is told apart', async () => {
  const good = await twoPresets();
  const text = (/** @type {string} */ words) => new TextEncoder().encode(words).buffer;
  const damaged = new Uint8Array(good.slice(0));
  damaged.fill(0xff, 12, 400);
  assert.equal(codeFor(good), undefined);
  assert.equal(codeFor(new ArrayBuffer(0)), 'soundfont-foreign');
  assert.equal(codeFor(text('RIFF')), 'soundfont-foreign');
  assert.equal(codeFor(text('PK\x03\x04 a zip of a SoundFont')), 'soundfont-foreign');
  assert.equal(codeFor(text('RIFF\x04\0\0\0WAVEfmt ')), 'soundfont-foreign');
  assert.equal(codeFor(good.slice(0, good.byteLength - 100)), 'soundfont-cut');
  assert.equal(codeFor(good.slice(0, 40)), 'soundfont-cut');
  assert.equal(codeFor(damaged.buffer), 'broken');
  assert.equal(codeFor(await bytesOf(DRUMS)), 'soundfont-empty');
  assert.equal(codeFor(await withoutPresets()), 'soundfont-empty');
});

/** @type {Preset[]} */
const PRESETS = [{ program: 5, bankMSB: 0, bankLSB: 0, name: 'Whistle' }];
const NAMED = writeOwnSound(PRESETS[0], 3);
const fileOf = (bytes = 3) => new File([new Uint8Array(bytes)], 'my.sf2');

/** @param {{kept?: Font|null, keep?: () => Promise<unknown>, list?: () => Promise<Preset[]>}} [parts] */
function setUp({ kept = null, keep = async () => {}, list = async () => PRESETS } = {}) {
  /** @type {string[]} */
  const said = [];
  const bank = new ArrayBuffer(8);
  const own = createOwnFont({
    report: (code) => said.push(code),
    store: { load: async () => kept, keep, remove: async () => {} },
    reader: { listPresets: list, extractPreset: async () => bank },
  });
  return { own, said, bank };
}

test('a file is opened, kept and removed, and its sounds are read by what names them', async () => {
  const { own, said, bank } = setUp();
  let changes = 0;
  own.onChange(() => {
    changes += 1;
  });
  assert.equal((await own.open(fileOf()))?.name, 'my.sf2');
  assert.equal(await own.read(NAMED), bank);
  await assert.rejects(own.read(writeOwnSound(PRESETS[0], 4)), { code: 'soundfont-gone' });
  await own.remove();
  assert.equal(own.font, null);
  await assert.rejects(own.read(NAMED), { code: 'soundfont-gone' });
  assert.deepEqual(said, ['soundfont-reading', 'soundfont-ready', 'soundfont-removed']);
  assert.equal(changes, 2);
});

test('a file that is too large is not even looked into', async () => {
  const { own, said } = setUp({ list: () => assert.fail('looked into') });
  for (const size of [MOST_BYTES + 1, 300_000_000])
    assert.equal(await own.open(Object.defineProperty(fileOf(), 'size', { value: size })), null);
  assert.deepEqual(said, ['soundfont-too-large', 'soundfont-too-large']);
});

test('what cannot be opened leaves what was there', async () => {
  const kept = { name: 'before.sf2', presets: PRESETS, file: fileOf() };
  const { own, said } = setUp({
    kept,
    list: () => Promise.reject(Object.assign(new Error(), { code: 'soundfont-cut' })),
  });
  assert.ok(await own.read(NAMED));
  assert.equal(await own.open(fileOf(9)), null);
  assert.equal(own.font, kept);
  assert.deepEqual(said, ['soundfont-reading', 'soundfont-cut']);
});

test('where it cannot be kept it plays until the page is closed', async () => {
  const full = Object.assign(new Error(), { code: 'soundfont-storage-full' });
  const { own, said } = setUp({ keep: () => Promise.reject(full) });
  assert.ok(await own.open(fileOf()));
  assert.ok(await own.read(NAMED));
  assert.deepEqual(said, ['soundfont-reading', 'soundfont-storage-full']);
});

test('of two files one after the other the second counts, however long the first takes', async () => {
  /** @type {((presets: Preset[]) => void)[]} */
  const answers = [];
  const { own } = setUp({
    list: () =>
      new Promise((resolve) => {
        answers.push(resolve);
      }),
  });
  const first = own.open(fileOf(1));
  const second = own.open(fileOf(2));
  answers[1](PRESETS);
  answers[0](PRESETS);
  assert.equal(await first, null);
  assert.equal((await second)?.file.size, 2);
  assert.equal(own.font?.file.size, 2);
});

test('a browser keeps it for the next page, and makes no database before', async () => {
  const store = createOwnFontStore({ name: 'font-test' });
  assert.equal(await store.load(), null);
  assert.ok(!(await indexedDB.databases()).some(({ name }) => name === 'font-test'));
  await store.keep({ name: 'my.sf2', presets: PRESETS, file: fileOf() });
  const back = await createOwnFontStore({ name: 'font-test' }).load();
  assert.deepEqual([back?.name, back?.presets, back?.file.size], ['my.sf2', PRESETS, 3]);
  await store.remove();
  assert.equal(await store.load(), null);
  assert.equal(readOwnSound(NAMED)?.fileBytes, 3);
});

test('a browser that keeps nothing says so, and one that is full', async () => {
  for (const [name, code] of [
    ['QuotaExceededError', 'soundfont-storage-full'],
    ['SecurityError', 'soundfont-storage-unavailable'],
  ]) {
    const store = createOwnFontStore({ open: () => Promise.reject(Object.assign(new Error(name), { name })) });
    await assert.rejects(store.keep({ name: 'x', presets: PRESETS, file: fileOf() }), { code });
  }
});
