/** Chords between the settings, the song and the band, without a page: when they play, which, and what is told of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { makeListeners } from '../../../static/core/listeners.js';
import { createSettings } from '../../../static/core/settings.js';
import { makeChordNotes } from '../../../static/play/band-notes.js';
import { Chords } from '../../../static/play/chords.js';
import { findSong } from '../../../static/songs/index.js';
import { scoreOf } from '../../../static/songs/score.js';

/** @param {{sounds?: boolean, code?: string}} [how] */
function setUp({ sounds = true, code } = {}) {
  /** @type {any[]} */
  const played = [];
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const loaded = [];
  const settings = createSettings(SETTINGS, undefined);
  const bar = /** @type {any} */ ({});
  const places = makeListeners();
  const song = { place: /** @type {any} */ (null), onPlace: places.listen };
  /** @type {(heard: any) => void} */
  let hear = () => {};
  let failing = code;
  const chords = new Chords({
    settings,
    bar,
    song,
    band: /** @type {any} */ ({
      load: async () => sounds,
      play: (/** @type {any} */ parts) => played.push(parts),
      onHeard: (/** @type {typeof hear} */ listener) => {
        hear = listener;
      },
    }),
    sound: /** @type {any} */ ({ synthesiser: { context: { sampleRate: 48_000 } } }),
    report: (/** @type {string} */ each) => said.push(each),
    load: /** @type {any} */ (
      async (/** @type {any} */ { sound, chords: some }) => {
        if (failing) throw Object.assign(new Error(failing), { code: failing });
        loaded.push(`${sound} ${some.length}`);
        return 'tones';
      }
    ),
    tell: (heard) => told.push(heard),
  });
  return {
    chords,
    settings,
    bar,
    played,
    told,
    said,
    loaded,
    hear: (/** @type {any} */ heard) => hear(heard),
    move: (/** @type {any} */ place) => {
      song.place = place;
      places.tell();
    },
    mend: () => {
      failing = undefined;
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const twinkle = scoreOf(findSong('twinkle'));
/** What was asked of the band last: how many chords, and the first tone of the first. @param {any[]} played */
const last = (played) => [played.at(-1).chords?.length, played.at(-1).chords?.[0][0]];

test('one press plays the row in the key of the keys, another one ends it, and the bar names the chord', async () => {
  const { chords, settings, bar, played, told, hear } = setUp();
  settings.set('root', 7);
  await chords.toggle();
  assert.deepEqual(played.at(-1).chords, [
    [7, 11, 2],
    [2, 6, 9],
    [4, 7, 11],
    [0, 4, 7],
  ]);
  assert.deepEqual([played.at(-1).bedStyle, played.at(-1).bedGain, played.at(-1).tones], ['arpeggio', 0.5, 'tones']);
  hear({ chord: 2, tones: [40], atSeconds: 3 });
  assert.deepEqual([bar.chordsPlay, bar.chord, told.length], [true, 'Em', 1]);
  chords.toggle();
  hear({ chord: 3, tones: [40], atSeconds: 4 });
  // It was struck while they were being ended: it has sounded, and is told alone.
  assert.deepEqual([played.at(-1), bar.chordsPlay, bar.chord, told.length], [{ chords: null }, false, null, 2]);
});

test('what is set meanwhile is heard at once; only other tones are fetched', async () => {
  const { chords, settings, played, loaded } = setUp();
  await chords.start();
  settings.set('bedStyle', 'bed');
  settings.set('bedLoudness', 20);
  assert.deepEqual([played.at(-1).bedStyle, played.at(-1).bedGain, loaded], ['bed', 0.2, ['guitar 4']]);
  settings.set('bedRow', 'blues');
  await settled();
  assert.deepEqual([loaded, ...last(played)], [['guitar 4', 'guitar 12'], 12, 0]);
  settings.set('beat', true);
  settings.set('beat', false);
  assert.deepEqual(played.at(-1), { chords: null });
});

test('with a song they are its own, where its player is, and carried up with it', async () => {
  const { chords, played, move, loaded } = setUp();
  move({ score: twinkle, atBeat: 0, shift: 2 });
  await chords.start();
  assert.deepEqual(last(played), [1, 2]);
  move({ score: twinkle, atBeat: 4, shift: 2 });
  assert.deepEqual(last(played), [1, 7]);
  assert.equal(loaded.length, 1);
  move({ score: scoreOf(findSong('greensleeves')), atBeat: 0, shift: 0 });
  await settled();
  assert.deepEqual([loaded.length, ...last(played)], [2, 1, 9]);
  move(null);
  await settled();
  assert.deepEqual(last(played), [4, 0]);
});

test('where nothing can sound, or the sounds cannot be had, they do not pretend to, and the next press tries again', async () => {
  const silent = setUp({ sounds: false });
  await silent.chords.start();
  assert.equal(silent.bar.chordsPlay, false);
  const { chords, bar, said, mend } = setUp({ code: 'sound-missing' });
  await chords.start();
  assert.deepEqual([said, bar.chordsPlay], [['sound-missing'], false]);
  mend();
  await chords.start();
  assert.deepEqual([said.length, bar.chordsPlay], [1, true]);
});

test('a start that was ended before its sounds are there is none', async () => {
  const { chords, played } = setUp();
  const starting = chords.start();
  chords.stop();
  await starting;
  assert.ok(played.every((each) => each.chords === null));
});

test('what is struck is told as notes of a channel of its own, with its sound, as long as it lasts', () => {
  /** @type {any[]} */
  const sent = [];
  const values = /** @type {any} */ ({
    tempoBpm: 60,
    beatsInBar: 3,
    bedStyle: 'bed',
    bedSound: 'harp',
    bedLoudness: 50,
  });
  const sound = { datedAs: (/** @type {number} */ atSeconds) => atSeconds + 100 };
  makeChordNotes({ sound, values, velocity: 64, send: (event) => sent.push(event) })({ tones: [48], atSeconds: 2 });
  assert.deepEqual(sent, [
    { type: 'program-change', channel: 15, program: 46, atSeconds: 102 },
    { type: 'note-on', channel: 15, note: 48, velocity: 32, atSeconds: 102 },
    { type: 'note-off', channel: 15, note: 48, velocity: 0, atSeconds: 105 },
  ]);
});
