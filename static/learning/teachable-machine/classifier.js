/**
 * A Teachable Machine project at work, in the learning worker. Pictures are
 * prepared exactly as `@teachablemachine/image` 0.8.5 and `-pose` 0.8.6 do it,
 * so that the probabilities are theirs.
 */
import { CHANNELS } from '../../trackers/posenet-decode.js';
import { loadNetwork } from '../../trackers/posenet-network.js';
import * as tf from '../../vendor/tfjs.js';
import { loadLayersModel } from '../../vendor/tfjs-layers.js';
import { LearningError } from '../learning-error.js';

/** @typedef {import('./project.js').Project} Project */
/** @typedef {import('../../vendor/tfjs-layers.js').LayersModel} LayersModel */
/** @typedef {import('../../vendor/tfjs.js').Tensor} Tensor */

/** The pose package's PoseNet: 257 pixels, 17 heat maps and 34 offsets on 17 x 17 cells. */
const POSE_SIDE = 257;
const POSE_CHANNELS = 51;
const HEAT_CHANNELS = 17;
const POSE_INPUTS = 17 * 17 * POSE_CHANNELS;
/** What their webcam shows of itself. */
const WEBCAM_SIDE = 200;
const GRAY = [0.2989, 0.587, 0.114];

/**
 * @typedef {Object} Classifier
 * @property {(picture: ImageBitmap, flip: boolean) => Promise<Float32Array>} predict  closes the picture
 * @property {() => void} dispose
 */

/**
 * @param {Project} project
 * @returns {Promise<Classifier>}
 * @throws {LearningError} gesture-file-mismatch, gesture-file-damaged
 */
export async function openClassifier(project) {
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
  const open = (/** @type {number|null} */ size, /** @type {number} */ index) => size === null || size === wanted[index];
  const fits = given.length === 1 && given[0].length === wanted.length && given[0].every(open);
  if (!fits) throw new LearningError('gesture-file-mismatch', `input [${wanted}] expected, got [${given}]`);
  const sizes = outputs.map(({ shape }) => shape[shape.length - 1]);
  if (sizes.length !== 1 || sizes[0] !== labels.length) {
    throw new LearningError('gesture-file-mismatch', `${labels.length} labels, but [${sizes}] outputs`);
  }
}

/** @param {Project} project */
function prepareImage({ imageSize, grayscale }) {
  const draw = makeDrawing();
  return {
    /** @param {ImageBitmap} picture  @param {boolean} flip */
    async toInput(picture, flip) {
      const { data } = draw(picture, imageSize, flip);
      const channels = grayscale ? 1 : 3;
      const pixels = new Float32Array(imageSize * imageSize * channels);
      for (let from = 0, to = 0; from < data.length; from += 4, to += channels) {
        if (grayscale) pixels[to] = GRAY.reduce((sum, share, channel) => sum + share * data[from + channel], 0) / 127 - 1;
        else for (let channel = 0; channel < 3; channel += 1) pixels[to + channel] = data[from + channel] / 127 - 1;
      }
      return tf.tensor4d(pixels, [1, imageSize, imageSize, channels]);
    },
    dispose() {},
  };
}

async function preparePose() {
  const network = await loadNetwork();
  const draw = makeDrawing();
  const whole = makeWhole();
  return {
    /** @param {ImageBitmap} picture  @param {boolean} flip */
    async toInput(picture, flip) {
      const pixels = await padAndResize(flip ? draw(picture, WEBCAM_SIDE, true) : whole(picture));
      const { values } = await network.run(pixels, POSE_SIDE, POSE_SIDE);
      const input = new Float32Array(POSE_INPUTS);
      for (let cell = 0, to = 0; to < POSE_INPUTS; cell += 1) {
        for (let channel = 0; channel < POSE_CHANNELS; channel += 1, to += 1) {
          const value = values[cell * CHANNELS + channel];
          input[to] = channel < HEAT_CHANNELS ? 1 / (1 + Math.exp(-value)) : value;
        }
      }
      return tf.tensor2d(input, [1, POSE_INPUTS]);
    },
    dispose: network.dispose,
  };
}

/**
 * The pose package's padAndResizeTo: black bars to a square, then bilinear.
 * @param {ImageData} picture
 * @returns {Promise<Float32Array>}  in -1..1
 */
async function padAndResize({ data, width, height }) {
  const resized = tf.tidy(() => {
    const rgb = new Float32Array(width * height * 3);
    for (let from = 0, to = 0; from < data.length; from += 4, to += 3) rgb.set(data.subarray(from, from + 3), to);
    const [above, beside] = [Math.max(0, Math.round(0.5 * (width - height))), Math.max(0, Math.round(0.5 * (height - width)))];
    const padded = /** @type {import('../../vendor/tfjs.js').Tensor3D} */ (
      tf.pad(tf.tensor3d(rgb, [height, width, 3]), [[above, above], [beside, beside], [0, 0]]));
    return tf.sub(tf.div(tf.image.resizeBilinear(padded, [POSE_SIDE, POSE_SIDE]), 127.5), 1);
  });
  const values = /** @type {Float32Array} */ (await resized.data());
  resized.dispose();
  return values;
}

/** The packages' cropTo: the middle square, mirrored where it is a webcam's. */
function makeDrawing() {
  const canvas = new OffscreenCanvas(1, 1);
  const context = contextOf(canvas);
  /** @param {ImageBitmap} picture  @param {number} side  @param {boolean} flip */
  return (picture, side, flip) => {
    const scale = side / Math.min(picture.width, picture.height);
    const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
    canvas.width = canvas.height = side;
    if (flip) context.setTransform(-1, 0, 0, 1, side, 0);
    context.drawImage(picture, -Math.trunc((width - side) / 2), -Math.trunc((height - side) / 2), width, height);
    return context.getImageData(0, 0, side, side);
  };
}

function makeWhole() {
  const canvas = new OffscreenCanvas(1, 1);
  const context = contextOf(canvas);
  /** @param {ImageBitmap} picture */
  return (picture) => {
    [canvas.width, canvas.height] = [picture.width, picture.height];
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
}

/** @param {OffscreenCanvas} canvas */
function contextOf(canvas) {
  return /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
}
