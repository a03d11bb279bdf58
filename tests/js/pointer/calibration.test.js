import assert from 'node:assert/strict';
import { test } from 'node:test';

import { defaultReach, makeCalibration } from '../../../static/pointer/calibration.js';

const CENTRE = { x: 0.4, y: 0.5 };
const REACH = { left: 0.1, right: 0.2, up: 0.05, down: 0.25 };

test('the centre is the middle of the stage, and each reach ends at its edge', () => {
  const { toStage } = makeCalibration({ centre: CENTRE, reach: REACH });
  const near = (/** @type {{x: number, y: number}} */ a, /** @type {[number, number]} */ [x, y]) =>
    assert.ok(Math.abs(a.x - x) < 1e-9 && Math.abs(a.y - y) < 1e-9, JSON.stringify(a));
  near(toStage(CENTRE), [0.5, 0.5]);
  near(toStage({ x: 0.3, y: 0.45 }), [0, 0]);
  near(toStage({ x: 0.6, y: 0.75 }), [1, 1]);
  near(toStage({ x: 0.35, y: 0.625 }), [0.25, 0.75]);
});

test('beyond the reach the pointer stays at the edge', () => {
  const { toStage } = makeCalibration({ centre: CENTRE, reach: REACH });
  assert.deepEqual(toStage({ x: -3, y: 9 }), { x: 0, y: 1 });
});

test('without a centre the pointer rests in the middle', () => {
  const calibration = makeCalibration();
  assert.equal(calibration.centred, false);
  assert.deepEqual(calibration.toStage({ x: 0.9, y: 0.1 }), { x: 0.5, y: 0.5 });
});

test('recentring makes the present place the middle', () => {
  const calibration = makeCalibration({ centre: CENTRE });
  calibration.recentre({ x: 0.7, y: 0.2 });
  assert.deepEqual(calibration.toStage({ x: 0.7, y: 0.2 }), { x: 0.5, y: 0.5 });
});

test('the state can be stored and makes the same calibration again', () => {
  const calibration = makeCalibration({ centre: CENTRE, reach: REACH });
  const again = makeCalibration(JSON.parse(JSON.stringify(calibration.state)));
  assert.deepEqual(again.toStage({ x: 0.33, y: 0.6 }), calibration.toStage({ x: 0.33, y: 0.6 }));
});

test('a reach of nothing is refused by name', () => {
  assert.throws(() => makeCalibration({ reach: { ...REACH, up: 0 } }), /reach\.up must be above 0, got 0/);
  assert.throws(() => makeCalibration().setRange({ reach: { ...REACH, left: NaN }, rest: { x: 0, y: 0 } }), RangeError);
});

test('a wrist has more room than a nose', () => {
  assert.ok(defaultReach('leftWrist').left > defaultReach('nose').left);
});

test('who rests at one edge of the reach rests there again after recentring', () => {
  const calibration = makeCalibration({ reach: { ...REACH, left: 0.1, right: 0.1 }, rest: { x: -0.1, y: 0 } });
  calibration.recentre({ x: 0.4, y: 0.5 });
  assert.ok(Math.abs(calibration.toStage({ x: 0.4, y: 0.5 }).x) < 1e-9);
  assert.ok(Math.abs(calibration.toStage({ x: 0.5, y: 0.5 }).x - 0.5) < 1e-9);
  assert.ok(Math.abs(calibration.toStage({ x: 0.6, y: 0.5 }).x - 1) < 1e-9);
});

test('a newly learnt range holds from where the player rests', () => {
  const calibration = makeCalibration({ centre: CENTRE, reach: REACH });
  calibration.setRange({ reach: { left: 0.05, right: 0.05, up: 0.05, down: 0.05 }, rest: { x: -0.05, y: 0 } });
  assert.ok(calibration.toStage(CENTRE).x < 1e-9);
  calibration.setRange({ reach: REACH, rest: { x: 0, y: 0 } });
  assert.ok(Math.abs(calibration.toStage(CENTRE).x - 0.5) < 1e-9);
});

test('offsets count in reaches and go on beyond the edge', () => {
  const { toOffset } = makeCalibration({ centre: CENTRE, reach: REACH });
  const { x, y } = toOffset({ x: 0.1, y: 1 });
  assert.ok(Math.abs(x + 3) < 1e-9 && Math.abs(y - 2) < 1e-9);
  assert.deepEqual(makeCalibration().toOffset({ x: 0.9, y: 0.9 }), { x: 0, y: 0 });
});

test('a shifted centre is shifted, and an unknown one stays unknown', () => {
  const calibration = makeCalibration({ centre: CENTRE, reach: REACH });
  calibration.shift({ x: 0.1, y: 0 });
  assert.deepEqual(calibration.toStage({ x: 0.5, y: 0.5 }), { x: 0.5, y: 0.5 });
  const unknown = makeCalibration();
  unknown.shift({ x: 0.1, y: 0 });
  assert.equal(unknown.centred, false);
});

test('a place of rest that is no place is refused by name', () => {
  assert.throws(() => makeCalibration({ rest: { x: NaN, y: 0 } }), /rest\.x must be a number, got NaN/);
});
