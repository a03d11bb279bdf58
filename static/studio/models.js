/** The models and sounds that the page can fetch: which are kept in this browser, and fetching, checking and deleting them. */
import { codeOf } from '../core/statuses.js';

/** @import {loadVerified, ManifestEntry} from '../core/downloads.js' */
/** @import {KeptFiles} from '../core/kept-files.js' */
/** @import {ManifestFile} from '../core/model-files.js' */
/** @import {Report} from '../core/statuses.js' */

/** @typedef {'idle'|'fetching'|'checking'} ModelState */
/**
 * @typedef {Object} ModelRow
 * @property {ManifestEntry} entry
 * @property {number} bytes
 * @property {number} keptBytes  in this browser, also while they come
 * @property {ModelState} state
 */
/** path: of the file that is coming, and what has come of it @typedef {{state: ModelState, path: string, loaded: number, stop: AbortController}} Work */
/** @typedef {ReturnType<typeof createModels>} Models */

/**
 * @param {Object} parts
 * @param {() => Promise<readonly ManifestEntry[]>} parts.loadManifest
 * @param {typeof loadVerified} parts.load
 * @param {KeptFiles} parts.kept
 * @param {Report} parts.report
 * @param {() => void} parts.onChange
 */
export function createModels({ loadManifest, load, kept, report, onChange }) {
  /** @type {readonly ManifestEntry[]} */
  let entries = [];
  /** @type {ReadonlySet<string>} */
  let here = new Set();
  /** Bytes of files that were cut off on their way, by path. @type {ReadonlyMap<string, number>} */
  let begun = new Map();
  /** What is under way, by model. @type {Map<string, Work>} */
  const busy = new Map();

  const refresh = async () => {
    try {
      entries = await loadManifest();
      const files = entries.flatMap((entry) => entry.files);
      [here, begun] = await Promise.all([kept.here(files), kept.begun(files)]);
    } catch {
      report('model-unreachable');
    }
    onChange();
  };

  /**
   * One thing at a time with each model.
   * @param {string} id @param {Exclude<ModelState, 'idle'>} state
   * @param {(entry: ManifestEntry, work: Work) => Promise<void>} work
   */
  const during = async (id, state, work) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry || busy.has(id)) return;
    const now = { state, path: '', loaded: 0, stop: new AbortController() };
    busy.set(id, now);
    onChange();
    try {
      await work(entry, now);
    } catch (error) {
      if (!now.stop.signal.aborted)
        report(codeOf(error, 'model-not-kept').startsWith('download-') ? 'model-unreachable' : 'model-not-kept');
    } finally {
      busy.delete(id);
      await refresh();
    }
  };

  return {
    refresh,
    /** @returns {ModelRow[]} */
    rows: () =>
      entries.map((entry) => {
        const now = busy.get(entry.id);
        const keptOf = (/** @type {ManifestFile} */ { path, bytes }) => {
          if (here.has(path)) return bytes;
          return path === now?.path ? now.loaded : (begun.get(path) ?? 0);
        };
        const sum = (/** @type {(file: ManifestFile) => number} */ of) =>
          entry.files.reduce((before, file) => before + of(file), 0);
        return { entry, bytes: sum(({ bytes }) => bytes), keptBytes: sum(keptOf), state: now?.state ?? 'idle' };
      }),
    /** What is here already is not fetched again; what was cut off goes on from there. @param {string} id */
    fetch: (id) =>
      during(id, 'fetching', async ({ files }, now) => {
        for (const { path } of files.filter((file) => !here.has(file.path))) {
          const { signal } = now.stop;
          Object.assign(now, { path, loaded: begun.get(path) ?? 0 });
          const onProgress = (/** @type {number} */ loaded) => {
            now.loaded = loaded;
            onChange();
          };
          const bytes = await load(path, { onProgress, signal, begun: kept });
          if (signal.aborted) return;
          if (!(await kept.put(path, bytes))) return report('model-not-kept');
          here = new Set([...here, path]);
          onChange();
        }
        report('model-kept', { id });
      }),
    /** What has come stays. @param {string} id */
    cancel: (id) => busy.get(id)?.stop.abort(),
    /** Whatever differs from the manifest goes, so that it is fetched anew. @param {string} id */
    check: (id) =>
      during(id, 'checking', async ({ files }) => {
        const broken = [];
        for (const file of files.filter(({ path }) => here.has(path))) {
          if (!(await kept.isWhole(file))) broken.push(file.path);
        }
        await kept.remove(broken);
        report(broken.length ? 'model-broken' : 'model-whole', { count: broken.length });
      }),
    /** @param {string} id */
    remove: (id) =>
      during(id, 'checking', async ({ files }) => {
        await kept.remove(files.map(({ path }) => path));
        report('model-removed');
      }),
  };
}
