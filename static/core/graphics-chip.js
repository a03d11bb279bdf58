/** Whether there is a graphics chip to compute on. */

/**
 * False for a graphics backend that is missing, or that the processor only
 * imitates. Quick, downloads nothing.
 * @param {string} backend  'webgl' and 'webgpu' are asked for; anything else is there
 * @returns {Promise<boolean>}
 */
export async function isAvailable(backend) {
  if (backend === 'webgl') return hasHardwareWebgl();
  if (backend === 'webgpu') return hasHardwareWebgpu();
  return true;
}

/**
 * A graphics "card" that is really the processor would only be slower than wasm.
 * @param {string} renderer  as WebGL or WebGPU name it
 * @returns {boolean}
 */
export function isSoftwareRenderer(renderer) {
  return /swiftshader|llvmpipe|softpipe|software|basic render|subzero/i.test(renderer);
}

function hasHardwareWebgl() {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isSoftwareRenderer(renderer);
}

async function hasHardwareWebgpu() {
  // Not among this project's DOM types: WebGPU is optional everywhere.
  const adapter = await /** @type {any} */ (navigator).gpu?.requestAdapter().catch(() => null);
  if (!adapter || adapter.isFallbackAdapter || adapter.info?.isFallbackAdapter) return false;
  const { vendor = '', architecture = '', description = '' } = adapter.info ?? {};
  return !isSoftwareRenderer(`${vendor} ${architecture} ${description}`);
}
