/**
 * Read a Teachable Machine export: which project it is, and whether its three
 * files belong together. Everything in them is a stranger's: lengths, names and
 * shapes are checked before anything is computed with them.
 */
import { LearningError } from '../learning-error.js';
import { MOST_PACKED, MOST_UNPACKED, unzip } from './archive.js';

/**
 * @typedef {Object} Project
 * @property {'image'|'pose'} format
 * @property {string} name
 * @property {string[]} labels
 * @property {number} imageSize  pixels a side that an image project's network wants
 * @property {boolean} grayscale
 * @property {object} modelTopology  tfjs' layers format
 * @property {WeightSpec[]} weightSpecs
 * @property {ArrayBuffer} weights
 */

/** @typedef {{name: string, shape: number[], dtype: 'float32'}} WeightSpec */

const FILES = ['model.json', 'weights.bin', 'metadata.json'];
const MOST_JSON = 8 * 2 ** 20;
const MOST_LABELS = 100;
const LONGEST_LABEL = 80;
const IMAGE_SIZES = { least: 32, most: 512 };
const USUAL_SIZE = 224;

/**
 * @param {readonly File[]} files  one zip, or the three files themselves
 * @returns {Promise<Project>}
 * @throws {LearningError} gesture-file-too-large, -damaged, -foreign, -mismatch
 */
export async function readProject(files) {
  const parts = await partsOf(files);
  const [model, weights, metadata] = FILES.map((name) => parts.get(name));
  if (!model || !weights || !metadata) {
    throw new LearningError('gesture-file-foreign', `expected ${FILES}, got ${[...parts.keys()]}`);
  }
  return checkProject(parseJson(model, 'model.json'), weights, parseJson(metadata, 'metadata.json'));
}

/** @param {readonly File[]} files  @returns {Promise<Map<string, Uint8Array>>} */
async function partsOf(files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > (files.length > 1 ? MOST_UNPACKED : MOST_PACKED))
    throw new LearningError('gesture-file-too-large', `${size} bytes`);
  const read = await Promise.all(
    files.map(async (file) => /** @type {const} */ ([file.name, new Uint8Array(await file.arrayBuffer())])),
  );
  if (read.length > 1)
    return new Map(read.map(([name, bytes]) => [name.endsWith('.bin') ? 'weights.bin' : name, bytes]));
  const [, bytes] = read[0] ?? ['', new Uint8Array()];
  // PK 3 4: a zip with something in it.
  if (![0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte)) {
    throw new LearningError('gesture-file-foreign', 'not a zip');
  }
  return unzip(bytes, (name) => FILES.includes(name));
}

/** @param {Uint8Array} bytes  @param {string} name */
function parseJson(bytes, name) {
  if (bytes.length > MOST_JSON) throw new LearningError('gesture-file-too-large', `${name}: ${bytes.length} bytes`);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new LearningError('gesture-file-damaged', `${name}: ${error}`);
  }
}

/**
 * @param {any} model
 * @param {Uint8Array} weights
 * @param {any} metadata
 * @returns {Project}
 */
function checkProject(model, weights, metadata) {
  const isOne =
    isRecord(model) &&
    isRecord(model.modelTopology) &&
    Array.isArray(model.weightsManifest) &&
    isRecord(metadata) &&
    Array.isArray(metadata.labels);
  if (!isOne) throw new LearningError('gesture-file-foreign', 'no Teachable Machine project of pictures or poses');
  const labels = readLabels(metadata.labels);
  const weightSpecs = model.weightsManifest.flatMap((/** @type {any} */ group) =>
    isRecord(group) && Array.isArray(group.weights) ? group.weights : [null],
  );
  checkWeights(weightSpecs, weights.length);
  const { imageSize = USUAL_SIZE } = metadata;
  if (!Number.isInteger(imageSize) || imageSize < IMAGE_SIZES.least || imageSize > IMAGE_SIZES.most) {
    throw new LearningError(
      'gesture-file-mismatch',
      `imageSize must be ${IMAGE_SIZES.least}..${IMAGE_SIZES.most}, got ${imageSize}`,
    );
  }
  return {
    format: isRecord(metadata.modelSettings?.posenet) || /pose/.test(String(metadata.packageName)) ? 'pose' : 'image',
    name: typeof metadata.modelName === 'string' ? metadata.modelName.slice(0, LONGEST_LABEL) : '',
    labels,
    imageSize,
    grayscale: metadata.grayscale === true,
    modelTopology: model.modelTopology,
    weightSpecs,
    weights: /** @type {ArrayBuffer} */ (
      weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength)
    ),
  };
}

/** @param {unknown[]} labels */
function readLabels(labels) {
  const good = labels.length >= 1 && labels.length <= MOST_LABELS && labels.every((label) => typeof label === 'string');
  if (!good)
    throw new LearningError('gesture-file-damaged', `1 to ${MOST_LABELS} labels of text, got ${labels.length}`);
  return labels.map((label) => String(label).slice(0, LONGEST_LABEL));
}

/**
 * @param {readonly any[]} specs
 * @param {number} bytes
 */
function checkWeights(specs, bytes) {
  let expected = 0;
  for (const spec of specs) {
    const good =
      isRecord(spec) &&
      typeof spec.name === 'string' &&
      spec.dtype === 'float32' &&
      !spec.quantization &&
      Array.isArray(spec.shape) &&
      spec.shape.every((/** @type {unknown} */ size) => Number.isInteger(size) && Number(size) >= 0);
    if (!good) throw new LearningError('gesture-file-damaged', 'weightsManifest: names, shapes and float32 expected');
    expected += 4 * spec.shape.reduce((/** @type {number} */ product, /** @type {number} */ size) => product * size, 1);
  }
  if (expected !== bytes)
    throw new LearningError('gesture-file-mismatch', `weights: ${expected} bytes expected, got ${bytes}`);
}

/** @param {unknown} value  @returns {value is Record<string, any>} */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
