/**
 * A Teachable Machine project at work, in the learning worker. Pictures are
 * prepared exactly as `@teachablemachine/image` 0.8.5 and `-pose` 0.8.6 do it,
 * so that the probabilities are theirs.
 */
import * as tf from '../../vendor/tfjs.js';
import { loadLayersModel } from '../../vendor/tfjs-layers.js';
import { LearningError } from '../learning-error.js';
import { makeCropTo } from './crop.js';
import { loadPoseFeatures } from './pose-features.js';
import { inputOf, POSE_INPUTS } from './sizes.js';
import { withoutTraining } from './topology.js';

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
    await tryOut(model, project);
    const prepare = project.format === 'image' ? prepareImage(project) : await preparePose();
    return {
      async predict(picture, flip) {
        const input = await prepare.toInput(picture, flip);
        picture.close();
        return predict(model, input);
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
    return await loadLayersModel({
      load: async () => ({ modelTopology: withoutTraining(modelTopology), weightSpecs, weightData: weights }),
    });
  } catch (error) {
    throw new LearningError('gesture-file-mismatch', `model.json: ${error}`);
  }
}

/** @param {LayersModel} model @param {Tensor} input  disposed of */
async function predict(model, input) {
  try {
    const output = tf.tidy(() => /** @type {Tensor} */ (model.predict(input)));
    const values = /** @type {Float32Array} */ (await output.data());
    output.dispose();
    return values;
  } finally {
    input.dispose();
  }
}

/**
 * Once, on a gray picture or nobody's pose: what fails here would fail with every frame.
 * @param {LayersModel} model @param {Project} project
 */
async function tryOut(model, project) {
  const values = await predict(model, tf.zeros([1, ...inputOf(project)])).catch((error) => {
    throw new LearningError('gesture-file-network', `tried out: ${error}`);
  });
  if (values.length !== project.labels.length || !values.every(Number.isFinite))
    throw new LearningError('gesture-file-damaged', `tried out, it gives ${values}`);
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
