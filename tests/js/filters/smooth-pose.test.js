import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePoseSmoother } from '../../../static/filters/smooth-pose.js';
import { recorded } from './recorded.js';

test('all parts come through, in their order, with their scores', () => {
  const smoother = makePoseSmoother();
  for (const { pose, atMs } of recorded('playing')) {
    const smooth = smoother.smooth(pose, atMs);
    assert.deepEqual(
      smooth?.keypoints.map(({ part, score }) => [part, score]),
      pose?.keypoints.map(({ part, score }) => [part, score]),
    );
  }
});

test('nobody stays nobody', () => {
  assert.equal(makePoseSmoother().smooth(null, 0), null);
});

test('a part that was uncertain starts anew, without being dragged from its old place', () => {
  const smoother = makePoseSmoother();
  const pose = (/** @type {number} */ x, /** @type {number} */ score) => ({
    score,
    keypoints: [{ part: /** @type {const} */ ('leftWrist'), x, y: 0.5, score }],
  });
  smoother.smooth(pose(0.2, 0.9), 0);
  smoother.smooth(pose(0.5, 0.1), 33);
  assert.equal(smoother.smooth(pose(0.8, 0.9), 66)?.keypoints[0].x, 0.8);
});

test('the pose given in is left as it is', () => {
  const smoother = makePoseSmoother();
  const [first, second] = recorded('playing');
  const before = structuredClone(second.pose);
  smoother.smooth(first.pose, first.atMs);
  smoother.smooth(second.pose, second.atMs);
  assert.deepEqual(second.pose, before);
});
