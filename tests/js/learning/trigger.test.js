import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  makeSmoothing,
  makeTrigger,
  replay,
  TRIGGER_DEFAULTS,
  TRIGGER_SETTINGS,
} from '../../../static/learning/trigger.js';

/** @import {TriggerSettings} from '../../../static/learning/trigger.js' */

const PLAIN = { threshold: 0.7, hysteresis: 0.2, holdMs: 0, cooldownMs: 0, smoothingMs: 0 };

/** @param {Partial<TriggerSettings>} settings @param {(number|null)[]} confidences @param {number} [stepMs] */
function phases(settings, confidences, stepMs = 33) {
  const update = makeTrigger({ ...PLAIN, ...settings });
  return confidences.map((confidence, index) => update(confidence, index * stepMs).phase);
}

test('a gesture begins at its threshold and ends below it by the hysteresis', () => {
  assert.deepEqual(phases({}, [0.69, 0.71, 0.6, 0.51, 0.49, 0.6]), [null, 'begin', null, null, 'end', null]);
});

test('a confidence that trembles around the threshold is one gesture', () => {
  const trembling = Array.from({ length: 100 }, (_, index) => 0.7 + (index % 2 ? 0.1 : -0.1));
  assert.deepEqual(phases({}, trembling).filter(Boolean), ['begin']);
});

test('it has to be made for the hold time without a gap', () => {
  const [hold, steps] = [{ holdMs: 100 }, 50];
  assert.deepEqual(phases(hold, [0.9, 0.9, 0.9], steps), [null, null, 'begin']);
  assert.deepEqual(phases(hold, [0.9, 0.3, 0.9, 0.9, 0.9], steps), [null, null, null, null, 'begin']);
});

test('while it is above the threshold and not held long enough, it is rising', () => {
  const update = makeTrigger({ ...PLAIN, holdMs: 100 });
  assert.deepEqual(
    [0, 50, 100, 150].map((atMs) => update(0.9, atMs).rising),
    [true, true, false, false],
  );
});

test('nothing begins in the cool-down', () => {
  assert.deepEqual(phases({ cooldownMs: 150 }, [0.9, 0.1, 0.9, 0.9, 0.9, 0.9], 50), [
    'begin',
    'end',
    null,
    null,
    'begin',
    null,
  ]);
});

test('a player who is lost ends the gesture at once, and it must be made anew', () => {
  assert.deepEqual(phases({ holdMs: 60 }, [0.9, 0.9, 0.9, null, 0.9, 0.9, 0.9]), [
    null,
    null,
    'begin',
    'end',
    null,
    null,
    'begin',
  ]);
});

test('a confidence that is not a number counts as nobody', () => {
  assert.deepEqual(phases({}, [0.9, NaN]), ['begin', 'end']);
});

test('a signal that broke off ends the gesture, and what comes after is no part of it', () => {
  const update = makeTrigger({ ...PLAIN, holdMs: 50 });
  update(0.9, 0);
  assert.equal(update(0.9, 60).phase, 'begin');
  assert.equal(update(0.9, 5000).phase, 'end');
  assert.equal(update(0.9, 5033).phase, null);
  assert.equal(update(0.9, 5090).phase, 'begin');
});

test('a single frame of confidence passes the smoothing at no frame rate', () => {
  for (const fps of [10, 30, 60]) {
    const signal = Array.from({ length: fps }, (_, index) => (index === Math.floor(fps / 2) ? 1 : 0));
    assert.deepEqual(phases({ smoothingMs: 150 }, signal, 1000 / fps).filter(Boolean), [], `${fps} frames a second`);
  }
});

test('the smoothing follows the time that went by, not the number of frames', () => {
  const levels = [10, 60].map((fps) => {
    const smooth = makeSmoothing(200);
    smooth.add(0, 0);
    let level = 0;
    for (let frame = 1; frame <= fps; frame += 1) level = smooth.add(1, (frame * 1000) / fps);
    return level;
  });
  assert.ok(Math.abs(levels[0] - levels[1]) < 1e-9);
  assert.ok(Math.abs(levels[0] - (1 - Math.exp(-5))) < 1e-9);
});

test('a signal can be gone through again with other settings', () => {
  const signal = [0.1, 0.9, 0.9, 0.1, 0.1, 0.75, 0.75].map((confidence, index) => ({ confidence, atMs: 100 * index }));
  assert.deepEqual(replay(signal, PLAIN).spans, [
    { startMs: 100, endMs: 300 },
    { startMs: 500, endMs: null },
  ]);
  assert.deepEqual(replay(signal, { ...PLAIN, threshold: 0.8 }).spans, [{ startMs: 100, endMs: 300 }]);
  assert.equal(replay(signal, PLAIN).levels.length, signal.length);
});

test('settings out of their range are refused by name', () => {
  for (const [name, range] of Object.entries(TRIGGER_SETTINGS)) {
    for (const value of range.kind === 'number' ? [range.min - 0.01, range.max + 0.01, NaN] : [1]) {
      assert.throws(
        () => makeTrigger({ [name]: value }),
        (error) => error instanceof RangeError && error.message.startsWith(`${name} must be`),
      );
    }
  }
  assert.ok(makeTrigger(TRIGGER_DEFAULTS));
});
