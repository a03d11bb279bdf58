/** Everything of one player as one ZIP, with an index for programs and a page of words for people. */
import { newUuid } from '../core/uuid.js';
import { makeZip } from '../core/zip-file.js';
import { exportParts } from './export-files.js';

/** @import {Listed} from './audit-api.js' */
/** @import {Belongings} from './belongings.js' */
/** @import {Missing, Sources} from './export-files.js' */

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
  const zip = makeZip();
  /** @type {Line[]} */
  const files = [];
  /** @type {Missing[]} */
  const missing = [];
  for await (const part of exportParts(found, sources)) {
    if ('missing' in part) missing.push(part.missing);
    else {
      const { content, path, ...about } = part.file;
      files.push({ path, ...about, bytes: zip.add(path, content, now) });
    }
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
  zip.add('README.txt', readme(files.length), now);
  zip.add('index.json', JSON.stringify(index, null, 2), now);
  return { blob: zip.end(), files: files.length, listed: files, missing };
}
