/**
 * The pictures of a Teachable Machine project that was saved and not exported:
 * a zip with a manifest and the pictures of each class, called by their class
 * (`thumbs up-!-12.jpg`), or in a folder that is.
 */
import { unzipFile } from './archive.js';

/** Of one class; more would only make everything slower. */
export const MOST_OF_A_CLASS = 200;
const MOST_PICTURES = 6000;
export const MOST_BYTES = 256 * 2 ** 20;
const PICTURE = /\.(jpe?g|png|webp|gif|bmp|avif)$/i;
const OF_A_MAC = /(^|\/)(__MACOSX\/|\._)/;
const MARK = '-!-';

/**
 * @param {File} file
 * @returns {Promise<Map<string, File[]>>}  by class, in the order of the zip; empty where it has no pictures
 * @throws {LearningError} gesture-file-too-large, gesture-file-damaged
 */
export async function readPictures(file) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const wanted = (/** @type {string} */ path) => {
    const label = PICTURE.test(path) && !OF_A_MAC.test(path) ? labelOf(path) : '';
    const count = counts.get(label) ?? 0;
    if (label === '' || count === MOST_OF_A_CLASS) return null;
    counts.set(label, count + 1);
    return path;
  };
  const found = await unzipFile(file, wanted, { mostFiles: MOST_PICTURES, mostUnpacked: MOST_BYTES });
  /** @type {Map<string, File[]>} */
  const classes = new Map();
  for (const [path, bytes] of found) {
    const label = labelOf(path);
    const name = path.split('/').pop() ?? '';
    const picture = new File([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], name);
    classes.set(label, [...(classes.get(label) ?? []), picture]);
  }
  return classes;
}

/** @param {string} path @returns {string}  '' where it says none */
function labelOf(path) {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const at = name.lastIndexOf(MARK);
  return (at > 0 ? name.slice(0, at) : (folders.pop() ?? '')).trim();
}
