import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRecogniser, recognitionOf } from '../../../static/teach/recogniser.js';

/** @import {Recognition} from '../../../static/teach/recogniser.js' */
/** @import {Gesture, TrainedModel} from '../../../static/types.js' */

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
const gestures = /** @type {Gesture[]} */ (
  ['nothing', 'lean'].map((id, order) => ({ id, name: id, colour: order, order }))
);
/** Is sure of "lean" where the number is large, and knows numbers up to 10. @param {'body'|'picture'} kind */
const modelOf = (kind) =>
  /** @type {TrainedModel} */ (
    /** @type {unknown} */ ({
      kind,
      gestureIds: ['nothing', 'lean'],
      classifier: {
        mean: null,
        scale: null,
        layers: [{ inputs: 1, outputs: 2, weights: Float32Array.of(0, 1), bias: null, activation: 'softmax' }],
      },
      novelty: { dimensions: 1, prototypes: Float32Array.of(5), distances: Float32Array.of(10) },
    })
  );
const bitmap = /** @type {ImageBitmap} */ ({});
const pose = /** @type {any} */ ({ keypoints: [], score: 1 });

/** @param {Partial<Parameters<typeof recognitionOf>[0]>} given */
const recognise = (given) =>
  recognitionOf({ model: null, project: null, gestures, pictureEmbedding: async () => Float32Array.of(8), ...given });

/** @param {Recognition} recognition */
function rig(recognition) {
  /** @type {{confidences: Map<string, number>|null, atMs: number}[]} */
  const heard = [];
  /** @type {string[]} */
  const problems = [];
  const state = { on: true, picture: async () => /** @type {ImageBitmap|null} */ (bitmap) };
  const recogniser = makeRecogniser({
    picture: () => state.picture(),
    isOn: () => state.on,
    onConfidences: (confidences, atMs) => heard.push({ confidences, atMs }),
    onProblem: (code) => problems.push(code),
  });
  recogniser.use(recognition);
  return { recogniser, heard, problems, state };
}

test('nothing is recognised before anything was learnt', () => {
  const { recogniser, heard } = rig(recognise({}));
  recogniser.see({ pose, embedding: Float32Array.of(8), capturedAtMs: 5 });
  assert.equal(recogniser.kind, 'none');
  assert.deepEqual(heard, []);
});

test('a body is recognised by the embedding that comes with its pose', () => {
  const { recogniser, heard } = rig(recognise({ model: modelOf('body') }));
  recogniser.see({ pose, embedding: Float32Array.of(8), capturedAtMs: 5 });
  assert.equal(heard[0].atMs, 5);
  assert.ok(Number(heard[0].confidences?.get('lean')) > 0.99);
});

test('a gesture that was deleted is none any more, before the others are learnt without it', () => {
  for (const kind of /** @type {const} */ (['body', 'picture'])) {
    const { gestureIds } = recognise({ model: modelOf(kind), gestures: gestures.slice(0, 1) });
    assert.deepEqual(gestureIds, ['nothing']);
  }
});

test('what resembles nothing that was taught is nothing special', () => {
  const { recogniser, heard } = rig(recognise({ model: modelOf('body') }));
  recogniser.see({ pose, embedding: Float32Array.of(500), capturedAtMs: 5 });
  assert.deepEqual(
    [...(heard[0].confidences ?? [])],
    [
      ['nothing', 1],
      ['lean', 0],
    ],
  );
});

test('a player who is not seen for a moment has not gone, and after a while has', () => {
  const { recogniser, heard } = rig(recognise({ model: modelOf('body') }));
  recogniser.see({ pose, embedding: Float32Array.of(8), capturedAtMs: 1000 });
  recogniser.see({ pose: null, capturedAtMs: 1200 });
  assert.equal(heard.length, 1);
  recogniser.see({ pose: null, capturedAtMs: 1400 });
  assert.deepEqual(heard[1], { confidences: null, atMs: 1400 });
});

test('pictures are looked at one at a time, with or without a face', async () => {
  const { recogniser, heard } = rig(recognise({ model: modelOf('picture') }));
  recogniser.see({ pose: null, capturedAtMs: 1 });
  recogniser.see({ pose: null, capturedAtMs: 2 });
  await settled();
  recogniser.see({ pose: null, capturedAtMs: 3 });
  await settled();
  assert.deepEqual(
    heard.map(({ atMs }) => atMs),
    [1, 3],
  );
});

test('the labels of a project are the gestures after "nothing special"', async () => {
  const project = /** @type {any} */ ({ predict: async () => Float32Array.of(0.25) });
  const { recogniser, heard } = rig(recognise({ model: modelOf('body'), project }));
  assert.deepEqual(recogniser.gestureIds, ['nothing', 'lean']);
  recogniser.see({ pose, embedding: Float32Array.of(8), capturedAtMs: 1 });
  await settled();
  assert.deepEqual([...(heard[0].confidences ?? [])], [['lean', 0.25]]);
});

test('what was looked at before something else was learnt, or the camera went off, is not heard', async () => {
  for (const change of /** @type {const} */ (['learnt', 'off'])) {
    const { recogniser, heard, state } = rig(recognise({ model: modelOf('picture') }));
    recogniser.see({ pose: null, capturedAtMs: 1 });
    if (change === 'learnt') recogniser.use(recognise({ model: modelOf('picture') }));
    else state.on = false;
    await settled();
    assert.deepEqual(heard, []);
  }
});

test('a trouble is said once, and again after it was over', async () => {
  const { recogniser, problems, state } = rig(recognise({ model: modelOf('picture') }));
  const works = state.picture;
  const fails = async () => {
    throw Object.assign(new Error('no'), { code: 'gestures-damaged' });
  };
  let atMs = 0;
  for (const picture of [fails, fails, works, fails]) {
    state.picture = picture;
    atMs += 3000;
    recogniser.see({ pose: null, capturedAtMs: atMs });
    await settled();
  }
  assert.deepEqual(problems, ['gestures-damaged', 'gestures-damaged']);
});

test('what fails at every picture is tried again at once, and then more and more seldom', async () => {
  const { recogniser, problems, state } = rig(recognise({ model: modelOf('picture') }));
  let looks = 0;
  state.picture = async () => {
    looks += 1;
    throw new Error('the worker could not be loaded');
  };
  for (let second = 0; second < 60; second += 1) {
    recogniser.see({ pose: null, capturedAtMs: 1000 * second });
    await settled();
  }
  assert.ok(looks >= 4 && looks <= 10, `${looks} times in a minute`);
  assert.deepEqual(problems, ['learning-failed']);
  // What was learnt anew is looked with at once.
  recogniser.use(recognise({ model: modelOf('picture') }));
  const before = looks;
  recogniser.see({ pose: null, capturedAtMs: 60_001 });
  assert.equal(looks, before + 1);
});

test('a camera that gives no picture is no trouble', async () => {
  const { recogniser, heard, problems, state } = rig(recognise({ model: modelOf('picture') }));
  state.picture = async () => null;
  recogniser.see({ pose: null, capturedAtMs: 1 });
  await settled();
  assert.deepEqual([heard, problems], [[], []]);
});
