import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDetail, listen } from '../../../static/switches/gesture.js';

function rig() {
  const page = new EventTarget();
  /** @type {string[]} */
  const log = [];
  const stop = listen(
    {
      hear: ({ detail, down }) => Boolean(log.push(`${detail} ${down ? 'down' : 'up'}`)),
      tell: (code) => void log.push(code),
      lost: (code) => void log.push(`lost: ${code}`),
      back: (code) => void log.push(`back: ${code}`),
      level: () => 1,
    },
    page,
  );
  const say = (/** @type {string} */ name, /** @type {unknown} */ detail) =>
    page.dispatchEvent(new CustomEvent(name, { detail }));
  return {
    log,
    stop,
    say,
    settled: () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      }),
    take: () => log.splice(0),
  };
}

test('the first and the second switch can be gestures, and nothing else', () => {
  assert.deepEqual(['1', '2', '3', '', 'Space'].map(isDetail), [true, true, false, false, false]);
});

test('until gestures are seen it is told that the keyboard stands in, and when they are that it is over', async () => {
  const { say, take, settled } = rig();
  await settled();
  assert.deepEqual(take(), ['lost: switch-gesture-waiting']);
  say('gestures-seen', true);
  say('gestures-seen', true);
  assert.deepEqual(take(), ['back: switch-gesture-ready']);
});

test('a gesture presses its switch and lets it go', () => {
  const { say, take } = rig();
  say('gesture-switch', { number: 2, down: true });
  say('gesture-switch', { number: 2, down: false });
  assert.deepEqual(take(), ['2 down', '2 up']);
});

test('a switch that is down is let go of when the camera goes', async () => {
  const { say, take, settled } = rig();
  say('gestures-seen', true);
  say('gesture-switch', { number: 1, down: true });
  await settled();
  take();
  say('gestures-seen', false);
  assert.deepEqual(take(), ['1 up', 'lost: switch-gesture-waiting']);
});

test('nothing is heard any more once it is not listened to', async () => {
  const { say, stop, take, settled } = rig();
  stop();
  say('gesture-switch', { number: 1, down: true });
  await settled();
  assert.deepEqual(take(), []);
});
