import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowsNotes, SOURCES } from '../../../static/sound-sources/index.js';

test('the notes of what the page plays itself are known, of all else only the sound is', () => {
  const known = SOURCES.map(({ meta }) => meta.id).filter(knowsNotes);
  assert.deepEqual(known, ['instrument', 'take']);
  assert.equal(knowsNotes(null), false);
  assert.equal(knowsNotes('gone'), false);
});
