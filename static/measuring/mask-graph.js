/**
 * The person mask's network as an ONNX file, out of the page's own weights: so that onnxruntime can be measured beside
 * tfjs, by the same network. It is published as tfjs' graph, with channels last; ONNX has them before rows and columns. Pure.
 */
import { SIDE } from '../vision/person-mask.js';
import { writeOnnx } from './onnx.js';
import { filterOf, toPlanes } from './picture-graph.js';

/** @import {GraphFiles, TopologyNode, WeightSpec} from '../trackers/graph-files.js' */
/** @import {Node, Weights} from './onnx.js' */

/** What is made of each of tfjs' operators; what has weights of its own is below. @type {Readonly<Record<string, string>>} */
const PLAIN = Object.freeze({
  Add: 'Add',
  AddV2: 'Add',
  AddN: 'Add',
  Mul: 'Mul',
  Relu: 'Relu',
  Sigmoid: 'Sigmoid',
  AvgPool: 'GlobalAveragePool',
});
/** @type {Readonly<Record<string, string>>} */
const CONVOLUTIONS = Object.freeze({
  Conv2D: 'Conv',
  DepthwiseConv2dNative: 'Conv',
  Conv2DBackpropInput: 'ConvTranspose',
});
/** What the graph has beside its work: weights, and what comes in. */
const GIVEN = Object.freeze(['Const', 'Placeholder']);
const TWICE = Object.freeze({ name: 'twice', dims: [4], values: Float32Array.of(1, 1, 2, 2) });
/** What Relu6 lies between. */
export const SIX = Object.freeze([
  { name: 'none', dims: [], values: Float32Array.of(0) },
  { name: 'six', dims: [], values: Float32Array.of(6) },
]);

/**
 * Its input is `input_1` [1, 3, 256, 256], 0..1; its output is [1, 1, 256, 256]: how likely each dot belongs to a person.
 * @param {Omit<GraphFiles, 'format'>} model
 * @returns {Uint8Array}
 * @throws {Error} where the graph has an operator that is not known here
 */
export function maskGraph({ modelTopology, weightSpecs, weightData }) {
  const working = modelTopology.node.filter(({ op }) => !GIVEN.includes(op));
  const kept = readWeights(weightSpecs, weightData);
  const filters = new Map(working.filter(({ op }) => op in CONVOLUTIONS).map((node) => [filterName(node), node.op]));
  const weights = [...kept].map(([name, { shape, values }]) => weightsOf(name, shape, values, filters.get(name)));
  const output = working[working.length - 1].name;
  return writeOnnx({
    nodes: working.map((node) => nodeOf(node, kept)),
    weights: [...weights, TWICE, ...SIX],
    input: { name: 'input_1', dims: [1, 3, SIDE, SIDE] },
    output: { name: output, dims: [1, 1, SIDE, SIDE] },
  });
}

/** What the network is given. @param {Uint8ClampedArray} rgba  SIDE * SIDE dots */
export const toMaskPlanes = (rgba) => toPlanes(rgba, 0, 255);

/** Of a convolution; of one that enlarges, the shape that comes out stands before it. @param {TopologyNode} node */
const filterName = ({ input = [] }) => input[1];

/** @typedef {Map<string, {shape: number[], values: Float32Array}>} Kept */

/** Floats of 16 bits; sizes, which are integers of 32, are said by the graph as well. @param {readonly WeightSpec[]} specs @param {ArrayBuffer} data @returns {Kept} */
export function readWeights(specs, data) {
  /** @type {Kept} */
  const kept = new Map();
  let at = 0;
  for (const { name, shape, dtype } of specs) {
    const count = shape.reduce((product, side) => product * side, 1);
    if (dtype === 'float32')
      kept.set(name, { shape, values: Float32Array.from(new Uint16Array(data, at, count), toFloat) });
    at += count * (dtype === 'float32' ? 2 : 4);
  }
  return kept;
}

/** IEEE 754, 16 bits: a sign, five bits of exponent, ten of fraction. No weight is infinite. @param {number} half */
function toFloat(half) {
  const sign = half >> 15 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  return sign * (exponent ? 2 ** (exponent - 25) * (1024 + fraction) : 2 ** -24 * fraction);
}

/** @param {string} name @param {readonly number[]} shape @param {Float32Array} values @param {string} [op]  of whose filter it is @returns {Weights} */
function weightsOf(name, shape, values, op) {
  if (!op) return { name, dims: shape.length ? [1, values.length, 1, 1] : [], values };
  const sides = op === 'DepthwiseConv2dNative' ? shape.slice(0, 3) : [...shape];
  return { ...filterOf({ shape: sides, weights: values }, name), name };
}

/** @param {TopologyNode} node @param {Kept} kept @returns {Node} */
function nodeOf(node, kept) {
  const { name, op, input = [] } = node;
  if (op in PLAIN) return { op: PLAIN[op], inputs: input, output: name };
  if (op in CONVOLUTIONS) return convolution(node, kept);
  if (op === 'Relu6') return { op: 'Clip', inputs: [input[0], 'none', 'six'], output: name };
  if (op !== 'ResizeBilinear') throw new Error(`no such operator: ${op}`);
  const attributes = { mode: 'linear', coordinate_transformation_mode: 'half_pixel' };
  return { op: 'Resize', inputs: [input[0], '', TWICE.name], output: name, attributes };
}

/** @param {TopologyNode} node @param {Kept} kept @returns {Node} */
function convolution({ name, op, input = [], attr }, kept) {
  const [, stride] = attr?.strides?.list.i.map(Number) ?? [1, 1];
  const channels = op === 'DepthwiseConv2dNative' ? kept.get(input[1])?.shape[2] : 1;
  return {
    op: CONVOLUTIONS[op],
    inputs: [input[input.length === 3 ? 2 : 0], input[1]],
    output: name,
    attributes: { auto_pad: 'SAME_UPPER', strides: [stride, stride], group: channels ?? 1 },
  };
}
