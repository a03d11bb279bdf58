import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOfTake, MOST_STEPS, readLine } from '../../../static/instruments/line.js';
import { create } from '../../../static/instruments/next-note.js';

/** @param {Record<string, any>} [settings] @param {readonly (readonly number[])[]} [ownSong] */
function setUp(settings = {}, ownSong = undefined) {
  /** @type {any[]} */
  const events = [];
  let atMs = 0;
  const instrument = create({
    settings,
    ownSong,
    channel: 0,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => atMs / 1000,
  });
  const move = (/** @type {number} */ x, /** @type {number} */ y, present = true, afterMs = 33) => {
    atMs += afterMs;
    instrument.update({ source: 'nose', x, y, present, atMs });
  };
  const press = (source = 'switch') => {
    instrument.press('key-0', { source });
    instrument.release('key-0', { source });
  };
  const struck = () => events.filter(({ type }) => type === 'note-on').map(({ note }) => note);
  return { instrument, events, move, press, struck };
}

test('each press plays the next note of the scale, up and down and up again', () => {
  const { press, struck } = setUp({ scale: 'pentatonic' });
  for (let time = 0; time < 13; time += 1) press();
  assert.deepEqual(struck(), [60, 62, 64, 67, 69, 72, 69, 67, 64, 62, 60, 62, 64]);
});

test('notes of its own are played one after the other, together where they are joined', () => {
  const { press, struck } = setUp({ line: 'chosen', lineNotes: 'C4 E4+G4' });
  for (let time = 0; time < 3; time += 1) press();
  assert.deepEqual(struck(), [60, 64, 67, 60]);
  assert.deepEqual(setUp({ line: 'chosen', lineNotes: '' }).instrument.zones.length, 1);
});

test('twenty presses are the first twenty notes of a song, and it begins anew after its last', () => {
  const { press, struck } = setUp({ line: 'song', song: 'hot-cross-buns' });
  for (let time = 0; time < 20; time += 1) press();
  const song = [64, 62, 60, 64, 62, 60, 60, 60, 60, 60, 62, 62, 62, 62, 64, 62, 60];
  assert.deepEqual(struck(), [...song, 64, 62, 60]);
});

test('a pointer that goes onto the zone plays one note, and it lasts until it leaves', () => {
  const { move, events } = setUp();
  for (const y of [0.1, 0.5, 0.6, 0.7, 0.5, 0.1, 0.1]) move(0.5, y);
  assert.deepEqual(
    events.map(({ type, note }) => `${type} ${note}`),
    ['note-on 60', 'note-off 60'],
  );
  move(0.5, 0.6);
  move(0.5, 0.6, false);
  assert.deepEqual(
    events.slice(2).map(({ type, note }) => `${type} ${note}`),
    ['note-on 62', 'note-off 62'],
  );
});

test('any movement plays the next note, and ends it as it ends', () => {
  const { move, struck, events } = setUp({ lineTrigger: 'movement' });
  for (let round = 0; round < 3; round += 1) {
    for (let step = 0; step < 10; step += 1) move(0.2 + 0.03 * step, 0.1);
    for (let step = 0; step < 10; step += 1) move(0.5 - 0.03 * round, 0.1);
    for (let step = 0; step < 10; step += 1) move(0.5 - 0.03 * round, 0.1);
  }
  assert.ok(struck().length >= 3 && struck().length <= 6, String(struck()));
  assert.equal(events.at(-1).type, 'note-off');
});

test('a movement is one before a camera of three pictures a second, too', () => {
  const { move, events } = setUp({ lineTrigger: 'movement' });
  for (const x of [0.2, 0.2, 0.5, 0.8, 0.8]) move(x, 0.1, true, 333);
  assert.deepEqual(
    events.map(({ type, note }) => `${type} ${note}`),
    ['note-on 60', 'note-off 60'],
  );
});

test('whoever presses while another holds plays the next one, and each ends its own', () => {
  const { instrument, events } = setUp();
  instrument.press('key-0', { source: 'a' });
  instrument.press('key-0', { source: 'a' });
  instrument.press('key-0', { source: 'b' });
  instrument.release('key-0', { source: 'a' });
  instrument.release('key-0', { source: 'b' });
  assert.deepEqual(
    events.map(({ type, note }) => `${type} ${note}`),
    ['note-on 60', 'note-on 62', 'note-off 60', 'note-off 62'],
  );
});

test('a line is read as people write it, and what cannot be read is refused', () => {
  assert.deepEqual(readLine('c4, D#4  Eb4 F♯3+A3 h3'), [[60], [63], [63], [54, 57], [59]]);
  assert.deepEqual(readLine(''), []);
  for (const bad of [
    'do re',
    'C',
    'C12',
    'C4+',
    'G#9',
    'C4;D4',
    Array(MOST_STEPS + 1)
      .fill('C4')
      .join(' '),
  ])
    assert.equal(readLine(bad), null, bad);
});

test('the line of a take is what was struck, whatever its rhythm, without its drums', () => {
  const on = (/** @type {number} */ note, /** @type {number} */ atSeconds, channel = 0) => ({
    type: 'note-on',
    note,
    channel,
    atSeconds,
  });
  const events = [
    on(60, 0),
    on(36, 0.5, 9),
    { type: 'note-off', note: 60, channel: 0, atSeconds: 1 },
    on(64, 2),
    on(67, 2.03),
  ];
  const line = lineOfTake(events, (channel) => channel !== 9);
  assert.equal(line, 'C4 E4+G4');
  assert.deepEqual(readLine(line), [[60], [64, 67]]);
  const long = lineOfTake(
    Array.from({ length: 500 }, (_, index) => on(60 + (index % 12), index)),
    () => true,
  );
  assert.ok(long.length <= 200 && (readLine(long)?.length ?? 0) > 40, `${readLine(long)?.length} steps`);
  const short = lineOfTake(
    Array.from({ length: 500 }, (_, index) => on(60, index)),
    () => true,
  );
  assert.equal(readLine(short)?.length, MOST_STEPS);
});

test('each press plays what comes next in a song of one’s own, chords too, by whatever presses, and anew after its end', () => {
  const song = [[60], [52, 55], [64]];
  const { press, move, struck } = setUp({ line: 'own' }, song);
  press('switch');
  move(0.5, 0.6);
  move(0.5, 0.05);
  press('gesture 1');
  press('a key');
  assert.deepEqual(struck(), [60, 52, 55, 64, 60]);
  const moved = setUp({ line: 'own', lineTrigger: 'movement' }, song);
  for (let at = 0; at < 20; at += 1) moved.move(0.3 + 0.02 * at, 0.5);
  assert.deepEqual(moved.struck(), [60]);
});

test('where there is no such song, the scale is played', () => {
  for (const none of [undefined, []]) {
    const { press, struck } = setUp({ line: 'own' }, none);
    press();
    press();
    assert.deepEqual(struck(), [60, 62]);
  }
});
