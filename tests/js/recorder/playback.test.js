import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createChannelMemory } from '../../../static/core/channel-memory.js';
import { createPlayer, playbackChannel } from '../../../static/recorder/playback.js';
import { createSharedChannels } from '../../../static/recorder/shared-channels.js';
import { FakeTime, makeTake, noteOff, noteOn, pedal, programChange } from './fakes.js';

/** @import {NoteEvent} from '../../../static/types.js' */

/** @param {{onEvent?: (event: NoteEvent) => void}} [options] */
function setUp({ onEvent } = {}) {
  const time = new FakeTime();
  const zeroMs = time.nowMs;
  const clock = { offset: 0 };
  const nowSeconds = () => clock.offset + (time.nowMs - zeroMs) / 1000;
  /** @type {NoteEvent[]} */
  const sent = [];
  /** @type {NoteEvent[]} */
  const shown = [];
  /** What is to sound on each channel. @type {NoteEvent[]} */
  const instruments = [];
  /** @type {{id: string, finished: boolean}[]} */
  const ends = [];
  const player = createPlayer({
    send: (event) => {
      (event.type === 'instrument' ? instruments : sent).push(event);
    },
    nowSeconds,
    timers: time.timers,
    shared: createSharedChannels(),
    onEvent: (event) => {
      if (event.type !== 'instrument') shown.push(event);
      onEvent?.(event);
    },
    onEnd: (end) => {
      ends.push(end);
    },
  });
  return { time, clock, sent, shown, instruments, ends, player };
}

/** @param {NoteEvent[]} events */
function brief(events) {
  return events.map((event) => [
    event.type,
    'note' in event ? event.note : 'value' in event ? event.value : 'program' in event && event.program,
    Math.round(event.atSeconds * 1000) / 1000,
  ]);
}

const MELODY = [noteOn(60, 0.5), noteOff(60, 1), noteOn(62, 1), noteOff(62, 1.5)];

describe('playing a take', () => {
  test('sounds every event at its time, and shows it when it sounds', () => {
    const { time, sent, shown, player } = setUp();
    player.play(makeTake({ events: MELODY }));
    assert.deepEqual(sent, []);
    time.advance(499 - 10);
    assert.deepEqual([sent.length, shown.length], [0, 0]);
    time.advance(11);
    assert.deepEqual([sent.length, shown.length], [1, 1]);
    time.advance(1500);
    assert.deepEqual(brief(sent), [
      ['note-on', 60, 0.5],
      ['note-off', 60, 1],
      ['note-on', 62, 1],
      ['note-off', 62, 1.5],
    ]);
    assert.deepEqual(brief(shown), brief(sent));
  });

  test('leaves a bend as wide as is usual, wherever it is stopped', () => {
    const { time, sent, player } = setUp();
    const range = [
      [101, 0],
      [100, 0],
      [6, 48],
    ].map(
      ([controller, value]) =>
        /** @type {NoteEvent} */ ({ type: 'control-change', channel: 0, controller, value, atSeconds: 0 }),
    );
    player.play(makeTake({ events: [...range, noteOn(60, 0.1), noteOff(60, 9)] }));
    time.advance(500);
    player.stop();
    const memory = createChannelMemory();
    sent.forEach(memory.hear);
    assert.equal(memory.bendRange(playbackChannel(0)), 2);
    assert.ok(sent.some((event) => event.type === 'control-change' && event.value === 48));
    assert.deepEqual(memory.all(), []);
  });

  test('says first what sounds on each channel, also for a take that does not say it itself', () => {
    for (const [settings, events, said] of /** @type {const} */ ([
      [{ instrument: 'sampler' }, MELODY, ['sampler']],
      [{}, MELODY, ['piano']],
      [{ instrument: 'No such Thing' }, MELODY, ['piano']],
      [
        { instrument: 'harp' },
        [{ type: 'instrument', channel: 0, instrument: 'singer', atSeconds: 0 }, ...MELODY],
        ['harp', 'singer'],
      ],
    ])) {
      const { time, sent, instruments, player } = setUp();
      player.play(makeTake({ settings, events: [...events] }));
      assert.equal(sent.length, 0);
      time.advance(2000);
      assert.deepEqual(
        instruments.map((event) => [event.channel, event.type === 'instrument' && event.instrument]),
        said.map((instrument) => [playbackChannel(0), instrument]),
      );
    }
  });

  test('says with each note how the take was tuned, whatever the page is by now', () => {
    for (const [settings, tuning] of /** @type {const} */ ([
      [{ tuning: 415 }, 415],
      [{}, 440],
      [{ tuning: 'high' }, 440],
    ])) {
      const { time, sent, player } = setUp();
      player.play({ ...makeTake({ events: MELODY }), settings });
      time.advance(2000);
      const notes = sent.filter(({ type }) => type === 'note-on');
      assert.deepEqual(
        notes.map(({ voicing }) => voicing?.tuning),
        [tuning, tuning],
      );
    }
  });

  test('sings again: each syllable before its note, from wherever it begins, and leaves the channel to whoever is next', () => {
    const lyric = (/** @type {string} */ text, /** @type {number} */ atSeconds) =>
      /** @type {NoteEvent} */ ({ type: 'lyric', channel: 0, text, atSeconds });
    const voice = /** @type {NoteEvent} */ ({
      type: 'control-change',
      channel: 0,
      controller: 16,
      value: 3,
      atSeconds: 0,
    });
    const events = [
      voice,
      lyric('la-', 0.5),
      noteOn(60, 0.5),
      noteOff(60, 1),
      lyric('la', 1.5),
      noteOn(62, 1.5),
      noteOff(62, 2),
    ];
    /** @param {number} fromSeconds */
    const said = (fromSeconds) => {
      const { time, sent, player } = setUp();
      player.play(makeTake({ events, settings: { instrument: 'singer' } }), { fromSeconds });
      time.advance(4000);
      assert.ok(sent.every(({ channel }) => channel === playbackChannel(0)));
      return sent.flatMap((event) => {
        if (event.type === 'lyric') return event.text;
        if (event.type === 'control-change') return `${event.controller}=${event.value}`;
        return event.type === 'note-on' ? `${event.note}` : [];
      });
    };
    assert.deepEqual(said(0), ['16=3', 'la-', '60', 'la', '62', '16=0']);
    assert.deepEqual(said(1.2), ['16=3', 'la', '62', '16=0']);
  });

  test("says which of the player's own sounds it was, and leaves the channel as ours", () => {
    const { time, sent, player } = setUp();
    const bank = /** @type {NoteEvent} */ ({
      type: 'control-change',
      channel: 0,
      controller: 0,
      value: 1,
      atSeconds: 0,
    });
    const ownSound = '80:3:0 5000 Square';
    player.play({ ...makeTake({ events: [bank, ...MELODY] }), settings: { ownSound } });
    time.advance(3000);
    const banks = sent.filter((event) => event.type === 'control-change' && event.controller === 0);
    assert.deepEqual(
      banks.map((event) => 'value' in event && event.value),
      [1, 0],
    );
    assert.ok(sent.every(({ voicing }) => voicing?.ownSound === ownSound));
    player.play({ ...makeTake({ events: MELODY }), settings: { ownSound: 'nonsense' } });
    time.advance(1000);
    assert.equal(sent.at(-1)?.voicing?.ownSound, '');
  });

  test('sends on channels of its own, and shows those of the take', () => {
    const { time, sent, shown, player } = setUp();
    player.play(makeTake({ events: [noteOn(60, 0), noteOn(38, 0, 9), noteOff(60, 1), noteOff(38, 1, 9)] }));
    time.advance(0);
    assert.deepEqual(
      sent.map(({ channel }) => channel),
      [8, 9],
    );
    assert.deepEqual(
      shown.map(({ channel }) => channel),
      [0, 9],
    );
    const all = Array.from({ length: 16 }, (_, channel) => playbackChannel(channel));
    assert.equal(new Set(all).size, 16);
    assert.equal(all[9], 9);
  });

  test("ends once, after the take's whole duration", () => {
    const { time, ends, player } = setUp();
    const take = makeTake({ events: MELODY, durationSeconds: 3 });
    player.play(take);
    time.advance(2900);
    assert.equal(player.isPlaying, true);
    assert.equal(player.positionSeconds, 2.9);
    time.advance(60_000);
    assert.deepEqual(ends, [{ id: take.id, finished: true }]);
    assert.deepEqual([player.isPlaying, player.positionSeconds, time.pending], [false, 0, 0]);
  });

  test('an empty take ends at once, after play has returned', () => {
    const { time, ends, player } = setUp();
    const take = makeTake({ events: [programChange(0, 0)], durationSeconds: 60 });
    player.play(take);
    assert.deepEqual(ends, []);
    time.advance(0);
    assert.deepEqual(ends, [{ id: take.id, finished: true }]);
  });

  test('stop releases every note and the pedal, straightens the bend, and plays no more', () => {
    const { time, sent, ends, player } = setUp();
    const bend = /** @type {const} */ ({ type: 'pitch-bend', channel: 0, value: 2000, atSeconds: 0.2 });
    const take = makeTake({
      events: [noteOn(60, 0.1), noteOn(64, 0.1), pedal(127, 0.2), bend, noteOff(64, 0.3), noteOff(60, 1)],
    });
    player.play(take);
    time.advance(400);
    sent.length = 0;
    player.stop();
    assert.deepEqual(brief(sent), [
      ['note-off', 60, 0.4],
      ['control-change', 0, 0.4],
      ['pitch-bend', 0, 0.4],
    ]);
    assert.ok(sent.every(({ channel }) => channel === playbackChannel(0)));
    player.stop();
    time.advance(60_000);
    assert.equal(sent.length, 3);
    assert.deepEqual(ends, [{ id: take.id, finished: false }]);
  });

  test('a second take stops the first', () => {
    const { time, sent, ends, player } = setUp();
    const first = makeTake({ events: MELODY });
    const second = makeTake({ events: [noteOn(70, 0.1), noteOff(70, 0.2)], durationSeconds: 0.2 });
    player.play(first);
    time.advance(600);
    player.play(second);
    time.advance(10_000);
    assert.deepEqual(brief(sent), [
      ['note-on', 60, 0.5],
      ['note-off', 60, 0.6],
      ['note-on', 70, 0.7],
      ['note-off', 70, 0.8],
    ]);
    assert.deepEqual(ends, [
      { id: first.id, finished: false },
      { id: second.id, finished: true },
    ]);
  });

  test('from the middle it knows the sound and the pedal, and leaves out what began before', () => {
    const { time, sent, ends, player } = setUp();
    const events = [
      programChange(12, 0),
      pedal(127, 0.1),
      noteOn(60, 0.5),
      noteOff(60, 1.5),
      noteOn(62, 2),
      noteOff(62, 3),
    ];
    player.play(makeTake({ events, durationSeconds: 3 }), { fromSeconds: 1 });
    assert.equal(player.positionSeconds, 1);
    time.advance(5000);
    assert.deepEqual(brief(sent), [
      ['program-change', 12, 0],
      ['control-change', 127, 0],
      ['note-on', 62, 1],
      ['note-off', 62, 2],
      ['control-change', 0, 2],
    ]);
    assert.equal(ends.length, 1);
  });

  test('from behind its last note it ends at once', () => {
    const { time, ends, player } = setUp();
    player.play(makeTake({ events: MELODY, durationSeconds: 60 }), { fromSeconds: 30 });
    time.advance(0);
    assert.equal(ends.length, 1);
  });

  test('sends what was missed, in order, when timers come late', () => {
    const { time, clock, sent, player } = setUp();
    player.play(makeTake({ events: MELODY, durationSeconds: 3 }));
    clock.offset = 1.2;
    time.advance(100);
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['note-on', 'note-off', 'note-on'],
    );
    assert.equal(player.isPlaying, true);
  });

  test('waits while the sound is suspended, and then goes on', () => {
    const { time, clock, sent, ends, player } = setUp();
    player.play(makeTake({ events: MELODY }));
    time.advance(100);
    for (let step = 0; step < 100; step += 1) {
      clock.offset -= 0.1;
      time.advance(100);
    }
    assert.deepEqual([sent.length, player.isPlaying], [0, true]);
    time.advance(3000);
    assert.deepEqual([sent.length, ends.length], [4, 1]);
  });

  test('a listener may stop the take it is told about', () => {
    const parts = setUp({
      onEvent: ({ type }) => {
        if (type === 'note-on') parts.player.stop();
      },
    });
    parts.player.play(makeTake({ events: [noteOn(60, 0.1), noteOn(62, 0.1), noteOff(60, 1), noteOff(62, 1)] }));
    parts.time.advance(100);
    assert.deepEqual(
      parts.sent.map((event) => [event.type, 'note' in event && event.note]),
      [
        ['note-on', 60],
        ['note-off', 60],
      ],
    );
    assert.deepEqual([parts.ends.length, parts.time.pending], [1, 0]);
  });

  test('dispose stops and leaves no timer', () => {
    const { time, player, ends } = setUp();
    player.play(makeTake({ events: MELODY }));
    time.advance(600);
    player.dispose();
    assert.deepEqual([time.pending, ends.length, player.isPlaying], [0, 1, false]);
  });

  test('fifty thousand events come out in order', () => {
    const { time, sent, player } = setUp();
    const events = Array.from({ length: 25_000 }, (_, index) => [
      noteOn(36 + (index % 60), index * 0.144),
      noteOff(36 + (index % 60), index * 0.144 + 0.1),
    ]).flat();
    player.play(makeTake({ events, durationSeconds: 3600 }));
    time.advance(3_700_000);
    assert.equal(sent.length, 50_000);
    assert.ok(
      sent.every(
        (event, index) =>
          'note' in event &&
          'note' in events[index] &&
          event.type === events[index].type &&
          event.note === /** @type {any} */ (events[index]).note,
      ),
    );
    assert.equal(player.isPlaying, false);
  });
});

describe('two players on one synthesiser', () => {
  test('never cut each other: a note, a pedal and a bend end with the last that holds them', () => {
    const time = new FakeTime();
    const zeroMs = time.nowMs;
    /** @type {NoteEvent[]} */
    const sent = [];
    // As takes, gestures' loops and See sound make them: none says what it shares, and all of the page do.
    const [one, other] = [1, 2].map(() =>
      createPlayer({
        send: (event) => void sent.push(event),
        nowSeconds: () => (time.nowMs - zeroMs) / 1000,
        timers: time.timers,
      }),
    );
    /** @param {number} bend */
    const held = (bend) =>
      makeTake({
        durationSeconds: 9,
        events: [
          noteOn(60, 0),
          pedal(127, 0),
          { type: 'pitch-bend', channel: 0, value: bend, atSeconds: 0 },
          noteOff(60, 8),
        ],
      });
    one.play(held(100));
    other.play(held(200));
    time.advance(100);
    sent.length = 0;
    one.stop();
    assert.deepEqual(
      brief(sent).map(([type, value]) => [type, value]),
      [['pitch-bend', 200]],
    );
    sent.length = 0;
    other.stop();
    assert.deepEqual(
      brief(sent).map(([type, value]) => [type, value]),
      [
        ['note-off', 60],
        ['control-change', 0],
        ['pitch-bend', 0],
      ],
    );
  });
});
