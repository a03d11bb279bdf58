import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DREAMING, Dreaming } from '../../../static/studio/dreaming.js';
import { testTransitions } from '../core/transitions.js';
import { useFakeCanvas } from './fake-canvas.js';

useFakeCanvas();

testTransitions(DREAMING, ['open', 'start', 'over', 'leave'], {
  empty: 'ready - - -',
  ready: 'ready dreaming - empty',
  dreaming: 'ready - ready empty',
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

function begin() {
  /** @type {{wish: any, resolve: () => void, reject: (error: Error) => void}[]} */
  const asked = [];
  /** @type {string[]} */
  const said = [];
  /** @type {boolean[]} */
  const canStart = [];
  const now = { ended: 0, closed: 0 };
  const picture = () => /** @type {any} */ ({ width: 1000, height: 500, close: () => (now.closed += 1) });
  const dreaming = new Dreaming({
    dreamer: {
      dream: (_, wish) => new Promise((resolve, reject) => asked.push({ wish, resolve: () => resolve(), reject })),
      end: () => (now.ended += 1),
    },
    report: (code) => said.push(code),
    onChange: () => canStart.push(dreaming.isReading || dreaming.state !== 'empty'),
  });
  const open = () => dreaming.open(async () => picture(), 'studio-no-picture');
  const step = (/** @type {number} */ done) => ({ done, all: 20, times: done, picture: picture() });
  return { dreaming, open, step, asked, said, now, canStart };
}

test('a dream is watched as it grows, and ends', async () => {
  const { dreaming, open, step, asked, said, now } = begin();
  assert.equal(await open(), true);
  assert.deepEqual([dreaming.content?.width, dreaming.content?.height], [512, 256]);
  dreaming.choose({ layer: 34, octaves: 2 });
  dreaming.start();
  dreaming.start();
  assert.deepEqual(
    asked.map(({ wish }) => wish),
    [{ model: 'efficientnet-lite0', layer: 34, octaves: 2, steps: 10, longest: 384 }],
  );
  dreaming.hear(step(1));
  dreaming.hear(step(2));
  assert.deepEqual([dreaming.step?.done, now.closed], [2, 2], 'the picture that was read, and the first step');
  asked[0].resolve();
  await settle();
  assert.deepEqual([dreaming.state, dreaming.step?.done, said], ['ready', 2, []]);
});

test('a dream of a picture that is still being read begins when it is there', async () => {
  const { dreaming, open, asked, canStart } = begin();
  open();
  assert.ok(dreaming.isReading);
  dreaming.start();
  assert.equal(asked.length, 0);
  await settle();
  assert.deepEqual([asked.length, dreaming.state, dreaming.isReading], [1, 'dreaming', false]);
  // A button that could not be pressed in between would lose the focus.
  assert.ok(canStart.length > 1 && canStart.every(Boolean), `${canStart}`);
});

test('another network dreams with the layer of its own that is as far from the picture', () => {
  const { dreaming } = begin();
  const chosen = [];
  for (const model of /** @type {const} */ (['posenet', 'efficientnet-lite0'])) {
    dreaming.chooseModel(model);
    chosen.push([dreaming.wish.model, dreaming.wish.layer]);
  }
  dreaming.choose({ layer: 48 });
  dreaming.chooseModel('posenet');
  chosen.push([dreaming.wish.model, dreaming.wish.layer]);
  assert.deepEqual(chosen, [
    ['posenet', 12],
    ['efficientnet-lite0', 18],
    ['posenet', 26],
  ]);
});

test('who stops it keeps it as far as it has come, and what comes late changes nothing', async () => {
  const { dreaming, open, step, asked, said, now } = begin();
  await open();
  dreaming.start();
  dreaming.hear(step(3));
  const ended = now.ended;
  dreaming.stop();
  assert.equal(now.ended, ended + 1, 'the worker goes');
  asked[0].reject(new Error('nobody dreams any more'));
  dreaming.hear(step(4));
  await settle();
  assert.deepEqual([dreaming.state, dreaming.step?.done, dreaming.smaller, said], ['ready', 3, null, []]);
});

for (const [code, said, smaller] of /** @type {const} */ ([
  ['dream-failed', 'dream-failed', 256],
  ['download-unreachable', 'studio-unreachable', null],
  ['download-damaged', 'studio-damaged', null],
])) {
  test(`a dream that breaks off with ${code} is said, and the picture stays`, async () => {
    const { dreaming, open, asked, said: codes } = begin();
    await open();
    dreaming.start();
    asked[0].reject(Object.assign(new Error('bad'), { code }));
    await settle();
    assert.deepEqual([dreaming.state, codes, dreaming.smaller], ['ready', [said], smaller]);
    assert.ok(dreaming.content);
    dreaming.start();
    assert.equal(dreaming.smaller, null);
  });
}

test('another picture ends the dream of the one before, and who leaves takes everything along', async () => {
  const { dreaming, open, step, asked, now } = begin();
  await open();
  dreaming.start();
  dreaming.hear(step(1));
  await open();
  assert.deepEqual([dreaming.state, dreaming.step], ['ready', null]);
  asked[0].reject(new Error('ended'));
  dreaming.start();
  const ended = now.ended;
  dreaming.leave();
  assert.deepEqual([dreaming.state, dreaming.content, dreaming.step, now.ended], ['empty', null, null, ended + 1]);
  dreaming.start();
  assert.equal(asked.length, 2, 'without a picture there is no dream');
});
