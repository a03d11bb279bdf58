/**
 * Fetch a file of models/ and prove that it is the file the manifest names:
 * right length, right SHA-256. Works on the page and in workers.
 */

import { ComingFile, NO_SUCH_REST } from './coming-file.js';
import { KeptBeginning, LARGE_BYTES } from './kept-beginning.js';
import { makeKeptFiles } from './kept-files.js';
import { MODELS, matches } from './model-files.js';

/** @import {Begun} from './kept-beginning.js' */
/** @import {ManifestFile} from './model-files.js' */
/** @import {StatusCode} from './statuses.js' */

/** Without a single byte for so long, a file is not to be had: a server may take a question and never answer. */
const STALLED_MS = 15_000;

/** The BroadcastChannel on which files are named that a page does not see being fetched. */
export const FETCHED = 'creatable-fetched';

/**
 * A page does not see what its workers and worklets fetch: it is told here, and app/offline.js has it kept.
 * @param {readonly string[]} [addresses]  a worker's own without it
 */
export function tellWhatWasFetched(
  addresses = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)],
) {
  const channel = new BroadcastChannel(FETCHED);
  channel.postMessage(addresses);
  channel.close();
}

/** A weight or sound file that could not be used. */
export class DownloadError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} path
   * @param {string} reason
   */
  constructor(code, path, reason) {
    super(`models/${path}: ${reason}`);
    this.name = 'DownloadError';
    this.code = code;
    this.path = path;
  }
}

/** @typedef {{id: string, name: string, source: string, licence: string, files: ManifestFile[], input?: Record<string, any>}} ManifestEntry */

/** @type {Promise<ManifestEntry[]>|undefined} */
let manifest;

/**
 * The manifest is fetched once for each thread; a failure is not remembered.
 * @returns {Promise<ManifestEntry[]>}
 * @throws {DownloadError}
 */
export function loadManifest() {
  manifest ??= fetchBytes('manifest.json', () => {})
    .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)).models)
    .catch((error) => {
      manifest = undefined;
      throw error;
    });
  return manifest;
}

/**
 * @param {string} path  relative to models/, e.g. 'posenet/weights.bin'
 * @param {Object} [options]
 * @param {(loadedBytes: number, totalBytes: number) => void} [options.onProgress]
 * @param {AbortSignal} [options.signal]
 * @param {Begun} [options.begun]  where a large file that was cut off goes on from
 * @returns {Promise<ArrayBuffer>}
 * @throws {DownloadError}
 */
export async function loadVerified(path, { onProgress = () => {}, signal, begun = makeKeptFiles() } = {}) {
  const files = (await loadManifest()).flatMap((entry) => entry.files);
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new DownloadError('download-missing', path, 'not in the manifest');
  const report = (/** @type {number} */ loaded) => onProgress(loaded, file.bytes);
  const beginning = file.bytes < LARGE_BYTES ? undefined : new KeptBeginning(begun, path);
  const bytes = await fetchBytes(path, report, { signal, beginning });
  if (await matches(bytes, file)) return bytes;
  // A half-written cache entry, or a beginning of another version, must not condemn a good file on the server.
  const again = await fetchBytes(path, report, { signal, cache: 'reload' });
  if (await matches(again, file)) return again;
  throw new DownloadError('download-damaged', path, `${again.byteLength} bytes do not match the manifest`);
}

/**
 * A large file of the page's own code, of which the manifest knows nothing.
 * @param {URL} address
 * @param {(loadedBytes: number) => void} [report]
 * @throws {DownloadError}
 */
export const loadFile = (address, report = () => {}) => fetchBytes(address.href, report);

/** How large each library is (bundle.mjs). @returns {Promise<Record<string, {bytes: number, imports: string[]}>>} */
export const vendorSizes = async () =>
  JSON.parse(new TextDecoder().decode(await loadFile(new URL('../vendor/sizes.json', import.meta.url))));

/**
 * @param {string} path  below models/, or a whole address
 * @param {(loadedBytes: number) => void} report
 * @param {{cache?: RequestCache, signal?: AbortSignal, beginning?: KeptBeginning}} [options]
 */
async function fetchBytes(path, report, { cache, signal, beginning } = {}) {
  const stalled = new AbortController();
  signal?.addEventListener('abort', () => stalled.abort());
  if (signal?.aborted) stalled.abort();
  let timer = setTimeout(() => stalled.abort(), STALLED_MS);
  const alive = (/** @type {number} */ loaded) => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), STALLED_MS);
    report(loaded);
    beginning?.grew(coming);
  };
  const coming = new ComingFile(await beginning?.read());
  const ask = () => fetch(new URL(path, MODELS), { cache, headers: coming.headers, signal: stalled.signal });
  try {
    let response = await ask();
    coming.judge(response);
    // What is here may be all of it, of a download that was ended at its very end, or of another version.
    if (response.status === NO_SUCH_REST) response = await ask();
    if (!response.ok) throw new DownloadError('download-missing', path, `HTTP ${response.status}`);
    await coming.take(response, alive);
    // Nobody waits for that.
    beginning?.forget();
    return coming.content;
  } catch (error) {
    await beginning?.keep(coming);
    throw error instanceof DownloadError ? error : new DownloadError('download-unreachable', path, String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** @returns {Promise<Map<string, number>>}  bytes of each file of models/; empty where they cannot be had */
export async function fileSizes() {
  const manifest = await loadManifest().catch(() => []);
  return new Map(manifest.flatMap(({ files }) => files.map(({ path, bytes }) => [path, bytes])));
}
