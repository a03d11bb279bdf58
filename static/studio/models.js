/** The models and sounds that the page can fetch: which are kept in this browser, and fetching, checking and deleting them. */
import { codeOf } from '../core/statuses.js';

/** @import {loadVerified, ManifestEntry} from '../core/downloads.js' */
/** @import {KeptFiles} from '../core/kept-files.js' */
/** @import {Report} from '../core/statuses.js' */

/** @typedef {'idle'|'fetching'|'checking'} ModelState */
/**
 * @typedef {Object} ModelRow
 * @property {ManifestEntry} entry
 * @property {number} bytes
 * @property {number} keptBytes  in this browser, also while they come
 * @property {ModelState} state
 */
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
  /** What is under way, by model; loaded: of the file that is coming. @type {Map<string, {state: ModelState, loaded: number, stop: AbortController}>} */
  const busy = new Map();

  const refresh = async () => {
    try {
      entries = await loadManifest();
      here = await kept.here(entries.flatMap(({ files }) => files));
    } catch {
      report('model-unreachable');
    }
    onChange();
  };

  /**
   * One thing at a time with each model.
   * @param {string} id @param {Exclude<ModelState, 'idle'>} state
   * @param {(entry: ManifestEntry, work: {loaded: number, stop: AbortController}) => Promise<void>} work
   */
  const during = async (id, state, work) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry || busy.has(id)) return;
    const now = { state, loaded: 0, stop: new AbortController() };
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
        const sizes = (/** @type {typeof entry.files} */ files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
        return {
          entry,
          bytes: sizes(entry.files),
          keptBytes: sizes(entry.files.filter(({ path }) => here.has(path))) + (now?.loaded ?? 0),
          state: now?.state ?? 'idle',
        };
      }),
    /** What is here already is not fetched again. @param {string} id */
    fetch: (id) =>
      during(id, 'fetching', async ({ files }, now) => {
        for (const { path } of files.filter((file) => !here.has(file.path))) {
          const { signal } = now.stop;
          const onProgress = (/** @type {number} */ loaded) => {
            now.loaded = loaded;
            onChange();
          };
          const bytes = await load(path, { onProgress, signal });
          if (signal.aborted) return;
          if (!(await kept.put(path, bytes))) return report('model-not-kept');
          now.loaded = 0;
          here = new Set([...here, path]);
          onChange();
        }
        report('model-kept', { id });
      }),
    /** What has come whole stays. @param {string} id */
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
