import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeObjectPlayer, readObjectSounds, SOUNDS, writeObjectSounds } from '../../../static/studio/object-sounds.js';
import { MOST_OBJECTS, STUDIO_SETTINGS } from '../../../static/studio/settings.js';
import { GROUP_IDS } from '../../../static/vision/everyday.js';

const { objectSounds } = STUDIO_SETTINGS;

test('what is written is read again, as many objects as there may be, whatever they are', () => {
  for (const group of GROUP_IDS) {
    const rows = Array.from({ length: MOST_OBJECTS }, (_, index) => ({ group, sound: SOUNDS[index] }));
    const text = writeObjectSounds(rows);
    assert.ok(objectSounds.permits(text) && text.length <= 200, text);
    assert.deepEqual(readObjectSounds(text), rows);
  }
  assert.equal(readObjectSounds(objectSounds.default).length, MOST_OBJECTS);
});

test('nonsense is refused, and what no group or sound is called any more is left out', () => {
  for (const bad of ['cup', 'cup:60', 'cup:n', 'cup:n60 '.repeat(MOST_OBJECTS + 1), 'CUP:n60', 'cup:n6000'])
    assert.equal(objectSounds.permits(bad), false, bad);
  assert.equal(objectSounds.permits(''), true);
  assert.deepEqual(readObjectSounds('dodo:n60 cup:n61 hat:d38'), [{ group: 'hat', sound: 'd38' }]);
  assert.deepEqual(readObjectSounds(''), []);
});

function begin() {
  /** @type {string[]} */
  const heard = [];
  const player = makeObjectPlayer({
    hold: ({ group }) => heard.push(`${group} on`),
    letGo: ({ group }) => heard.push(`${group} off`),
  });
  player.use(readObjectSounds('cup:n60 ball:n60'));
  const see = (/** @type {number} */ cup, ball = 0) =>
    player.hear([
      { id: 'cup', share: cup },
      { id: 'ball', share: ball },
    ]);
  return { heard, player, see };
}

test('an object that is seen with trembling certainty sounds once, and until it is gone', () => {
  const { heard, player, see } = begin();
  for (const share of [0.1, 0.45, 0.55, 0.4, 0.6, 0.3, 0.5]) see(share);
  assert.deepEqual(heard, ['cup on']);
  assert.deepEqual(player.sounding, ['cup']);
  see(0.2);
  assert.deepEqual(heard, ['cup on', 'cup off']);
  assert.deepEqual(player.sounding, []);
});

test('one that takes the place of another begins after that one has ended', () => {
  const { heard, see } = begin();
  see(0, 0.9);
  see(0.9, 0);
  assert.deepEqual(heard, ['ball on', 'ball off', 'cup on']);
});

test('nothing sounds on when nobody looks any more, or the sounds are changed', () => {
  const { heard, player, see } = begin();
  see(0.9);
  player.hear(null);
  player.hear(null);
  assert.deepEqual(heard, ['cup on', 'cup off']);
  see(0.9);
  player.use([]);
  assert.deepEqual(heard.slice(2), ['cup on', 'cup off']);
  see(0.9);
  assert.equal(heard.length, 4);
});
