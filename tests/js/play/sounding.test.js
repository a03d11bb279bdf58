import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSounding } from '../../../static/play/sounding.js';

function setUp() {
  /** @type {Set<number>} */
  const lit = new Set();
  const { hear, clear } = makeSounding((note, sounds) => (sounds ? lit.add(note) : lit.delete(note)));
  const say = (/** @type {any} */ event) => hear({ channel: 0, atSeconds: 0, ...event });
  const control = (/** @type {number} */ controller, /** @type {number} */ value) =>
    say({ type: 'control-change', controller, value });
  return { lit, say, control, clear };
}

test('a note is lit as the one that it is bent to, by two semitones where nobody said another range', () => {
  const { lit, say } = setUp();
  say({ type: 'note-on', note: 60, velocity: 90 });
  assert.deepEqual([...lit], [60]);
  say({ type: 'pitch-bend', value: 8191 });
  assert.deepEqual([...lit], [62]);
  say({ type: 'pitch-bend', value: 0 });
  say({ type: 'note-off', note: 60, velocity: 64 });
  assert.equal(lit.size, 0);
});

test('RPN 0 says how far a bend goes, and another parameter does not', () => {
  const { lit, say, control } = setUp();
  for (const [controller, value] of [
    [101, 0],
    [100, 0],
    [6, 48],
    [100, 1],
    [6, 99],
    [101, 127],
    [100, 127],
    [6, 5],
  ])
    control(controller, value);
  say({ type: 'note-on', note: 60, velocity: 90 });
  say({ type: 'pitch-bend', value: 2048 });
  assert.deepEqual([...lit], [72]);
  say({ type: 'note-off', note: 60, velocity: 64 });
  assert.equal(lit.size, 0);
});

test('what sounded before there were other zones is not lit by a bend any more', () => {
  const { lit, say, clear } = setUp();
  say({ type: 'note-on', note: 60, velocity: 90 });
  say({ type: 'note-on', note: 60, velocity: 90 });
  clear();
  say({ type: 'pitch-bend', value: 4096 });
  assert.deepEqual([...lit], [60], 'what was told before is cleared by whoever shows it');
});

test('a note that two hold is ended as often as it was begun, wherever it was bent meanwhile', () => {
  /** @type {Map<number, number>} */
  const holders = new Map();
  const { hear } = makeSounding((note, sounds) => holders.set(note, (holders.get(note) ?? 0) + (sounds ? 1 : -1)));
  const say = (/** @type {any} */ event) => hear({ channel: 0, atSeconds: 0, ...event });
  for (const event of [
    { type: 'note-on', note: 60, velocity: 90 },
    { type: 'note-on', note: 60, velocity: 90 },
    { type: 'pitch-bend', value: 8191 },
    { type: 'note-off', note: 60, velocity: 64 },
    { type: 'note-off', note: 60, velocity: 64 },
  ])
    say(event);
  assert.deepEqual([...holders.values()], [0, 0]);
});
