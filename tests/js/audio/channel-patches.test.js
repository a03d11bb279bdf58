import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChannelPatches } from '../../../static/audio/channel-patches.js';

/** @import {NoteEvent, Voicing} from '../../../static/types.js' */

const GRAND = '0:0:0 5000 Grand';
const HARP = '46:3:0 5000 Harp';

/** @param {Record<string, number>} slots  of what is loaded, by its name */
function setUp(slots = {}) {
  const patches = createChannelPatches((named) => slots[named] ?? 0);
  /** @param {number} channel @param {number} to @param {Voicing} [voicing] */
  const program = (channel, to, voicing) =>
    patches.hear({ type: 'program-change', channel, program: to, atSeconds: 0, voicing }, GRAND);
  /** @param {number} channel @param {number} value @param {Voicing} [voicing] */
  const bank = (channel, value, voicing) =>
    patches.hear({ type: 'control-change', channel, controller: 0, value, atSeconds: 0, voicing }, GRAND);
  return { patches, program, bank, slots };
}

test('a program of ours is played as it is, and one that we have not as the one that is most like it', () => {
  const { program } = setUp();
  assert.deepEqual(program(0, 73), [
    [0xb0, 0, 0],
    [0xc0, 73],
  ]);
  assert.deepEqual(program(3, 41), [
    [0xb3, 0, 0],
    [0xc3, 40],
  ]);
  assert.deepEqual(program(9, 24), [[0xc9, 0]]);
});

test('notes and other controllers are none of its business', () => {
  const { patches } = setUp();
  /** @type {NoteEvent[]} */
  const others = [
    { type: 'note-on', channel: 0, note: 60, velocity: 9, atSeconds: 0 },
    { type: 'control-change', channel: 0, controller: 64, value: 127, atSeconds: 0 },
  ];
  for (const event of others) assert.equal(patches.hear(event, GRAND), null);
});

test("the player's own sound is played from its bank, in whatever order bank and program come", () => {
  const { program, bank } = setUp({ [GRAND]: 2 });
  program(0, 0);
  assert.deepEqual(bank(0, 1), [
    [0xb0, 0, 2],
    [0xc0, 0],
  ]);
  bank(1, 1);
  assert.deepEqual(program(1, 0), [
    [0xb1, 0, 2],
    [0xc1, 0],
  ]);
  assert.deepEqual(bank(0, 0), [
    [0xb0, 0, 0],
    [0xc0, 0],
  ]);
});

test('a take plays the sound that it was played with, and where that is not here the one that is most like it', () => {
  const { program, bank, slots, patches } = setUp({ [GRAND]: 1 });
  const voicing = { tuning: 440, ownSound: HARP };
  program(8, 46, voicing);
  assert.deepEqual(bank(8, 1, voicing)?.[0], [0xb8, 0, 0]);
  slots[HARP] = 2;
  assert.deepEqual(patches.again(), [
    [0xb8, 0, 2],
    [0xc8, 46],
  ]);
});

test('a program that is not of that sound is one of ours, also in its bank', () => {
  const { program, bank } = setUp({ [GRAND]: 1 });
  bank(0, 1);
  assert.deepEqual(program(0, 73), [
    [0xb0, 0, 0],
    [0xc0, 73],
  ]);
});
