/** Where the files of models/ lie, and whether one is the file that the manifest names. Works on the page and in workers. */
import { inTime } from './in-time.js';

/** Where they lie. */
export const MODELS = new URL('../../models/', import.meta.url);

/** A slow computer takes a second for the largest; where the browser cannot do it, the length must do. */
const DIGEST_MS = 15_000;

/** @typedef {{path: string, bytes: number, sha256: string}} ManifestFile */

/**
 * @param {ArrayBuffer} bytes
 * @param {ManifestFile} file
 */
export async function matches(bytes, file) {
  if (bytes.byteLength !== file.bytes) return false;
  // Without a secure context there is no crypto.subtle; the length must do.
  if (!globalThis.crypto?.subtle) return true;
  const digesting = inTime(crypto.subtle.digest('SHA-256', bytes), DIGEST_MS);
  const digest = new Uint8Array(await digesting.catch(() => new ArrayBuffer(0)));
  return (
    digest.length === 0 || Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === file.sha256
  );
}
