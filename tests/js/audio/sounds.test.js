import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { DRUM_CHANNEL, FAMILIES, findSound, SOUNDS, soundOfProgram, soundsOf } from '../../../static/audio/sounds.js';

const readText = (/** @type {string} */ path) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('two dozen sounds and more can be chosen, piano first, each family in one piece', () => {
  assert.equal(SOUNDS[0].id, 'piano');
  assert.ok(SOUNDS.length >= 24);
  const families = SOUNDS.map(({ family }) => family).filter((family, index, all) => family !== all[index - 1]);
  assert.deepEqual(families, FAMILIES);
});

test('all sounds together are no burden for whoever installs them', async () => {
  const { models } = JSON.parse(await readText('models/manifest.json'));
  const { files } = models.find((/** @type {any} */ { id }) => id === 'sounds');
  const bytes = files.reduce((/** @type {number} */ sum, /** @type {any} */ file) => sum + file.bytes, 0);
  assert.ok(bytes < 6e6, `${bytes}`);
  assert.equal(files.length, SOUNDS.length);
});

test('no two sounds share an id, nor a program on the same kind of channel', () => {
  assert.equal(new Set(SOUNDS.map(({ id }) => id)).size, SOUNDS.length);
  assert.equal(new Set(SOUNDS.map(({ program, isDrums }) => `${program} ${isDrums}`)).size, SOUNDS.length);
});

test('drums, and only drums, live on the drum channel', () => {
  for (const { isDrums, channel } of SOUNDS) assert.equal(isDrums, channel === DRUM_CHANNEL);
});

test('every sound has its file in the manifest', async () => {
  const { models } = JSON.parse(await readText('models/manifest.json'));
  const paths = models.flatMap((/** @type {any} */ model) => model.files.map((/** @type {any} */ file) => file.path));
  for (const { file } of SOUNDS) assert.ok(paths.includes(file), `${file} is not in the manifest`);
});

test('every sound is in the reference', async () => {
  const reference = await readText('docs/reference/sounds.md');
  for (const { id, program } of SOUNDS) assert.match(reference, new RegExp(`\\| \`${id}\` \\| ${program}\\b`));
});

test('an unknown sound is named together with those there are', () => {
  assert.throws(() => findSound('kazoo'), { name: 'RangeError', message: /one of piano, .* got kazoo/ });
});

test('a take finds its sound again by channel and program', () => {
  assert.equal(soundOfProgram(0, 73)?.id, 'flute');
  assert.equal(soundOfProgram(3, 0)?.id, 'piano');
  assert.equal(soundOfProgram(9, 0)?.id, 'drums');
});

test('a take from elsewhere is heard with the sound that is most like its own', () => {
  for (const [program, id] of /** @type {const} */ ([
    [1, 'piano'],
    [5, 'electric-piano'],
    [16, 'organ'],
    [30, 'electric-guitar'],
    [33, 'bass'],
    [41, 'violin'],
    [50, 'strings'],
    [57, 'trumpet'],
    [66, 'saxophone'],
    [78, 'pan-flute'],
    [95, 'soft-pad'],
  ]))
    assert.equal(soundOfProgram(0, program).id, id, `${program}`);
  for (let program = 0; program < 128; program += 1) assert.equal(soundOfProgram(9, program).id, 'drums');
  const tracks = [{ channel: 0, name: 'Tuba', program: 58 }];
  assert.deepEqual(soundsOf({ tracks, events: [{ type: 'program-change', channel: 0, program: 74, atSeconds: 0 }] }), [
    'trumpet',
    'recorder',
  ]);
});
