/** Everything that the reference page needs, as one module: see package.json for the versions. */
export { load } from '@tensorflow-models/posenet';
export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
export { ready, env, setBackend } from '@tensorflow/tfjs-core';
