/** A picture of the player's that is worked on: read, kept small enough, and copied for whoever works on it. */
import { brushOf } from '../core/brush.js';
import { codeOfFile } from './look-problem.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */

/** Nothing here needs a larger picture. */
export const LONGEST = 1024;

/** What is kept of a picture: enough of it to be drawn again and again. @typedef {OffscreenCanvas} Kept */

/** Of two pictures that are read at once the last one counts. */
export class PictureReader {
  /** Counts what was to be read. */
  #reading = 0;
  /** @type {Promise<Kept|null>|null} */
  #unread = null;
  #report;
  #longest;
  #onChange;

  /** @param {Report} report @param {number} longest  of the sides that are kept, in dots @param {() => void} onChange  whether one is being read */
  constructor(report, longest, onChange) {
    this.#report = report;
    this.#longest = longest;
    this.#onChange = onChange;
  }

  get isReading() {
    return this.#unread !== null;
  }

  /** Whoever works on the picture waits for the one that was chosen last: a large one takes seconds to be read. */
  async settled() {
    while (this.#unread) await this.#unread;
  }

  /**
   * @param {() => Promise<ImageBitmap>} read
   * @param {StatusCode} ifNone
   * @param {string} name
   * @param {(kept: Kept) => void} use  before it no longer counts as being read: in between there would be neither
   * @returns {Promise<boolean>}  whether it was used
   */
  async read(read, ifNone, name, use) {
    const unread = this.#readNext(read, ifNone, name);
    this.#unread = unread;
    this.#onChange();
    const kept = await unread;
    if (this.#unread !== unread) return false;
    if (kept) use(kept);
    this.forget();
    return kept !== null;
  }

  /** @param {() => Promise<ImageBitmap>} read @param {StatusCode} ifNone @param {string} name @returns {Promise<Kept|null>} */
  async #readNext(read, ifNone, name) {
    this.#reading += 1;
    const mine = this.#reading;
    try {
      const picture = await read();
      if (mine === this.#reading) return keep(picture, this.#longest);
      picture.close();
    } catch (error) {
      if (mine === this.#reading) this.#report(codeOfFile(error, ifNone), { name });
    }
    return null;
  }

  /** Nobody waits for a picture any more. */
  forget() {
    this.#reading += 1;
    this.#unread = null;
    this.#onChange();
  }
}

/** @param {ImageBitmap} picture  closed @param {number} longest @returns {Kept} */
function keep(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width, height);
  const context = brushOf(canvas, { alpha: false });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return canvas;
}

/** To be handed to the worker. @param {Kept} kept @returns {ImageBitmap} */
export function copyOf(kept) {
  const copy = new OffscreenCanvas(kept.width, kept.height);
  brushOf(copy, { alpha: false }).drawImage(kept, 0, 0);
  return copy.transferToImageBitmap();
}
