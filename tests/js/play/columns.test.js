import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomOf } from '../../../static/play/instrument.js';

const columnsOf = (/** @type {number} */ width) => roomOf({ width, height: 300 }).columns;

test('no zone is narrower or lower than 24 pixels', () => {
  assert.equal(columnsOf(360), 15);
  assert.equal(columnsOf(359), 14);
  assert.equal(columnsOf(320), 13);
  assert.equal(roomOf({ width: 320, height: 239 }).rows, 9);
});

test('before the stage is laid out there is room for all', () => {
  assert.deepEqual(roomOf({ width: 0, height: 0 }), { columns: Infinity, rows: Infinity, aspect: 2 });
});
