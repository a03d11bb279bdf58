/**
 * Does this browser's WebAssembly have SIMD? Without it PoseNet is several times slower.
 */

/** A function body with one SIMD instruction, as in wasm-feature-detect. */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

/**
 * @returns {boolean} false in browsers whose WebAssembly lacks SIMD (before 2021-2023) or that have none
 */
export function hasSimd() {
  return typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_MODULE);
}
