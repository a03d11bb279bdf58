/** The way of the pointer is kept at a steady rate, in pieces, and in one with its take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { assembleTake, recoveredDuration } from '../../../static/recorder/assemble-take.js';
import { apart, together } from '../../../static/recorder/beside-notes.js';
import { createMovementTrack, MOST_SAMPLES } from '../../../static/recorder/movement.js';
import { TAKE } from '../../../static/recorder/take-schema.js';
import { keep } from '../../../static/recorder/take-steps.js';
import { makeTake, noteOff, noteOn } from './fakes.js';

/** @import {MovementPiece} from '../../../static/recorder/movement.js' */

/** A track that begins at 1000 ms. `movement()`: what was kept until now. */
function begin() {
  /** @type {MovementPiece[]} */
  const pieces = [];
  const track = createMovementTrack({ startMs: 1000, onPiece: (piece) => void pieces.push(piece) });
  const point = (/** @type {number} */ ms, /** @type {number} */ x, present = true, source = 'nose') =>
    track.add({ source, x, y: 1 - x, present, atMs: 1000 + ms });
  return { track, pieces, point };
}

/** @param {string} column */
const numbers = (column) => {
  const bytes = Uint8Array.from(atob(column), (letter) => letter.charCodeAt(0));
  return [...new Int16Array(bytes.buffer)];
};
const places = (/** @type {MovementPiece[]} */ pieces) => numbers(apart(pieces).movement?.x ?? '');

test('a sample every 50 ms lies on the line between two frames, whenever these come', () => {
  const { track, pieces, point } = begin();
  point(0, 0);
  point(40, 0.4);
  point(80, 0.8);
  point(120, 0.8);
  track.end(1150);
  assert.deepEqual(places(pieces), [0, 5000, 8000, 8000]);
  assert.deepEqual(numbers(pieces[0].y), [10000, 5000, 2000, 2000]);
  const [{ rateHz, source }] = pieces;
  assert.deepEqual([rateHz, source], [20, 'nose']);
});

test('what nobody knew is lost: before the first frame, between two that are far apart, and while nobody is seen', () => {
  const { track, pieces, point } = begin();
  point(60, 0.5);
  point(110, 0.5);
  point(410, 0.5);
  point(440, 0.5, false);
  point(490, 0.5);
  point(520, 0.5);
  track.end(1500 + 25);
  assert.deepEqual(places(pieces), [-1, -1, 5000, -1, -1, -1, -1, -1, -1, -1, 5000]);
});

test('outside the reach is at its edge, and another part of the body is not kept', () => {
  const { track, pieces, point } = begin();
  point(0, 1.7);
  point(20, 0, true, 'leftWrist');
  point(50, 1.7);
  track.end(1050);
  assert.deepEqual(places(pieces), [10000, 10000]);
});

test('pieces join to one, and no take keeps more than two hours', () => {
  const { track, pieces, point } = begin();
  for (let ms = 0; ms <= 20_000; ms += 100) point(ms, ms / 20_000);
  track.end(1000 + 20_000);
  assert.equal(pieces.length, 3);
  assert.deepEqual([places(pieces).length, places(pieces)[200]], [401, 5000]);
  const long = begin();
  long.point(0, 0.5);
  long.point(10 * 3600 * 1000, 0.5);
  long.track.end(11 * 3600 * 1000);
  assert.equal(places(long.pieces).length, MOST_SAMPLES);
});

test('nothing is kept where no pointer came', () => {
  const { track, pieces } = begin();
  track.end(5000);
  assert.deepEqual(pieces, []);
  assert.deepEqual(Object.keys(apart([noteOn(60, 1)])), ['played']);
});

test('a take has it in one, is valid, and goes back into a journal whole', () => {
  const { track, pieces, point } = begin();
  for (let ms = 0; ms <= 9000; ms += 50) point(ms, 0.25);
  track.end(10_000);
  const journal = [noteOn(60, 1), pieces[0], noteOff(60, 2), ...pieces.slice(1)];
  assert.equal(recoveredDuration(journal), 2, 'no longer than what was heard');
  const take = assembleTake(makeTake({ durationSeconds: 9 }), journal);
  assert.deepEqual(readBy(TAKE, JSON.parse(JSON.stringify(take))).value?.movement, take.movement);
  assert.equal(numbers(take.movement?.x ?? '').length, 181);
  assert.equal(
    take.events.some(({ type }) => type.startsWith('movement')),
    false,
  );
  const { record, batches = [] } = keep(take)(undefined) ?? {};
  assert.ok(record && !('movement' in record), 'a list of takes need not read it');
  assert.deepEqual(assembleTake(makeTake({ durationSeconds: 9 }), batches[0].events).movement, take.movement);
  assert.deepEqual(together(makeTake({})), makeTake({}).events);
});
