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

test('a player who is lost is lost, and held again as long as the gesture lasts', () => {
  const hold = makeGestureHold();
  hold.place(at(0));
  hold.hold(true, 100);
  assert.equal(hold.place(at(200, false)).present, false);
  assert.equal(hold.place(at(300)).x, 0);
  hold.hold(false, 400);
  assert.equal(hold.place(at(500)).x, 0.5);
});

test('a player who is lost on the way into a gesture is held where they were before', () => {
  const hold = makeGestureHold();
  for (let atMs = 0; atMs <= 500; atMs += 50) hold.place(at(atMs));
  hold.place(at(600, false));
  hold.place(at(900));
  hold.hold(true, 950);
  assert.equal(hold.place(at(1000)).x, 0.35);
});

test('a player who was away for long is not put back to where they left', () => {
  const hold = makeGestureHold();
  hold.place(at(0));
  hold.place(at(100, false));
  hold.place(at(5000));
  hold.hold(true, 5050);
  assert.equal(hold.place(at(5100)).x, 5);
});

test('a gesture made twice in a second is held at the same place both times', () => {
  const hold = makeGestureHold();
  for (let atMs = 0; atMs <= 1000; atMs += 50) hold.place(at(atMs));
  hold.hold(true, 1000);
  for (let atMs = 1050; atMs <= 1300; atMs += 50) hold.place(at(atMs));
  hold.hold(false, 1300);
  hold.place(at(1350));
  hold.hold(true, 1600);
  assert.equal(hold.place(at(1650)).x, 0.4);
});
