/**
 * Starts onnxruntime, which computes what the painting networks make. For the painting worker: a thread has one of them.
 *
 * wasm: the processor. Everywhere.
 * webgpu, webnn: the graphics chip, or whatever the system has for networks. Another build, which needs a browser that
 *   can wait within WebAssembly (JSPI); where there is none of it, or it fails, the processor computes.
 */
import { DownloadError, loadFile, vendorSizes } from '../core/downloads.js';
import { fetchModule } from '../core/fetch-module.js';
import { RUNTIMES } from './files.js';

/** @import * as OrtModule from '../vendor/ort.js' */
/** @typedef {'wasm'|'webgpu'|'webnn'} Machine */
/** @typedef {typeof OrtModule} Ort */

const VENDOR = new URL('../vendor/', import.meta.url);
/** Half of the computer stays with the instrument, and more threads gain little. */
const MOST_THREADS = 4;

/** Each build of onnxruntime: its code, and the name of its other files of static/vendor/. */
const BUILDS = Object.freeze({
  wasm: { load: () => fetchModule(() => import('../vendor/ort.js')), name: RUNTIMES.wasm },
  jspi: { load: () => fetchModule(() => import('../vendor/ort-jspi.js')), name: RUNTIMES.jspi },
});

/** @param {Machine} machine */
const buildFor = (machine) => (machine === 'wasm' ? BUILDS.wasm : BUILDS.jspi);

/**
 * @param {Machine} machine
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @returns {Promise<Ort>}
 * @throws {DownloadError}
 */
export async function startRuntime(machine, onProgress) {
  const { load, name } = buildFor(machine);
  const file = `${name}.wasm`;
  const { [file]: size } = await vendorSizes();
  const [ort, wasmBinary] = await Promise.all([
    load(),
    loadFile(new URL(file, VENDOR), (loaded) => onProgress(loaded, size.bytes)),
  ]);
  Object.assign(ort.env.wasm, {
    wasmBinary,
    wasmPaths: { mjs: new URL(`${name}-glue.js`, VENDOR).href },
    numThreads: threadsFor(globalThis.crossOriginIsolated, navigator.hardwareConcurrency),
  });
  ort.env.logLevel = 'error';
  return /** @type {Ort} */ (ort);
}

/** @param {boolean} isIsolated  else there are no threads @param {number} cores */
export const threadsFor = (isIsolated, cores) =>
  isIsolated ? Math.min(MOST_THREADS, Math.max(1, Math.floor(cores / 2))) : 1;

/** @typedef {{wantsWebnn: boolean, hasWebgpu: () => Promise<boolean>}} MachineWish */

/** @param {MachineWish} wish @returns {Promise<Machine>} */
export async function chooseMachine({ wantsWebnn, hasWebgpu }) {
  if (!('Suspending' in WebAssembly)) return 'wasm';
  if (wantsWebnn && 'ml' in navigator) return 'webnn';
  return (await hasWebgpu()) ? 'webgpu' : 'wasm';
}

/**
 * Where a chip fails, the processor does the same work once more, and all that comes after it: a driver that broke down
 * is not asked again. A file that could not be had is no failure of the chip.
 * @param {(wish: MachineWish) => Promise<Machine>} choose
 * @returns {<T>(wish: MachineWish, work: (machine: Machine) => Promise<T>) => Promise<T>}
 */
export function makeComputing(choose) {
  let isChipBroken = false;
  return async (wish, work) => {
    const machine = isChipBroken ? 'wasm' : await choose(wish);
    try {
      return await work(machine);
    } catch (error) {
      if (machine === 'wasm' || error instanceof DownloadError) throw error;
      isChipBroken = true;
      return work('wasm');
    }
  };
}
