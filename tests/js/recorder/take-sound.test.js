/** A take as a sound file, with a renderer that shows where in the take each sample belongs. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { heardEvents } from '../../../static/recorder/heard-events.js';
import { PIECE_SECONDS, piecesOf, RINGING_SECONDS } from '../../../static/recorder/take-pieces.js';
import { makeSound } from '../../../static/recorder/take-sound.js';
import { openSink } from '../../../static/recorder/wav-sink.js';
import { makeTake, noteOff, noteOn, pedal, programChange } from './fakes.js';

/** @import {NoteEvent} from '../../../static/types.js' */

const RATE = 1000;
const NEVER = new AbortController().signal;
const HEADER_BYTES = 44;

/** A note of a tenth of a second every second. @param {number} seconds @returns {NoteEvent[]} */
const ticking = (seconds) => Array.from({ length: seconds }, (_, at) => [noteOn(60, at), noteOff(60, at + 0.1)]).flat();
const heard = (/** @type {NoteEvent[]} */ events, durationSeconds = 3600) =>
  [...heardEvents(makeTake({ events, durationSeconds }))].flat();

describe('what is heard of a take', () => {
  test('is what its playback sends: with its times, its instrument and its voicing, and all let go of at the end', () => {
    const take = makeTake({
      events: [noteOn(60, 0.5), noteOff(60, 1), pedal(127, 1.5), noteOn(62, 1.75)],
      durationSeconds: 2,
      settings: { instrument: 'harp', tuning: 442 },
    });
    const events = [...heardEvents(take)].flat();
    assert.deepEqual(
      events.map(({ type, atSeconds }) => [type, Math.round(atSeconds * 100) / 100]),
      [
        ['instrument', 0],
        ['note-on', 0.5],
        ['note-off', 1],
        ['control-change', 1.5],
        ['note-on', 1.75],
        ['note-off', 2],
        ['control-change', 2],
      ],
    );
    assert.ok(events.every(({ channel, voicing }) => channel === 0 && voicing?.tuning === 442));
  });
});

describe('a long take in pieces', () => {
  test('follow each other without a gap, each of a bearable length', () => {
    const events = heard(ticking(600), 600);
    const pieces = [...piecesOf(events, 604)];
    let at = 0;
    for (const { fromSeconds, startSeconds, endSeconds } of pieces) {
      assert.equal(startSeconds, at);
      assert.ok(fromSeconds <= startSeconds && startSeconds - fromSeconds <= RINGING_SECONDS + 1);
      assert.ok(endSeconds - startSeconds <= PIECE_SECONDS && endSeconds > startSeconds);
      at = endSeconds;
    }
    assert.equal(at, 604);
    assert.ok(pieces.length >= 10);
  });

  test('a piece begins where nothing rings, if there is such a place', () => {
    const events = heard([noteOn(60, 0), noteOff(60, 40), noteOn(62, 50), noteOff(62, 90)], 90);
    const [, second] = [...piecesOf(events, 94)];
    assert.equal(second.fromSeconds, second.startSeconds);
    assert.ok(second.startSeconds >= 44 && second.startSeconds <= 50);
  });

  test('a piece is told what its channels were told, and strikes again what is held for long', () => {
    const bend = /** @type {NoteEvent} */ ({ type: 'pitch-bend', channel: 0, value: 700, atSeconds: 2 });
    const lyric = /** @type {NoteEvent} */ ({ type: 'lyric', channel: 0, text: 'la', atSeconds: 0.5 });
    const events = heard([programChange(48, 0), lyric, noteOn(60, 1), bend, noteOff(60, 300)], 300);
    const fifth = [...piecesOf(events, 304)][4];
    assert.ok(fifth.startSeconds - fifth.fromSeconds <= PIECE_SECONDS);
    const first = fifth.events.filter(({ atSeconds }) => atSeconds === 0).map(({ type }) => type);
    assert.deepEqual(first, ['program-change', 'instrument', 'pitch-bend', 'lyric', 'note-on']);
  });

  test('what a pedal holds rings on until it is up', () => {
    const events = heard([pedal(127, 0), noteOn(60, 1), noteOff(60, 2), pedal(0, 75), ...ticking(120).slice(160)], 120);
    const [, second] = [...piecesOf(events, 124)];
    assert.ok(second.fromSeconds <= 1 && second.events.some((event) => 'note' in event && event.note === 60));
  });
});

describe('a take as a file', () => {
  /** A sample's value is where in the take it belongs. */
  const makeRender = () => {
    let done = 0;
    const take = makeTake({ events: ticking(180), durationSeconds: 180 });
    const pieces = [...piecesOf(heard(take.events, 180), 180 + RINGING_SECONDS)];
    const render = async (/** @type {{seconds: number}} */ { seconds }) => {
      const { fromSeconds } = pieces[done];
      done += 1;
      const side = Float32Array.from({ length: Math.ceil(seconds * RATE) }, (_, at) => (fromSeconds + at / RATE) / 200);
      return [side, side.map((value) => -value)];
    };
    return { take, render, pieces };
  };

  test('holds each moment once and in its order, in 16 bits, lower byte first, both sides', async () => {
    const { take, render, pieces } = makeRender();
    assert.ok(pieces.length > 2);
    /** @type {number[]} */
    const told = [];
    const file = await makeSound(take, {
      render,
      sink: openSink({ rate: RATE }),
      signal: NEVER,
      onProgress: (done) => told.push(done),
    });
    const view = new DataView(await file.arrayBuffer());
    assert.equal(view.byteLength, HEADER_BYTES + 184 * RATE * 4);
    assert.equal(view.getUint32(40, true), 184 * RATE * 4);
    for (let frame = 0; frame < 184 * RATE; frame += 1) {
      const left = view.getInt16(HEADER_BYTES + frame * 4, true);
      assert.ok(Math.abs(left - (frame / RATE / 200) * 32767) < 1.5, `frame ${frame}`);
      assert.ok(Math.abs(left + view.getInt16(HEADER_BYTES + frame * 4 + 2, true)) <= 1);
    }
    assert.equal(told.length, pieces.length);
    assert.equal(told.at(-1), 180);
  });

  test('of an hour is whole, and no piece of it has the samples of more than two minutes', async () => {
    const [hour, rate] = [3600, 50];
    let longest = 0;
    const render = async (/** @type {{seconds: number}} */ { seconds }) => {
      longest = Math.max(longest, seconds);
      return [0.5, -0.5].map((value) => new Float32Array(Math.ceil(seconds * rate)).fill(value));
    };
    /** Held all the while, so that no place is quiet. */
    const events = [noteOn(48, 0), ...ticking(hour), noteOff(48, hour)];
    const take = makeTake({ events, durationSeconds: hour });
    const file = await makeSound(take, { render, sink: openSink({ rate }), signal: NEVER, onProgress: () => {} });
    const view = new DataView(await file.arrayBuffer());
    assert.equal(view.byteLength, HEADER_BYTES + (hour + RINGING_SECONDS) * rate * 4);
    assert.equal(view.getUint32(40, true), view.byteLength - HEADER_BYTES);
    for (let at = HEADER_BYTES; at < view.byteLength; at += 4)
      assert.ok(view.getInt16(at, true) > 16_000, `byte ${at}`);
    assert.ok(longest < 121, `${longest} s at once`);
  });

  test('that is cancelled renders no further piece', async () => {
    const { take, render, pieces } = makeRender();
    const ending = new AbortController();
    let rendered = 0;
    const counted = (/** @type {any} */ part) => {
      rendered += 1;
      ending.abort();
      return render(part);
    };
    await assert.rejects(
      makeSound(take, {
        render: counted,
        sink: openSink({ rate: RATE }),
        signal: ending.signal,
        onProgress: () => assert.fail('goes on'),
      }),
      /abort/i,
    );
    assert.equal(rendered, 1);
    assert.ok(pieces.length > 1);
  });
});
