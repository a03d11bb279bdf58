/** What has come of a large file waits in this browser while the rest comes: whoever fetches it may be ended at any time. */
import { inTime } from './in-time.js';

/** @import {ComingFile} from './coming-file.js' */
/** @import {KeptFiles} from './kept-files.js' */

/** Where the beginnings of files wait for the next try. @typedef {Pick<KeptFiles, 'begunOf'|'begin'>} Begun */

/** What is smaller is soon fetched anew. */
export const LARGE_BYTES = 256 * 1024;
/** A browser that does not say what is here is not waited for. */
const PATIENCE_MS = 1000;

export class KeptBeginning {
  #begun;
  #path;
  #keptBytes = 0;
  /** One write after the other: the last one counts. @type {Promise<unknown>} */
  #written = Promise.resolve();

  /** @param {Begun} begun @param {string} path */
  constructor(begun, path) {
    this.#begun = begun;
    this.#path = path;
  }

  /** @returns {Promise<ArrayBuffer|undefined>} */
  async read() {
    const content = await inTime(this.#begun.begunOf(this.#path), PATIENCE_MS).catch(() => undefined);
    this.#keptBytes = content?.byteLength ?? 0;
    return content;
  }

  /** Kept whenever it is twice as much: half of it at most is lost, and it is written twice at most. @param {ComingFile} coming */
  grew(coming) {
    if (coming.bytes >= Math.max(LARGE_BYTES, 2 * this.#keptBytes)) this.keep(coming);
  }

  /** @param {ComingFile} coming @returns {Promise<unknown>} */
  keep(coming) {
    return coming.bytes === this.#keptBytes ? this.#written : this.#write(coming.bytes ? coming.content : null);
  }

  /** The file is whole, or what was here is of another one. @returns {Promise<unknown>} */
  forget() {
    return this.#keptBytes ? this.#write(null) : this.#written;
  }

  /** @param {ArrayBuffer|null} content */
  #write(content) {
    this.#keptBytes = content?.byteLength ?? 0;
    this.#written = this.#written.then(() => this.#begun.begin(this.#path, content)).catch(() => {});
    return this.#written;
  }
}
