import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { dispatch, listen } from '../../../static/core/events.js';
import { PALETTE_NAMES } from '../../../static/core/palettes.js';
import { askFor } from '../../../static/core/requests.js';
import { createSettings } from '../../../static/core/settings.js';
import { FollowedSong } from '../../../static/play/follow-song.js';
import { songs } from '../../../static/songs/index.js';
import { noteOn } from '../recorder/fakes.js';

/** @import {Cue} from '../../../static/types.js' */

test('a song that waits says each note that it calls for, from when the one before was played, and none with the band', () => {
  Object.assign(globalThis, { document: new EventTarget() });
  const said = /** @type {Cue[]} */ ([]);
  listen('creatable:cue', (cue) => said.push(cue));
  const clock = { seconds: 1 };
  const settings = createSettings(SETTINGS, undefined);
  const row = /** @type {any} */ (new EventTarget());
  let onBand = () => {};
  const accompaniment = {
    guide: /** @type {any} */ (null),
    seconds: 0,
    onChange: (/** @type {() => void} */ listener) => {
      onBand = listener;
    },
    follow() {},
    hear() {},
    stop() {},
  };
  const song = new FollowedSong({
    settings,
    stage: /** @type {any} */ ({ heardBy: () => 'tone', groupOf: () => 'tone', markNext() {} }),
    row,
    sheet: { show: async () => {} },
    ownSongs: { find: () => undefined, isRead: true, onChange: () => () => {} },
    accompaniment: /** @type {any} */ (accompaniment),
    nowSeconds: () => clock.seconds,
    nextFrame: () => {},
  });
  const keys = Array.from({ length: 25 }, (_, at) => ({ id: `key-${at}`, label: `${at}`, notes: [60 + at] }));
  song.fit(/** @type {any} */ (keys));
  assert.equal(said.length, 0, 'no song, no call');
  settings.choose('waitingSong', songs[0].id);
  const first = said[0].note ?? assert.fail('it calls for the first note');
  settings.choose('palette', PALETTE_NAMES[1]);
  assert.equal(said.length, 1, 'drawn anew is not called anew');
  const play = (/** @type {number} */ note, /** @type {number} */ atSeconds) =>
    dispatch('creatable:note', { ...noteOn(note, atSeconds), origin: 'player' });
  play(first === 60 ? 61 : 60, 1.5);
  clock.seconds = 2;
  play(first, 2);
  assert.deepEqual([said.length, said[1].atSeconds], [2, 2], 'another key goes on nowhere');
  askFor(row, 'song-restart');
  askFor(row, 'song-restart');
  assert.deepEqual([said.length, said[2].note], [3, first], 'from the beginning, once');
  accompaniment.guide = { passed: () => 0, isDue: () => false, coming: () => [{ index: 0, beats: 1 }], count: 1 };
  onBand();
  assert.deepEqual(said.slice(3), [{ atSeconds: 2 }]);
  accompaniment.guide = null;
  onBand();
  assert.deepEqual(said.slice(4), [{ atSeconds: 2, note: first }]);
  const over = /** @type {{count: number, played: number}[]} */ ([]);
  listen('creatable:song-over', (facts) => over.push(facts));
  const rounds = () => row.now.count + 1;
  play(first === 60 ? 61 : 60, 2.5);
  for (let at = 0; at < rounds() && !over.length; at += 1) play(said.at(-1)?.note ?? assert.fail(), 3 + at);
  assert.deepEqual(over, [{ count: row.now.count, played: row.now.count - 1 }], 'at its end, with its facts');
  play(said.at(-1)?.note ?? assert.fail(), 100);
  assert.equal(over.length, 1, 'the next round has begun');
});
