import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeForgetting } from '../../../static/app/forget-player.js';

/** @param {boolean} isChosen  somebody else has the picture behind the shapes */
function forget(isChosen) {
  /** @type {string[]} */
  const done = [];
  const player = /** @type {any} */ ({
    profile: { gestures: { setId: 'now' } },
    earlier: [{ gestures: { setId: 'before' } }, { gestures: {} }],
  });
  makeForgetting({
    gestureSets: { forgetPlayers: async (ids) => void done.push(...ids) },
    pictures: { forget: async () => void done.push('picture') },
    store: { isChosen: (setting, value) => setting === 'shapesGround' && value === 'picture' && isChosen },
  })(player);
  return done;
}

test('all gestures that a deleted player could go back to go along, and the picture that nobody has any more', () => {
  assert.deepEqual(forget(false), ['now', 'before', 'picture']);
});

test('a picture that somebody else has behind the shapes stays', () => {
  assert.deepEqual(forget(true), ['now', 'before']);
});
