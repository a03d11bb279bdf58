import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_SONGS, openOwnSongs } from '../../../static/songs/own-songs.js';

/** @param {string} id */
const score = (id) => /** @type {any} */ ({ id, title: `Song ${id}`, parts: [], mine: 0 });
const quiet = () => ({ postMessage: () => {}, onmessage: null });
let count = 0;

/** A browser that keeps songs, and the way to open them there again. */
function browser() {
  count += 1;
  const name = `songs ${count}`;
  return () => openOwnSongs({ name, channel: quiet() });
}

const idsOf = (/** @type {ReturnType<typeof openOwnSongs>} */ songs) => songs.list().map(({ id }) => id);

test('songs are there again the next time, the newest first, with the part that was chosen', async () => {
  const open = browser();
  const songs = open();
  await songs.add(score('a'), '2026-01-01T00:00:00Z');
  await songs.add(score('b'), '2026-01-02T00:00:00Z');
  await songs.choosePart('a', 2);
  await songs.choosePart('nobody', 1);
  const later = open();
  await later.read();
  assert.deepEqual(idsOf(later), ['b', 'a']);
  assert.equal(later.find('a')?.mine, 2);
});

test('one that was deleted can be put back where it was', async () => {
  const open = browser();
  const songs = open();
  await songs.add(score('a'), '2026-01-01T00:00:00Z');
  await songs.add(score('b'), '2026-01-02T00:00:00Z');
  await songs.remove('a');
  assert.deepEqual([idsOf(songs), songs.removed?.id], [['b'], 'a']);
  await songs.unremove();
  await songs.unremove();
  const later = open();
  await later.read();
  assert.deepEqual([idsOf(later), songs.removed], [['b', 'a'], null]);
});

test('there is room for so many; one more changes nothing', async () => {
  const songs = browser()();
  for (let at = 0; at < MOST_SONGS; at += 1) await songs.add(score(String(at)));
  await assert.rejects(songs.add(score('more')), { code: 'songs-full' });
  assert.equal(songs.list().length, MOST_SONGS);
});

test('where the browser keeps nothing that is said, and the song is there until the page is closed', async () => {
  const songs = openOwnSongs({
    name: 'none',
    channel: quiet(),
    open: () => Promise.reject(new DOMException('', 'SecurityError')),
  });
  let told = 0;
  songs.onChange(() => {
    told += 1;
  });
  await assert.rejects(songs.add(score('a')), { code: 'song-not-kept' });
  assert.deepEqual([idsOf(songs), told], [['a'], 1]);
});
