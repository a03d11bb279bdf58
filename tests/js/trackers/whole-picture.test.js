import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeWholePictureLooks } from '../../../static/trackers/whole-picture.js';

test('the whole picture is looked at first of all, and then every two seconds', () => {
  const wholePicture = makeWholePictureLooks();
  assert.equal(wholePicture.note({ inferenceMs: 10 }, 0), undefined);
  assert.ok(wholePicture.isDue(0));
  assert.equal(wholePicture.note({ people: 2, inferenceMs: 10 }, 0), 2);
  assert.ok(!wholePicture.isDue(1900));
  assert.ok(wholePicture.isDue(2000));
});

test('what was seen then is known until the next look', () => {
  const wholePicture = makeWholePictureLooks();
  wholePicture.note({ people: 2, inferenceMs: 10 }, 0);
  assert.equal(wholePicture.note({ inferenceMs: 10 }, 1500), 2);
  assert.equal(wholePicture.note({ people: 0, inferenceMs: 10 }, 2100), 0);
});

test('a slow device looks up more seldom', () => {
  const wholePicture = makeWholePictureLooks();
  wholePicture.note({ people: 1, inferenceMs: 200 }, 0);
  assert.ok(!wholePicture.isDue(9000));
  assert.ok(wholePicture.isDue(10_000));
});
