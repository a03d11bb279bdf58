/**
 * The machines that tfjs can compute on, and how to start one in a worker.
 *
 * wasm: the processor, one thread, with SIMD. Everywhere, and fast enough.
 *   (tfjs 4.22's build with threads was tried: it ran on one thread whatever
 *   was asked of it, no faster, and needs scripts from blobs.)
 * webgl, webgpu: the graphics chip; their code is fetched only when it is a
 *   real one.
 * cpu: plain JavaScript, some 25 times slower than wasm; the last resort.
 */
import { fetchModule } from '../core/fetch-module.js';
import * as tf from '../vendor/tfjs.js';
import { TrackingError } from './errors.js';

/** @typedef {'wasm'|'webgl'|'webgpu'|'cpu'} Backend */

/** @type {Record<Backend, () => Promise<unknown>>} */
const IMPORTS = {
  wasm: async () => {},
  webgl: () => fetchModule(() => import('../vendor/tfjs-webgl.js')),
  webgpu: () => fetchModule(() => import('../vendor/tfjs-webgpu.js')),
  cpu: () => fetchModule(() => import('../vendor/tfjs-cpu.js')),
};

/**
 * Make tfjs compute on this backend.
 * @param {Backend} backend
 * @returns {Promise<void>}
 * @throws {TrackingError} `tracker-backend-failed`
 */
export async function startBackend(backend) {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.setWasmPaths(new URL('../vendor/', import.meta.url).href);
  try {
    await IMPORTS[backend]();
    if (!(await tf.setBackend(backend))) throw new Error('setBackend refused');
    await tf.ready();
    if (backend === 'wasm')
      failWithoutMemory(/** @type {{wasm: Allocating}} */ (/** @type {unknown} */ (tf.backend())).wasm);
  } catch (error) {
    throw new TrackingError('tracker-backend-failed', `${backend}: ${error instanceof Error ? error.message : error}`);
  }
}

/** @typedef {{_malloc: (bytes: number) => number, _free: (address: number) => void}} Allocating  WebAssembly of Emscripten */

/**
 * Where WebAssembly's memory cannot grow any more, tfjs would write a tensor over whatever lies at address 0, and
 * answer wrongly or break off somewhere else, later. An error at once can be told.
 * @param {Allocating} wasm
 */
export function failWithoutMemory(wasm) {
  // With its first call the function puts another one in its own place.
  wasm._free(wasm._malloc(1));
  const { _malloc: allocate } = wasm;
  wasm._malloc = (bytes) => {
    const address = allocate(bytes);
    if (!address && bytes) throw new RangeError(`no memory for ${bytes} bytes`);
    return address;
  };
}

/**
 * Hear of it when the graphics chip takes its memory back (driver restart,
 * sleep, another program): nothing computed afterwards would be right.
 * @param {Backend} backend  the one that was started
 * @param {() => void} onLost
 */
export function watchForLoss(backend, onLost) {
  const running = /** @type {{getGPGPUContext(): {gl: WebGLRenderingContext}, device: GPUDevice}} */ (
    /** @type {unknown} */ (tf.backend())
  );
  if (backend === 'webgl') running.getGPGPUContext().gl.canvas.addEventListener('webglcontextlost', onLost);
  if (backend === 'webgpu') running.device.lost.then(onLost);
}
