/** What is played of the song of one's own: there, not there yet, another part of it, easier. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { makeListeners } from '../../../static/core/listeners.js';
import { createSettings } from '../../../static/core/settings.js';
import { findSong } from '../../../static/songs/index.js';
import { makeOwnSteps } from '../../../static/songs/own-steps.js';
import { scoreOf } from '../../../static/songs/score.js';

const ID = '0f5c1a2e-8d3b-4c6f-9a7e-5b4d3c2a1f00';

test('the song comes when the list is read, and changes with its part and with what is left out, not with other songs', () => {
  const settings = createSettings(SETTINGS, undefined);
  const listeners = makeListeners();
  const kept = new Map();
  const own = makeOwnSteps({ settings, ownSongs: { find: (id) => kept.get(id), onChange: listeners.listen } });
  let told = 0;
  own.onChange(() => {
    told += 1;
  });
  settings.set('ownSong', ID);
  assert.deepEqual([own.steps(), told], [[], 0]);
  const score = scoreOf(findSong('hot-cross-buns'));
  kept.set(ID, score);
  listeners.tell();
  assert.deepEqual([own.steps().slice(0, 4), own.steps().length, told], [[[64], [62], [60], [64]], 17, 1]);
  kept.set('another', score);
  listeners.tell();
  assert.equal(told, 1);
  settings.set('songNotes', 'first-of-bar');
  assert.deepEqual([own.steps(), told], [[[64], [64], [60], [64]], 2]);
  const bass = { name: '', program: 32, isDrums: false, notes: [{ note: 40, velocity: 80, atBeat: 0, beats: 4 }] };
  kept.set(ID, { ...score, parts: [...score.parts, bass], mine: 1 });
  listeners.tell();
  assert.deepEqual([own.steps(), told], [[[40]], 3]);
});
