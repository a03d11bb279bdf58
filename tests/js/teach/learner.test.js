import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLearner } from '../../../static/teach/learner.js';
import { FakeTimers } from '../players/profiles.js';

const embedding = /** @type {any} */ (Float32Array.of(8));
const code = /** @type {any} */ ({ createLearner: () => ({ pictureEmbedding: async () => embedding }) });
const picture = /** @type {any} */ ({});

test('code that cannot be had is asked for again, and once it is there it stays', async () => {
  let asked = 0;
  const { pictureEmbedding } = makeLearner({
    load: () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(code);
    },
  });
  await assert.rejects(pictureEmbedding(picture), /no network/);
  assert.equal(await pictureEmbedding(picture), embedding);
  assert.equal(await pictureEmbedding(picture), embedding);
  assert.equal(asked, 2);
});

test('code that never comes is said, and is asked for again', async () => {
  const timers = new FakeTimers();
  /** @type {Promise<any>[]} */
  const answers = [new Promise(() => {}), Promise.resolve(code)];
  const { pictureEmbedding } = makeLearner({ timers, load: () => /** @type {any} */ (answers.shift()) });
  const first = assert.rejects(pictureEmbedding(picture), /no answer/);
  timers.pass(20_000);
  await first;
  assert.equal(await pictureEmbedding(picture), embedding);
});
