import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { DownloadError } from '../../../static/core/downloads.js';
import { besideEachOther } from '../../../static/painting/networks.js';
import { chooseMachine, makeComputing, threadsFor } from '../../../static/painting/runtime.js';

test('threads are only where the page is isolated, and leave half of the computer to the instrument', () => {
  assert.deepEqual(
    [threadsFor(false, 8), threadsFor(true, 1), threadsFor(true, 2), threadsFor(true, 6), threadsFor(true, 64)],
    [1, 1, 1, 3, 4],
  );
});

/** @type {{ml?: object}} */
const browser = {};
Object.defineProperty(globalThis, 'navigator', { value: browser, configurable: true });
const suspending = Object.getOwnPropertyDescriptor(WebAssembly, 'Suspending');
afterEach(() => {
  if (suspending) Object.defineProperty(WebAssembly, 'Suspending', suspending);
  else Reflect.deleteProperty(WebAssembly, 'Suspending');
  delete browser.ml;
});

for (const [what, { waits, ml, wantsWebnn, webgpu }, machine] of /** @type {const} */ ([
  ['can do nothing else', { waits: false, ml: true, wantsWebnn: true, webgpu: true }, 'wasm'],
  ['has a graphics chip', { waits: true, ml: true, wantsWebnn: false, webgpu: true }, 'webgpu'],
  ['only imitates one', { waits: true, ml: false, wantsWebnn: false, webgpu: false }, 'wasm'],
  ['is to use WebNN', { waits: true, ml: true, wantsWebnn: true, webgpu: true }, 'webnn'],
  ['is to use WebNN, and has none', { waits: true, ml: false, wantsWebnn: true, webgpu: false }, 'wasm'],
])) {
  test(`a browser that ${what} computes with ${machine}`, async () => {
    if (waits) Object.defineProperty(WebAssembly, 'Suspending', { value: class {}, configurable: true });
    else Reflect.deleteProperty(WebAssembly, 'Suspending');
    if (ml) browser.ml = {};
    assert.equal(await chooseMachine({ wantsWebnn, hasWebgpu: async () => webgpu }), machine);
  });
}

/** @import {Machine} from '../../../static/painting/runtime.js' */
/** A chip that breaks down, or a file that is not there. @param {Error} error  of whatever is no processor */
function withChip(error) {
  /** @type {Machine[]} */
  const used = [];
  const compute = makeComputing(async ({ wantsWebnn }) => (wantsWebnn ? 'webnn' : 'webgpu'));
  const paint = (wantsWebnn = false) =>
    compute({ wantsWebnn, hasWebgpu: async () => true }, async (machine) => {
      used.push(machine);
      if (machine !== 'wasm') throw error;
      return 'painted';
    });
  return { paint, used };
}

test('where the chip fails the processor paints on, and the chip is not asked again', async () => {
  const { paint, used } = withChip(new Error('device lost'));
  assert.equal(await paint(true), 'painted');
  assert.equal(await paint(false), 'painted');
  assert.deepEqual(used, ['webnn', 'wasm', 'wasm']);
});

test('a file that cannot be had is not had by the processor either, and the chip is asked again', async () => {
  const { paint, used } = withChip(new DownloadError('download-unreachable', 'paint.onnx', 'gone'));
  await assert.rejects(paint(), { code: 'download-unreachable' });
  await assert.rejects(paint(), { code: 'download-unreachable' });
  assert.deepEqual(used, ['webgpu', 'webgpu']);
});

test('what the processor fails at is not tried twice', async () => {
  const compute = makeComputing(async () => 'wasm');
  let times = 0;
  const failing = compute({ wantsWebnn: false, hasWebgpu: async () => false }, async () => {
    times += 1;
    throw new RangeError('no memory');
  });
  await assert.rejects(failing, /no memory/);
  assert.equal(times, 1);
});

test('planes of red, green and blue become dots', () => {
  assert.deepEqual([...besideEachOther(Float32Array.of(1, 2, 3, 4, 5, 6))], [1, 3, 5, 2, 4, 6]);
});
