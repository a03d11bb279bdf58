/**
 * What Teachable Machine's pose projects look at: PoseNet's heat maps and
 * offsets of the whole picture, exactly as `@teachablemachine/pose` 0.8.6
 * makes them.
 */
import { CHANNELS } from '../../trackers/posenet-decode.js';
import { loadNetwork } from '../../trackers/posenet-network.js';
import * as tf from '../../vendor/tfjs.js';
import { makeCropTo, makeWhole } from './crop.js';
import { CELL_VALUES, HEAT_MAPS, POSE_INPUTS } from './sizes.js';

/** @import {Tensor3D} from '../../vendor/tfjs.js' */

/** The package's PoseNet looks at so many pixels a side. */
const SIDE = 257;
/** What their webcam shows of itself. */
const WEBCAM_SIDE = 200;

/** @param {number} index  of a number in the features */
export const isHeat = (index) => index % CELL_VALUES < HEAT_MAPS;

/**
 * @typedef {'whole'|'square'|'mirrored'} Shown  the whole picture; its middle square, as their webcam shows it;
 *   the same of a camera's frame, which is not mirrored yet
 * @typedef {Object} PoseFeatures
 * @property {(picture: ImageBitmap, shown: Shown) => Promise<Float32Array>} of  POSE_INPUTS values; the picture stays open
 * @property {() => void} dispose
 */

/** @returns {Promise<PoseFeatures>} */
export async function loadPoseFeatures() {
  const network = await loadNetwork();
  const cropTo = makeCropTo();
  const whole = makeWhole();
  return {
    async of(picture, shown) {
      const drawn = shown === 'whole' ? whole(picture) : cropTo(picture, WEBCAM_SIDE, shown === 'mirrored');
      const { values } = await network.run(await padAndResize(drawn), SIDE, SIDE);
      const features = new Float32Array(POSE_INPUTS);
      for (let cell = 0, to = 0; to < POSE_INPUTS; cell += 1) {
        for (let channel = 0; channel < CELL_VALUES; channel += 1, to += 1) {
          const value = values[cell * CHANNELS + channel];
          features[to] = channel < HEAT_MAPS ? 1 / (1 + Math.exp(-value)) : value;
        }
      }
      return features;
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
    const [above, beside] = [
      Math.max(0, Math.round(0.5 * (width - height))),
      Math.max(0, Math.round(0.5 * (height - width))),
    ];
    const padded = /** @type {Tensor3D} */ (
      tf.pad(tf.tensor3d(rgb, [height, width, 3]), [
        [above, above],
        [beside, beside],
        [0, 0],
      ])
    );
    return tf.sub(tf.div(tf.image.resizeBilinear(padded, [SIDE, SIDE]), 127.5), 1);
  });
  const values = /** @type {Float32Array} */ (await resized.data());
  resized.dispose();
  return values;
}
