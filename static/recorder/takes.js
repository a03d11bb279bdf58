/**
 * The player's takes as the page shows them: those of this browser, whatever
 * their state, and those that other browsers have left at the server.
 */
import { fileName } from '../core/file-name.js';
import { makeListeners } from '../core/listeners.js';
import { secrets as ownSecrets } from '../core/secrets.js';
import { askForFormats } from './formats.js';
import { cleanName } from './take-identity.js';
import { isRemoved, mergeTakes } from './take-rows.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Secrets} from '../core/secrets.js' */
/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Take} from '../types.js' */
/** @import {TakeBin} from './take-bin.js' */
/** @import {TakeRow} from './take-rows.js' */
/** @import {TakeStore} from './take-store.js' */
/** @import {TakeSummary, TakesApi} from './takes-api.js' */

/** A take that cannot be had now. */
export class TakeError extends Error {
  /**
   * @param {StatusCode} code
   * @param {string} reason
   */
  constructor(code, reason) {
    super(`${code}: ${reason}`);
    this.name = 'TakeError';
    this.code = code;
  }
}

/** @typedef {{store: TakeStore, api: TakesApi, bin: TakeBin, secrets?: Pick<Secrets, 'known'>}} TakesParts */

/** @param {TakesParts} parts */
export const createTakes = (parts) => new Takes(parts);

/** What it can do is handed on one by one, so each is bound to it. */
export class Takes {
  #store;
  #api;
  #bin;
  #secrets;
  #stopListening;
  /** @type {Listeners<TakeRow[]>} */
  #changes = makeListeners();
  /** What the server said last. @type {Map<string, TakeSummary>} */
  #atServer = new Map();
  /** @type {TakeRow[]} */
  #rows = [];
  /** Counts the readings of the store. */
  #reading = 0;
  /** What was removed last, while the page is open. */
  #lastRemoved = '';

  /** @param {TakesParts} parts */
  constructor({ store, api, bin, secrets = ownSecrets }) {
    this.#store = store;
    this.#secrets = secrets;
    this.#api = api;
    this.#bin = bin;
    /** Send a take that was refused, or that the server has lost. */
    this.sendAgain = store.sendAgain;
    /** Keep a take that was read from a file, to be sent as any other. */
    this.keep = store.keep;
    /** What a take can become, as the server says, or said last. */
    this.formats = () => askForFormats(api);
    /** A take as a file, made by the server. */
    this.exported = api.exported;
    /** The address of that file. */
    this.exportAddress = api.exportAddress;
    this.#stopListening = store.onChange(this.#readStore);
  }

  /** @returns {readonly TakeRow[]}  newest first, as last read */
  list = () => this.#rows;

  /** Of all that are in the list, or may be brought back. */
  ids = () => [...this.#rows, ...this.#bin.list()].map(({ id }) => id);

  /** Which names are given, also that of one that may be brought back. */
  names = () => [...this.#rows, ...this.#inBin().map(({ row }) => row)].map(({ name }) => name);

  /** What was removed last, while the page is open; null where it is in the list again. */
  get removed() {
    return this.#inBin().find(({ id }) => id === this.#lastRemoved)?.row ?? null;
  }

  /** What can be put back besides, what was deleted last first. */
  deleted = () => this.#inBin().flatMap(({ id, row }) => (id === this.#lastRemoved ? [] : [row]));

  /** After so many days the server deletes takes and sessions for good; null: it keeps them, or has not answered. */
  get keepDays() {
    return this.#api.keepDays;
  }

  onChange = this.#changes.listen;

  /**
   * Read the store and ask the server.
   * @returns {Promise<boolean>}  whether the server answered; the list is right for this browser even if not
   */
  refresh = async () => {
    await this.#bin.read();
    await this.#readStore();
    const result = await this.#api.list();
    if (!result.ok) return false;
    this.#atServer = new Map(result.value.map((summary) => [summary.id, summary]));
    await this.#readStore();
    return true;
  };

  /** What was sent when there were no secrets is anybody's, until this browser says that it is its own. */
  claim = async () => {
    const sent = (await this.#store.records()).filter(({ state }) => state === 'sent');
    for (const { id } of sent) if (this.#atServer.get(id)?.protected === false) await this.#api.claim(id);
  };

  /**
   * @param {string} id
   * @returns {Promise<Take>}
   * @throws {TakeError} when it is neither here nor to be had from the server
   */
  load = async (id) => {
    const here = await this.#store.load(id);
    if (here) return here;
    const result = await this.#api.get(id);
    if (result.ok) return result.value;
    throw new TakeError(result.status === 404 ? 'take-gone' : 'take-unreachable', result.message);
  };

  /**
   * @param {string} id
   * @param {string} name
   * @throws {RangeError} when the name has no readable character
   * @throws {TakeError} when the take is at the server alone, which cannot be reached
   */
  rename = async (id, name) => {
    const clean = cleanName(name);
    const row = this.#rows.find((each) => each.id === id);
    if (row?.here !== false) return this.#store.rename(id, clean);
    return this.#store.keep({ ...(await this.load(id)), name: clean });
  };

  /**
   * Gone from the list at once, and from the server as soon as it can be reached.
   * @param {string} id
   */
  remove = async (id) => {
    const row = this.#rows.find((each) => each.id === id);
    if (!row) return;
    // First, since the page may be closed at any time.
    await this.#bin.put(row, row.here ? await this.#store.load(id) : undefined);
    this.#lastRemoved = id;
    await this.#store.remove(row);
    await this.#readStore();
  };

  /**
   * Undo a removal: here at once, and at the server as soon as it can be reached.
   * @param {string} [id]  without one, the last
   */
  unremove = async (id = this.#lastRemoved) => {
    const found = this.#bin.list().find((each) => each.id === id);
    if (!found) return;
    const { row, take } = found;
    if (take) await this.#store.keep(take, row.playerId);
    else {
      await this.#store.restore(row);
      this.#atServer.set(row.id, row);
    }
    await this.#readStore();
    await this.#bin.drop(id);
  };

  /** It is not offered any more, and goes at the server as soon as it can be reached. @param {string} id */
  forget = async (id) => {
    const found = this.#bin.list().find((each) => each.id === id);
    if (found) await this.#store.removeForGood(found.row);
    await this.#bin.drop(id);
    await this.#readStore();
  };

  /** All that can be had, or had back; take: of what is deleted and was kept. @returns {{row: TakeRow, deleted: boolean, take?: Take}[]} */
  everything = () => [
    ...this.#rows.map((row) => ({ row, deleted: false })),
    ...this.#inBin().map(({ row, take }) => ({ row, deleted: true, ...(take && { take }) })),
  ];

  /** For good, here at once; at the server as soon as it can be reached, where it may be. @param {string} id */
  wipe = async (id) => {
    const isElsewhere = this.#rows.some((row) => row.id === id && !row.here);
    await this.#store.wipe(id, isElsewhere || this.#secrets.known(id) !== null);
    await this.#bin.drop(id);
    this.#atServer.delete(id);
    await this.#readStore();
  };

  dispose = () => {
    this.#stopListening();
    this.#changes.end();
    this.#bin.close();
  };

  /** What is in the list again, from whatever tab, is not deleted. */
  #inBin() {
    return this.#bin.list().filter(({ id }) => !this.#rows.some((row) => row.id === id));
  }

  #readStore = async () => {
    this.#reading += 1;
    const turn = this.#reading;
    const records = await this.#store.records();
    // Answers may overtake each other; only the last question's counts.
    if (turn !== this.#reading) return;
    // Removed here: it must not come back from what the server said before.
    for (const { id, state } of records) if (isRemoved(state)) this.#atServer.delete(id);
    this.#rows = mergeTakes(records, [...this.#atServer.values()]);
    this.#changes.tell(this.#rows);
  };
}

/**
 * The take itself, for `creatable export` and for safe keeping; needs no server.
 * @param {Take} take
 * @returns {{blob: Blob, name: string}}
 */
export function toFile(take) {
  const blob = new Blob([JSON.stringify(take)], { type: 'application/json' });
  return { blob, name: fileName(take, 'json') };
}
