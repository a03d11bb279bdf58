/**
 * The browser's own copies of files of models/, by which the page works without
 * a network: app/service-worker.js answers with them. Without a secure context
 * there are none.
 */
import { inTime } from './in-time.js';
import { MODELS, matches } from './model-files.js';

/** @import {ManifestFile} from './model-files.js' */

/** The service worker's, whatever its number. */
const OURS = /^creatable-shell-\d+$/;
/** A disk may be slow, and a browser may never answer. */
const PATIENCE_MS = 8000;

/** Beside a file's own address: what came of it before it was cut off. Nobody else asks for that. */
const BEGUN = '.begun';

/** @typedef {Pick<CacheStorage, 'keys'|'open'>} Caches */
/** @typedef {ReturnType<typeof makeKeptFiles>} KeptFiles */

/** @param {Caches|undefined} [storage] */
export function makeKeptFiles(storage = globalThis.caches) {
  /** @returns {Promise<Cache|null>}  null: nothing is kept in this browser, or not yet */
  const find = async () => {
    const name = (await storage?.keys())?.find((each) => OURS.test(each));
    return name === undefined || !storage ? null : storage.open(name);
  };
  const address = (/** @type {string} */ path) => new URL(path, MODELS).href;
  const begunAddress = (/** @type {string} */ path) => `${address(path)}${BEGUN}`;

  /** @template T @param {(cache: Cache) => Promise<T>} work @param {T} otherwise  where nothing is kept */
  const withCache = (work, otherwise) =>
    inTime(
      find().then((cache) => (cache ? work(cache) : otherwise)),
      PATIENCE_MS,
    );

  return {
    /** @param {readonly ManifestFile[]} files @returns {Promise<ReadonlySet<string>>}  the paths of those that are here */
    here: (files) =>
      withCache(async (cache) => {
        const kept = new Set((await cache.keys()).map(({ url }) => url));
        return new Set(files.map(({ path }) => path).filter((path) => kept.has(address(path))));
      }, new Set()),
    /** @param {ManifestFile} file @returns {Promise<boolean>}  false: it is not here, or not as the manifest says */
    isWhole: (file) =>
      withCache(async (cache) => {
        const kept = await cache.match(address(file.path));
        return kept ? matches(await kept.arrayBuffer(), file) : false;
      }, false),
    /** @param {string} path @param {ArrayBuffer} bytes @returns {Promise<boolean>}  false: this browser keeps nothing */
    put: (path, bytes) =>
      withCache(async (cache) => {
        await cache.put(address(path), sized(bytes));
        return true;
      }, false),
    /** @param {readonly string[]} paths  whole or begun */
    remove: (paths) =>
      withCache(async (cache) => {
        const addresses = paths.flatMap((path) => [address(path), begunAddress(path)]);
        await Promise.all(addresses.map((each) => cache.delete(each)));
      }, undefined),
    /** @param {readonly ManifestFile[]} files @returns {Promise<ReadonlyMap<string, number>>}  bytes of those that were cut off, by path */
    begun: (files) =>
      withCache(async (cache) => {
        const kept = new Set((await cache.keys()).map(({ url }) => url));
        const begun = files.map(({ path }) => path).filter((path) => kept.has(begunAddress(path)));
        return new Map(
          await Promise.all(begun.map(async (path) => entryOf(path, await cache.match(begunAddress(path))))),
        );
      }, new Map()),
    /** @param {string} path @returns {Promise<ArrayBuffer|undefined>}  what came of it before it was cut off */
    begunOf: (path) => withCache(async (cache) => (await cache.match(begunAddress(path)))?.arrayBuffer(), undefined),
    /** @param {string} path @param {ArrayBuffer|null} content  null: nothing waits to be gone on with */
    begin: (path, content) =>
      withCache(async (cache) => {
        if (content) await cache.put(begunAddress(path), sized(content));
        else await cache.delete(begunAddress(path));
      }, undefined),
  };
}

/** @param {ArrayBuffer} content */
function sized(content) {
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': String(content.byteLength) };
  return new Response(content, { headers });
}

/** @param {string} path @param {Response} [kept] @returns {[path: string, bytes: number]} */
const entryOf = (path, kept) => [path, Number(kept?.headers.get('Content-Length') ?? 0)];
