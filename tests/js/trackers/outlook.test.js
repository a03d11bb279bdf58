import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeOutlook } from '../../../static/trackers/outlook.js';

test('the whole picture is looked at first of all, and then every two seconds', () => {
  const outlook = makeOutlook();
  assert.equal(outlook.note({ inferenceMs: 10 }, 0), undefined);
  assert.ok(outlook.isDue(0));
  assert.equal(outlook.note({ people: 2, inferenceMs: 10 }, 0), 2);
  assert.ok(!outlook.isDue(1900));
  assert.ok(outlook.isDue(2000));
});

test('what was seen then is known until the next look', () => {
  const outlook = makeOutlook();
  outlook.note({ people: 2, inferenceMs: 10 }, 0);
  assert.equal(outlook.note({ inferenceMs: 10 }, 1500), 2);
  assert.equal(outlook.note({ people: 0, inferenceMs: 10 }, 2100), 0);
});

test('a slow device looks up more seldom', () => {
  const outlook = makeOutlook();
  outlook.note({ people: 1, inferenceMs: 200 }, 0);
  assert.ok(!outlook.isDue(9000));
  assert.ok(outlook.isDue(10_000));
});
