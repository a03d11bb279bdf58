/**
 * The player's own SoundFont: opened, looked into, kept in this browser and
 * never sent. Where it cannot be kept it plays until the page is closed.
 */
import { makeListeners } from '../core/listeners.js';
import { codeOf } from '../core/statuses.js';
import { extractPreset, listPresets } from './decoder.js';
import { createOwnFontStore } from './own-font-store.js';
import { readOwnSound } from './own-sound.js';
import { SoundError } from './sound-error.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Font, OwnFontStore} from './own-font-store.js' */

/** @typedef {ReturnType<typeof createOwnFont>} OwnFont */

/** More would be a burden for a tab: it is read whole for each preset that is taken out. */
export const MOST_BYTES = 100_000_000;

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {Pick<OwnFontStore, 'load'|'keep'|'remove'>} [parts.store]
 * @param {{listPresets: typeof listPresets, extractPreset: typeof extractPreset}} [parts.reader]
 */
export function createOwnFont({ report, store = createOwnFontStore(), reader = { listPresets, extractPreset } }) {
  const changes = makeListeners();
  /** @type {Font|null} */
  let font = null;
  /** Of several files one after the other the last one counts. */
  let latest = 0;

  /** @param {Font|null} next */
  const become = (next) => {
    font = next;
    changes.tell();
  };
  /** What this browser has: a database that fails has nothing. */
  const kept = store.load().catch(() => null);
  kept.then((found) => {
    if (found && latest === 0) become(found);
  });

  return {
    /** @returns {Font|null} */
    get font() {
      return font;
    },
    onChange: changes.listen,

    /**
     * Never throws: what is wrong is said, and what was open before stays.
     * @param {File} file
     * @returns {Promise<Font|null>}  null: not opened, or another one since
     */
    async open(file) {
      if (file.size > MOST_BYTES) {
        report('soundfont-too-large', { limit: MOST_BYTES / 1e6 });
        return null;
      }
      latest += 1;
      const mine = latest;
      report('soundfont-reading');
      try {
        const presets = await reader.listPresets(file);
        if (mine !== latest) return null;
        become({ name: file.name, presets, file });
        await store.keep({ name: file.name, presets, file });
        report('soundfont-ready');
      } catch (error) {
        report(codeOf(error, 'soundfont-broken'));
      }
      return mine === latest && font?.file === file ? font : null;
    },

    async remove() {
      latest += 1;
      become(null);
      try {
        await store.remove();
        report('soundfont-removed');
      } catch (error) {
        report(codeOf(error, 'soundfont-storage-unavailable'));
      }
    },

    /**
     * @param {string} named  a sound of one's own, as a setting or a take has it
     * @returns {Promise<ArrayBuffer>}  a bank of it alone
     * @throws {SoundError} 'soundfont-gone' where its file is not here, and what the reader throws
     */
    async read(named) {
      await kept;
      const wanted = readOwnSound(named);
      if (!wanted || wanted.fileBytes !== font?.file.size) throw new SoundError('soundfont-gone', named);
      return reader.extractPreset(font.file, wanted);
    },
  };
}
