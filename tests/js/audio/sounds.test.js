import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { DRUM_CHANNEL, findSound, SOUNDS, soundOfProgram } from '../../../static/audio/sounds.js';

const readText = (/** @type {string} */ path) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

test('eight sounds and more can be chosen, piano first', () => {
  assert.equal(SOUNDS[0].id, 'piano');
  assert.ok(SOUNDS.length >= 8);
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
  assert.equal(soundOfProgram(0, 127), undefined);
});
