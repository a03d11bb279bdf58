import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChannelMemory } from '../../../static/core/channel-memory.js';

const atSeconds = 0;
const pedal = (/** @type {number} */ channel, /** @type {number} */ value) =>
  /** @type {const} */ ({ type: 'control-change', channel, controller: 64, value, atSeconds });
const program = (/** @type {number} */ channel, /** @type {number} */ number) =>
  /** @type {const} */ ({ type: 'program-change', channel, program: number, atSeconds });

test('only the latest program, bend and value of each controller is told again, and what is usual is not', () => {
  const memory = createChannelMemory();
  const bend = /** @type {const} */ ({ type: 'pitch-bend', channel: 0, value: 5, atSeconds });
  const volume = /** @type {const} */ ({ type: 'control-change', channel: 0, controller: 7, value: 90, atSeconds });
  [program(0, 1), program(0, 2), program(1, 3), pedal(0, 127), volume, pedal(0, 0), bend].forEach((event) =>
    memory.hear(event),
  );
  assert.deepEqual(memory.all(), [program(0, 2), volume, bend, program(1, 3)]);
});

test('notes are not replayed', () => {
  const memory = createChannelMemory();
  memory.hear({ type: 'note-on', channel: 0, note: 60, velocity: 90, atSeconds });
  memory.hear({ type: 'note-off', channel: 0, note: 60, velocity: 64, atSeconds });
  assert.deepEqual(memory.all(), []);
});

test('channels whose pedal is down are named', () => {
  const memory = createChannelMemory();
  [pedal(0, 127), pedal(3, 64), pedal(5, 63), pedal(0, 0)].forEach((event) => memory.hear(event));
  assert.deepEqual(memory.sustained(), [3]);
});

test('a command is no state, and one that resets all controllers leaves the sound', () => {
  const memory = createChannelMemory();
  const command = (/** @type {number} */ controller) =>
    /** @type {const} */ ({ type: 'control-change', channel: 0, controller, value: 0, atSeconds });
  [program(0, 9), pedal(0, 127), command(123)].forEach((event) => memory.hear(event));
  assert.deepEqual(memory.all(), [program(0, 9), pedal(0, 127)]);
  memory.hear(command(121));
  assert.deepEqual(memory.all(), [program(0, 9)]);
});

/** @param {readonly [number, number][]} said */
const controls = (...said) =>
  said.map(
    ([controller, value]) =>
      /** @type {const} */ ({ type: 'control-change', channel: 0, controller, value, atSeconds }),
  );
/** @type {[number, number][]} */
const NONE = [
  [101, 127],
  [100, 127],
];

test('a parameter is told again as it was said: which one, its value, and which one is meant by now', () => {
  const memory = createChannelMemory();
  const range = controls([101, 0], [100, 0], [6, 48], [38, 0], ...NONE);
  range.forEach(memory.hear);
  assert.deepEqual(memory.all(), range);
  assert.equal(memory.bendRange(0), 48);
  // A value that is meant for none changes nothing.
  controls([6, 5]).forEach(memory.hear);
  assert.deepEqual(memory.all(), range);
});

test('several parameters keep their values beside each other, registered or not, and the last value of each counts', () => {
  const memory = createChannelMemory();
  const coarse = controls([101, 0], [100, 2], [6, 60]);
  const own = controls([99, 1], [98, 8], [6, 30]);
  controls([101, 0], [100, 0], [6, 7], [6, 12]).forEach(memory.hear);
  [...coarse, ...own].forEach(memory.hear);
  assert.deepEqual(memory.all(), [...controls([101, 0], [100, 0], [6, 12]), ...coarse, ...own, ...own.slice(0, 2)]);
});

test("a bend's range that is the usual one again is not told, and one that nobody said is the usual one", () => {
  const memory = createChannelMemory();
  assert.equal(memory.bendRange(0), 2);
  controls([101, 0], [100, 0], [6, 48], [38, 0], [6, 2], [38, 0], ...NONE).forEach(memory.hear);
  assert.deepEqual(memory.all(), []);
  assert.equal(memory.bendRange(0), 2);
});
