/**
 * Reads the constants out of an ONNX file, whose format onnx.js tells: the weights of a network, so that tfjs can
 * compute it as well. Pure: bytes in, plain data out.
 */

/** Numbers of onnx.proto: what a constant is made of. */
const FLOAT = 1;
const INT8 = 3;
const GRAPH = 7;
const CONSTANT = 5;
/** Fields of a constant. */
const DIM = 1;
const KIND = 2;
const NAME = 8;
const RAW = 9;

/** @typedef {{dims: number[], values: Float32Array}} Constant */

/**
 * Those that are floats or whole numbers of 8 bits; the others, sizes and axes, are part of how a network is built.
 * @param {Uint8Array} file
 * @returns {Map<string, Constant>}
 * @throws {RangeError} where the file ends within a field
 */
export function readConstants(file) {
  const graph = bytesOf(fieldsOf(file), GRAPH)[0] ?? new Uint8Array();
  return new Map(
    bytesOf(fieldsOf(graph), CONSTANT).flatMap((constant) => {
      const fields = fieldsOf(constant);
      const kind = numbersOf(fields, KIND)[0];
      if (kind !== FLOAT && kind !== INT8) return [];
      const name = new TextDecoder().decode(bytesOf(fields, NAME)[0]);
      // Copied: floats have to begin at a multiple of four.
      const raw = Uint8Array.from(bytesOf(fields, RAW)[0]).buffer;
      const values = kind === FLOAT ? new Float32Array(raw) : Float32Array.from(new Int8Array(raw));
      return [[name, { dims: dimsOf(fields), values }]];
    }),
  );
}

/** @typedef {{id: number, value: number|Uint8Array}} Field */

/** @param {readonly Field[]} fields @param {number} id */
const numbersOf = (fields, id) =>
  fields.flatMap((field) => (field.id === id && typeof field.value === 'number' ? [field.value] : []));

/** @param {readonly Field[]} fields @param {number} id */
const bytesOf = (fields, id) =>
  fields.flatMap((field) => (field.id === id && typeof field.value !== 'number' ? [field.value] : []));

/** One by one, or packed into one field: both are allowed. @param {readonly Field[]} fields */
const dimsOf = (fields) => [...numbersOf(fields, DIM), ...bytesOf(fields, DIM).flatMap(packedNumbers)];

/** @param {Uint8Array} bytes */
function packedNumbers(bytes) {
  const reader = { bytes, at: 0 };
  const numbers = [];
  while (reader.at < bytes.length) numbers.push(varint(reader));
  return numbers;
}

/** @param {Uint8Array} bytes @returns {Field[]} */
function fieldsOf(bytes) {
  const reader = { bytes, at: 0 };
  const fields = [];
  while (reader.at < bytes.length) fields.push(fieldAt(reader));
  return fields;
}

/** @typedef {{bytes: Uint8Array, at: number}} Reader */

/** What is of a fixed length is in none of the fields that are read here. @param {Reader} reader @returns {Field} */
function fieldAt(reader) {
  const key = varint(reader);
  const id = Math.floor(key / 8);
  const kind = key % 8;
  if (kind === 0) return { id, value: varint(reader) };
  return { id, value: take(reader, kind === 2 ? varint(reader) : kind === 1 ? 8 : 4) };
}

/** @param {Reader} reader @param {number} length */
function take(reader, length) {
  const { bytes, at } = reader;
  reader.at += length;
  if (reader.at > bytes.length) throw new RangeError('the file ends too early');
  return bytes.subarray(at, reader.at);
}

/** Seven bits a byte, the lowest first. @param {Reader} reader */
function varint(reader) {
  let [value, scale, byte] = [0, 1, 128];
  for (; byte > 127; scale *= 128) {
    [byte] = take(reader, 1);
    value += (byte % 128) * scale;
  }
  return value;
}
