/**
 * A file locked with a passphrase: a ZIP encrypted with AES-256 that has one file, as creatable/sealing.py makes it.
 * One file within another, because anybody can read the names of files in an encrypted ZIP.
 */
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';

/** @import * as ZipModule from '../vendor/zip.js' */

const INNER = 'everything.zip';
/** Its code is fetched when somebody wants a locked file. */
const FETCH_MS = 30_000;
const STRENGTH_AES_256 = 3;

/**
 * @param {Blob} content
 * @param {string} passphrase  a good one: passphrases.js
 * @param {{now?: Date, load?: () => Promise<typeof ZipModule>}} [options]
 * @returns {Promise<Blob>}
 */
export async function seal(
  content,
  passphrase,
  { now = new Date(), load = () => fetchModule(() => import('../vendor/zip.js')) } = {},
) {
  const { BlobReader, BlobWriter, ZipWriter } = await inTime(load(), FETCH_MS);
  // It is packed already, and a worker made of text is not permitted here.
  const zip = new ZipWriter(new BlobWriter('application/zip'), {
    password: passphrase,
    encryptionStrength: STRENGTH_AES_256,
    level: 0,
    useWebWorkers: false,
    lastModDate: now,
  });
  await zip.add(INNER, new BlobReader(content));
  return zip.close();
}
