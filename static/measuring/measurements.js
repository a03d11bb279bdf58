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
 * Of each model the files that it needs, by ids of models/manifest.json; tfjs computes it first. The layers of
 * EfficientNet-Lite0 are a list, which both libraries can compute (picture-graph.js); the graphs of PoseNet and of the
 * mask are written anew for onnxruntime (body-graph.js, mask-graph.js), and the painting networks for tfjs
 * (painting-tfjs.js).
 * @type {Readonly<Record<ModelId, readonly string[]>>}
 */
export const MODELS = Object.freeze({
  posenet: ['posenet'],
  'efficientnet-lite0': ['efficientnet-lite0'],
  'efficientnet-lite0-classes': ['efficientnet-lite0', 'efficientnet-lite0-classes'],
  'selfie-segmentation': ['selfie-segmentation'],
  'painting-styles': ['painting-styles'],
  'painting-any-style': ['painting-any-style'],
});

/** @type {readonly Measurement[]} */
export const MEASUREMENTS = Object.freeze(
  /** @type {ModelId[]} */ (Object.keys(MODELS)).flatMap((model) =>
    /** @type {Library[]} */ (Object.keys(BACKENDS)).flatMap((library) =>
      BACKENDS[library].map((backend) => ({ model, library, backend })),
    ),
  ),
);
