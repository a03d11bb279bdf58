/**
 * Read a Teachable Machine export: which project it is, and whether its three
 * files belong together. Everything in them is a stranger's: lengths, names and
 * shapes are checked before anything is computed with them.
 */
import { fields, isRecord, readBy, shown, wholeNumber } from '../../core/documents.js';
import {
  array,
  custom,
  exactOptional,
  literal,
  maxLength,
  minLength,
  optional,
  pipe,
  string,
  unknown,
} from '../../vendor/valibot.js';
import { LearningError } from '../learning-error.js';
import { partsOf } from './parts.js';
import { inputOf } from './sizes.js';
import { measureNetwork } from './topology.js';

/** @import {StatusCode} from '../../core/statuses.js' */
/** @import {GenericSchema, InferOutput} from '../../vendor/valibot.js' */

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

const MOST_LABELS = 100;
const LONGEST_LABEL = 80;
const USUAL_SIZE = 224;

const anObject = custom(isRecord, '{…}');
const MODEL = fields({ modelTopology: anObject, weightsManifest: array(unknown(), '[…]') });
const METADATA = fields({
  labels: array(unknown(), '[…]'),
  packageName: unknown(),
  modelName: unknown(),
  modelSettings: unknown(),
  imageSize: unknown(),
  grayscale: unknown(),
});
const LABELS = pipe(
  array(string('a text')),
  minLength(1, `1..${MOST_LABELS} labels`),
  maxLength(MOST_LABELS, `1..${MOST_LABELS} labels`),
);
const IMAGE_SIZE = optional(wholeNumber(32, 512), USUAL_SIZE);
const WEIGHTS = array(
  fields({
    name: string('a text'),
    shape: array(wholeNumber(0, Number.MAX_SAFE_INTEGER), '[sizes]'),
    dtype: literal('float32', 'float32'),
    quantization: exactOptional(custom(() => false, 'nothing')),
  }),
);

/**
 * @param {readonly File[]} files  one zip, or the three files themselves
 * @returns {Promise<Project>}
 * @throws {LearningError} gesture-file-too-large, -damaged, -foreign, -mismatch, -incomplete, -unexported, -network
 */
export async function readProject(files) {
  const { model, weights, metadata } = await partsOf(files);
  return checkProject(model, weights, metadata);
}

/**
 * @param {unknown} model
 * @param {Uint8Array} weights
 * @param {unknown} metadata
 * @returns {Project}
 */
function checkProject(model, weights, metadata) {
  const { modelTopology, weightsManifest } = must(MODEL, model, 'gesture-file-foreign', 'model.json');
  const { labels, packageName, modelSettings, ...about } = must(
    METADATA,
    metadata,
    'gesture-file-foreign',
    'metadata.json',
  );
  const names = must(LABELS, labels, 'gesture-file-damaged', 'labels');
  const specs = weightsManifest.flatMap((group) =>
    isRecord(group) && Array.isArray(group.weights) ? group.weights : [null],
  );
  const weightSpecs = must(WEIGHTS, specs, 'gesture-file-damaged', 'weightsManifest');
  checkSize(weightSpecs, weights.length);
  const isPose = (isRecord(modelSettings) && isRecord(modelSettings.posenet)) || /pose/.test(String(packageName));
  const kind = {
    format: /** @type {'image'|'pose'} */ (isPose ? 'pose' : 'image'),
    imageSize: must(IMAGE_SIZE, about.imageSize, 'gesture-file-mismatch', 'imageSize'),
    grayscale: about.grayscale === true,
  };
  checkNetwork(modelTopology, inputOf(kind), { labels: names.length, values: weights.length / 4 });
  return {
    ...kind,
    name: typeof about.modelName === 'string' ? about.modelName.slice(0, LONGEST_LABEL) : '',
    labels: names.map((label) => label.slice(0, LONGEST_LABEL)),
    modelTopology,
    weightSpecs,
    weights: /** @type {ArrayBuffer} */ (
      weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength)
    ),
  };
}

/**
 * @param {object} topology @param {readonly number[]} input
 * @param {{labels: number, values: number}} given  values: of the weights
 */
function checkNetwork(topology, input, { labels, values }) {
  const { output, weights } = measureNetwork(topology, input);
  if (`${output}` !== `${labels}`)
    throw new LearningError('gesture-file-mismatch', `${labels} labels, but [${output}] outputs`);
  if (weights !== values)
    throw new LearningError('gesture-file-mismatch', `${weights} weights expected, got ${values}`);
}

/**
 * @template {GenericSchema} Schema
 * @param {Schema} schema
 * @param {unknown} given
 * @param {StatusCode} code
 * @param {string} place
 * @returns {InferOutput<Schema>}
 * @throws {LearningError} naming the first value that cannot be
 */
function must(schema, given, code, place) {
  const {
    value,
    problems: [problem],
  } = readBy(schema, given);
  if (!problem) return value;
  const at = [place, problem.name].filter(Boolean).join('.');
  throw new LearningError(code, `${at} must be ${problem.expected}, got ${shown(problem.value)}`);
}

/** @param {readonly WeightSpec[]} specs @param {number} bytes */
function checkSize(specs, bytes) {
  const expected = specs.reduce((sum, { shape }) => sum + 4 * shape.reduce((product, size) => product * size, 1), 0);
  if (expected !== bytes)
    throw new LearningError('gesture-file-mismatch', `weights: ${expected} bytes expected, got ${bytes}`);
}
