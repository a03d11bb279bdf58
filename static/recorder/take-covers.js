/**
 * Pictures that the player has made covers of takes: kept in this browser, each beside its take by that one's id, and
 * sent nowhere.
 */
import { codeAndCause } from '../core/database.js';
import { makeListeners } from '../core/listeners.js';
import { openRowStore } from '../core/row-store.js';

/** @import {Doors, Trouble} from '../core/database.js' */
/** @import {StatusCode} from '../core/statuses.js' */

/** What was made in the studio: painted, dreamt, or the player before another room. @typedef {'paint'|'dream'|'who'} CoverKind */
/** id: of the take; picture: a PNG @typedef {{id: string, picture: Blob, kind: CoverKind}} Cover */
/** @typedef {ReturnType<typeof openTakeCovers>} TakeCovers */
/** What tells other tabs. @typedef {{postMessage: (message: string) => void, onmessage: ((event: MessageEvent) => unknown)|null}} Channel */

class CoverError extends Error {
  /** @param {Trouble} trouble @param {unknown} cause */
  constructor(trouble, cause) {
    /** @type {StatusCode} */
    const code = trouble === 'full' ? 'cover-full' : 'cover-not-kept';
    super(codeAndCause(code, cause), { cause });
    this.code = code;
  }
}

/** @param {{name?: string, channel?: Channel} & Doors} [options] */
export function openTakeCovers({
  name = 'creatable-covers',
  channel = new BroadcastChannel('creatable-covers'),
  ...doors
} = {}) {
  const rows = openRowStore({
    name,
    store: 'covers',
    toError: (trouble, cause) => new CoverError(trouble, cause),
    ...doors,
  });
  const changes = makeListeners();
  /** By the ids of takes. @type {ReadonlyMap<string, Cover>} */
  let covers = new Map();

  async function read() {
    /** @type {Cover[]} */
    const all = await rows.all().catch(() => []);
    covers = new Map(all.map((each) => [each.id, each]));
    changes.tell();
  }
  /** @param {Promise<unknown>} writing */
  async function told(writing) {
    await writing;
    await read();
    channel.postMessage('changed');
  }
  channel.onmessage = read;

  return {
    all: () => covers,
    onChange: changes.listen,
    read,
    /** Instead of the one before. @param {Cover} cover @throws {CoverError} then the one before stays */
    put: (cover) => told(rows.put(cover)),
    /** @param {string} id @throws {CoverError} then it stays */
    drop: (id) => told(rows.drop(id)),
    /** What belongs to none of these takes goes. @param {readonly string[]} ids */
    async keepOnly(ids) {
      const gone = [...covers.keys()].filter((id) => !ids.includes(id));
      for (const id of gone) await this.drop(id).catch(() => {});
    },
  };
}
