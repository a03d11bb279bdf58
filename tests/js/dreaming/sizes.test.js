import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizesOf } from '../../../static/dreaming/sizes.js';

test('a dream begins small and ends as large as was asked for', () => {
  assert.deepEqual(sizesOf({ width: 384, height: 256 }, 3), [
    { width: 196, height: 131 },
    { width: 274, height: 183 },
    { width: 384, height: 256 },
  ]);
});

test('no size is too small for the network, but the last one is as it was asked for', () => {
  assert.deepEqual(sizesOf({ width: 256, height: 100 }, 4), [
    { width: 183, height: 71 },
    { width: 256, height: 100 },
  ]);
  assert.deepEqual(sizesOf({ width: 256, height: 1 }, 4), [{ width: 256, height: 1 }]);
});
