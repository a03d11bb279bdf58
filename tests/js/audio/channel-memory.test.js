import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChannelMemory } from '../../../static/audio/channel-memory.js';

const atSeconds = 0;
const pedal = (/** @type {number} */ channel, /** @type {number} */ value) =>
  /** @type {const} */ ({ type: 'control-change', channel, controller: 64, value, atSeconds });
const program = (/** @type {number} */ channel, /** @type {number} */ number) =>
  /** @type {const} */ ({ type: 'program-change', channel, program: number, atSeconds });

test('only the latest program, bend and value of each controller is replayed, for each channel', () => {
  const memory = new ChannelMemory();
  const bend = /** @type {const} */ ({ type: 'pitch-bend', channel: 0, value: 5, atSeconds });
  const volume = /** @type {const} */ ({ type: 'control-change', channel: 0, controller: 7, value: 90, atSeconds });
  [program(0, 1), program(0, 2), program(1, 3), pedal(0, 127), volume, pedal(0, 0), bend].forEach((event) =>
    memory.remember(event),
  );
  assert.deepEqual(memory.replay(), [program(0, 2), program(1, 3), pedal(0, 0), volume, bend]);
});

test('notes are not replayed', () => {
  const memory = new ChannelMemory();
  memory.remember({ type: 'note-on', channel: 0, note: 60, velocity: 90, atSeconds });
  memory.remember({ type: 'note-off', channel: 0, note: 60, velocity: 64, atSeconds });
  assert.deepEqual(memory.replay(), []);
});

test('channels whose pedal is down are named', () => {
  const memory = new ChannelMemory();
  [pedal(0, 127), pedal(3, 64), pedal(5, 63), pedal(0, 0)].forEach((event) => memory.remember(event));
  assert.deepEqual(memory.sustained(), [3]);
});
