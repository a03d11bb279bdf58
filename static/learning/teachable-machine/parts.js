/**
 * The three files of a Teachable Machine model among those that a person has:
 * in a zip, in a zip of it that a Mac made anew, or side by side with the numbers
 * that browsers put into names. What a file is shows in it, not in its name.
 */
import { isRecord } from '../../core/documents.js';
import { readBytes } from '../../core/read-file.js';
import { LearningError } from '../learning-error.js';
import { MOST_PACKED, MOST_UNPACKED, unzip } from './archive.js';

/** @typedef {{model: unknown, weights: Uint8Array, metadata: unknown}} Parts */
/** @typedef {{name: string, bytes: Uint8Array}} Named */

const NAMES = Object.freeze({ model: 'model.json', weights: 'weights.bin', metadata: 'metadata.json' });
const MOST_JSON = 8 * 2 ** 20;
/** What a Mac adds to every zip. */
const OF_A_MAC = /^\._/;

/**
 * @param {readonly File[]} files
 * @returns {Promise<Parts>}
 * @throws {LearningError} gesture-file-too-large, -damaged, -foreign, -incomplete, -unexported
 * @throws {Error} file-unreadable
 */
export async function partsOf(files) {
  // It may be hundreds of megabytes, of which nothing has to be read.
  if (files.some(({ name }) => /\.tm$/i.test(name))) throw new LearningError('gesture-file-unexported', 'a .tm file');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > (files.length > 1 ? MOST_UNPACKED : MOST_PACKED))
    throw new LearningError('gesture-file-too-large', `${size} bytes`);
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await readBytes(file) })));
  return sort(read.flatMap((file) => (isZip(file.bytes) ? unpack(file.bytes) : [file])));
}

/** PK 3 4: a zip with something in it. @param {Uint8Array} bytes */
const isZip = (bytes) => [0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte);

/** A zip that is alone in a zip was packed twice. @param {Uint8Array} bytes @param {boolean} [again] @returns {Named[]} */
function unpack(bytes, again = true) {
  /** @type {Set<string>} */
  const names = new Set();
  const wanted = (/** @type {string} */ name) => {
    names.add(name);
    return !OF_A_MAC.test(name) && /\.(json|bin|zip)$/i.test(name);
  };
  const files = [...unzip(bytes, wanted)].map(([name, content]) => ({ name, bytes: content }));
  if (names.has('manifest.json')) throw new LearningError('gesture-file-unexported', `a project: ${[...names]}`);
  const [only] = files;
  return again && files.length === 1 && isZip(only.bytes) ? unpack(only.bytes, false) : files;
}

/** @param {readonly Named[]} files @returns {Parts} */
function sort(files) {
  /** @type {Partial<Parts>} */
  const parts = {};
  for (const { name, bytes } of files) {
    if (/\.bin$/i.test(name)) parts.weights ??= bytes;
    else if (/\.json$/i.test(name)) take(parts, name, bytes);
  }
  const { model, weights, metadata } = parts;
  if (model && weights && metadata) return { model, weights, metadata };
  const missing = Object.entries(NAMES).flatMap(([part, name]) =>
    parts[/** @type {keyof Parts} */ (part)] ? [] : [name],
  );
  if (missing.length === Object.keys(NAMES).length)
    throw new LearningError('gesture-file-foreign', `nothing of a project in ${files.map(({ name }) => name)}`);
  throw new LearningError('gesture-file-incomplete', `without ${missing}`, { missing: missing.join(', ') });
}

/** @param {Partial<Parts>} parts @param {string} name @param {Uint8Array} bytes */
function take(parts, name, bytes) {
  const document = parseJson(bytes, name);
  if (!isRecord(document)) return;
  if ('modelTopology' in document) parts.model ??= document;
  else if ('labels' in document) parts.metadata ??= document;
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
