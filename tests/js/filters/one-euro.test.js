import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makeOneEuro } from '../../../static/filters/one-euro.js';
import { recorded } from './recorded.js';

const FRAME_MS = 1000 / 30;

/** @param {number[]} values */
function rms(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** The x and time of a recorded nose. @param {'playing'|'still'} name */
function noseX(name) {
  return recorded(name).flatMap(({ atMs, pose }) => (pose ? [{ atMs, x: pose.keypoints[0].x }] : []));
}

test('a head at rest trembles by less than 0.3 % of the picture, and less than before', () => {
  const samples = noseX('still').slice(15);
  const filter = makeOneEuro();
  const smooth = samples.map(({ x, atMs }) => filter.filter(x, atMs));
  assert.ok(rms(smooth) < 0.003);
  assert.ok(rms(smooth) < 0.6 * rms(samples.map(({ x }) => x)));
});

test('a moving head is followed less than 30 ms late', () => {
  const samples = noseX('playing');
  const filter = makeOneEuro();
  const smooth = samples.map(({ x, atMs }) => filter.filter(x, atMs));
  /** How badly the result fits the samples of so many milliseconds ago. @param {number} lagMs */
  const misfit = (lagMs) => {
    const share = lagMs / FRAME_MS;
    return smooth.slice(20).reduce((sum, value, k) => {
      const [now, before] = [samples[k + 20].x, samples[k + 19].x];
      return sum + (value - (now + (before - now) * share)) ** 2;
    }, 0);
  };
  const lags = Array.from({ length: 34 }, (_, lagMs) => lagMs);
  const best = lags.reduce((least, lagMs) => (misfit(lagMs) < misfit(least) ? lagMs : least));
  assert.ok(best < 30, `${best} ms`);
});

test('the feel does not change with the frame rate', () => {
  const [slow, quick] = [makeOneEuro(), makeOneEuro()];
  const path = (/** @type {number} */ ms) => 0.5 + 0.1 * Math.sin(ms / 300);
  for (let ms = 0; ms <= 3000; ms += 100 / 6) quick.filter(path(ms), ms);
  for (let ms = 0; ms <= 3000; ms += 100 / 3) slow.filter(path(ms), ms);
  assert.ok(Math.abs(slow.filter(path(3033), 3033) - quick.filter(path(3033), 3033)) < 0.002);
});

test('the first value, and the first after a long gap, pass unchanged', () => {
  const { filter } = makeOneEuro();
  assert.equal(filter(0.3, 0), 0.3);
  assert.notEqual(filter(0.9, 33), 0.9);
  assert.equal(filter(0.1, 2000), 0.1);
});

test('a frame that is not newer changes nothing', () => {
  const { filter } = makeOneEuro();
  filter(0.3, 0);
  const smooth = filter(0.4, 33);
  assert.equal(filter(0.9, 33), smooth);
  assert.equal(filter(0.9, 20), smooth);
});

test('after a reset nothing is remembered', () => {
  const { filter, reset } = makeOneEuro();
  filter(0.3, 0);
  reset();
  assert.equal(filter(0.8, 33), 0.8);
});

test('settings out of range are refused by name', () => {
  assert.throws(() => makeOneEuro({ minCutoff: 0 }), /minCutoff must be positive, got 0/);
  assert.throws(() => makeOneEuro({ beta: -1 }), /beta must be positive, got -1/);
  assert.throws(() => makeOneEuro({ speedCutoff: NaN }), /speedCutoff must be positive, got NaN/);
  assert.doesNotThrow(() => makeOneEuro({ beta: 0 }));
});
