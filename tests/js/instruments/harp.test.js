import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { create } from '../../../static/instruments/harp.js';

const LOW = 0.7;

function setUp(settings = {}) {
  /** @type {any[]} */
  const events = [];
  let atMs = 0;
  const harp = create({
    settings: { strings: 10, ...settings },
    channel: 0,
    room: { columns: Infinity, rows: Infinity, aspect: 2 },
    emit: (event) => events.push(event),
    nowSeconds: () => atMs / 1000,
  });
  const move = (/** @type {number} */ x, /** @type {number} */ y, { afterMs = 33, present = true } = {}) => {
    atMs += afterMs;
    harp.update({ source: 'nose', x, y, present, atMs });
    mock.timers.tick(afterMs);
  };
  const struck = () => events.filter(({ type }) => type === 'note-on').map(({ note }) => note);
  return { harp, events, move, struck };
}

const ALL = [60, 62, 64, 65, 67, 69, 71, 72, 74, 76];

describe('the harp', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('a glide across plays every string in its order, whatever its speed', () => {
    for (const samples of [1, 2, 3, 7, 40]) {
      const { move, struck } = setUp();
      move(0, LOW);
      for (let step = 1; step <= samples; step += 1) move(step / samples, LOW);
      move(1, LOW);
      move(1, LOW);
      assert.deepEqual(struck(), ALL, `${samples} samples`);
      for (let step = 1; step <= samples; step += 1) move(1 - step / samples, LOW);
      move(0, LOW);
      move(0, LOW);
      assert.deepEqual(struck(), [...ALL, ...[...ALL].reverse()]);
    }
  });

  test('a camera of three pictures a second plays the strings that were crossed between two of them', () => {
    const { move, struck } = setUp();
    move(0, LOW);
    move(0.5, LOW, { afterMs: 333 });
    move(1, LOW, { afterMs: 333 });
    assert.deepEqual(struck(), ALL);
    move(0, LOW, { afterMs: 700 });
    assert.deepEqual(struck(), ALL, 'where it was meanwhile, nobody knows');
  });

  test('a jump over ten strings is an arpeggio and not one chord', () => {
    const { move, events } = setUp();
    move(0, LOW);
    events.length = 0;
    move(1, LOW, { afterMs: 60 });
    const times = events.filter(({ type }) => type === 'note-on').length;
    assert.equal(times, 10);
    mock.timers.reset();
    mock.timers.enable({ apis: ['setTimeout'] });
    const late = setUp();
    late.move(0, LOW);
    late.harp.update({ source: 'nose', x: 1, y: LOW, present: true, atMs: 93 });
    assert.equal(late.struck().length, 1, 'the first sounds at once');
    mock.timers.tick(30);
    assert.ok(late.struck().length > 3 && late.struck().length < 8);
    mock.timers.tick(40);
    assert.equal(late.struck().length, 10);
  });

  test('a faster glide is louder', () => {
    const loudness = (/** @type {number} */ afterMs) => {
      const { move, events } = setUp();
      move(0.01, LOW);
      move(0.09, LOW, { afterMs });
      return events[0].velocity;
    };
    assert.ok(loudness(20) > loudness(150) + 20);
  });

  test('a head that trembles on a string plucks it once', () => {
    const { move, struck } = setUp();
    move(0.02, LOW);
    for (let frame = 0; frame < 200; frame += 1) move(0.07 + 0.015 * Math.sin(frame), LOW);
    assert.deepEqual(struck(), [60]);
  });

  test('above the strings, and the way that is silent, nothing is plucked', () => {
    const above = setUp();
    for (const x of [0, 1, 0, 1]) above.move(x, 0.1);
    assert.deepEqual(above.struck(), []);
    const right = setUp({ strokes: 'right' });
    for (const x of [0, 1, 1, 1, 0, 0, 0]) right.move(x, LOW);
    assert.deepEqual(right.struck(), ALL);
  });

  test('a string rings as long as is set, and is damped with the player', () => {
    const { harp, events } = setUp({ ringSeconds: 1 });
    harp.press('key-0', { source: 'mouse' });
    harp.release('key-0', { source: 'mouse' });
    mock.timers.tick(999);
    assert.equal(events.length, 1);
    mock.timers.tick(1);
    assert.equal(events.at(-1).type, 'note-off');
    harp.press('key-0', { source: 'mouse' });
    harp.press('key-0', { source: 'mouse' });
    assert.deepEqual(
      events.slice(2).map(({ type }) => type),
      ['note-on', 'note-off', 'note-on'],
    );
  });

  test('a glide whose end is still to come ends with the player', () => {
    const { harp, move, struck } = setUp();
    move(0, LOW);
    harp.update({ source: 'nose', x: 1, y: LOW, present: true, atMs: 93 });
    harp.update({ source: 'nose', x: 1, y: LOW, present: false, atMs: 100 });
    mock.timers.tick(500);
    assert.equal(struck().length, 1);
  });
});
