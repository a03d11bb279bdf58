import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRecorder } from '../../../static/recorder/take-recorder.js';
import { noteOff, noteOn, PIANO, pedal, programChange } from './fakes.js';

/** @import {Take} from '../../../static/types.js' */

/** A recorder with a clock that stands at `clock.seconds`, and a store that remembers. */
function setUp() {
  const clock = { seconds: 100 };
  /** @type {{head: any, events: any[], changes: any[], finished?: Take}[]} */
  const begun = [];
  const store = {
    begin(/** @type {any} */ head) {
      const take = { head, events: /** @type {any[]} */ ([]), changes: /** @type {any[]} */ ([]) };
      begun.push(take);
      return {
        append: (/** @type {any} */ event) => {
          take.events.push(event);
        },
        describe: (/** @type {any} */ change) => {
          take.changes.push(change);
        },
        finish: async (/** @type {Take} */ finished) => {
          Object.assign(take, { finished });
        },
      };
    },
  };
  const recorder = createRecorder({ store, nowSeconds: () => clock.seconds });
  return { clock, begun, recorder };
}

const PLAN = { name: 'Take 1', tracks: [PIANO] };
const PROGRAM = programChange(0, 0);

describe('the recorder', () => {
  test('gives each note its time from the moment Record was pressed', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    recorder.add(noteOn(60, 100.5));
    recorder.add(noteOff(60, 101));
    clock.seconds = 102;
    const take = recorder.stop();
    assert.deepEqual(take.events, [PROGRAM, noteOn(60, 0.5), noteOff(60, 1)]);
    assert.equal(take.durationSeconds, 2);
  });

  test('keeps a note during which the clock stands still until Stop', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    clock.seconds = 100.5;
    recorder.add(noteOn(60, 100.5));
    const take = recorder.stop();
    assert.deepEqual(take.events, [PROGRAM, noteOn(60, 0.5), noteOff(60, 0.6)]);
    assert.equal(take.durationSeconds, 0.6);
  });

  test('writes each event down as it happens', () => {
    const { recorder, begun } = setUp();
    const id = recorder.start(PLAN);
    recorder.add(noteOn(60, 100.5));
    assert.equal(begun[0].head.id, id);
    assert.deepEqual(begun[0].events, [PROGRAM, noteOn(60, 0.5)]);
  });

  test('says from when on another instrument was played, on a channel that is new too', () => {
    const { clock, recorder } = setUp();
    const instrument = (/** @type {string} */ id, /** @type {number} */ atSeconds, channel = 0) =>
      /** @type {const} */ ({ type: 'instrument', channel, instrument: id, atSeconds });
    recorder.start(PLAN);
    recorder.add(noteOn(60, 100.5));
    recorder.add(noteOff(60, 101));
    recorder.add(instrument('wheel', 101.5));
    recorder.add(instrument('drum-kit', 102, 9));
    recorder.add({ ...noteOn(38, 102.5), channel: 9 });
    recorder.add({ ...noteOff(38, 102.75), channel: 9 });
    clock.seconds = 103;
    const said = recorder.stop().events.filter(({ type }) => type === 'instrument');
    assert.deepEqual(said, [instrument('wheel', 1.5), instrument('drum-kit', 2.5, 9)]);
    for (const bad of ['', 'Wheel', 'a b', 7])
      assert.throws(() => recorder.add(instrument(/** @type {any} */ (bad), 104)), RangeError);
  });

  test('keeps a syllable before its note, and refuses what no file could hold', () => {
    const { clock, recorder } = setUp();
    const lyric = (/** @type {string} */ text, /** @type {number} */ atSeconds) =>
      /** @type {const} */ ({ type: 'lyric', channel: 0, text, atSeconds });
    recorder.start(PLAN);
    recorder.add(lyric('سَ-', 100.5));
    recorder.add(noteOn(60, 100.5));
    recorder.add(noteOff(60, 101));
    clock.seconds = 103;
    const { events } = recorder.stop();
    assert.deepEqual(events.slice(-3), [lyric('سَ-', 0.5), noteOn(60, 0.5), noteOff(60, 1)]);
    for (const bad of ['', 'l'.repeat(41), 'la\n', '\ud800', 7])
      assert.throws(() => recorder.add(lyric(/** @type {any} */ (bad), 104)), RangeError);
  });

  test('hands the finished take to the store', async () => {
    const { recorder, begun } = setUp();
    recorder.start(PLAN);
    const take = recorder.stop();
    await recorder.whenSaved();
    assert.equal(begun[0].finished, take);
  });

  test('leaves out a note that was held before Record until it is struck again', () => {
    const { clock, recorder } = setUp();
    recorder.add(noteOn(60, 99));
    recorder.start(PLAN);
    recorder.add(noteOff(60, 100.5));
    recorder.add(noteOn(60, 101));
    recorder.add(noteOff(60, 101.5));
    clock.seconds = 102;
    assert.deepEqual(recorder.stop().events, [PROGRAM, noteOn(60, 1), noteOff(60, 1.5)]);
  });

  test('ends what is held at Stop', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    recorder.add(noteOn(60, 101));
    recorder.add(pedal(127, 101));
    clock.seconds = 103;
    assert.deepEqual(recorder.stop().events.slice(-2), [noteOff(60, 3), pedal(0, 3)]);
  });

  test('begins with the pedal that was down when Record was pressed', () => {
    const { clock, recorder } = setUp();
    recorder.add(pedal(127, 90));
    recorder.start(PLAN);
    clock.seconds = 101;
    assert.deepEqual(recorder.stop().events, [PROGRAM, pedal(127, 0), pedal(0, 1)]);
  });

  test('keeps a change of sound in the middle', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    recorder.add(programChange(12, 101));
    recorder.add(noteOn(60, 101.5));
    clock.seconds = 102;
    const take = recorder.stop();
    assert.deepEqual(take.events[1], programChange(12, 1));
    assert.deepEqual(take.tracks, [PIANO]);
  });

  test('adds a track, with its sound, when another channel first sounds', () => {
    const { clock, recorder, begun } = setUp();
    recorder.add(programChange(8, 50, 9));
    recorder.add(pedal(0, 50, 9));
    recorder.start(PLAN);
    recorder.add(noteOn(38, 101, 9));
    recorder.add(noteOff(38, 101.2, 9));
    recorder.add(noteOn(38, 101.5, 9));
    clock.seconds = 102;
    const take = recorder.stop();
    assert.deepEqual(take.tracks[1], { channel: 9, name: 'Channel 10', program: 8 });
    assert.deepEqual(begun[0].changes, [{ tracks: take.tracks }]);
    assert.deepEqual(
      take.events.filter(({ channel }) => channel === 9).map(({ type }) => type),
      ['program-change', 'note-on', 'note-off', 'note-on', 'note-off'],
    );
  });

  test('says nothing of a channel that never sounds', () => {
    const { recorder } = setUp();
    recorder.start(PLAN);
    recorder.add(programChange(8, 100.5, 9));
    recorder.add(pedal(127, 100.5, 9));
    assert.deepEqual(recorder.stop().tracks, [PIANO]);
  });

  test('keeps only what a take has room for: not where an event came from', () => {
    const { recorder, begun } = setUp();
    recorder.start(PLAN);
    recorder.add(/** @type {any} */ ({ ...noteOn(60, 100.5), origin: 'player' }));
    assert.deepEqual(begun[0].events.at(-1), noteOn(60, 0.5));
  });

  test('refuses an event that no MIDI file could hold, and goes on', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    assert.throws(() => recorder.add(noteOn(128, 100.5)), /note must be 0\.\.127, got 128/);
    assert.throws(
      () => recorder.add(/** @type {any} */ ({ ...noteOn(60, 100.5), velocity: 0 })),
      /velocity must be 1\.\.127, got 0/,
    );
    assert.throws(() => recorder.add({ ...noteOn(60, 100.5), channel: 1.5 }), /channel must be 0\.\.15, got 1\.5/);
    assert.throws(() => recorder.add(/** @type {any} */ ({ type: 'sysex' })), TypeError);
    recorder.add(noteOn(60, 100.6));
    clock.seconds = 101;
    assert.equal(recorder.stop().events.length, 3);
  });

  test('takes an event without a time as happening now', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    clock.seconds = 100.25;
    recorder.add(noteOn(60, NaN));
    clock.seconds = 101;
    assert.equal(recorder.stop().events[1].atSeconds, 0.25);
  });

  test('knows whether and for how long it has been recording', () => {
    const { clock, recorder } = setUp();
    assert.deepEqual([recorder.isRecording, recorder.secondsIn()], [false, 0]);
    recorder.start(PLAN);
    clock.seconds = 107;
    assert.deepEqual([recorder.isRecording, recorder.secondsIn()], [true, 7]);
    recorder.stop();
    assert.deepEqual([recorder.isRecording, recorder.secondsIn()], [false, 0]);
  });

  test('records one take at a time', () => {
    const { recorder } = setUp();
    assert.throws(() => recorder.stop(), /nothing is being recorded/);
    recorder.start(PLAN);
    assert.throws(() => recorder.start(PLAN), /recorded already/);
  });

  test('keeps how well the player was seen, in numbers that the server takes', () => {
    const { recorder } = setUp();
    recorder.setTracking({ frames: 1, dropped: 1, lostSeconds: 1, meanInferenceMs: 1 });
    recorder.start(PLAN);
    recorder.setTracking({ frames: 90, dropped: 2, lostSeconds: -1, meanInferenceMs: NaN });
    assert.deepEqual(recorder.stop().tracking, { frames: 90, dropped: 2, lostSeconds: 0, meanInferenceMs: 0 });
  });

  test('makes name, settings and tempo such that the server takes them', () => {
    const { recorder } = setUp();
    recorder.start({
      name: ` My\n${'🎵'.repeat(200)}\ud800`,
      tempoBpm: 1000,
      tracks: [],
      settings: { scale: 'major', text: 'x'.repeat(300), gain: NaN, [`${'n'.repeat(65)}`]: 1, staccato: true },
    });
    const take = recorder.stop();
    assert.equal(take.name, `My ${'🎵'.repeat(117)}`);
    assert.equal(take.tempoBpm, 400);
    assert.deepEqual(take.settings, { scale: 'major', text: 'x'.repeat(200), staccato: true });
    assert.match(take.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.match(take.startedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
    assert.ok(Math.abs(Date.parse(take.startedAt) - Date.now()) < 60_000);
  });

  test('asks for a name that can be read', () => {
    const { recorder } = setUp();
    assert.throws(() => recorder.start({ ...PLAN, name: ' \n ' }), RangeError);
    assert.equal(recorder.isRecording, false);
  });

  test('records two takes one after the other without mixing them', () => {
    const { clock, recorder } = setUp();
    recorder.start(PLAN);
    recorder.add(noteOn(60, 100.5));
    clock.seconds = 101;
    const first = recorder.stop();
    recorder.add(noteOff(60, 101.2));
    clock.seconds = 102;
    recorder.start(PLAN);
    recorder.add(noteOn(62, 102.5));
    clock.seconds = 103;
    const second = recorder.stop();
    assert.notEqual(first.id, second.id);
    assert.deepEqual(second.events, [PROGRAM, noteOn(62, 0.5), noteOff(62, 1)]);
  });
});
