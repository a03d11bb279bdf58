import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { readBy } from '../../../static/core/documents.js';
import { dispatch } from '../../../static/core/events.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { askFor } from '../../../static/core/requests.js';
import { TAKE } from '../../../static/recorder/take-schema.js';
import { wireRecording } from '../../../static/takes/recording.js';
import { makeTake, noteOff, noteOn } from '../recorder/fakes.js';

/** @import {PlayedTo} from '../../../static/takes/recording.js' */
/** @import {NoteEvent, Pointer, Take} from '../../../static/types.js' */

const settle = () => new Promise((resolve) => setImmediate(resolve));
afterEach(() => mock.timers.reset());

/** A page whose sound never comes, and what a store was told. @param {Take[]} [there]  takes of other computers @param {Partial<PlayedTo>} [band] */
function begin(there = [], band = {}) {
  mock.timers.enable({ apis: ['setInterval'] });
  const page = Object.assign(new EventTarget(), { body: {} });
  Object.assign(globalThis, { document: page, window: globalThis });
  const controls = Object.assign(new EventTarget(), { canRecord: false, recordingSeconds: null });
  const clock = { seconds: 10, goesOn: 0 };
  /** @type {string[]} */
  const said = [];
  /** @type {Take[]} */
  const kept = [];
  /** @type {((pointer: Pointer) => void)[]} */
  const reached = [];
  const recording = wireRecording({
    settings: /** @type {any} */ ({ values: defaultsOf(SETTINGS) }),
    controls: /** @type {any} */ (controls),
    store: /** @type {any} */ ({
      begin: () => ({ append() {}, describe() {}, finish: async (/** @type {Take} */ take) => void kept.push(take) }),
    }),
    sound: /** @type {any} */ ({
      start: () => new Promise(() => {}),
      nowSeconds: () => (clock.seconds += clock.goesOn),
    }),
    trackingQuality: () => ({ frames: 0, dropped: 0, lostSeconds: 0, meanInferenceMs: 0 }),
    currentPlayer: () => null,
    takenNames: () => there.map(({ name }) => name),
    onReached: (listener) => void reached.push(listener),
    nowMs: () => 1000 * clock.seconds,
    band: { countIn: () => null, tempoBpm: undefined, drawToBeat: (event) => event, ...band },
    report: (code) => said.push(code),
  });
  const play = (/** @type {NoteEvent} */ event) => dispatch('creatable:note', { ...event, origin: 'player' });
  /** @param {number} seconds @param {number} x @param {boolean} [present] */
  const point = (seconds, x, present = true) =>
    reached.forEach((tell) => tell({ source: 'nose', x, y: 0.5, present, atMs: 1000 * seconds }));
  return { recording, controls, clock, said, kept, play, point };
}

test('recording waits for nothing: it has begun before a sound that never comes has been given up', async () => {
  const { recording, controls, said, play, clock } = begin();
  askFor(/** @type {any} */ (controls), 'record-start');
  assert.deepEqual([recording.isRecording, said], [true, ['recording']]);
  play(noteOn(60, 10.5));
  play(noteOff(60, 11));
  clock.seconds = 12;
  const take = await recording.stop();
  assert.deepEqual(
    take?.events.filter(({ type }) => type.startsWith('note')),
    [noteOn(60, 0.5), noteOff(60, 1)],
  );
  assert.deepEqual(said, ['recording', 'take-kept']);
});

test('what is stopped is the take that was recorded here, however new another computer says that its own is', async () => {
  const theirs = makeTake({ name: 'Take 9', startedAt: '2090-01-01T00:00:00.000+00:00' });
  const { recording, kept, play, clock } = begin([theirs]);
  await recording.start();
  play(noteOn(64, 10.5));
  clock.seconds = 11;
  const take = await recording.stop();
  assert.equal(take, kept[0]);
  assert.ok(take?.events.some((event) => event.type === 'note-on' && event.note === 64));
  assert.equal(await recording.stop(), null);
  await settle();
});

test('the way of the pointer is kept with takes that begin while that is on, and ends at once when it is off', async () => {
  const { recording, play, clock, point } = begin();
  /** @param {number} seconds */
  const record = async (seconds) => {
    await recording.start();
    play(noteOn(60, clock.seconds));
    for (let at = 0; at < seconds; at += 0.05) point(clock.seconds + at, 0.5);
    clock.seconds += seconds;
    play(noteOff(60, clock.seconds));
  };
  await record(1);
  assert.equal((await recording.stop())?.movement, undefined, 'off until somebody switches it on');
  recording.keepMovement(true);
  await record(1);
  const kept = (await recording.stop())?.movement;
  assert.deepEqual([kept?.rateHz, kept?.source, kept?.x.length], [20, 'nose', 56]);
  await record(1);
  recording.keepMovement(false);
  point(clock.seconds + 0.05, 0.9);
  clock.seconds += 5;
  assert.equal((await recording.stop())?.movement?.x.length, 56);
});

test('a take keeps what the page called for and what was said of help, each from when it was', async () => {
  const { recording, play, clock } = begin();
  const call = (/** @type {number} */ atSeconds, /** @type {number} */ note) =>
    dispatch('creatable:cue', { atSeconds, note });
  call(9, 60);
  await recording.start();
  call(10.5, 62);
  play(noteOn(62, 11));
  clock.seconds = 12;
  dispatch('creatable:cue', { atSeconds: 12 });
  let take = await recording.stop();
  assert.deepEqual(take?.cues, [{ atSeconds: 0.5, note: 62 }, { atSeconds: 2 }], 'none of before it began');
  assert.equal(take?.help, undefined, 'nobody said anything');
  recording.sayHelp(true);
  recording.sayHelp(true);
  await recording.start();
  play(noteOn(60, 12));
  clock.seconds = 13;
  recording.sayHelp(false);
  clock.seconds = 14;
  recording.sayHelp(undefined);
  take = await recording.stop();
  assert.deepEqual(take?.help, [{ atSeconds: 0, on: true }, { atSeconds: 1, on: false }, { atSeconds: 2 }]);
  assert.equal(take?.cues, undefined);
});

test('what is called for as a note is played is called for at the very moment of that note, though clocks go on', async () => {
  const { recording, play, clock } = begin();
  await recording.start();
  clock.goesOn = 0.001;
  for (const atSeconds of [10.1, 10.123456, 10.7]) {
    play(noteOn(60, atSeconds));
    dispatch('creatable:cue', { atSeconds, note: 60 });
  }
  const take = await recording.stop();
  const struck = take?.events.filter(({ type }) => type === 'note-on').map(({ atSeconds }) => atSeconds);
  assert.deepEqual(
    take?.cues?.map(({ atSeconds }) => atSeconds),
    struck,
  );
  assert.equal(struck?.length, 3);
});

test("a person's cue is in the take from the moment of the press, and where nothing is recorded it is said", async () => {
  const { recording, play, clock, said } = begin();
  /** @type {boolean[]} */
  const told = [];
  recording.onChange((isRecording) => told.push(isRecording));
  askFor(document, 'cue-give');
  assert.deepEqual(said, ['cue-unheard']);
  await recording.start();
  dispatch('creatable:cue', { atSeconds: clock.seconds, note: 60 });
  clock.seconds += 1.5;
  askFor(document, 'cue-give');
  play(noteOn(62, clock.seconds + 0.4));
  clock.seconds += 2;
  const take = await recording.stop();
  assert.deepEqual(take?.cues, [
    { atSeconds: 0, note: 60 },
    { atSeconds: 1.5, by: 'person' },
  ]);
  assert.deepEqual(readBy(TAKE, JSON.parse(JSON.stringify(take))).value?.cues, take?.cues);
  assert.deepEqual([told, said.includes('cue-given')], [[true, false], true]);
});

test('a take has the tempo it was played to, and notes of the player as the beat draws them, but not those of the drums', async () => {
  const later = (/** @type {NoteEvent} */ event) => ({ ...event, atSeconds: event.atSeconds + 0.25 });
  const { recording, play, clock } = begin([], { tempoBpm: 90, drawToBeat: later });
  await recording.start();
  play(noteOn(60, 11));
  play(noteOff(60, 11.5));
  dispatch('creatable:note', { ...noteOn(36, 11.5, 9), origin: 'band' });
  dispatch('creatable:note', { ...noteOff(36, 11.6, 9), origin: 'band' });
  for (const origin of /** @type {const} */ (['playback', 'accompaniment'])) {
    dispatch('creatable:note', { ...noteOn(72, 11.5), origin });
  }
  clock.seconds = 13;
  const take = await recording.stop();
  assert.equal(take?.tempoBpm, 90);
  assert.deepEqual(
    take?.events.filter(({ type }) => type.startsWith('note')),
    [noteOn(60, 1.25), noteOn(36, 1.5, 9), noteOff(36, 1.6, 9), noteOff(60, 1.75)],
  );
});
