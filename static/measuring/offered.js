/** Whether this browser offers a backend to a library. In the worker that is to use it. */
import { chipOf } from '../core/graphics-chip.js';

/** @import {Chip} from '../core/graphics-chip.js' */
/** @import {Measurement} from './measurements.js' */

/**
 * @param {Pick<Measurement, 'library'|'backend'>} which
 * @returns {Promise<Chip|'processor'>}  'none': not offered; for WebNN nobody but the browser knows what computes
 */
export async function whatComputes({ library, backend }) {
  if (backend === 'wasm') return 'processor';
  // onnxruntime waits within WebAssembly for all that is not the processor.
  if (library === 'onnxruntime-web' && !('Suspending' in WebAssembly)) return 'none';
  return backend === 'webnn' ? webnn() : chipOf(backend);
}

async function webnn() {
  const context = await navigator.ml?.createContext().catch(() => null);
  context?.destroy?.();
  return context ? 'chip' : 'none';
}
