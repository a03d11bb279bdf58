/**
 * The sounds of one's own that are at hand on this page. They are kept in the browser as well; what cannot be kept
 * stays here until the page is closed.
 */
import { makeListeners } from '../../core/listeners.js';
import { createSampleStore } from './store.js';

/** @import {Sample} from './sample.js' */
/** @import {SampleStore} from './store.js' */

/** @typedef {ReturnType<typeof createBank>} Bank */

/** @param {{store?: Pick<SampleStore, 'load'|'keep'>}} [parts] */
export function createBank({ store = createSampleStore() } = {}) {
  /** @type {Map<string, Sample>} */
  const sounds = new Map();
  const changes = makeListeners();

  return {
    /** @param {string} id @returns {Sample|undefined} */
    get: (id) => sounds.get(id),
    onChange: changes.listen,

    /**
     * Never throws: what cannot be had is missing.
     * @param {readonly string[]} ids
     * @returns {Promise<string[]>}  those that are not in this browser
     */
    async load(ids) {
      const wanted = ids.filter((id) => !sounds.has(id));
      const found = wanted.length ? await store.load(wanted).catch(() => []) : [];
      // One that was renamed meanwhile stays as it is here.
      for (const sample of found) if (!sounds.has(sample.id)) sounds.set(sample.id, sample);
      if (found.length) changes.tell();
      return ids.filter((id) => !sounds.has(id));
    },

    /**
     * They play from now on, whether they can be kept or not.
     * @param {readonly Sample[]} samples
     * @throws {SampleError} where they cannot be kept
     */
    async keep(samples) {
      for (const sample of samples) sounds.set(sample.id, sample);
      changes.tell();
      await store.keep(samples);
    },
  };
}

/** All that plays on this page has its sounds from here. */
export const OF_THE_PAGE = createBank();
