import assert from 'node:assert/strict';
import { test } from 'node:test';
import { watchClipping } from '../../../static/see/clipping.js';

/** How often it warns. @param {(seconds: number) => boolean} isClipped @param {number} [seconds] */
function warnings(isClipped, seconds = 70) {
  let count = 0;
  const watch = watchClipping(() => {
    count += 1;
  });
  for (let atSeconds = 0; atSeconds < seconds; atSeconds += 0.01)
    watch.look({ atSeconds, clipped: isClipped(atSeconds) });
  return count;
}

test('one loud peak now and then is no reason to warn', () => {
  assert.equal(
    warnings((seconds) => seconds % 2 < 0.011),
    0,
  );
});

test('what is too loud all the time is told every half minute', () => {
  assert.equal(
    warnings(() => true),
    3,
  );
  assert.equal(
    warnings(() => false),
    0,
  );
});
