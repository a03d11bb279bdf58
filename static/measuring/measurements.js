/** What is measured: each model of pictures, with each library that can compute it, on each backend of that library. Pure. */

/** @typedef {'tfjs'|'onnxruntime-web'} Library */
/** @typedef {'wasm'|'webgl'|'webgpu'|'webnn'} Backend */
/** @typedef {'posenet'|'efficientnet-lite0'|'efficientnet-lite0-classes'|'selfie-segmentation'|'painting-styles'|'painting-any-style'} ModelId */
/** @typedef {{model: ModelId, library: Library, backend: Backend}} Measurement */

/** @type {Readonly<Record<Library, readonly Backend[]>>} */
export const BACKENDS = Object.freeze({
  tfjs: Object.freeze(/** @type {const} */ (['wasm', 'webgl', 'webgpu'])),
  'onnxruntime-web': Object.freeze(/** @type {const} */ (['wasm', 'webgpu', 'webnn'])),
});

/**
 * Of each model: the files that it needs, by ids of models/manifest.json, and the libraries, the page's own first. The
 * layers of EfficientNet-Lite0 are a list, which both can compute (picture-graph.js), and the graphs of PoseNet and of the
 * mask are written anew for the other (body-graph.js, mask-graph.js); the rest are files of one of them.
 * @type {Readonly<Record<ModelId, {needs: readonly string[], libraries: readonly Library[]}>>}
 */
export const MODELS = Object.freeze({
  posenet: { needs: ['posenet'], libraries: ['tfjs', 'onnxruntime-web'] },
  'efficientnet-lite0': { needs: ['efficientnet-lite0'], libraries: ['tfjs', 'onnxruntime-web'] },
  'efficientnet-lite0-classes': {
    needs: ['efficientnet-lite0', 'efficientnet-lite0-classes'],
    libraries: ['tfjs', 'onnxruntime-web'],
  },
  'selfie-segmentation': { needs: ['selfie-segmentation'], libraries: ['tfjs', 'onnxruntime-web'] },
  'painting-styles': { needs: ['painting-styles'], libraries: ['onnxruntime-web'] },
  'painting-any-style': { needs: ['painting-any-style'], libraries: ['onnxruntime-web'] },
});

/** @type {readonly Measurement[]} */
export const MEASUREMENTS = Object.freeze(
  /** @type {[ModelId, {libraries: readonly Library[]}][]} */ (Object.entries(MODELS)).flatMap(
    ([model, { libraries }]) =>
      libraries.flatMap((library) => BACKENDS[library].map((backend) => ({ model, library, backend }))),
  ),
);
