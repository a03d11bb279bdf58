/** The player's own SoundFont in IndexedDB: one file, with the list of what is in it. */
import { codeAndCause, openDatabase } from '../core/database.js';

/** @import {Connection, Doors} from '../core/database.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Preset} from './own-sound.js' */

/** @typedef {{name: string, presets: readonly Preset[], file: Blob}} Font  name: of the file */
/** @typedef {ReturnType<typeof createOwnFontStore>} OwnFontStore */

const STORE = 'fonts';
/** There is one. */
const KEY = 'font';

export class OwnFontStoreError extends Error {
  /** @param {StatusCode} code @param {unknown} cause */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'OwnFontStoreError';
    this.code = code;
  }
}

/** @param {{name?: string} & Doors} [options] */
export function createOwnFontStore({ name = 'creatable-soundfont', ...doors } = {}) {
  const database = openDatabase({
    name,
    version: 1,
    stores: [STORE],
    upgrade: (/** @type {Connection} */ db) => {
      db.createObjectStore(STORE);
    },
    toError: (trouble, cause) =>
      new OwnFontStoreError(trouble === 'full' ? 'soundfont-storage-full' : 'soundfont-storage-unavailable', cause),
    ...doors,
  });
  return {
    /** Nothing is made in a browser that never kept one. @returns {Promise<Font|null>} */
    load: async () =>
      (await database.exists())
        ? database.run('readonly', async (transaction) => (await transaction.objectStore(STORE).get(KEY)) ?? null)
        : null,
    /** @param {Font} font */
    keep: (font) => database.run('readwrite', (transaction) => transaction.objectStore(STORE).put(font, KEY)),
    remove: () => database.run('readwrite', (transaction) => transaction.objectStore(STORE).delete(KEY)),
  };
}
