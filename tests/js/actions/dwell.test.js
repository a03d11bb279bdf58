import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create } from '../../../static/actions/dwell.js';

/** @import {ActionEvent, ActionInput} from '../../../static/types.js' */

const FRAME_MS = 33;
const BUTTON = { target: 'button', box: { x: 100, y: 100, width: 120, height: 60 }, x: 160, y: 130, appearedAtMs: 0 };
const OTHER = { target: 'other', box: { x: 300, y: 100, width: 120, height: 60 }, x: 360, y: 130, appearedAtMs: 0 };
const NOTHING = { target: null, x: 700, y: 600 };

/** A player who has been seen long enough, on a page that has been there as long. @param {Parameters<typeof create>[0]} [settings] */
function setUp(settings) {
  const update = create(settings);
  let atMs = 10_000;
  /** @type {ActionEvent[]} */
  const events = [];
  /** Point at one thing for a while, 30 times a second. @param {Partial<ActionInput>} where @param {number} ms */
  const point = (where, ms) => {
    for (const endMs = atMs + ms; atMs < endMs; atMs += FRAME_MS) {
      const event = update({ present: true, ...where, atMs });
      if (event) events.push(event);
    }
  };
  const wait = (/** @type {number} */ ms) => {
    atMs += ms;
  };
  const phases = () => events.map(({ phase }) => phase).filter((phase) => phase !== 'progress');
  return { point, wait, phases, events, now: () => atMs };
}

/** The same, past the second in which a face must be seen first. @param {Parameters<typeof create>[0]} [settings] */
function settled(settings) {
  const player = setUp(settings);
  player.point(NOTHING, 1100);
  return player;
}

test('what is pointed at for a second is pressed, once', () => {
  const { point, phases, events } = settled();
  point(BUTTON, 1100);
  assert.deepEqual(phases(), ['enter', 'commit']);
  assert.ok(events.every(({ action }) => action === 'dwell'));
});

test('the ring grows steadily from nothing to full', () => {
  const { point, events } = settled();
  point(BUTTON, 1100);
  const progress = events.map((event) => event.progress);
  assert.deepEqual([progress[0], progress.at(-1)], [0, 1]);
  assert.deepEqual(
    progress,
    [...progress].sort((a, b) => a - b),
  );
  assert.ok(progress.length > 25);
});

test("the time is the player's own, from a fifth of a second to ten", () => {
  for (const dwellMs of [200, 10_000]) {
    const { point, phases } = settled({ dwellMs });
    point(BUTTON, dwellMs - 2 * FRAME_MS);
    assert.deepEqual(phases(), ['enter'], `${dwellMs} ms`);
    point(BUTTON, 4 * FRAME_MS);
    assert.deepEqual(phases(), ['enter', 'commit'], `${dwellMs} ms`);
  }
});

test('leaving cancels, and the next stay begins anew', () => {
  const { point, phases, events } = settled();
  point(BUTTON, 900);
  point(NOTHING, 100);
  point(BUTTON, 900);
  assert.deepEqual(phases(), ['enter', 'cancel', 'enter']);
  assert.ok(events.some(({ phase, progress }) => phase === 'cancel' && progress > 0.8));
});

test('going from one target straight to the next counts for neither what the other had', () => {
  const { point, phases } = settled();
  point(BUTTON, 700);
  point(OTHER, 700);
  assert.deepEqual(phases(), ['enter', 'cancel', 'enter']);
});

test('for a second after a press nothing begins', () => {
  const { point, phases } = settled();
  point(BUTTON, 1100);
  point(OTHER, 800);
  assert.deepEqual(phases(), ['enter', 'commit', 'leave']);
  point(OTHER, 1400);
  assert.deepEqual(phases(), ['enter', 'commit', 'leave', 'enter', 'commit']);
});

test('whoever stays on a pressed button does not press it again', () => {
  const { point, phases } = settled();
  point(BUTTON, 10_000);
  assert.deepEqual(phases(), ['enter', 'commit']);
  point(NOTHING, 100);
  // So that whoever waits sees that it was left.
  assert.deepEqual(phases(), ['enter', 'commit', 'leave']);
  point(BUTTON, 1200);
  assert.deepEqual(phases(), ['enter', 'commit', 'leave', 'enter', 'commit']);
});

test('what takes the place of a pressed button is not pressed before the place was left', () => {
  const { point, phases, now } = settled();
  point(BUTTON, 1100);
  point({ ...BUTTON, target: 'what came instead', appearedAtMs: now() }, 5000);
  assert.deepEqual(phases(), ['enter', 'commit']);
});

/** A wide card, and a smaller button at its right end, which is there once the card was pressed. */
const CARD = { target: 'card', box: { x: 100, y: 100, width: 400, height: 90 }, x: 160, y: 140, appearedAtMs: 0 };
const BACK = { target: 'back', box: { x: 380, y: 90, width: 120, height: 80 }, x: 440, y: 130 };

test('what came in place of a pressed card is pressed by whoever moves on to it, though the place was never left', () => {
  const { point, phases, now } = settled();
  point(CARD, 1100);
  const appearedAtMs = now();
  point({ ...CARD, target: null }, 200);
  point({ ...BACK, appearedAtMs }, 2200);
  assert.deepEqual(phases(), ['enter', 'commit', 'enter', 'commit']);
});

test('but not while the dot has only been there where it appeared: it has to be left once, the place need not be', () => {
  const { point, phases, now } = settled();
  point({ ...CARD, x: 160 }, 1050);
  point({ ...CARD, x: 440 }, 500);
  const appearedAtMs = now();
  // What the way was before it appeared is nothing to it, nor is a tremble at its border.
  for (let tremble = 0; tremble < 40; tremble += 1) point({ ...BACK, appearedAtMs, x: tremble % 2 ? 370 : 400 }, 100);
  assert.deepEqual(phases(), ['enter', 'commit']);
  point({ target: null, x: 340, y: 130 }, 100);
  point({ ...BACK, appearedAtMs }, 1200);
  assert.deepEqual(phases(), ['enter', 'commit', 'enter', 'commit']);
});

test('a button that was pressed and is still there has to be left itself, wherever it has gone', () => {
  const { point, phases } = settled();
  point(CARD, 1100);
  point({ ...CARD, x: 480, box: { ...CARD.box, x: 300 } }, 5000);
  assert.deepEqual(phases(), ['enter', 'commit']);
});

test('a head that wanders about a pressed place for minutes still finds what it comes to', () => {
  const { point, phases, now } = settled();
  point(CARD, 1100);
  const appearedAtMs = now();
  for (let turn = 0; turn < 200; turn += 1) point({ ...BACK, appearedAtMs, x: turn % 2 ? 400 : 490 }, 66);
  assert.deepEqual(phases(), ['enter', 'commit']);
  point({ target: null, x: 300, y: 130 }, 100);
  point({ ...BACK, appearedAtMs }, 1200);
  assert.deepEqual(phases(), ['enter', 'commit', 'enter', 'commit']);
});

test('a trembling head does not leave the pressed place', () => {
  const { point, phases } = settled();
  point(BUTTON, 1100);
  for (let tremble = 0; tremble < 40; tremble += 1) point({ ...BUTTON, x: tremble % 2 ? 95 : 105 }, 100);
  assert.deepEqual(phases(), ['enter', 'commit']);
});

test('a target that repeats is pressed again and again, with a rest between', () => {
  const { point, phases } = settled();
  point({ ...BUTTON, repeats: true }, 5300);
  assert.deepEqual(phases(), ['enter', 'commit', 'enter', 'commit', 'enter', 'commit']);
});

test('a letter that appears under a pressed button is not typed', () => {
  const { point, phases, now } = settled();
  point(BUTTON, 1100);
  point({ ...BUTTON, target: 'letter', repeats: true, appearedAtMs: now() }, 5000);
  assert.deepEqual(phases(), ['enter', 'commit']);
});

test('nothing begins before a face has been seen for a second', () => {
  const { point, phases } = setUp();
  point(BUTTON, 950);
  assert.deepEqual(phases(), []);
  point(BUTTON, 200);
  assert.deepEqual(phases(), ['enter']);
});

test('a lost face cancels, and has to be seen for a second again', () => {
  const { point, phases } = settled();
  point(BUTTON, 500);
  point({ ...BUTTON, present: false }, FRAME_MS);
  point(BUTTON, 950);
  assert.deepEqual(phases(), ['enter', 'cancel']);
  point(BUTTON, 1300);
  assert.deepEqual(phases(), ['enter', 'cancel', 'enter', 'commit']);
});

test('what has just appeared is not pressed before it has been there for a second', () => {
  const { point, phases, now } = settled();
  const appeared = { ...BUTTON, appearedAtMs: now() };
  point(appeared, 950);
  assert.deepEqual(phases(), []);
  point(appeared, 1200);
  assert.deepEqual(phases(), ['enter', 'commit']);
});

test('a camera that stands still presses nothing', () => {
  const { point, wait, phases } = settled();
  point(BUTTON, 500);
  wait(5000);
  point(BUTTON, 100);
  assert.deepEqual(phases(), ['enter', 'cancel']);
});

test('a slow tracker of three frames a second presses as well', () => {
  const update = create();
  const phases = [];
  for (let atMs = 5000; atMs < 8000; atMs += 333) phases.push(update({ present: true, ...BUTTON, atMs })?.phase);
  assert.equal(phases.filter((phase) => phase === 'commit').length, 1);
});

test('a sample that is not newer than the last changes nothing', () => {
  const update = create({ steadyMs: 0 });
  update({ present: true, ...NOTHING, atMs: 4967 });
  assert.equal(update({ present: true, ...BUTTON, atMs: 5000 })?.phase, 'enter');
  assert.equal(update({ present: true, ...NOTHING, atMs: 5000 }), null);
  assert.equal(update({ present: true, ...NOTHING, atMs: 4000 }), null);
  assert.equal(update({ present: true, ...BUTTON, atMs: 5033 })?.phase, 'progress');
});

test('a time out of range is refused by name', () => {
  assert.throws(() => create({ dwellMs: 199 }), /dwellMs must be 200\.\.10000, got 199/);
  assert.throws(() => create({ dwellMs: 10_001 }), RangeError);
  assert.throws(() => create({ restMs: -1 }), /restMs/);
  assert.throws(() => create({ steadyMs: NaN }), /steadyMs/);
});
