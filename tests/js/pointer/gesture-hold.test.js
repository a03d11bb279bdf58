import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeGestureHold } from '../../../static/pointer/gesture-hold.js';

/** @param {number} atMs @param {boolean} [present] */
const at = (atMs, present = true) => ({ source: 'nose', x: atMs / 1000, y: 0.5, present, atMs });

test('a pointer that nobody holds goes where it goes', () => {
  const hold = makeGestureHold();
  for (let atMs = 0; atMs < 2000; atMs += 33) assert.deepEqual(hold.place(at(atMs)), at(atMs));
});

test('while a gesture is made the pointer stays where it was before the movement began', () => {
  const hold = makeGestureHold();
  for (let atMs = 0; atMs <= 1000; atMs += 50) hold.place(at(atMs));
  hold.hold(true, 1000);
  assert.equal(hold.place(at(1050)).x, 0.4);
  assert.equal(hold.place(at(1500)).x, 0.4);
  assert.equal(hold.place(at(1500)).atMs, 1500, 'its time goes on');
  hold.hold(false, 1500);
  assert.equal(hold.place(at(1550)).x, 1.55);
});

test('a gesture that begins with the tracking holds the first place there is', () => {
  const hold = makeGestureHold();
  hold.hold(true, 0);
  assert.equal(hold.place(at(100)).x, 0.1);
  hold.hold(true, 100);
  assert.equal(hold.place(at(500)).x, 0.1);
});

test('a player who is lost is lost, and comes back free', () => {
  const hold = makeGestureHold();
  hold.place(at(0));
  hold.hold(true, 100);
  assert.equal(hold.place(at(200, false)).present, false);
  assert.equal(hold.place(at(300)).x, 0.3);
});
