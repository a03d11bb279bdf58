/**
 * PoseNet as an ONNX file, out of the page's own weights: so that onnxruntime can be measured beside tfjs, by the same
 * network. Its four answers lie one after the other, as in posenet-decode.js, but with channels first. Pure.
 */
import { CHANNELS, HEADS, STRIDE } from '../trackers/posenet-decode.js';
import { readWeights, SIX } from './mask-graph.js';
import { writeOnnx } from './onnx.js';
import { filterOf } from './picture-graph.js';

/** @import {GraphFiles, TopologyNode} from '../trackers/graph-files.js' */
/** @import {Node, Weights} from './onnx.js' */

/** All that the graph does: what is given to them has other names. */
const DEPTHWISE = 'FusedDepthwiseConv2dNative';
const CONVOLUTIONS = Object.freeze(['_FusedConv2D', DEPTHWISE]);

/**
 * Its input is `image` [1, 3, side, side], -1..1; its output is `answer`, CHANNELS of each cell.
 * @param {Omit<GraphFiles, 'format'>} model
 * @param {number} side  16 k + 1 dots
 * @returns {Uint8Array}
 */
export function bodyGraph({ modelTopology, weightSpecs, weightData }, side) {
  const working = modelTopology.node.filter(({ op }) => CONVOLUTIONS.includes(op));
  const kept = readWeights(weightSpecs, weightData);
  const ops = new Map(working.map(({ op, input }) => [input?.[1], op]));
  const cells = (side - 1) / STRIDE + 1;
  const heads = HEADS.map((name) => `MobilenetV1/${name}/BiasAdd`);
  return writeOnnx({
    nodes: [
      ...working.flatMap((node) => nodesOf(node, kept.get(node.input?.[1] ?? '')?.shape ?? [])),
      { op: 'Concat', inputs: heads, output: 'answer', attributes: { axis: 1 } },
    ],
    weights: [...[...kept].map(([name, { shape, values }]) => weightsOf(name, shape, values, ops.get(name))), ...SIX],
    input: { name: 'image', dims: [1, 3, side, side] },
    output: { name: 'answer', dims: [1, CHANNELS, cells, cells] },
  });
}

/** @param {string} name @param {readonly number[]} shape @param {Float32Array} values @param {string} [op]  of whose filter it is @returns {Weights} */
function weightsOf(name, shape, values, op) {
  if (!op) return { name, dims: shape, values };
  const sides = op === DEPTHWISE ? shape.slice(0, 3) : [...shape];
  return { ...filterOf({ shape: sides, weights: values }, name), name };
}

/** Convolved, with its bias, and cut between 0 and 6 but for the heads. @param {TopologyNode} node @param {readonly number[]} shape  of its filter @returns {Node[]} */
function nodesOf({ name, op, input = [], attr }, shape) {
  const isCut = attr?.fused_ops?.list.s.length === 2;
  const convolved = isCut ? `${name}.convolved` : name;
  const stride = Number(attr?.strides?.list.i[1]);
  const group = op === DEPTHWISE ? shape[2] : 1;
  const attributes = { auto_pad: 'SAME_UPPER', strides: [stride, stride], group };
  /** @type {Node} */
  const convolution = { op: 'Conv', inputs: input, output: convolved, attributes };
  return isCut ? [convolution, { op: 'Clip', inputs: [convolved, 'none', 'six'], output: name }] : [convolution];
}
