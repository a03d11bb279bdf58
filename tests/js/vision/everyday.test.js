import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_GROUPS, GROUP_IDS, guessGroups } from '../../../static/vision/everyday.js';
import { strongest } from '../../../static/vision/feature-maps.js';
import { GROUPS } from '../../../static/vision/groups.js';
import { filesOf, readWords, wordsOf } from '../core/locale-files.js';

test('each of the 1000 names stands in one group', () => {
  const numbers = ALL_GROUPS.flatMap((group) => group.numbers).sort((one, other) => one - other);
  assert.deepEqual(
    numbers,
    Array.from({ length: 1000 }, (_, number) => number),
  );
  assert.equal(new Set(GROUP_IDS).size, GROUP_IDS.length);
});

test('each group and each kind of group has a word, and no word is without its group', () => {
  assert.ok(filesOf('en').includes('vision.ftl'));
  const words = [...wordsOf(readWords('en', 'vision.ftl')).keys()].sort();
  const wanted = [...GROUP_IDS.map((id) => `group-${id}`), ...Object.keys(GROUPS).map((kind) => `groups-${kind}`)];
  assert.deepEqual(words, wanted.sort());
});

test('a group is as likely as all its names together, and the likeliest comes first', () => {
  const probabilities = new Float32Array(1000);
  // Egyptian cat, tiger cat, tabby, lynx.
  for (const [number, share] of /** @type {const} */ ([
    [285, 0.3],
    [282, 0.2],
    [281, 0.25],
    [287, 0.25],
  ]))
    probabilities[number] = share;
  const guesses = guessGroups(probabilities);
  assert.deepEqual(
    guesses.slice(0, 2).map(({ id, share }) => [id, share.toFixed(2)]),
    [
      ['cat', '0.75'],
      ['big-cat', '0.25'],
    ],
  );
  assert.equal(guesses.length, GROUP_IDS.length);
  assert.ok(Math.abs(guesses.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6);
});

test('of a layer those channels are shown that differ most from place to place, each from black to white', () => {
  // Two by two places, three channels: even, from 1 to 4, from 0 to 30.
  const values = [5, 1, 0, 5, 2, 10, 5, 3, 20, 5, 4, 30];
  const { side, channels, pictures } = strongest(values, 2, 3);
  assert.deepEqual([side, channels], [2, 3]);
  assert.deepEqual(
    pictures.map((greys) => [...greys]),
    [
      [0, 85, 170, 255],
      [0, 85, 170, 255],
      [0, 0, 0, 0],
    ],
  );
});
