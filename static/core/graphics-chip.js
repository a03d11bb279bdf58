/** Whether there is a graphics chip to compute on. */

/** 'none': this browser gives none; 'imitated': by the processor @typedef {'none'|'imitated'|'chip'} Chip */

/**
 * False for a graphics backend that is missing, or that the processor only
 * imitates. Quick, downloads nothing.
 * @param {string} backend  'webgl' and 'webgpu' are asked for; anything else is there
 * @returns {Promise<boolean>}
 */
export async function isAvailable(backend) {
  return backend === 'webgl' || backend === 'webgpu' ? (await chipOf(backend)) === 'chip' : true;
}

/** @param {'webgl'|'webgpu'} backend @returns {Promise<Chip>} */
export const chipOf = async (backend) => (backend === 'webgl' ? chipOfWebgl() : chipOfWebgpu());

/**
 * A graphics "card" that is really the processor would only be slower than wasm.
 * @param {string} renderer  as WebGL or WebGPU name it
 * @returns {boolean}
 */
export function isSoftwareRenderer(renderer) {
  return /swiftshader|llvmpipe|softpipe|software|basic render|subzero/i.test(renderer);
}

/** @returns {Chip} */
function chipOfWebgl() {
  if (typeof OffscreenCanvas === 'undefined') return 'none';
  const open = (/** @type {boolean} */ failIfMajorPerformanceCaveat) =>
    new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat });
  const quick = open(true);
  const gl = quick ?? open(false);
  if (!gl) return 'none';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !quick || isSoftwareRenderer(renderer) ? 'imitated' : 'chip';
}

/** @returns {Promise<Chip>} */
async function chipOfWebgpu() {
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  if (!adapter) return 'none';
  if (adapter.isFallbackAdapter || adapter.info?.isFallbackAdapter) return 'imitated';
  const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
  return isSoftwareRenderer(`${vendor} ${architecture} ${description}`) ? 'imitated' : 'chip';
}
