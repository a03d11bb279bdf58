/** The painting networks: one call of each. For the painting worker; weights are fetched with the first call that needs them. */
import { loadVerified } from '../core/downloads.js';
import { once } from '../core/once.js';
import { NETWORKS } from './files.js';
import { STYLE_SIDE, STYLES } from './styles.js';

/** @import {InferenceSession} from '../vendor/ort.js' */
/** @import {Paint, Planes} from './painter.js' */
/** @import {Machine, Ort} from './runtime.js' */

/** @typedef {(loadedBytes: number, totalBytes: number) => void} OnProgress */

/**
 * @param {Ort} ort
 * @param {Machine} machine
 * @param {{behind?: readonly Machine[]}} [options]  what computes what the machine cannot
 */
export function makeNetworks(ort, machine, { behind = ['wasm'] } = {}) {
  const open = async (/** @type {string} */ path, /** @type {Machine} */ on, /** @type {OnProgress} */ onProgress) =>
    ort.InferenceSession.create(new Uint8Array(await loadVerified(path, { onProgress })), {
      executionProviders: on === 'wasm' ? [on] : [on, ...behind],
    });
  const known = once((/** @type {OnProgress} */ onProgress) => open(NETWORKS.known, machine, onProgress));
  const any = once((/** @type {OnProgress} */ onProgress) => open(NETWORKS.any, machine, onProgress));
  // It runs once for a style, and its 8-bit operators are the processor's.
  const style = once((/** @type {OnProgress} */ onProgress) => open(NETWORKS.style, 'wasm', onProgress));

  /** @param {InferenceSession} session @returns {Paint} */
  const paintWith = (session) => async (picture, numbers, statistics) => {
    const { values, width, height } = picture;
    const floats = (/** @type {Float32Array} */ data, /** @type {number[]} */ shape) =>
      new ort.Tensor('float32', data, shape);
    const [, , asked] = session.inputMetadata;
    const channels = Number(/** @type {InferenceSession.TensorValueMetadata} */ (asked).shape[1]);
    const results = await session.run({
      picture: floats(values, [1, 3, height, width]),
      style: floats(numbers, [numbers.length]),
      statistics: floats(statistics ?? new Float32Array(2 * channels), [2, channels]),
      given: floats(Float32Array.of(statistics ? 1 : 0), [1]),
    });
    return { painted: dataOf(results.painted), measured: dataOf(results.measured) };
  };

  return {
    /** @param {number} numbers  of the style: which network it is for @param {OnProgress} onProgress */
    painter: async (numbers, onProgress) =>
      paintWith(await (numbers === STYLES.length ? known(onProgress) : any(onProgress))),
    /**
     * The style of a picture.
     * @param {Planes} picture  STYLE_SIDE * STYLE_SIDE
     * @param {OnProgress} onProgress
     * @returns {Promise<Float32Array>}  100 numbers
     */
    async readStyle({ values }, onProgress) {
      const session = await style(onProgress);
      const shape = [1, STYLE_SIDE, STYLE_SIDE, 3];
      const results = await session.run({
        [session.inputNames[0]]: new ort.Tensor('float32', besideEachOther(values), shape),
      });
      return dataOf(results[session.outputNames[0]]);
    },
  };
}

/** @param {{data: unknown}} tensor */
const dataOf = ({ data }) => /** @type {Float32Array} */ (data);

/** From planes to dots: red, green and blue of each beside each other. @param {Float32Array} planes */
export function besideEachOther(planes) {
  const dots = planes.length / 3;
  return planes.map((_, at) => planes[(at % 3) * dots + Math.floor(at / 3)]);
}
