/** Everything of one player as one ZIP, with an index for programs and a page of words for people. */
import { newUuid } from '../core/uuid.js';
import { strToU8, Zip, ZipDeflate } from '../vendor/fflate.js';
import { exportParts } from './export-files.js';

/** @import {Listed} from './audit-api.js' */
/** @import {Belongings} from './belongings.js' */
/** @import {ExportFile, Missing, Sources} from './export-files.js' */

/** @typedef {Listed & {path: string, bytes: number}} Line */
/** @typedef {{blob: Blob, files: number, listed: readonly Listed[], missing: readonly Missing[]}} Exported */

/**
 * @param {Belongings} found
 * @param {Sources} sources
 * @param {{readme: (count: number) => string, now?: Date}} options
 * @returns {Promise<Exported>}
 */
export async function zipPlayer(found, sources, { readme, now = new Date() }) {
  const { owner } = found;
  const zip = makeZip(now);
  /** @type {Line[]} */
  const files = [];
  /** @type {Missing[]} */
  const missing = [];
  for await (const part of exportParts(found, sources)) {
    if ('missing' in part) missing.push(part.missing);
    else files.push(zip.add(part.file));
  }
  const index = {
    format: 'creatable-player-export',
    schemaVersion: 1,
    id: newUuid(),
    exportedAt: now.toISOString(),
    madeBy: 'browser',
    program: 'creatable',
    player: { name: owner.name, ...(owner.profileId && { profileId: owner.profileId }) },
    files,
    missing,
  };
  zip.add({ path: 'README.txt', kind: '', mediaType: '', content: readme(files.length) });
  zip.add({ path: 'index.json', kind: '', mediaType: '', content: JSON.stringify(index, null, 2) });
  return { blob: zip.end(), files: files.length, listed: files, missing };
}

/** Piece by piece, so that one file at a time is in memory twice. @param {Date} mtime */
function makeZip(mtime) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const pieces = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(/** @type {Uint8Array<ArrayBuffer>} */ (piece));
  });
  return {
    /** @param {ExportFile} file  @returns {Line}  its line in the index */
    add({ content, path, ...about }) {
      const bytes = typeof content === 'string' ? strToU8(content) : content;
      const entry = new ZipDeflate(path);
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(bytes, true);
      return { path, ...about, bytes: bytes.length };
    },
    end() {
      zip.end();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
}
