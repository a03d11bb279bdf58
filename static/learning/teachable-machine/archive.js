/**
 * Files out of a zip, with limits on what comes out: a small zip can hold a
 * huge file, and what it says about its own sizes need not be true.
 */
import { piecesOf } from '../../core/read-file.js';
import { Unzip, UnzipInflate } from '../../vendor/fflate.js';
import { LearningError } from '../learning-error.js';

export const MOST_PACKED = 64 * 2 ** 20;
export const MOST_UNPACKED = 128 * 2 ** 20;
const MOST_FILES = 64;
/** Fed in pieces, so that too much is noticed before it is all there. */
const PIECE = 2 ** 16;

/** @typedef {{mostFiles?: number, mostUnpacked?: number}} Limits */

/**
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} wanted  by the name without its folders; others are not unpacked
 * @returns {Map<string, Uint8Array>}
 * @throws {LearningError} gesture-file-too-large, gesture-file-damaged
 */
export function unzip(bytes, wanted) {
  const archive = openArchive((path) => {
    const name = path.split('/').pop() ?? '';
    return wanted(name) ? name : null;
  });
  for (let start = 0; start < bytes.length; start += PIECE) {
    archive.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length);
  }
  return archive.files();
}

/**
 * A file that may be hundreds of megabytes, of which no more is held at once than what is wanted of it.
 * @param {Blob} file
 * @param {(path: string) => string|null} wanted  what it is to be called; null: it is not unpacked
 * @param {Limits} limits
 * @returns {Promise<Map<string, Uint8Array>>}  in the order of the zip
 * @throws {LearningError} gesture-file-too-large, gesture-file-damaged
 */
export async function unzipFile(file, wanted, limits) {
  const archive = openArchive(wanted, limits);
  for await (const read of piecesOf(file)) {
    for (let start = 0; start < read.length; start += PIECE) archive.push(read.subarray(start, start + PIECE), false);
  }
  archive.push(new Uint8Array(0), true);
  return archive.files();
}

/** @param {(path: string) => string|null} wanted @param {Limits} [limits] */
function openArchive(wanted, { mostFiles = MOST_FILES, mostUnpacked = MOST_UNPACKED } = {}) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  let [total, count, open] = [0, 0, 0];
  const refuseMore = (/** @type {number} */ bytes) => {
    if (bytes <= mostUnpacked) return;
    throw new LearningError('gesture-file-too-large', `unpacks to more than ${mostUnpacked} bytes`);
  };
  const archive = new Unzip((file) => {
    const name = wanted(file.name);
    if (name === null || files.has(name)) return;
    count += 1;
    if (count > mostFiles) throw new LearningError('gesture-file-too-large', `more than ${mostFiles} files`);
    // One that says so itself need not be unpacked to be known.
    refuseMore(total + (file.originalSize ?? 0));
    /** @type {Uint8Array[]} */
    const pieces = [];
    open += 1;
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      total += piece.length;
      refuseMore(total);
      pieces.push(piece);
      if (!final) return;
      open -= 1;
      files.set(name, join(pieces));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  return {
    /** @param {Uint8Array} piece @param {boolean} isLast */
    push(piece, isLast) {
      try {
        archive.push(piece, isLast);
      } catch (error) {
        if (error instanceof LearningError) throw error;
        throw new LearningError('gesture-file-damaged', `zip: ${error}`);
      }
    },
    files() {
      if (open > 0) throw new LearningError('gesture-file-damaged', 'zip: ends in the middle of a file');
      return files;
    },
  };
}

/** @param {readonly Uint8Array[]} pieces */
function join(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
