/**
 * Files out of a zip, with limits on what comes out: a small zip can hold a
 * huge file, and what it says about its own sizes need not be true.
 */
import { Unzip, UnzipInflate } from '../../vendor/fflate.js';
import { LearningError } from '../learning-error.js';

export const MOST_PACKED = 64 * 2 ** 20;
export const MOST_UNPACKED = 128 * 2 ** 20;
const MOST_FILES = 64;
/** Fed in pieces, so that too much is noticed before it is all there. */
const PIECE = 2 ** 16;

/**
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} wanted  by the name without its folders; others are not unpacked
 * @returns {Map<string, Uint8Array>}
 * @throws {LearningError} gesture-file-too-large, gesture-file-damaged
 */
export function unzip(bytes, wanted) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  let [total, count, open] = [0, 0, 0];
  const archive = new Unzip((file) => {
    const name = file.name.split('/').pop() ?? '';
    if (!wanted(name) || files.has(name)) return;
    count += 1;
    if (count > MOST_FILES) throw new LearningError('gesture-file-too-large', `more than ${MOST_FILES} files`);
    /** @type {Uint8Array[]} */
    const pieces = [];
    open += 1;
    file.ondata = (error, piece, final) => {
      if (error) throw error;
      total += piece.length;
      if (total > MOST_UNPACKED)
        throw new LearningError('gesture-file-too-large', `unpacks to more than ${MOST_UNPACKED} bytes`);
      pieces.push(piece);
      if (!final) return;
      open -= 1;
      files.set(name, join(pieces));
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      archive.push(bytes.subarray(start, start + PIECE), start + PIECE >= bytes.length);
    }
  } catch (error) {
    if (error instanceof LearningError) throw error;
    throw new LearningError('gesture-file-damaged', `zip: ${error}`);
  }
  if (open > 0) throw new LearningError('gesture-file-damaged', 'zip: ends in the middle of a file');
  return files;
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
