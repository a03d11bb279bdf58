/**
 * The layers that Teachable Machine's networks are made of: how large what comes
 * out of each is, and how many weights it has, counted without building it.
 * Shapes are without the batch, channels last.
 */
import { LearningError } from '../learning-error.js';

/** @typedef {readonly number[]} Shape */
/** @typedef {Record<string, unknown>} Config  a layer's, as Keras writes it */
/** @typedef {{shape: Shape, weights: number}} Measured */

/** No side, filter or unit of theirs is nearly as many. */
const MOST_OF_ONE = 2 ** 16;

/** @param {string} why @returns {never} */
export function refuse(why) {
  throw new LearningError('gesture-file-network', why);
}

/** @param {unknown} value @param {string} what @param {number} [least] @returns {number} */
export function whole(value, what, least = 1) {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > MOST_OF_ONE)
    refuse(`${what}: ${least}..${MOST_OF_ONE} expected, got ${value}`);
  return value;
}

/** @param {Shape} shape */
export const valuesIn = (shape) => shape.reduce((product, size) => product * size, 1);

/** @param {unknown} value  one number for both directions, or two @param {string} what @returns {[number, number]} */
function pair(value, what) {
  const [a, b] = Array.isArray(value) ? value : [value, value];
  return [whole(a, what), whole(b, what)];
}

/** @param {Shape} shape @returns {[number, number, number]} */
function picture(shape) {
  if (shape.length !== 3) refuse(`a picture expected, got [${shape}]`);
  const [height, width, channels] = shape;
  return [height, width, channels];
}

/**
 * Rows and columns of what a window gives that is moved over a picture.
 * @param {Config} config @param {Shape} input
 * @param {{size: [number, number], strides: [number, number]}} window
 * @returns {[number, number]}
 */
function slide({ padding = 'valid', dilation_rate: dilation = 1 }, input, { size, strides }) {
  if (pair(dilation, 'dilation').some((rate) => rate !== 1)) refuse('dilated');
  const [rows, columns] = picture(input).map((length, at) =>
    padding === 'same' ? Math.ceil(length / strides[at]) : Math.floor((length - size[at]) / strides[at]) + 1,
  );
  return [whole(rows, 'rows'), whole(columns, 'columns')];
}

/** @param {Config} config */
const windowOf = ({ kernel_size: size, strides = 1 }) => ({
  size: pair(size, 'kernel_size'),
  strides: pair(strides, 'strides'),
});

/** @param {Config} config @param {number} outputs */
const biases = ({ use_bias: bias = true }, outputs) => (bias ? outputs : 0);

/** @typedef {(config: Config, inputs: readonly Shape[]) => Measured} Measure */

/** @type {Measure} */
const unchanged = (_config, [shape]) => ({ shape, weights: 0 });
/** @type {Measure} */
const pooled = (_config, [shape]) => ({ shape: [picture(shape)[2]], weights: 0 });
/** @type {Measure} */
function pool(config, [shape]) {
  const size = pair(config.pool_size ?? 2, 'pool_size');
  const strides = pair(config.strides ?? size, 'strides');
  return { shape: [...slide(config, shape, { size, strides }), picture(shape)[2]], weights: 0 };
}

/** @type {Readonly<Record<string, Measure>>} */
export const LAYERS = Object.freeze({
  Activation: unchanged,
  Dropout: unchanged,
  LeakyReLU: unchanged,
  ReLU: unchanged,
  Softmax: unchanged,
  AveragePooling2D: pool,
  MaxPooling2D: pool,
  GlobalAveragePooling2D: pooled,
  GlobalMaxPooling2D: pooled,

  Conv2D(config, [shape]) {
    const { size, strides } = windowOf(config);
    const filters = whole(config.filters, 'filters');
    const weights = size[0] * size[1] * picture(shape)[2] * filters + biases(config, filters);
    return { shape: [...slide(config, shape, { size, strides }), filters], weights };
  },
  DepthwiseConv2D(config, [shape]) {
    const { size, strides } = windowOf(config);
    const outputs = picture(shape)[2] * whole(config.depth_multiplier ?? 1, 'depth_multiplier');
    const weights = size[0] * size[1] * outputs + biases(config, outputs);
    return { shape: [...slide(config, shape, { size, strides }), outputs], weights };
  },
  Dense(config, [shape]) {
    const units = whole(config.units, 'units');
    return { shape: [...shape.slice(0, -1), units], weights: shape[shape.length - 1] * units + biases(config, units) };
  },
  BatchNormalization({ scale = true, center = true }, [shape]) {
    return { shape, weights: shape[shape.length - 1] * (2 + Number(Boolean(scale)) + Number(Boolean(center))) };
  },
  ZeroPadding2D({ padding = 1 }, [shape]) {
    const sides = [padding].flat(2).map((side) => whole(side, 'padding', 0));
    const [top, bottom, left, right] =
      { 1: [0, 0, 0, 0], 2: [0, 0, 1, 1], 4: [0, 1, 2, 3] }[sides.length]?.map((at) => sides[at]) ?? refuse('padding');
    const [rows, columns, channels] = picture(shape);
    return { shape: [rows + top + bottom, columns + left + right, channels], weights: 0 };
  },
  Add(_config, inputs) {
    if (inputs.some((shape) => `${shape}` !== `${inputs[0]}`)) refuse('sums of different shapes');
    return { shape: inputs[0], weights: 0 };
  },
  Flatten: (_config, [shape]) => ({ shape: [valuesIn(shape)], weights: 0 }),
  Reshape({ target_shape: target }, [shape]) {
    const sizes = Array.isArray(target) ? target.map((size) => whole(size, 'target_shape')) : refuse('target_shape');
    if (valuesIn(sizes) !== valuesIn(shape)) refuse(`[${shape}] as [${sizes}]`);
    return { shape: sizes, weights: 0 };
  },
});
