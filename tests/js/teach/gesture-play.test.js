import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRIGGER_DEFAULTS } from '../../../static/learning/trigger.js';
import { HISTORY_MS, makeGesturePlay } from '../../../static/teach/gesture-play.js';
import { mappingOf } from '../learning/sets.js';

function rig(holdsPointer = true) {
  /** @type {string[]} */
  const done = [];
  const context = /** @type {any} */ ({
    source: 'gesture',
    notes: {
      hold: (/** @type {string} */ _kind, /** @type {number} */ note) => done.push(`hold ${note}`),
      letGo: (/** @type {string} */ _kind, /** @type {number} */ note) => done.push(`let go ${note}`),
    },
  });
  /** @type {boolean[]} */
  const holds = [];
  const play = makeGesturePlay({
    pointerHold: { hold: (on) => holds.push(on) },
    triggerOf: () => ({ ...TRIGGER_DEFAULTS, holdMs: 0, smoothingMs: 0, holdsPointer }),
    runnerParts: {
      contextOf: () => context,
      isPaused: () => false,
      onGesture: (id, phase) => done.push(`${id} ${phase}`),
    },
  });
  const use = () =>
    play.use({ gestureIds: ['nothing', 'lean'], mappings: [mappingOf('lean', 'play-note', { note: 62 }, 'm')] });
  const lean = (/** @type {number} */ confidence, /** @type {number} */ atMs) =>
    play.hear(new Map([['lean', confidence]]), atMs);
  return { play, done, holds, use, lean };
}

test('a gesture is said and does what it is mapped to', () => {
  const { use, lean, done } = rig();
  use();
  lean(0.9, 0);
  lean(0.1, 50);
  assert.deepEqual(done, ['lean begin', 'hold 62', 'lean end', 'let go 62']);
});

test('the pointer stands still while a gesture is made that is to hold it, and only then', () => {
  for (const holdsPointer of [true, false]) {
    const { use, lean, holds } = rig(holdsPointer);
    use();
    lean(0.9, 0);
    lean(0.1, 50);
    assert.deepEqual(holds, [false, holdsPointer, false]);
  }
});

test('whatever is held is let go of when something else is learnt, or nothing', () => {
  const { play, use, lean, done, holds } = rig();
  use();
  lean(0.9, 0);
  play.use(null);
  assert.equal(done.at(-1), 'let go 62');
  assert.equal(holds.at(-1), false);
  assert.equal(play.canTry, false);
});

test('a line of the mapping can be tried without the camera', () => {
  const { play, use, done } = rig();
  play.try('m', 'begin');
  assert.deepEqual(done, []);
  use();
  play.try('m', 'begin');
  play.try('m', 'end');
  assert.deepEqual(done, ['hold 62', 'let go 62']);
});

test('the last ten seconds are remembered, and each moment is told', () => {
  const { play, use, lean } = rig();
  let told = 0;
  play.onSeen(() => {
    told += 1;
  });
  use();
  for (const atMs of [0, 5000, HISTORY_MS, HISTORY_MS + 4000]) lean(0, atMs);
  assert.equal(told, 4);
  assert.deepEqual(
    play.history.map(({ atMs }) => atMs),
    [5000, HISTORY_MS, HISTORY_MS + 4000],
  );
});
