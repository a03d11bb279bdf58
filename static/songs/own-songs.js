/**
 * Songs that the player opened or recorded: kept in this browser, and sent nowhere. Where it keeps nothing they are there
 * until the page is closed.
 */

import { codeAndCause } from '../core/database.js';
import { makeListeners } from '../core/listeners.js';
import { openRowStore } from '../core/row-store.js';

/** @import {Doors, Trouble} from '../core/database.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Score} from './score.js' */

/** keptAt: ISO 8601 @typedef {{id: string, keptAt: string, score: Score}} Kept */
/** What tells other tabs. @typedef {{postMessage: (message: string) => void, onmessage: ((event: MessageEvent) => unknown)|null}} Channel */
/** @typedef {ReturnType<typeof openOwnSongs>} OwnSongs */

export const MOST_SONGS = 40;
/** Of a file; a long symphony in MIDI has as many. */
export const MOST_BYTES = 4_000_000;

export class OwnSongsError extends Error {
  /** @param {StatusCode} code @param {unknown} [cause] */
  constructor(code, cause) {
    super(codeAndCause(code, cause), { cause });
    this.code = code;
  }
}

/** @param {{name?: string, channel?: Channel} & Doors} [options] */
export function openOwnSongs({
  name = 'creatable-songs',
  channel = new BroadcastChannel('creatable-songs'),
  ...doors
} = {}) {
  const rows = openRowStore({
    name,
    store: 'songs',
    toError: (/** @type {Trouble} */ _, cause) => new OwnSongsError('song-not-kept', cause),
    ...doors,
  });
  const changes = makeListeners();
  /** By their ids, those that could not be kept among them. @type {Map<string, Kept>} */
  let songs = new Map();
  /** @type {Kept|null} */
  let removed = null;
  let isRead = false;

  async function read() {
    /** @type {Kept[]} */
    const all = await rows.all().catch(() => [...songs.values()]);
    isRead = true;
    songs = new Map(all.map((each) => [each.id, each]));
    changes.tell();
  }

  /** At once for this page, then for good. @param {Promise<unknown>} writing @throws {OwnSongsError} */
  async function told(writing) {
    changes.tell();
    await writing;
    channel.postMessage('changed');
  }

  /** @param {Kept} kept */
  const put = (kept) => {
    songs.set(kept.id, kept);
    return told(rows.put(kept));
  };
  channel.onmessage = read;

  return {
    onChange: changes.listen,
    read,
    /** The newest first. @returns {readonly Kept[]} */
    list: () => [...songs.values()].sort((a, b) => b.keptAt.localeCompare(a.keptAt)),
    /** @param {string} id @returns {Score|undefined} */
    find: (id) => songs.get(id)?.score,
    /** Whether it is known by now which there are. */
    get isRead() {
      return isRead;
    },
    /** What was deleted last. */
    get removed() {
      return removed;
    },
    /** @param {Score} score @param {string} [keptAt] @throws {OwnSongsError} songs-full: nothing was changed */
    async add(score, keptAt = new Date().toISOString()) {
      if (songs.size >= MOST_SONGS) throw new OwnSongsError('songs-full');
      await put({ id: score.id, keptAt, score });
    },
    /** @param {string} id @param {number} mine  which part the player plays */
    async choosePart(id, mine) {
      const kept = songs.get(id);
      if (kept) await put({ ...kept, score: { ...kept.score, mine } });
    },
    /** @param {string} id */
    async remove(id) {
      removed = songs.get(id) ?? null;
      songs.delete(id);
      await told(rows.drop(id));
    },
    async unremove() {
      const back = removed;
      removed = null;
      if (back) await put(back);
    },
  };
}
