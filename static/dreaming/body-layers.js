/**
 * PoseNet up to the layer that its four answers are made of, as layers that can be run forwards and back: 27
 * convolutions in a row, which its graph lists by name.
 */
import { FEATURES, loadModel } from '../trackers/posenet-network.js';

/** @import {Layer} from '../learning/embeddings/picture.js' */
/** @import {Topology} from '../trackers/posenet-network.js' */
/** @import {GraphModel, Tensor1D, Tensor4D} from '../vendor/tfjs.js' */
/** @import {OnProgress} from '../vision/network-worker.js' */

/** @param {OnProgress} onProgress @returns {Promise<Layer[]>} @throws {DownloadError} */
export async function loadBodyLayers(onProgress) {
  const { model, topology } = await loadModel(onProgress);
  return layersOf(model, topology);
}

/** @param {GraphModel} model @param {Topology} topology @returns {Layer[]} */
export function layersOf(model, { node: nodes }) {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  /** @type {Layer[]} */
  const layers = [];
  let node = byName.get(FEATURES);
  while (node?.input?.length) {
    const [before, filterName, biasName] = node.input;
    const filter = /** @type {Tensor4D} */ (model.weights[filterName][0]);
    const isDepthwise = node.op.startsWith('FusedDepthwise');
    layers.unshift({
      shape: isDepthwise ? filter.shape.slice(0, 3) : filter.shape,
      stride: Number(node.attr?.strides?.list.i[1]),
      relu6: true,
      adds: 0,
      filter,
      bias: /** @type {Tensor1D} */ (model.weights[biasName][0]),
    });
    node = byName.get(before);
  }
  return layers;
}
