/** The player's own SoundFont in IndexedDB: one file, with the list of what is in it. */
import { codeAndCause } from '../core/database.js';
import { openSingleStore } from '../core/single-store.js';

/** @import {Doors} from '../core/database.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Preset} from './own-sound.js' */

/** @typedef {{name: string, presets: readonly Preset[], file: Blob}} Font  name: of the file */
/** @typedef {ReturnType<typeof createOwnFontStore>} OwnFontStore */

export class OwnFontStoreError extends Error {
  /** @param {StatusCode} code @param {unknown} cause */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'OwnFontStoreError';
    this.code = code;
  }
}

/** @param {{name?: string} & Doors} [options] */
export const createOwnFontStore = ({ name = 'creatable-soundfont', ...doors } = {}) =>
  /** @type {typeof openSingleStore<Font>} */ (openSingleStore)({
    name,
    store: 'fonts',
    key: 'font',
    toError: (trouble, cause) =>
      new OwnFontStoreError(trouble === 'full' ? 'soundfont-storage-full' : 'soundfont-storage-unavailable', cause),
    ...doors,
  });
