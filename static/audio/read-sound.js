/** One of our sounds, from the server's file to a bank that the synthesiser takes. */
import { loadVerified } from '../core/downloads.js';
import { decodeSound } from './decoder.js';
import { findSound } from './sounds.js';

/**
 * @param {string} id
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void}} [options]
 * @returns {Promise<ArrayBuffer>}  with plain samples
 * @throws {RangeError} when there is no such sound
 * @throws {DownloadError|SoundError}
 */
export const readSound = async (id, options) => decodeSound(await loadVerified(findSound(id).file, options));
