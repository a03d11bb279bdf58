/** Everything that the reference page needs, as one module: see package.json for the versions. */

export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
export { env, ready, setBackend } from '@tensorflow/tfjs-core';
export { load } from '@tensorflow-models/posenet';
