/**
 * One network on one backend, ready to be run again and again on the same picture: mostly a grey one, since what is in
 * it does not change the time. For the measuring worker, which ends after it.
 */

import { loadVerified } from '../core/downloads.js';
import { fetchModule } from '../core/fetch-module.js';
import { NETWORKS } from '../painting/files.js';
import { makeNetworks } from '../painting/networks.js';
import { startRuntime } from '../painting/runtime.js';
import { STYLES } from '../painting/styles.js';
import { SIDE as MASK_SIDE } from '../vision/person-mask.js';

/** @import {LayerWeights} from '../learning/embeddings/picture.js' */
/** @import {Backend, Library, Measurement, ModelId} from './measurements.js' */
/** @import {Names} from './picture-graph.js' */

/** @typedef {(loadedBytes: number, totalBytes: number) => void} OnProgress  of all that is fetched */
/** @typedef {() => Promise<unknown>} Run  once, until its answer is there */
/** @typedef {(backend: Backend, onProgress: OnProgress) => Promise<Run>} Load */

/** Sides of what each is measured with: what the player's head is looked at with, and a small painting. */
const POSE_SIDE = 161;
const PAINTED_SIDE = 256;
const PAINTED_DOTS = PAINTED_SIDE ** 2;
/** What reads the style out of a picture of one's own gives so many numbers. */
const STYLE_NUMBERS = 100;

/** @param {Measurement} which @param {OnProgress} onProgress @returns {Promise<Run>} @throws {DownloadError} */
export const loadNetwork = ({ model, library, backend }, onProgress) => LOADERS[library][model](backend, onProgress);

/** Starts tfjs on the backend before the network is loaded. @param {(onProgress: OnProgress) => Promise<Run>} load @returns {Load} */
const withTfjs = (load) => async (backend, onProgress) => {
  const { startBackend } = await fetchModule(() => import('../trackers/backends.js'));
  await startBackend(/** @type {Exclude<Backend, 'webnn'>} */ (backend));
  return load(onProgress);
};

/** @type {Readonly<Record<Library, Readonly<Record<ModelId, Load>>>>} */
const LOADERS = Object.freeze({
  tfjs: {
    posenet: withTfjs(async (onProgress) => {
      const network = await (await fetchModule(() => import('../trackers/posenet-network.js'))).loadNetwork({
        onProgress,
      });
      const pixels = new Float32Array(POSE_SIDE ** 2 * 3);
      return () => network.run(pixels, POSE_SIDE, POSE_SIDE);
    }),
    'efficientnet-lite0': withTfjs(async (onProgress) => {
      const { loadPictureNetwork, SIDE } = await fetchModule(() => import('../learning/embeddings/picture.js'));
      const network = await loadPictureNetwork({ onProgress });
      return () => network.features(grey(SIDE));
    }),
    'efficientnet-lite0-classes': withTfjs(async (onProgress) => {
      const { loadClassifier } = await fetchModule(() => import('../vision/classifier.js'));
      const { look } = await loadClassifier(onProgress);
      return async () => look(await createImageBitmap(new ImageData(grey(PAINTED_SIDE), PAINTED_SIDE)));
    }),
    'selfie-segmentation': withTfjs(async (onProgress) => {
      const { loadPersonNetwork } = await fetchModule(() => import('../vision/person-network.js'));
      const network = await loadPersonNetwork(onProgress);
      return () => network.mask(grey(MASK_SIDE));
    }),
    'painting-styles': withTfjs((onProgress) => paintsWithTfjs(NETWORKS.known, STYLES.length, onProgress)),
    'painting-any-style': withTfjs((onProgress) => paintsWithTfjs(NETWORKS.any, STYLE_NUMBERS, onProgress)),
  },
  'onnxruntime-web': {
    posenet: async (backend, onProgress) => {
      const { loadFiles } = await fetchModule(() => import('../trackers/posenet-network.js'));
      const { bodyGraph } = await fetchModule(() => import('./body-graph.js'));
      const planes = new Float32Array(POSE_SIDE ** 2 * 3);
      const network = bodyGraph(await loadFiles(onProgress), POSE_SIDE);
      return runGraph(backend, network, { side: POSE_SIDE, toNumbers: () => planes }, onProgress);
    },
    'efficientnet-lite0': async (backend, onProgress) => {
      const { loadLayers } = await fetchModule(() => import('../learning/embeddings/picture.js'));
      return runPictureGraph(backend, await loadLayers(onProgress), undefined, onProgress);
    },
    'efficientnet-lite0-classes': async (backend, onProgress) => {
      const { loadWeights } = await fetchModule(() => import('../vision/classifier.js'));
      const { weights, head } = await loadWeights(onProgress);
      return runPictureGraph(backend, weights, head, onProgress);
    },
    'selfie-segmentation': async (backend, onProgress) => {
      const { loadPersonModel } = await fetchModule(() => import('../vision/person-network.js'));
      const { maskGraph, toMaskPlanes } = await fetchModule(() => import('./mask-graph.js'));
      const network = maskGraph(await loadPersonModel(onProgress));
      return runGraph(backend, network, { side: MASK_SIDE, toNumbers: toMaskPlanes }, onProgress);
    },
    'painting-styles': (backend, onProgress) => paints(backend, STYLES.length, onProgress),
    'painting-any-style': (backend, onProgress) => paints(backend, STYLE_NUMBERS, onProgress),
  },
});

/** @param {Backend} backend @param {readonly LayerWeights[]} layers @param {Names|undefined} names @param {OnProgress} onProgress */
async function runPictureGraph(backend, layers, names, onProgress) {
  const [{ pictureGraph, toPlanes }, { SIDE }] = await Promise.all([
    fetchModule(() => import('./picture-graph.js')),
    fetchModule(() => import('../learning/embeddings/picture.js')),
  ]);
  return runGraph(backend, pictureGraph(layers, names), { side: SIDE, toNumbers: toPlanes }, onProgress);
}

/** @param {Backend} backend @param {Uint8Array} network @param {{side: number, toNumbers: (rgba: Uint8ClampedArray) => Float32Array}} picture @param {OnProgress} onProgress */
async function runGraph(backend, network, { side, toNumbers }, onProgress) {
  const ort = await startRuntime(machineOf(backend), onProgress);
  const session = await ort.InferenceSession.create(network, { executionProviders: [machineOf(backend)] });
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  const dots = grey(side);
  // As tfjs does: from dots to numbers each time.
  return async () => {
    const picture = new ort.Tensor('float32', toNumbers(dots), [1, 3, side, side]);
    return (await session.run({ [input]: picture }))[output].data;
  };
}

/** @param {Backend} backend @param {number} numbers  of the style @param {OnProgress} onProgress */
async function paints(backend, numbers, onProgress) {
  const machine = machineOf(backend);
  // What computes is to fail where the backend does, rather than to be another one.
  const networks = makeNetworks(await startRuntime(machine, onProgress), machine, { behind: [] });
  const paint = await networks.painter(numbers, onProgress);
  const picture = { values: waves((at) => at % PAINTED_DOTS), width: PAINTED_SIDE, height: PAINTED_SIDE };
  return () => paint(picture, evenStyle(numbers), null);
}

/** @param {string} path @param {number} numbers  of the style @param {OnProgress} onProgress @returns {Promise<Run>} */
async function paintsWithTfjs(path, numbers, onProgress) {
  const { makePainting } = await fetchModule(() => import('./painting-tfjs.js'));
  const paint = makePainting(await loadVerified(path, { onProgress }));
  const picture = waves((at) => Math.floor(at / 3));
  return () => paint(picture, PAINTED_SIDE, PAINTED_SIDE, evenStyle(numbers));
}

/**
 * Light and dark by turns: of a grey picture the networks would enlarge nothing but their own rounding.
 * @param {(at: number) => number} dotOf  whose colour a number is: one library has plane by plane, the other dot by dot
 */
const waves = (dotOf) =>
  Float32Array.from({ length: 3 * PAINTED_DOTS }, (_, at) => 0.5 + 0.4 * Math.sin(dotOf(at) / 97));

/** A little of all that is in it. @param {number} numbers */
const evenStyle = (numbers) => new Float32Array(numbers).fill(1 / numbers);

/** @param {Backend} backend */
const machineOf = (backend) => /** @type {Exclude<Backend, 'webgl'>} */ (backend);

/** @param {number} side */
const grey = (side) => new Uint8ClampedArray(4 * side * side).fill(127);
