import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSoon } from '../../../static/core/soon.js';

test('what is asked for several times at once is done once, and again when it is asked for again', async () => {
  let done = 0;
  const ask = makeSoon(() => {
    done += 1;
  });
  ask();
  ask();
  assert.equal(done, 0);
  await Promise.resolve();
  assert.equal(done, 1);
  ask();
  await Promise.resolve();
  assert.equal(done, 2);
});

test('work may ask for itself again', async () => {
  let done = 0;
  const ask = makeSoon(() => {
    done += 1;
    if (done < 3) ask();
  });
  ask();
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  assert.equal(done, 3);
});
