import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnsOf } from '../../../static/play/instrument.js';

test('no key is narrower than 24 pixels', () => {
  assert.equal(columnsOf(360), 15);
  assert.equal(columnsOf(359), 14);
  assert.equal(columnsOf(320), 13);
});

test('before the stage is laid out there is room for all', () => {
  assert.equal(columnsOf(0), Infinity);
});
