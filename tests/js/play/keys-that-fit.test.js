import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysThatFit } from '../../../static/play/instrument.js';

test('as many keys as wanted, but none narrower than 24 pixels', () => {
  assert.equal(keysThatFit(15, 1280), 15);
  assert.equal(keysThatFit(15, 360), 15);
  assert.equal(keysThatFit(15, 359), 14);
  assert.equal(keysThatFit(15, 320), 13);
  assert.equal(keysThatFit(8, 320), 8);
});

test('never fewer than the fewest that can be chosen, and all before the stage is laid out', () => {
  assert.equal(keysThatFit(8, 100), 5);
  assert.equal(keysThatFit(15, 0), 15);
});
