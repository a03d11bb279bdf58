import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { createCamera } from '../../../static/camera/camera.js';
import { CameraError, toCameraError } from '../../../static/camera/errors.js';

/** Stands for a browser's storage. @type {Map<string, string>} */
const stored = new Map();
Object.assign(globalThis, {
  localStorage: {
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => stored.set(key, value),
  },
});
afterEach(() => stored.clear());

/** @param {string} id */
function fakeStream(id) {
  const track = Object.assign(new EventTarget(), {
    stopped: false,
    stop() {
      this.stopped = true;
    },
    getSettings: () => ({ deviceId: id }),
  });
  return { track, getTracks: () => [track], getVideoTracks: () => [track] };
}

/**
 * A computer with these cameras; the given ones cannot be opened.
 * @param {string[]} ids
 * @param {Record<string, string>} [failing]  id -> name of the error
 */
function fakeDevices(ids, failing = {}) {
  /** @type {any[]} */
  const asked = [];
  return Object.assign(new EventTarget(), {
    asked,
    enumerateDevices: async () => [
      { kind: 'audioinput', deviceId: 'mic', label: 'Mic' },
      ...ids.map((id) => ({ kind: 'videoinput', deviceId: id, label: `Camera ${id}` })),
    ],
    async getUserMedia(/** @type {any} */ { audio, video }) {
      assert.equal(audio, false);
      const id = video.deviceId?.exact ?? ids[0];
      asked.push(video.deviceId?.exact ?? '');
      const name = failing[id] ?? (ids.includes(id) ? '' : 'OverconstrainedError');
      if (name) throw Object.assign(new Error('refused'), { name });
      return fakeStream(id);
    },
  });
}

/** @param {any} devices */
function open(devices) {
  /** @type {string[]} */
  const lost = [];
  const camera = createCamera({
    devices,
    onLost: (error) => {
      lost.push(error.code);
    },
    onDark: (error) => {
      lost.push(`dark: ${error.code}`);
    },
    onLight: ({ id }) => {
      lost.push(`light: ${id}`);
    },
  });
  return { camera, lost };
}

/** @param {Promise<unknown>} opening  @param {string} code */
const failsWith = (opening, code) =>
  assert.rejects(opening, (/** @type {any} */ error) => error instanceof CameraError && error.code === code);

test('each failure of the browser has its own code', () => {
  const codes = {
    NotAllowedError: 'camera-refused',
    SecurityError: 'camera-refused',
    NotFoundError: 'camera-none',
    OverconstrainedError: 'camera-none',
    NotReadableError: 'camera-busy',
    AbortError: 'camera-busy',
    TypeError: 'camera-failed',
    SomethingNew: 'camera-failed',
  };
  for (const [name, code] of Object.entries(codes)) assert.equal(toCameraError({ name, message: '' }).code, code);
  assert.equal(toCameraError(undefined).code, 'camera-failed');
});

test('a refused, a busy and a missing camera are told apart', async () => {
  await failsWith(open(fakeDevices(['a'], { a: 'NotAllowedError' })).camera.open(), 'camera-refused');
  await failsWith(open(fakeDevices(['a'], { a: 'NotReadableError' })).camera.open(), 'camera-busy');
  await failsWith(open(fakeDevices([], { undefined: 'NotFoundError' })).camera.open(), 'camera-none');
});

test('a page without a secure context says so', async () => {
  await failsWith(open(undefined).camera.open(), 'camera-insecure');
  assert.deepEqual(await open(undefined).camera.list(), []);
});

test('only cameras are listed', async () => {
  const { camera } = open(fakeDevices(['a', 'b']));
  assert.deepEqual(await camera.list(), [
    { id: 'a', label: 'Camera a' },
    { id: 'b', label: 'Camera b' },
  ]);
});

test('the chosen camera is remembered', async () => {
  const devices = fakeDevices(['a', 'b']);
  await open(devices).camera.open('b');
  const { id } = await open(devices).camera.open();
  assert.equal(id, 'b');
});

test('a remembered camera that is gone gives way to any other', async () => {
  stored.set('creatable:camera', '"gone"');
  const devices = fakeDevices(['a']);
  assert.equal((await open(devices).camera.open()).id, 'a');
  assert.deepEqual(devices.asked, ['gone', '']);
});

test('a damaged memory of the camera does no harm', async () => {
  stored.set('creatable:camera', '{"half');
  assert.equal((await open(fakeDevices(['a'])).camera.open()).id, 'a');
});

test('an unplugged camera is reported once, and closed', async () => {
  const { camera, lost } = open(fakeDevices(['a']));
  const { track } = await camera.open();
  track.dispatchEvent(new Event('ended'));
  track.dispatchEvent(new Event('ended'));
  assert.deepEqual(lost, ['camera-unplugged']);
  assert.equal(/** @type {any} */ (track).stopped, true);
});

test('a camera that is dark for a moment is not lost, one that stays dark is until it is light again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { camera, lost } = open(fakeDevices(['a']));
  const { track } = await camera.open();
  track.dispatchEvent(new Event('mute'));
  t.mock.timers.tick(1000);
  track.dispatchEvent(new Event('unmute'));
  t.mock.timers.tick(5000);
  assert.deepEqual(lost, []);
  track.dispatchEvent(new Event('mute'));
  t.mock.timers.tick(2000);
  assert.deepEqual(lost, ['dark: camera-unplugged']);
  track.dispatchEvent(new Event('unmute'));
  assert.deepEqual(lost, ['dark: camera-unplugged', 'light: a']);
  track.dispatchEvent(new Event('ended'));
  assert.deepEqual(lost.at(-1), 'camera-unplugged');
});

test('a camera that is dark from the beginning is told as well', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const devices = fakeDevices(['a']);
  const ask = devices.getUserMedia;
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    Object.assign(stream.track, { muted: true });
    return stream;
  };
  const { camera, lost } = open(devices);
  await camera.open();
  t.mock.timers.tick(2000);
  assert.deepEqual(lost, ['dark: camera-unplugged']);
});

test('a camera that is pulled out before anybody listens is not taken for an open one', async () => {
  const devices = fakeDevices(['a']);
  const ask = devices.getUserMedia;
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    Object.assign(stream.track, { readyState: 'ended' });
    return stream;
  };
  const { camera, lost } = open(devices);
  await failsWith(camera.open(), 'camera-unplugged');
  assert.deepEqual(lost, []);
});

test('a list of cameras that never comes is one without cameras', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const devices = Object.assign(fakeDevices(['a']), { enumerateDevices: () => new Promise(() => {}) });
  const listed = open(devices).camera.list();
  t.mock.timers.tick(5000);
  assert.deepEqual(await listed, []);
});

test('closing on purpose is no loss', async () => {
  const { camera, lost } = open(fakeDevices(['a']));
  const { track } = await camera.open();
  camera.close();
  track.dispatchEvent(new Event('ended'));
  assert.deepEqual(lost, []);
  assert.equal(/** @type {any} */ (track).stopped, true);
});

test('opening another camera closes the first', async () => {
  const { camera } = open(fakeDevices(['a', 'b']));
  const first = await camera.open('a');
  await camera.open('b');
  assert.equal(/** @type {any} */ (first.track).stopped, true);
});

test('of two openings at once only the last one stays open', async () => {
  const { camera } = open(fakeDevices(['a', 'b']));
  const early = camera.open('a');
  const late = camera.open('b');
  await failsWith(early, 'camera-closed');
  assert.equal((await late).id, 'b');
});

test('plugging one in or out tells which there are', async () => {
  const devices = fakeDevices(['a', 'b']);
  /** @type {number[]} */
  const counts = [];
  const camera = createCamera({
    devices: /** @type {any} */ (devices),
    onLost() {},
    onCameras: (all) => {
      counts.push(all.length);
    },
  });
  devices.dispatchEvent(new Event('devicechange'));
  await new Promise((resolve) => setImmediate(resolve));
  camera.dispose();
  devices.dispatchEvent(new Event('devicechange'));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(counts, [2]);
});
