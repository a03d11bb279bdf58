import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRunner } from '../../../static/learning/runner.js';
import { mappingOf } from './sets.js';

const QUICK = { threshold: 0.7, hysteresis: 0.2, holdMs: 0, cooldownMs: 0, smoothingMs: 0, holdsPointer: true };

/** @param {ReturnType<typeof mappingOf>[]} mappings */
function rig(mappings) {
  /** @type {string[]} */
  const log = [];
  const state = { paused: false, log };
  const runner = makeRunner({
    gestureIds: ['nothing', 'lean', 'near'],
    mappings,
    triggerOf: () => QUICK,
    isPaused: () => state.paused,
    onGesture: (id, phase) => log.push(`${id} ${phase}`),
    contextOf: (source) =>
      /** @type {any} */ ({
        source,
        notes: {
          hold: (/** @type {any[]} */ ...[kind, note, by]) => log.push(`hold ${kind} ${note} ${by}`),
          letGo: (/** @type {any[]} */ ...[kind, note, by]) => log.push(`let go ${kind} ${note} ${by}`),
        },
        request: (/** @type {string} */ name) => log.push(name),
        control: (/** @type {any} */ event) => log.push(JSON.stringify(event)),
      }),
  });
  let atMs = 0;
  /** @param {Record<string, number>|null} confidences */
  const see = (confidences) => {
    atMs += 100;
    return runner.update(confidences && new Map(Object.entries(confidences)), atMs);
  };
  return { state, runner, see, take: () => log.splice(0) };
}

test('a gesture is told and does what it is mapped to, from its beginning to its end', () => {
  const { see, take } = rig([mappingOf('lean', 'play-note', { note: 62 }, 'm1')]);
  see({ lean: 0.9 });
  assert.deepEqual(take(), ['lean begin', 'hold melody 62 gesture m1']);
  see({ lean: 0.9 });
  assert.deepEqual(take(), []);
  see({ lean: 0.1 });
  assert.deepEqual(take(), ['lean end', 'let go melody 62 gesture m1']);
});

test('nothing special never fires', () => {
  const { see, take } = rig([]);
  see({ nothing: 1 });
  assert.deepEqual(take(), []);
});

test('several gestures at once, and several lines for one, do not disturb each other', () => {
  const { see, take } = rig([
    mappingOf('lean', 'play-note', { note: 62 }, 'a'),
    mappingOf('lean', 'play-drum', { drum: 38 }, 'b'),
    mappingOf('near', 'sustain', {}, 'c'),
  ]);
  see({ lean: 0.9, near: 0.9 });
  assert.deepEqual(take(), [
    'lean begin',
    'hold melody 62 gesture a',
    'hold drums 38 gesture b',
    'near begin',
    'sustain-toggle',
  ]);
  see({ lean: 0.9, near: 0 });
  assert.deepEqual(take(), ['near end', 'sustain-toggle']);
});

test('a player who is lost lets go of everything', () => {
  const { see, take } = rig([
    mappingOf('lean', 'play-note', { note: 62 }, 'a'),
    mappingOf('near', 'control-change', { controller: 7 }, 'b'),
  ]);
  see({ lean: 0.9, near: 1 });
  take();
  see(null);
  assert.deepEqual(take(), [
    'lean end',
    'let go melody 62 gesture a',
    '{"controller":7,"value":0,"rest":0}',
    'near end',
  ]);
});

test('a graded command follows the confidence between its two ends', () => {
  const { see, take } = rig([mappingOf('near', 'control-change', { controller: 7, low: 20, high: 120 }, 'b')]);
  see({ near: 0.1 });
  assert.deepEqual(take(), [], 'nothing is sent before there is something to send');
  see({ near: 0.99 });
  for (let frame = 0; frame < 30; frame += 1) see({ near: 0.99 });
  assert.equal(
    take()
      .filter((line) => line.startsWith('{'))
      .at(-1),
    '{"controller":7,"value":120,"rest":20}',
  );
});

test('in a pause nothing begins but what ends it, and what had begun ends', () => {
  const { see, take, state } = rig([
    mappingOf('lean', 'play-note', { note: 62 }, 'a'),
    mappingOf('near', 'pause', {}, 'b'),
  ]);
  see({ lean: 0.9 });
  state.paused = true;
  take();
  see({ lean: 0.1 });
  assert.deepEqual(take(), ['lean end', 'let go melody 62 gesture a']);
  see({ lean: 0.9 });
  assert.deepEqual(take(), ['lean begin']);
  see({ lean: 0.9, near: 0.9 });
  assert.deepEqual(take(), ['near begin', 'pause-toggle']);
});

test('a line can be tried without the gesture, and is let go of at the end', () => {
  const { runner, take } = rig([mappingOf('lean', 'play-note', { note: 62 }, 'a')]);
  runner.try('a', 'begin');
  runner.try('a', 'begin');
  assert.deepEqual(take(), ['hold melody 62 gesture a']);
  runner.dispose();
  assert.deepEqual(take(), ['let go melody 62 gesture a']);
  runner.dispose();
  assert.deepEqual(take(), []);
});
