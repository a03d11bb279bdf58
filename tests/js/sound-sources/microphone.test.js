import assert from 'node:assert/strict';
import { test } from 'node:test';
import { microphones, start } from '../../../static/sound-sources/microphone.js';

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

/** A microphone that is open. @param {{muted?: boolean, readyState?: string}} [state] */
async function openMicrophone({ muted = false, readyState = 'live' } = {}) {
  const track = Object.assign(new EventTarget(), {
    muted,
    readyState,
    label: 'One',
    getSettings: () => ({ deviceId: 'one' }),
    stop() {},
    mute(/** @type {boolean} */ next) {
      track.muted = next;
      track.dispatchEvent(new Event(next ? 'mute' : 'unmute'));
    },
  });
  const stream = { getAudioTracks: () => [track], getTracks: () => [track] };
  Object.defineProperty(globalThis, 'navigator', {
    value: { mediaDevices: { getUserMedia: async () => stream } },
    configurable: true,
  });
  Object.assign(globalThis, { MediaStreamAudioSourceNode: class {} });
  const opened = await start(/** @type {any} */ ({ context: () => ({}) }), {});
  /** @type {(string|null)[]} */
  const told = [];
  opened.onLost?.((code) => told.push(code));
  opened.onQuiet?.((code) => told.push(code));
  return { track, told };
}

test('a microphone that is muted for long is told of, once, and once that it is not any more', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { track, told } = await openMicrophone();
  track.mute(true);
  t.mock.timers.tick(1000);
  track.mute(false);
  t.mock.timers.tick(5000);
  assert.deepEqual(told, []);
  track.mute(true);
  t.mock.timers.tick(2000);
  track.mute(false);
  assert.deepEqual(told, ['listening-microphone-muted', null]);
});

test('one that is muted from the start, or is pulled out while it opens, is told of too', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const off = await openMicrophone({ muted: true });
  t.mock.timers.tick(2000);
  assert.deepEqual(off.told, ['listening-microphone-muted']);
  assert.deepEqual((await openMicrophone({ readyState: 'ended' })).told, ['listening-microphone-gone']);
  const { track, told } = await openMicrophone();
  track.dispatchEvent(new Event('ended'));
  assert.deepEqual(told, ['listening-microphone-gone']);
});
