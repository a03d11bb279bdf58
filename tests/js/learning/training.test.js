import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forward } from '../../../static/learning/dense.js';
import { makePredictor } from '../../../static/learning/predictor.js';
import { gaussian, makeRandom } from '../../../static/learning/random.js';
import { trainClassifier, trainModel } from '../../../static/learning/training.js';
import { DIMENSIONS } from '../../../static/trackers/body-embedding.js';

/** @import {CurvePoint, Sample, TrainedModel} from '../../../static/types.js' */

const IDS = ['nothing', 'left', 'right'];

/** @typedef {Sample & {embeddings: {body: Float32Array}}} BodySample */

/**
 * Samples around one centre a gesture.
 * @param {Record<string, number>} counts
 * @returns {BodySample[]}
 */
function samplesOf(counts, { seed = 1, noise = 0.3 } = {}) {
  const random = makeRandom(seed);
  const centres = new Map(
    IDS.map((id, index) => {
      const chance = makeRandom(100 + index);
      return [id, Float32Array.from({ length: DIMENSIONS }, () => 0.3 * gaussian(chance))];
    }),
  );
  return Object.entries(counts).flatMap(([gestureId, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${gestureId}-${index}`,
      gestureId,
      atMs: 0,
      embeddings: {
        body: /** @type {Float32Array} */ (centres.get(gestureId)).map((value) => value + noise * gaussian(random)),
      },
    })),
  );
}

/** @param {Sample[]} samples  @param {object} [options]  @param {Parameters<typeof trainModel>[2]} [hooks] */
const train = (samples, options = {}, hooks = {}) =>
  trainModel(samples, { kind: 'body', gestureIds: IDS, ...options }, hooks);
/** @param {TrainedModel} model  @param {BodySample} sample */
const guess = (model, { embeddings }) => {
  const { confidences } = makePredictor(model).predict(embeddings.body);
  return model.gestureIds[confidences.indexOf(Math.max(...confidences))];
};
/** @param {string} code  @param {Sample[]} samples  @param {object} [options] */
const rejectsWith = (code, samples, options) => assert.rejects(train(samples, options), { code });

test('gestures are told apart, by samples that were not learned from', async () => {
  const model = await train(samplesOf({ nothing: 10, left: 10, right: 10 }));
  for (const sample of samplesOf({ nothing: 5, left: 5, right: 5 }, { seed: 9 }))
    assert.equal(guess(model, sample), sample.gestureId);
  assert.equal(model.evaluation.accuracy, 1);
  assert.deepEqual(
    model.evaluation.perGesture.map(({ count }) => count),
    [10, 10, 10],
  );
});

test('one snapshot a gesture is enough to train, and too few to be tested', async () => {
  const samples = samplesOf({ nothing: 1, left: 1, right: 1 });
  const model = await train(samples);
  for (const sample of samples) assert.equal(guess(model, sample), sample.gestureId);
  assert.deepEqual(
    model.evaluation.perGesture.map(({ count }) => count),
    [0, 0, 0],
  );
  assert.equal(model.evaluation.accuracy, null);
  assert.deepEqual(model.evaluation.validationLoss, []);
});

test('the more snapshots of "nothing special", the less a gesture is seen half way to it', async () => {
  const random = makeRandom(3);
  const around = (/** @type {number} */ x) =>
    Array.from({ length: 10 }, () => Float32Array.of(x + gaussian(random), gaussian(random)));
  const [nothing, left] = [around(0), around(4)];
  const half = async (/** @type {number} */ times) => {
    const inputs = [...new Array(times).fill(nothing).flat(), ...left];
    const labels = inputs.map((_, index) => Number(index >= times * nothing.length));
    const { classifier } = await trainClassifier({ inputs, labels, gestureIds: ['nothing', 'left'] });
    return forward(classifier, Float32Array.of(2, 0))[1];
  };
  const [once, often] = [await half(1), await half(6)];
  assert.ok(often < 0.5 * once, `${often} against ${once}`);
});

test('the same seed gives the same classifier, bit for bit', async () => {
  const samples = samplesOf({ nothing: 4, left: 4, right: 4 });
  const [one, other] = [await train(samples, { seed: 5 }), await train(samples, { seed: 5 })];
  assert.deepEqual(one.classifier, other.classifier);
  assert.deepEqual(one.evaluation, other.evaluation);
});

test('a gesture with a tenth of the snapshots is not forgotten', async () => {
  const model = await train(samplesOf({ nothing: 40, left: 4, right: 40 }, { noise: 0.8 }));
  const probes = samplesOf({ left: 20 }, { seed: 3, noise: 0.8 });
  assert.ok(probes.filter((probe) => guess(model, probe) === 'left').length >= 18);
});

test('confidences sum to one, and are sure where it is easy', async () => {
  const samples = samplesOf({ nothing: 6, left: 6, right: 6 });
  const { confidences, novelty } = makePredictor(await train(samples)).predict(samples[8].embeddings.body);
  assert.ok(Math.abs(confidences.reduce((sum, value) => sum + value, 0) - 1) < 1e-5);
  assert.ok(confidences[1] > 0.8, `${confidences}`);
  assert.ok(novelty < 0.5);
});

test('what is far from every snapshot is novel', async () => {
  const predictor = makePredictor(await train(samplesOf({ nothing: 6, left: 6, right: 6 })));
  assert.ok(predictor.predict(new Float32Array(DIMENSIONS).fill(5)).novelty > 0.9);
});

test('curves go down, and are reported while they grow', async () => {
  /** @type {CurvePoint[]} */
  const points = [];
  const { evaluation } = await train(
    samplesOf({ nothing: 8, left: 8, right: 8 }),
    {},
    { onCurve: (point) => points.push(point) },
  );
  assert.ok(evaluation.loss[evaluation.loss.length - 1] < evaluation.loss[0]);
  assert.equal(points.length, evaluation.loss.length);
  assert.equal(evaluation.validationLoss.length, evaluation.loss.length);
  assert.deepEqual(
    points.map(({ loss }) => loss),
    evaluation.loss,
  );
});

test('batches learn the same gestures', async () => {
  const model = await train(samplesOf({ nothing: 8, left: 8, right: 8 }), { batchSize: 6, epochs: 60 });
  for (const sample of samplesOf({ left: 4, right: 4 }, { seed: 4 }))
    assert.equal(guess(model, sample), sample.gestureId);
});

test('two gestures that look alike are named as mixed up', async () => {
  const samples = samplesOf({ nothing: 12, left: 24 }, { noise: 0.5 }).map((sample, index) =>
    sample.gestureId === 'left' && index % 2 ? { ...sample, gestureId: 'right' } : sample,
  );
  const { mixedUp } = (await train(samples)).evaluation;
  assert.deepEqual([mixedUp[0].a, mixedUp[0].b], ['left', 'right']);
});

test('whoever breathes may end the training', async () => {
  const stop = async () => {
    throw new Error('stopped');
  };
  await assert.rejects(train(samplesOf({ nothing: 3, left: 3, right: 3 }), {}, { breathe: stop }), /stopped/);
});

test('what cannot be trained is said by a code', async () => {
  const samples = samplesOf({ nothing: 3, left: 3, right: 3 });
  await rejectsWith('gestures-too-few', samples, { gestureIds: ['left'] });
  await rejectsWith('gestures-empty', samples.slice(0, 6));
  await rejectsWith('gestures-too-many', samples, {
    gestureIds: Array.from({ length: 31 }, (_, index) => `g${index}`),
  });
  await rejectsWith(
    'gestures-same',
    samples.map((sample) => ({ ...sample, embeddings: samples[0].embeddings })),
  );
  const broken = samples.map((sample) => ({ ...sample, embeddings: { body: sample.embeddings.body.map(() => NaN) } }));
  await rejectsWith('gestures-damaged', broken);
  await rejectsWith(
    'gestures-damaged',
    samples.map((sample) => ({ ...sample, embeddings: { body: new Float32Array(3) } })),
  );
});

test('a model can be cloned, and holds no more than its classifier and its snapshots', async () => {
  const samples = samplesOf({ nothing: 3, left: 3, right: 3 });
  const model = await train(samples);
  assert.equal(structuredClone(model).classifier.layers[0].weights.length, DIMENSIONS * IDS.length);
  assert.equal(model.novelty.distances.length, samples.length);
});
