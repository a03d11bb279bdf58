import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { listen } from '../../../static/core/events.js';
import { askFor } from '../../../static/core/requests.js';
import { createSettings } from '../../../static/core/settings.js';
import { Accompaniment } from '../../../static/play/accompaniment.js';
import { fitSong } from '../../../static/play/song-guide.js';
import { scoreOf, stepsOf } from '../../../static/songs/score.js';
import { FakeTimers } from '../players/profiles.js';

/** @import {StatusCode} from '../../../static/core/statuses.js' */

const STRUCK = [[60], [62], [64]];
const SONG = /** @type {any} */ ({
  id: 'a',
  title: 'A',
  language: '',
  tempoBpm: 60,
  beatsPerBar: 2,
  tune: 'C4 D4 | E4*2 | C4*2',
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {Partial<ConstructorParameters<typeof Accompaniment>[0]['sound']>} [changes] @param {{song?: any, shift?: number}} [how] */
function setUp(changes, { song = SONG, shift = 0 } = {}) {
  Object.assign(globalThis, { document: new EventTarget() });
  const timers = new FakeTimers();
  const clock = { seconds: 100 };
  const settings = createSettings(SETTINGS, undefined);
  const view = /** @type {any} */ (Object.assign(new EventTarget(), { now: null }));
  /** @type {any[]} */
  const sent = [];
  /** @type {StatusCode[]} */
  const said = [];
  const sound = {
    start: async () => {},
    loadTake: async () => {},
    nowSeconds: () => clock.seconds,
    synthesiser: { suspended: false },
    ...changes,
  };
  const band = new Accompaniment({
    settings,
    sound,
    view,
    report: (code) => void said.push(code),
    send: (event) => sent.push(event),
    timers,
  });
  const score = song.parts ? song : scoreOf(song);
  const fit = fitSong(stepsOf(score.parts[0]), STRUCK);
  assert.ok(fit);
  band.follow({ score, steps: fit.steps, shift, struck: STRUCK });
  /** @param {number} seconds  of the sound's clock, looked at every tenth */
  const pass = (seconds) => {
    for (let left = Math.round(seconds * 10); left > 0; left -= 1) {
      clock.seconds += 0.1;
      timers.pass(100);
    }
  };
  const press = async (name = /** @type {const} */ ('accompaniment-toggle')) => {
    askFor(view, name);
    await settled();
  };
  return { band, settings, view, sent, said, pass, press, clock };
}

test('it counts a bar, keeps the beat to the end, and says then what came in time', async () => {
  const { band, view, sent, pass, press, clock } = setUp();
  /** @type {unknown[]} */
  const over = [];
  listen('creatable:song-over', (facts) => over.push(facts));
  await press();
  assert.ok(view.now.isOn);
  pass(2.1);
  band.hear({ note: 60, atSeconds: clock.seconds });
  assert.deepEqual(over, []);
  pass(6.2);
  assert.deepEqual(over, [{ count: 4, played: 1 }]);
  assert.deepEqual([view.now.isOn, view.now.facts], [false, { count: 4, inTime: 1 }]);
  assert.equal(band.guide, null);
  const on = sent.filter(({ type }) => type === 'note-on');
  assert.equal(on.length, 8);
  assert.equal(sent.filter(({ type }) => type === 'note-off').length, 8);
});

test('pressed again, or by another song, it is silent at once', async () => {
  const { band, view, sent, pass, press } = setUp();
  await press();
  pass(0.5);
  await press();
  const before = sent.length;
  pass(10);
  assert.deepEqual([view.now.isOn, view.now.facts, sent.length], [false, null, before]);
  await press();
  band.follow(null);
  pass(10);
  assert.deepEqual([view.now, sent.filter(({ type }) => type === 'note-on').length], [null, 1]);
});

test('a passage goes round until it is stopped, and its other end goes along', async () => {
  const { view, settings, pass, press, said } = setUp();
  settings.set('songLoop', true);
  askFor(view, 'accompaniment-passage', { fromBar: 2 });
  assert.deepEqual([view.now.fromBar, view.now.toBar], [2, 2]);
  askFor(view, 'accompaniment-passage', { toBar: 1 });
  assert.deepEqual([view.now.fromBar, view.now.toBar], [1, 1]);
  await press();
  pass(9);
  assert.deepEqual([view.now.isOn, view.now.facts.count, said.length], [true, 1, 0]);
});

test('where it cannot sound nobody waits for it, and it may be pressed again', async () => {
  for (const changes of [{ synthesiser: undefined }, { synthesiser: { suspended: true } }]) {
    const { view, press } = setUp(changes);
    await press();
    assert.equal(view.now.isOn, false);
  }
  const { view, press, said } = setUp({ start: () => Promise.reject(new Error('no')), synthesiser: undefined });
  await press();
  assert.deepEqual([view.now.isOn, said], [false, ['sound-unreachable']]);
});

test('a start that comes after Stop is none', async () => {
  /** @type {() => void} */
  let answer = () => {};
  const { view, press, sent, pass } = setUp({
    loadTake: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  await press();
  await press();
  answer();
  await settled();
  pass(3);
  assert.deepEqual([view.now.isOn, sent.length], [false, 0]);
});

test('with chords, a song of one part has them from the player’s first note on, softly, instead of knocks', async () => {
  const { settings, sent, pass, press } = setUp();
  settings.set('songChords', true);
  settings.set('bedStyle', 'bed');
  await press();
  pass(8.2);
  const begins = sent.filter(({ type }) => type === 'note-on');
  const chords = begins.filter(({ channel }) => channel !== 9);
  // C and D, then E, then C, each over a bar of two beats.
  assert.deepEqual(
    chords.filter(({ note }) => note < 52).map(({ note }) => note % 12),
    [0, 0, 0],
  );
  assert.ok(chords.every(({ velocity }) => velocity === 50));
  assert.equal(begins.length - chords.length, 2, 'the bar that is counted');
});

test('a song that is carried up for the player’s keys has its others in the same key, at most half an octave away', async () => {
  const score = scoreOf(SONG);
  const bass = { name: '', program: 32, isDrums: false, notes: [{ note: 40, velocity: 80, atBeat: 0, beats: 2 }] };
  const song = { ...score, parts: [...score.parts, bass] };
  for (const [shift, wanted] of [
    [12, 40],
    [5, 45],
    [-8, 44],
  ]) {
    const { sent, pass, press } = setUp({}, { song, shift });
    await press();
    pass(3);
    assert.deepEqual(
      sent.filter(({ type, channel }) => type === 'note-on' && channel !== 9).map(({ note }) => note),
      [wanted],
    );
  }
});
