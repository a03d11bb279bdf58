import assert from 'node:assert/strict';
import { test } from 'node:test';
import { microphones } from '../../../static/sound-sources/microphone.js';

/** @param {() => Promise<object[]>} enumerateDevices */
const browser = (enumerateDevices) =>
  Object.defineProperty(globalThis, 'navigator', { value: { mediaDevices: { enumerateDevices } }, configurable: true });

test('only microphones are listed', async () => {
  browser(async () => [
    { kind: 'videoinput', deviceId: 'camera', label: 'Camera' },
    { kind: 'audioinput', deviceId: 'one', label: 'One' },
  ]);
  assert.deepEqual(await microphones(), [{ id: 'one', label: 'One' }]);
});

test('a list that never comes is one without microphones', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  browser(() => new Promise(() => {}));
  const listed = microphones();
  t.mock.timers.tick(5000);
  assert.deepEqual(await listed, []);
});

test('a list that fails is one without microphones', async () => {
  browser(() => Promise.reject(new Error('no')));
  assert.deepEqual(await microphones(), []);
});
