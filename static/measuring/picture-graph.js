/**
 * EfficientNet-Lite0 as an ONNX file, out of the page's own weights: so that onnxruntime can be measured beside tfjs, by
 * the same network. Pure.
 */
import { SIDE } from '../learning/embeddings/picture.js';
import { writeOnnx } from './onnx.js';

/** @import {LayerWeights} from '../learning/embeddings/picture.js' */
/** @import {Node, Weights} from './onnx.js' */

/** What tfjs calls 'same'. */
const SAME = 'SAME_UPPER';

/** weights: [features, classes] @typedef {{features: number, classes: number, weights: Float32Array, bias: Float32Array}} Names */

/**
 * Its input is `picture` [1, 3, 224, 224], -1..1; its output is `answer`: features, or with names their probabilities.
 * @param {readonly LayerWeights[]} layers
 * @param {Names} [names]
 * @returns {Uint8Array}
 */
export function pictureGraph(layers, names) {
  /** @type {Node[]} */
  const nodes = [];
  /** @type {Weights[]} */
  const weights = [
    { name: 'none', dims: [], values: Float32Array.of(0) },
    { name: 'six', dims: [], values: Float32Array.of(6) },
  ];
  /** Of each layer, and the last one's output. */
  const inputs = ['picture'];
  for (const [index, layer] of layers.entries()) {
    const name = `layer${index}`;
    weights.push(filterOf(layer, name), { name: `${name}.bias`, dims: [layer.offsets.length], values: layer.offsets });
    nodes.push(...nodesOf(layer, name, inputs));
    inputs.push(name);
  }
  const { length } = layers[layers.length - 1].offsets;
  nodes.push(
    { op: 'GlobalAveragePool', inputs: [inputs[inputs.length - 1]], output: 'pooled' },
    { op: 'Flatten', inputs: ['pooled'], output: names ? 'features' : 'answer' },
  );
  if (names) addNames(names, nodes, weights);
  return writeOnnx({
    nodes,
    weights,
    input: { name: 'picture', dims: [1, 3, SIDE, SIDE] },
    output: { name: 'answer', dims: [1, names?.classes ?? length] },
  });
}

/** @param {LayerWeights} layer @param {string} name @param {readonly string[]} inputs  of all layers up to this one @returns {Node[]} */
function nodesOf({ shape, stride, relu6, adds }, name, inputs) {
  const isLast = !relu6 && !adds;
  const attributes = { auto_pad: SAME, strides: [stride, stride], group: shape.length === 3 ? shape[2] : 1 };
  const convolved = isLast ? name : `${name}.convolved`;
  const given = [inputs[inputs.length - 1], `${name}.filter`, `${name}.bias`];
  /** @type {Node[]} */
  const nodes = [{ op: 'Conv', inputs: given, output: convolved, attributes }];
  if (relu6) nodes.push({ op: 'Clip', inputs: [convolved, 'none', 'six'], output: adds ? `${name}.cut` : name });
  const before = inputs[inputs.length - adds];
  if (adds) nodes.push({ op: 'Add', inputs: [relu6 ? `${name}.cut` : convolved, before], output: name });
  return nodes;
}

/**
 * tfjs has height, width, input, output; ONNX has output, input, height, width. Three numbers are of a filter for each channel.
 * @param {Pick<LayerWeights, 'shape'|'weights'>} layer @param {string} name @returns {Weights}
 */
export function filterOf({ shape, weights }, name) {
  const [side] = shape;
  const [inputs, outputs] = shape.length === 3 ? [1, shape[2]] : [shape[2], shape[3]];
  const values = new Float32Array(weights.length);
  const area = side * side;
  for (let from = 0; from < weights.length; from += 1) {
    const output = from % outputs;
    const input = Math.floor(from / outputs) % inputs;
    values[(output * inputs + input) * area + Math.floor(from / (outputs * inputs))] = weights[from];
  }
  return { name: `${name}.filter`, dims: [outputs, inputs, side, side], values };
}

/** @param {Names} names @param {Node[]} nodes @param {Weights[]} weights */
function addNames({ features, classes, weights: values, bias }, nodes, weights) {
  weights.push(
    { name: 'names', dims: [features, classes], values },
    { name: 'names.bias', dims: [classes], values: bias },
  );
  nodes.push(
    { op: 'Gemm', inputs: ['features', 'names', 'names.bias'], output: 'fits' },
    { op: 'Softmax', inputs: ['fits'], output: 'answer' },
  );
}

/** Red, then green, then blue, as networks want them: -1..1 each, or in another range. @param {Uint8ClampedArray} rgba */
export function toPlanes(rgba, middle = 127, reach = 128) {
  const dots = rgba.length / 4;
  const values = new Float32Array(3 * dots);
  for (let dot = 0; dot < dots; dot += 1) {
    for (let plane = 0; plane < 3; plane += 1) values[plane * dots + dot] = (rgba[4 * dot + plane] - middle) / reach;
  }
  return values;
}
