/**
 * Which backend to start with, and which one is the fastest on this device.
 *
 * The first start takes wasm, which is there at once. When the player is being
 * tracked the others are timed, each in a worker of its own that is ended when
 * it takes too long, and the fastest is remembered for this version of the
 * browser.
 */
import { recall, remember } from '../core/remembered.js';

/** @import {Backend} from './backends.js' */

/** @typedef {Partial<Record<Backend, number|null>>} Timings  milliseconds a frame; null: not there, or too slow */

/** @type {readonly Backend[]} */
export const CANDIDATES = Object.freeze(['webgl', 'webgpu']);

/** A change is worth it only when it saves this part of the time. */
const WORTH_IT = 0.8;

/**
 * In which order to try, until one starts.
 * @param {{simd: boolean, fastest: Backend|null}} device
 * @returns {Backend[]}
 */
export function startOrder({ simd, fastest }) {
  /** @type {Backend[]} */
  const usual = simd ? ['wasm', 'webgl', 'cpu'] : ['webgl', 'wasm', 'cpu'];
  return fastest ? [fastest, ...usual.filter((backend) => backend !== fastest)] : usual;
}

/**
 * @param {Timings} timings
 * @returns {Backend}  wasm, unless another is clearly faster
 */
export function fastestOf(timings) {
  const wasmMs = timings.wasm ?? Infinity;
  /** @type {Backend} */
  let fastest = 'wasm';
  let leastMs = wasmMs * WORTH_IT;
  for (const candidate of CANDIDATES) {
    const ms = timings[candidate] ?? Infinity;
    if (ms < leastMs) [fastest, leastMs] = [candidate, ms];
  }
  return fastest;
}

/** @returns {Backend|null}  what was found to be the fastest with this version of this browser */
export function recallFastest() {
  const known = recall('backend');
  return known?.browser === navigator.userAgent ? known.fastest : null;
}

/**
 * @param {Backend} fastest
 * @param {Timings} timings
 */
export function rememberFastest(fastest, timings) {
  remember('backend', { browser: navigator.userAgent, fastest, timings });
}
