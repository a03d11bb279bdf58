/**
 * How large a network of layers will be, before it is built: a few hundred bytes
 * can describe one that fills the computer's memory. Only what Teachable Machine
 * writes is let in, and every layer is counted.
 */
import { isRecord } from '../../core/documents.js';
import { LAYERS, refuse, valuesIn, whole } from './layers.js';

/** @import {Config, Shape} from './layers.js' */

/** Of one layer's output: 32 MB. The largest of MobileNet's, for pictures of 512 pixels, has four million. */
const MOST_VALUES = 2 ** 23;
/** Multiplications of one look: a second or so. MobileNet has a third of a thousand million. */
const MOST_WORK = 1e10;
const MOST_LAYERS = 500;
/** Models in models; Teachable Machine's are three deep. */
const DEEPEST = 4;
/** In place of any start that training would have needed: some take long, and all are written over. */
const START = Object.freeze({ class_name: 'Zeros', config: {} });

/** @typedef {{class: string, name: string, config: Config|unknown[], inbound: unknown}} Layer */
/** @typedef {{output: Shape, weights: number}} NetworkSize  output: without the batch */

/**
 * @param {unknown} topology  of model.json
 * @param {Shape} input  what the network will be given
 * @returns {NetworkSize}
 * @throws {LearningError} gesture-file-network
 */
export function measureNetwork(topology, input) {
  let layers = 0;
  let weights = 0;
  let work = 0;

  /** @param {Layer} layer @param {readonly Shape[]} inputs @param {number} depth @returns {Shape} */
  const measure = (layer, inputs, depth) => {
    layers += 1;
    if (layers > MOST_LAYERS) refuse(`more than ${MOST_LAYERS} layers`);
    if (inputs.length === 0) refuse(`${layer.name}: nothing goes in`);
    if (layer.class === 'Sequential') return sequence(layer, inputs, depth + 1);
    if (layer.class === 'Model' || layer.class === 'Functional') return graph(layer, inputs, depth + 1);
    const config = configOf(layer);
    const given = layer.class === 'InputLayer' || config.batch_input_shape ? [entering(config, inputs[0])] : inputs;
    const measured = (LAYERS[layer.class] ?? (layer.class === 'InputLayer' ? LAYERS.Activation : refuse(layer.class)))(
      config,
      given,
    );
    weights += measured.weights;
    work += measured.weights * Math.max(1, valuesIn(measured.shape.slice(0, -1)));
    if (valuesIn(measured.shape) > MOST_VALUES) refuse(`${layer.name}: [${measured.shape}]`);
    if (work > MOST_WORK) refuse(`${work} multiplications`);
    return measured.shape;
  };

  /** @param {Layer} layer @param {readonly Shape[]} inputs @param {number} depth */
  const sequence = (layer, inputs, depth) =>
    layersOf(layer, depth).reduce((shape, each) => measure(each, [shape], depth), inputs[0]);

  /** @param {Layer} layer @param {readonly Shape[]} inputs @param {number} depth */
  const graph = (layer, inputs, depth) => {
    /** @type {Map<string, Shape>} */
    const known = new Map();
    for (const each of layersOf(layer, depth)) {
      const from =
        each.class === 'InputLayer' ? inputs : sourcesOf(each).map((name) => known.get(name) ?? refuse(name));
      if (known.has(each.name)) refuse(`two layers ${each.name}`);
      known.set(each.name, measure(each, from, depth));
    }
    const outputs = namesIn(configOf(layer).output_layers);
    if (outputs.length !== 1) refuse(`${outputs.length} outputs`);
    return known.get(outputs[0]) ?? refuse(outputs[0]);
  };

  const output = measure(layerOf(rootOf(topology)), [input], 0);
  return { output, weights };
}

/**
 * The same network, to be filled with weights and not to be trained.
 * @param {unknown} topology
 * @returns {object}
 */
export function withoutTraining(topology) {
  const version = isRecord(topology) && String(topology.keras_version ?? '');
  return { keras_version: version, backend: 'tensor_flow.js', ...bare(rootOf(topology)) };
}

/** @param {any} value @returns {any} */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !/_(regularizer|constraint)$|^training_config$/.test(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, /_initializer$/.test(name) ? START : bare(each)]));
}

/** @param {unknown} topology @returns {unknown} */
const rootOf = (topology) => (isRecord(topology) && topology.model_config) || topology;

/** @param {unknown} given @returns {Layer} */
function layerOf(given) {
  if (!isRecord(given) || typeof given.class_name !== 'string') return refuse('no layer');
  const { class_name: kind, config, inbound_nodes: inbound } = given;
  if (!isRecord(config) && !Array.isArray(config)) refuse(`${kind} without a config`);
  const name = given.name ?? (isRecord(config) ? config.name : undefined);
  return { class: kind, name: String(name), config, inbound };
}

/** @param {Layer} layer @param {number} depth @returns {Layer[]} */
function layersOf({ config, name }, depth) {
  if (depth > DEEPEST) refuse(`${name}: too deep`);
  const layers = Array.isArray(config) ? config : config.layers;
  if (!Array.isArray(layers) || layers.length === 0) return refuse(`${name} without layers`);
  return layers.map(layerOf);
}

/** A second spelling of a size would be read in place of the one that was checked. @param {Layer} layer @returns {Config} */
function configOf({ config, name }) {
  if (!isRecord(config)) return refuse(`${name} without a config`);
  if (Object.keys(config).some((key) => /[A-Z]/.test(key))) refuse(`${name}: ${Object.keys(config)}`);
  if (config.data_format !== undefined && config.data_format !== 'channels_last') refuse(`${config.data_format}`);
  return config;
}

/** What a layer says that goes into it, against what does. @param {Config} config @param {Shape} input @returns {Shape} */
function entering({ batch_input_shape: shape }, input) {
  if (!Array.isArray(shape) || shape.length !== input.length + 1) return refuse(`input [${shape}] for [${input}]`);
  return shape.slice(1).map((size, at) => {
    if (size !== null && whole(size, 'input') !== input[at]) refuse(`input [${shape}] for [${input}]`);
    return input[at];
  });
}

/** @param {Layer} layer @returns {string[]}  of the one time that it is used */
function sourcesOf({ inbound, name }) {
  if (!Array.isArray(inbound) || inbound.length !== 1) return refuse(`${name}: used ${inbound}`);
  return namesIn(inbound[0]);
}

/** @param {unknown} nodes  [name, node, tensor, …] each @returns {string[]} */
const namesIn = (nodes) =>
  Array.isArray(nodes) ? nodes.map((node) => String(Array.isArray(node) ? node[0] : node)) : refuse('no layers named');
