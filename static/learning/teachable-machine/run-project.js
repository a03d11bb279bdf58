/**
 * A Teachable Machine project at work, in the learning worker. Pictures are
 * prepared exactly as `@teachablemachine/image` 0.8.5 and `-pose` 0.8.6 do it,
 * so that the probabilities are theirs.
 */
import * as tf from '../../vendor/tfjs.js';
import { loadLayersModel } from '../../vendor/tfjs-layers.js';
import { LearningError } from '../learning-error.js';
import { makeCropTo } from './crop.js';
import { loadPoseFeatures, POSE_INPUTS } from './pose-features.js';

/** @import {LayersModel} from '../../vendor/tfjs-layers.js' */
/** @import {Tensor} from '../../vendor/tfjs.js' */
/** @import {Project} from './project.js' */

const GRAY = [0.2989, 0.587, 0.114];

/**
 * @typedef {Object} RunningProject
 * @property {(picture: ImageBitmap, flip: boolean) => Promise<Float32Array>} predict  closes the picture
 * @property {() => void} dispose
 */

/**
 * @param {Project} project
 * @returns {Promise<RunningProject>}
 * @throws {LearningError} gesture-file-mismatch, gesture-file-damaged
 */
export async function runProject(project) {
  const model = await loadModel(project);
  try {
    checkShapes(model, project);
    const prepare = project.format === 'image' ? prepareImage(project) : await preparePose();
    return {
      async predict(picture, flip) {
        const input = await prepare.toInput(picture, flip);
        picture.close();
        const output = tf.tidy(() => /** @type {Tensor} */ (model.predict(input)));
        const values = /** @type {Float32Array} */ (await output.data());
        tf.dispose([input, output]);
        return values;
      },
      dispose() {
        model.dispose();
        prepare.dispose();
      },
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** @param {Project} project */
async function loadModel({ modelTopology, weightSpecs, weights }) {
  try {
    return await loadLayersModel({ load: async () => ({ modelTopology, weightSpecs, weightData: weights }) });
  } catch (error) {
    throw new LearningError('gesture-file-mismatch', `model.json: ${error}`);
  }
}

/**
 * @param {LayersModel} model
 * @param {Project} project
 */
function checkShapes({ inputs, outputs }, { format, imageSize, grayscale, labels }) {
  const wanted = format === 'pose' ? [POSE_INPUTS] : [imageSize, imageSize, grayscale ? 1 : 3];
  const given = inputs.map(({ shape }) => shape.slice(1));
  const open = (/** @type {number|null} */ size, /** @type {number} */ index) =>
    size === null || size === wanted[index];
  const fits = given.length === 1 && given[0].length === wanted.length && given[0].every(open);
  if (!fits) throw new LearningError('gesture-file-mismatch', `input [${wanted}] expected, got [${given}]`);
  const sizes = outputs.map(({ shape }) => shape[shape.length - 1]);
  if (sizes.length !== 1 || sizes[0] !== labels.length) {
    throw new LearningError('gesture-file-mismatch', `${labels.length} labels, but [${sizes}] outputs`);
  }
}

/** @param {Project} project */
function prepareImage({ imageSize, grayscale }) {
  const cropTo = makeCropTo();
  return {
    /** @param {ImageBitmap} picture  @param {boolean} flip */
    async toInput(picture, flip) {
      const { data } = cropTo(picture, imageSize, flip);
      const channels = grayscale ? 1 : 3;
      const pixels = new Float32Array(imageSize * imageSize * channels);
      for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
        if (grayscale)
          pixels[to] = GRAY.reduce((sum, share, channel) => sum + share * data[from + channel], 0) / 127 - 1;
        else for (let channel = 0; channel < 3; channel += 1) pixels[to + channel] = data[from + channel] / 127 - 1;
      }
      return tf.tensor4d(pixels, [1, imageSize, imageSize, channels]);
    },
    dispose() {},
  };
}

async function preparePose() {
  const features = await loadPoseFeatures();
  return {
    /** @param {ImageBitmap} picture  @param {boolean} flip */
    async toInput(picture, flip) {
      return tf.tensor2d(await features.of(picture, flip ? 'mirrored' : 'whole'), [1, POSE_INPUTS]);
    },
    dispose: features.dispose,
  };
}
