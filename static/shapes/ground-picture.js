/**
 * The player's own picture behind the shapes: made small, kept in this browser
 * and never sent. Where it cannot be kept it is seen until the page is closed;
 * where it cannot be deleted it is when the page is opened the next time.
 */
import { openPicture } from '../camera/picture-file.js';
import { codeAndCause } from '../core/database.js';
import { inTime } from '../core/in-time.js';
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';
import { openSingleStore } from '../core/single-store.js';
import { codeOf } from '../core/statuses.js';

/** @import {Doors} from '../core/database.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */

/** @typedef {ReturnType<typeof createGroundPicture>} GroundPicture */
/** @typedef {ReturnType<typeof createPictureStore>} PictureStore */

/** A photograph has a few; more would be a burden for a tab. */
export const MOST_BYTES = 40_000_000;
/** A stage is seldom wider. */
const LONGEST_SIDE = 1280;
const QUALITY = 0.85;
const WRITE_MS = 20_000;
/** That it is to go, until it is gone. */
const FORGOTTEN = 'shapes-picture-forgotten';

class PictureError extends Error {
  /** @param {StatusCode} code @param {unknown} cause */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.name = 'PictureError';
    this.code = code;
  }
}

/** @param {{name?: string} & Doors} [options] */
export const createPictureStore = ({ name = 'creatable-shapes', ...doors } = {}) =>
  /** @type {typeof openSingleStore<Blob>} */ (openSingleStore)({
    name,
    store: 'pictures',
    key: 'ground',
    toError: (trouble, cause) =>
      new PictureError(trouble === 'full' ? 'shapes-picture-full' : 'shapes-picture-not-kept', cause),
    ...doors,
  });

/**
 * @param {Blob} file
 * @returns {Promise<Blob>}
 * @throws {Error} when it is no picture
 */
async function shrinkPicture(file) {
  const picture = await openPicture(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  return inTime(canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), WRITE_MS);
}

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {Pick<PictureStore, 'load'|'keep'|'remove'>} [parts.store]
 * @param {(file: Blob) => Promise<Blob>} [parts.shrink]
 * @param {{recall: typeof recall, remember: typeof remember}} [parts.memory]
 */
export function createGroundPicture({
  report,
  store = createPictureStore(),
  shrink = shrinkPicture,
  memory = { recall, remember },
}) {
  const changes = makeListeners();
  /** @type {Blob|null} */
  let picture = null;
  /** @type {Promise<void>|undefined} */
  let loading;
  /** Of several files one after the other the last one counts. */
  let latest = 0;
  /** What was chosen here counts, whenever the database answers. */
  let isChosen = false;

  /** @param {Blob|null} found */
  const take = (found) => {
    if (!found || isChosen) return;
    picture = found;
    changes.tell();
  };
  const removeKept = async () => {
    await store.remove();
    memory.remember(FORGOTTEN, false);
  };
  /** @param {Blob|null} next */
  const become = (next) => {
    isChosen = true;
    picture = next;
    changes.tell();
  };

  return {
    /** @returns {Blob|null} */
    get picture() {
      return picture;
    },
    onChange: changes.listen,

    /** What this browser has, once: a database that fails has nothing. */
    load() {
      loading ??= memory.recall(FORGOTTEN) ? removeKept().catch(() => {}) : store.load().then(take, () => {});
      return loading;
    },

    /** When the page is opened: what is to go, goes. */
    tidy() {
      if (memory.recall(FORGOTTEN)) this.load();
    },

    /**
     * Never throws: what is wrong is said.
     * @param {Blob} file
     * @returns {Promise<Blob|null>}  small; null: not opened, or another one since
     */
    async read(file) {
      if (file.size > MOST_BYTES) {
        report('shapes-picture-too-large', { limit: MOST_BYTES / 1e6 });
        return null;
      }
      latest += 1;
      const mine = latest;
      try {
        const small = await shrink(file);
        return mine === latest ? small : null;
      } catch {
        if (mine === latest) report('shapes-picture-unreadable');
        return null;
      }
    },

    /** Show it from now on, and keep it. @param {Blob} next */
    async use(next) {
      if (next === picture) return;
      become(next);
      try {
        await store.keep(next);
        if (next === picture) memory.remember(FORGOTTEN, false);
      } catch (error) {
        report(codeOf(error, 'shapes-picture-not-kept'));
      }
    },

    /** Show none from now on, and delete what was kept. */
    async forget() {
      become(null);
      // First, since the page may be closed at any time.
      memory.remember(FORGOTTEN, true);
      try {
        await removeKept();
      } catch {
        report('shapes-picture-not-forgotten');
      }
    },
  };
}
