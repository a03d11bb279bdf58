import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeCalibration } from '../../../static/pointer/calibration.js';
import { makeDrift } from '../../../static/pointer/drift.js';
import { FRAME_MS, makeNoise } from './simulated.js';

const REACH = Object.freeze({ left: 0.1, right: 0.1, up: 0.08, down: 0.08 });

function makeRig({ rest = { x: 0, y: 0 } } = {}) {
  const calibration = makeCalibration({ reach: REACH, rest, centre: { x: 0.5, y: 0.5 } });
  const drift = makeDrift(calibration);
  const noise = makeNoise();
  let atMs = 0;
  return {
    calibration,
    drift,
    /** Stand at an offset, in reaches of the first centre. @param {{x?: number, y?: number}} offset  @param {number} seconds */
    stand({ x = 0, y = 0 }, seconds) {
      for (const endMs = atMs + seconds * 1000; atMs < endMs; atMs += FRAME_MS) {
        drift.follow({ x: 0.5 + x * REACH.left + 0.0004 * noise(), y: 0.5 + y * REACH.up + 0.0004 * noise() }, atMs);
      }
      return this;
    },
    /** How far the middle has moved, in reaches. */
    get moved() {
      const { centre } = calibration.state;
      return { x: (Number(centre?.x) - 0.5) / REACH.left, y: (Number(centre?.y) - 0.5) / REACH.up };
    },
  };
}

test('a player who slips slowly, and rests now and then, is followed', () => {
  const rig = makeRig();
  for (let minute = 0; minute < 24; minute += 1) {
    const slipped = 0.02 * minute;
    rig
      .stand({ x: slipped + 0.7, y: 0.4 }, 1)
      .stand({ x: slipped - 0.6, y: 0.4 }, 1)
      .stand({ x: slipped, y: 0 }, 6);
  }
  assert.ok(Math.abs(rig.moved.x - 0.46) < 0.1, `${rig.moved.x}`);
});

test('a note held for half a minute on the key beside the middle goes on: its key stays under the pointer', () => {
  const rig = makeRig();
  rig.stand({ x: 0.125, y: 0.3 }, 30).stand({ x: 0.125, y: 0 }, 30);
  const place = rig.calibration.toStage({ x: 0.5 + 0.125 * REACH.right, y: 0.5 });
  assert.ok(place.x > 0.5 && place.x < 0.625, `${place.x}`);
});

test('who always plays at one side moves nothing', () => {
  const rig = makeRig();
  for (let note = 0; note < 50; note += 1) rig.stand({ x: -0.9, y: 0.4 }, 1).stand({ x: -0.4, y: 0.4 }, 4);
  assert.deepEqual(rig.moved, { x: 0, y: 0 });
});

test('who always holds the same key near the middle is led away by half a reach at most', () => {
  const rig = makeRig();
  for (let note = 0; note < 100; note += 1) {
    const { x } = rig.moved;
    rig.stand({ x: x - 0.125 }, 5).stand({ x: x - 0.8 }, 1);
  }
  assert.ok(rig.moved.x >= -0.51, `${rig.moved.x}`);
});

test('a player who sits elsewhere altogether gets the pointer back', () => {
  const rig = makeRig();
  rig.stand({ x: 4 }, 20);
  assert.ok(rig.calibration.toOffset({ x: 0.5 + 4 * REACH.left, y: 0.5 }).x < 1.5);
  assert.ok(rig.moved.x > 2);
});

test('a head flung far out for a moment changes nothing', () => {
  const rig = makeRig();
  for (let note = 0; note < 20; note += 1) rig.stand({ x: 2.5 }, 2).stand({ x: -0.7, y: 0.4 }, 2);
  assert.deepEqual(rig.moved, { x: 0, y: 0 });
});

test('a moving head changes nothing, wherever it is', () => {
  const rig = makeRig();
  for (let step = 0; step < 600; step += 1)
    rig.stand({ x: 0.3 * Math.sin(step / 4), y: 0.3 * Math.cos(step / 4) }, 0.1);
  assert.deepEqual(rig.moved, { x: 0, y: 0 });
});

test('the place of rest of a player who moves to one side only is its edge, not the middle', () => {
  const rig = makeRig({ rest: { x: -0.1, y: 0 } });
  rig.stand({ x: -1.05 }, 6).stand({ x: 0 }, 10);
  assert.ok(rig.moved.x < 0 && rig.moved.x > -0.07, `${rig.moved.x}`);
});

test('before there is a centre, and after a new one, nothing is left over', () => {
  const calibration = makeCalibration({ reach: REACH });
  const drift = makeDrift(calibration);
  drift.follow({ x: 0.5, y: 0.5 }, 0);
  assert.equal(calibration.centred, false);
  const rig = makeRig();
  rig.stand({ x: 0.2 }, 6);
  rig.calibration.recentre({ x: 0.5, y: 0.5 });
  rig.drift.reset();
  rig.stand({}, 2);
  assert.ok(Math.abs(rig.moved.x) < 0.01);
});
