/**
 * What is in a picture, by EfficientNet-Lite0's 1000 names, and what its layers
 * make of it. For the picture worker; both weights files are fetched when it is
 * loaded. models/build/classes.py says how the second one is made.
 */
import { loadVerified } from '../core/downloads.js';
import { addUp } from '../core/sum-of-progress.js';
import { disposeLayers, loadLayers, makeLayers, makeSquare, run, toTensor } from '../learning/embeddings/picture.js';
import * as tf from '../vendor/tfjs.js';
import { MAPS, strongest } from './feature-maps.js';

/** @import {LayerWeights} from '../learning/embeddings/picture.js' */
/** @import {Tensor2D} from '../vendor/tfjs.js' */
/** @import {FeatureMaps} from './feature-maps.js' */

const FOLDER = 'efficientnet-lite0-classes';
const TOP = 5;

/** @typedef {{name: string, share: number}} Named  share: 0..1 */
/**
 * @typedef {Object} Look
 * @property {Float32Array} probabilities  of the 1000 names
 * @property {Named[]} top  the likeliest names, in English
 * @property {number} tensors  that the worker holds afterwards: the same after each look
 */
/** @typedef {Awaited<ReturnType<typeof loadClassifier>>} Classifier */
/** @typedef {(loadedBytes: number, totalBytes: number) => void} OnProgress */

/**
 * @param {OnProgress} onProgress  of all files together
 * @throws {DownloadError}
 */
export async function loadClassifier(onProgress) {
  const sum = addUp(onProgress);
  const [{ weights, head }, names] = await Promise.all([loadWeights(sum(), sum()), loadJson('names.json')]);
  const layers = makeLayers(weights);
  const filter = tf.tensor2d(head.weights, [head.features, head.classes]);
  const bias = tf.tensor1d(head.bias);
  const square = makeSquare('high');

  return {
    /** @param {ImageBitmap} picture  its middle square is looked at; closed @returns {Promise<Look>} */
    async look(picture) {
      const shares = tf.tidy(() => {
        const features = /** @type {Tensor2D} */ (tf.mean(run(layers, toTensor(square(picture))), [1, 2]));
        return tf.softmax(tf.add(tf.matMul(features, filter), bias));
      });
      const probabilities = /** @type {Float32Array} */ (await shares.data());
      shares.dispose();
      return { probabilities, top: likeliest(probabilities, names), tensors: tf.memory().numTensors };
    },
    /** @param {ImageBitmap} picture  closed @returns {Promise<FeatureMaps[]>} */
    async maps(picture) {
      /** @type {FeatureMaps[]} */
      const found = [];
      tf.tidy(() => {
        run(layers, toTensor(square(picture)), (output, index) => {
          if (MAPS.includes(index)) found.push(strongest(output.dataSync(), output.shape[1], output.shape[3]));
        });
      });
      return found;
    },
    dispose() {
      disposeLayers(layers);
      tf.dispose([filter, bias]);
    },
  };
}

/**
 * The layers, exact enough for single names, and what makes names of their features.
 * @param {OnProgress} [onLayers] @param {OnProgress} [onHead]
 * @throws {DownloadError}
 */
export async function loadWeights(onLayers, onHead) {
  const [weights, head] = await Promise.all([loadLayers(onLayers), loadHead(onHead)]);
  refine(weights, head);
  return { weights, head };
}

/** @param {Float32Array} probabilities @param {readonly string[]} names @returns {Named[]} */
function likeliest(probabilities, names) {
  const order = [...probabilities.keys()].sort((one, other) => probabilities[other] - probabilities[one]);
  return order.slice(0, TOP).map((index) => ({ name: names[index], share: probabilities[index] }));
}

/** @typedef {Awaited<ReturnType<typeof loadHead>>} Head */

/** @param {OnProgress} [onProgress] */
async function loadHead(onProgress) {
  const [about, buffer] = await Promise.all([
    loadJson('model.json'),
    loadVerified(`${FOLDER}/weights.bin`, { onProgress }),
  ]);
  const { features, classes, finer, steps } = about;
  const scale = new Float32Array(buffer, 0, classes);
  const integers = new Int8Array(buffer, 8 * classes, features * classes);
  return {
    features,
    classes,
    bias: new Float32Array(buffer, 4 * classes, classes).slice(),
    weights: Float32Array.from(integers, (value, index) => value * scale[index % classes]),
    /** @type {readonly number[]} which layers are told more exactly */
    finer,
    steps,
    /** What the first 8 bit have left out, layer after layer. */
    rest: new Int8Array(buffer, 8 * classes + integers.length),
  };
}

/** @param {readonly LayerWeights[]} layers @param {Head} head */
function refine(layers, { finer, steps, rest }) {
  let at = 0;
  for (const index of finer) {
    const { weights, scale } = layers[index];
    for (let to = 0; to < weights.length; to += 1, at += 1) {
      weights[to] += (rest[at] * scale[to % scale.length]) / steps;
    }
  }
}

/** @param {string} file */
const loadJson = async (file) => JSON.parse(new TextDecoder().decode(await loadVerified(`${FOLDER}/${file}`)));
