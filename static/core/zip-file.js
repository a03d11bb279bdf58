/** A ZIP file, made file by file, so that one at a time is in memory twice. */
import { strToU8, Zip, ZipDeflate } from '../vendor/fflate.js';

/** What a ZIP file knows; a computer without a clock begins in 1970. */
const YEARS = Object.freeze({ first: 1980, last: 2099 });

export function makeZip() {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(/** @type {Uint8Array<ArrayBuffer>} */ (piece));
  });
  return {
    /** @param {string} path @param {string|Uint8Array} content @param {Date} at  @returns {number}  its bytes */
    add(path, content, at) {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      const entry = new ZipDeflate(path);
      const year = at.getFullYear();
      entry.mtime = year >= YEARS.first && year <= YEARS.last ? at : new Date(YEARS.first, 0);
      zip.add(entry);
      entry.push(bytes, true);
      return bytes.length;
    },
    end() {
      zip.end();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
}
