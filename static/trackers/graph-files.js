/** A network as tfjs keeps it, in a folder of models/. */
import { loadVerified } from '../core/downloads.js';

/** shape: of a convolution height, width, inputs, outputs @typedef {{name: string, shape: number[], dtype: 'float32'|'int32'}} WeightSpec */
/** @typedef {{name: string, op: string, input?: string[], attr?: {strides?: {list: {i: string[]}}, fused_ops?: {list: {s: string[]}}}}} TopologyNode */
/** Its graph, and its weights in a row, of 16 bits where they are floats. @typedef {{modelTopology: {node: TopologyNode[]}, weightSpecs: WeightSpec[], weightData: ArrayBuffer, format: string}} GraphFiles */

/**
 * @param {string} folder
 * @param {(loadedBytes: number, totalBytes: number) => void} onProgress
 * @returns {Promise<GraphFiles>}
 * @throws {DownloadError}
 */
export async function loadGraphFiles(folder, onProgress) {
  const [text, weightData] = await Promise.all([
    loadVerified(`${folder}/model.json`),
    loadVerified(`${folder}/weights.bin`, { onProgress }),
  ]);
  const { modelTopology, weightsManifest, format } = JSON.parse(new TextDecoder().decode(text));
  return { modelTopology, weightSpecs: weightsManifest[0].weights, weightData, format };
}
