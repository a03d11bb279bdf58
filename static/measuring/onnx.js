/**
 * Writes an ONNX file: a network as onnxruntime reads it. Just what the measurements need of the format, which is a
 * protocol buffer (onnx.proto of ONNX 1.12). Pure: plain data in, bytes out.
 */

/** Version of the format, and of the operators in it. */
const IR_VERSION = 8;
const OPSET = 17;
/** Numbers of onnx.proto. */
const FLOAT = 1;
const TYPE = Object.freeze({ ints: 7, int: 2, string: 3 });

/** @typedef {{name: string, dims: readonly number[], values: Float32Array}} Weights */
/** @typedef {{op: string, inputs: readonly string[], output: string, attributes?: Readonly<Record<string, number|string|readonly number[]>>}} Node */
/**
 * @typedef {Object} Graph
 * @property {readonly Node[]} nodes  each after those that it needs
 * @property {readonly Weights[]} weights
 * @property {{name: string, dims: readonly number[]}} input
 * @property {{name: string, dims: readonly number[]}} output
 */

/** @param {Graph} graph @returns {Uint8Array} */
export function writeOnnx({ nodes, weights, input, output }) {
  const graph = [
    ...nodes.map((node) => field(1, nodeOf(node))),
    field(2, text('network')),
    ...weights.map((each) => field(5, tensorOf(each))),
    field(11, typedOf(input)),
    field(12, typedOf(output)),
  ];
  return join([number(1, IR_VERSION), field(7, join(graph)), field(8, join([field(1, text('')), number(2, OPSET)]))]);
}

/** @param {Node} node */
const nodeOf = ({ op, inputs, output, attributes = {} }) =>
  join([
    ...inputs.map((name) => field(1, text(name))),
    field(2, text(output)),
    field(3, text(output)),
    field(4, text(op)),
    ...Object.entries(attributes).map(([name, value]) => field(5, attributeOf(name, value))),
  ]);

/** @param {string} name @param {number|string|readonly number[]} value  whole numbers */
function attributeOf(name, value) {
  const named = field(1, text(name));
  if (typeof value === 'number') return join([named, number(3, value), number(20, TYPE.int)]);
  if (typeof value === 'string') return join([named, field(4, text(value)), number(20, TYPE.string)]);
  return join([named, ...value.map((each) => number(8, each)), number(20, TYPE.ints)]);
}

/** @param {Weights} weights */
const tensorOf = ({ name, dims, values }) =>
  join([
    ...dims.map((each) => number(1, each)),
    number(2, FLOAT),
    field(8, text(name)),
    field(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);

/** @param {{name: string, dims: readonly number[]}} value */
function typedOf({ name, dims }) {
  const shape = join(dims.map((each) => field(1, number(1, each))));
  const tensor = join([number(1, FLOAT), field(2, shape)]);
  return join([field(1, text(name)), field(2, field(1, tensor))]);
}

const encoder = new TextEncoder();
const text = (/** @type {string} */ words) => encoder.encode(words);

/** A field that is bytes. @param {number} id @param {Uint8Array} bytes */
const field = (id, bytes) => join([varint(id * 8 + 2), varint(bytes.length), bytes]);

/** A field that is a number of 0 and more. @param {number} id @param {number} value */
const number = (id, value) => join([varint(id * 8), varint(value)]);

/** Seven bits a byte, the lowest first. @param {number} value */
function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.of(...bytes, rest);
}

/** @param {readonly Uint8Array[]} parts */
function join(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
