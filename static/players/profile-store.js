/**
 * The players of this browser, one entry of localStorage each, and which of
 * them plays; and what nobody in particular has chosen. What cannot be written
 * stays in memory until the page is closed.
 */
import { isRecord } from '../core/documents.js';
import { makeListeners } from '../core/listeners.js';
import { usableProfile } from './profile.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Choices} from './player-choices.js' */
/** @import {Profile} from './profile.js' */

/**
 * @typedef {Object} Player  a profile, and how it is kept
 * @property {Profile} profile
 * @property {boolean} onServer  wanted there too
 * @property {number} serverVersion  the last one known; 0: never sent
 * @property {boolean} unsent  changed since the server last had it
 * @property {readonly Profile[]} earlier  overwritten ones, newest first
 */

/** What the page uses of localStorage. @typedef {Pick<Storage, 'length'|'key'|'getItem'|'setItem'|'removeItem'>} TextStore */
/** @typedef {ReturnType<typeof createProfileStore>} ProfileStore */

const PREFIX = 'creatable.profile.';
const CURRENT = 'creatable.player';
const GUEST = 'creatable.guest';
/** How many overwritten ones stay retrievable. */
export const MOST_EARLIER = 10;
const SET_ID = /"setId":"([^"]+)"/g;

/**
 * @param {Object} options
 * @param {Table} options.ranges  of the settings
 * @param {TextStore|undefined} [options.storage]  undefined where the browser forbids it
 * @param {Report} options.onProblem
 * @param {EventTarget} [options.page]  the window, which hears of other tabs' changes
 */
export function createProfileStore({ ranges, storage = browserStorage(), onProblem, page = globalThis }) {
  /** What the browser did not take: text, or null for removed. @type {Map<string, string|null>} */
  const unwritten = new Map();
  const changes = makeListeners();
  page.addEventListener('storage', (event) => {
    const { key } = /** @type {StorageEvent} */ (event);
    if (key === null || key === CURRENT || key === GUEST || key.startsWith(PREFIX)) changes.tell();
  });

  /** @param {string} key */
  const read = (key) =>
    unwritten.get(key) ?? (unwritten.has(key) ? null : (attempt(() => storage?.getItem(key)) ?? null));

  /** @param {string} key @param {string|null} text @param {{quietly?: boolean}} [options] */
  function write(key, text, { quietly = false } = {}) {
    try {
      if (!storage) throw new DOMException('no storage', 'SecurityError');
      if (text === null) storage.removeItem(key);
      else storage.setItem(key, text);
      unwritten.delete(key);
    } catch (error) {
      unwritten.set(key, text);
      if (quietly) return;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      onProblem(isFull ? 'profile-storage-full' : 'profile-storage-unavailable');
    }
  }

  const storedKeys = () => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  /** @returns {string[]} */
  const keys = () =>
    [...new Set([...(attempt(storedKeys) ?? []), ...unwritten.keys()])].filter((key) => key.startsWith(PREFIX));

  return {
    /** @returns {Player[]}  by nickname; entries that make no sense are left where they are */
    list: () =>
      keys()
        .flatMap((key) => toPlayer(read(key), ranges) ?? [])
        .sort((a, b) => a.profile.nickname.localeCompare(b.profile.nickname) || (a.profile.id < b.profile.id ? -1 : 1)),

    /** @param {string} id  @returns {Player|null} */
    get: (id) => toPlayer(read(PREFIX + id), ranges),

    /** @param {Player} player */
    put(player) {
      write(PREFIX + player.profile.id, JSON.stringify({ ...player, earlier: player.earlier.slice(0, MOST_EARLIER) }));
      changes.tell();
    },

    /** @param {string} id */
    remove(id) {
      write(PREFIX + id, null);
      if (read(CURRENT) === id) write(CURRENT, null);
      changes.tell();
    },

    /** What nobody in particular has chosen; null where nothing was. @returns {Partial<Choices>|null} */
    get guest() {
      const kept = attempt(() => JSON.parse(read(GUEST) ?? 'null'));
      return isRecord(kept) ? kept : null;
    },

    /** @param {Choices} choices */
    putGuest(choices) {
      const text = JSON.stringify(choices);
      if (text === read(GUEST)) return;
      write(GUEST, text, { quietly: true });
      changes.tell();
    },

    /**
     * The sets of gestures that somebody has, or can go back to, also by an entry that only a newer page can read.
     * @param {{but?: string|null}} [options]  but: leave out this player; null: nobody in particular
     * @returns {Set<string>|null}  null where the browser cannot say
     */
    setIds({ but } = {}) {
      if (!storage || attempt(storedKeys) === undefined) return null;
      const own = but === null ? GUEST : PREFIX + but;
      const texts = [GUEST, ...keys()].filter((key) => but === undefined || key !== own).map((key) => read(key) ?? '');
      return new Set(texts.flatMap((text) => [...text.matchAll(SET_ID)].map(([, id]) => id)));
    },

    /**
     * Whether somebody has chosen this, or can go back to it, also by an entry that only a newer page can read.
     * @param {string} setting
     * @param {string} value
     */
    isChosen(setting, value) {
      const chosen = `${JSON.stringify(setting)}:${JSON.stringify(value)}`;
      return [GUEST, ...keys()].some((key) => read(key)?.includes(chosen));
    },

    /** @returns {string|null}  who plays; null: nobody in particular */
    get currentId() {
      return read(CURRENT);
    },

    /** @param {string|null} id */
    setCurrent(id) {
      write(CURRENT, id);
      changes.tell();
    },

    /** @param {() => void} listener  other tabs' changes included */
    onChange: changes.listen,
  };
}

/** @param {string|null} text @param {Table} ranges @returns {Player|null} */
function toPlayer(text, ranges) {
  const stored = attempt(() => JSON.parse(text ?? 'null'));
  const profile = usableProfile(stored?.profile, ranges);
  if (!profile) return null;
  const { onServer, serverVersion, unsent, earlier } = stored;
  return {
    profile,
    onServer: onServer === true,
    unsent: unsent === true,
    serverVersion: Number.isInteger(serverVersion) && serverVersion > 0 ? serverVersion : 0,
    earlier: Array.isArray(earlier) ? earlier.flatMap((each) => usableProfile(each, ranges) ?? []) : [],
  };
}

/** localStorage, or undefined where the browser forbids it. */
export function browserStorage() {
  return attempt(() => globalThis.localStorage);
}

/** @template T @param {() => T} work @returns {T|undefined} */
function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
