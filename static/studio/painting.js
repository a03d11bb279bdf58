/**
 * A picture of the player's, a style, and the painting that a worker makes of the two. What was asked for last counts,
 * however long the one before takes.
 */
import { makeMachine } from '../core/machine.js';
import { numbersOf, STYLES } from '../painting/styles.js';
import { copyOf, PictureReader } from './kept-picture.js';
import { codeOfLook } from './look-problem.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {createPainter} from '../painting/client.js' */
/** @import {Kept} from './kept-picture.js' */

/** How long the longer side of a painting may be, in dots. */
export const SIZES = Object.freeze([256, 512, 768, 1024]);
const LARGEST = SIZES[SIZES.length - 1];
/** Of the small ones that show each style. */
export const PREVIEW = 128;

/** @typedef {'empty'|'ready'|'painting'|'previewing'} PaintingState */
/** @typedef {'open'|'paint'|'preview'|'done'|'failed'|'stop'|'leave'} PaintingEvent */
/** @type {Transitions<PaintingState, PaintingEvent>} */
export const PAINTING = Object.freeze({
  empty: { open: 'ready' },
  ready: { open: 'ready', paint: 'painting', preview: 'previewing', leave: 'empty' },
  painting: { open: 'ready', done: 'ready', failed: 'ready', stop: 'ready', leave: 'empty' },
  previewing: { open: 'ready', done: 'ready', failed: 'ready', stop: 'ready', leave: 'empty' },
});

/** @typedef {{name: string, picture: Kept}} OwnStyle */
/** @typedef {{first: string, second: string, share: number, longest: number, wantsWebnn: boolean}} Choice  second: '' for none */

export class Painting {
  /** @type {Choice} */
  choice = { first: STYLES[0], second: '', share: 0.5, longest: 512, wantsWebnn: false };
  /** The player's picture. @type {Kept|null} */
  content = null;
  /** A picture in whose style is painted, instead of the 26. @type {OwnStyle|null} */
  own = null;
  /** The newest painting. @type {ImageBitmap|null} */
  painted = null;
  /** The last one broke off. */
  hasFailed = false;
  #machine = makeMachine(PAINTING, 'empty');
  /** Count what was asked for. */
  #request = 0;
  #reader;
  #styleReader;
  #painter;
  #report;
  #onChange;

  /**
   * @param {Object} parts
   * @param {Pick<ReturnType<typeof createPainter>, 'paint'|'previews'|'end'>} parts.painter
   * @param {Report} parts.report
   * @param {() => void} parts.onChange
   */
  constructor({ painter, report, onChange }) {
    this.#painter = painter;
    this.#report = report;
    this.#reader = new PictureReader(report, LARGEST, onChange);
    this.#styleReader = new PictureReader(report, LARGEST, onChange);
    this.#onChange = onChange;
  }

  get state() {
    return this.#machine.state;
  }

  get isBusy() {
    return this.state === 'painting' || this.state === 'previewing';
  }

  get isReading() {
    return this.#reader.isReading || this.#styleReader.isReading;
  }

  /** The next smaller size, where the last painting broke off. @returns {number|null} */
  get smaller() {
    return this.hasFailed ? (SIZES.filter((size) => size < this.choice.longest).at(-1) ?? null) : null;
  }

  /** @param {Partial<Choice>} next */
  choose(next) {
    Object.assign(this.choice, next);
    this.#onChange();
  }

  /** The picture that is painted from now on. @param {() => Promise<ImageBitmap>} read @param {StatusCode} ifNone @param {string} [name] */
  async open(read, ifNone, name = '') {
    await this.#reader.read(read, ifNone, name, (content) => {
      this.#next();
      if (this.isBusy) this.#painter.end();
      this.content = content;
      this.#forgetPainting();
      this.#machine.send('open');
    });
  }

  /** The picture in whose style is painted. @param {() => Promise<ImageBitmap>} read @param {string} name */
  async openStyle(read, name) {
    await this.#styleReader.read(read, 'studio-no-picture', name, (picture) => {
      this.own = { name, picture };
    });
  }

  useKnownStyles() {
    this.own = null;
    this.#onChange();
  }

  async paint() {
    if (this.isReading) await this.#settled();
    const { content, own, choice } = this;
    if (!content || this.isBusy) return;
    const { longest, wantsWebnn } = choice;
    const style = own ? copyOf(own.picture) : numbersOf({ ...choice, second: choice.second || choice.first });
    await this.#work('paint', async (counts) => {
      const { picture } = await this.#painter.paint({ picture: copyOf(content), style, longest, wantsWebnn });
      if (!counts()) return picture.close();
      this.#forgetPainting();
      this.painted = picture;
    });
  }

  /** Each of the 26 styles on the player's picture, small. */
  async preview() {
    if (this.isReading) await this.#settled();
    const { content, choice } = this;
    if (!content || this.isBusy) return;
    const styles = STYLES.map((style) => numbersOf({ first: style, second: style, share: 0 }));
    await this.#work('preview', () =>
      this.#painter.previews({ picture: copyOf(content), styles, longest: PREVIEW, wantsWebnn: choice.wantsWebnn }),
    );
  }

  /** Whatever is under way: a download as well. */
  cancel() {
    if (!this.isBusy) return;
    this.#next();
    this.#painter.end();
    this.#machine.send('stop');
    this.#onChange();
  }

  /** Nobody paints any more: the worker goes, and all pictures. */
  leave() {
    this.#next();
    this.#reader.forget();
    this.#styleReader.forget();
    this.#painter.end();
    this.content = this.own = null;
    this.#forgetPainting();
    if (this.state !== 'empty') this.#machine.send('leave');
    this.#onChange();
  }

  /** @param {'paint'|'preview'} event @param {(counts: () => boolean) => Promise<unknown>} work */
  async #work(event, work) {
    const mine = this.#next();
    const counts = () => mine === this.#request;
    this.hasFailed = false;
    this.#machine.send(event);
    this.#onChange();
    try {
      await work(counts);
      if (counts()) this.#machine.send('done');
    } catch (error) {
      if (counts()) this.#fail(error, event);
    }
    if (counts()) this.#onChange();
  }

  /** @param {unknown} error @param {'paint'|'preview'} event */
  #fail(error, event) {
    const code = codeOfLook(error, 'paint-failed');
    this.hasFailed = event === 'paint' && code === 'paint-failed';
    this.#machine.send('failed');
    this.#report(code);
  }

  /** Both pictures that were chosen are there, or are none. */
  #settled() {
    return Promise.all([this.#reader.settled(), this.#styleReader.settled()]);
  }

  #next() {
    this.#request += 1;
    return this.#request;
  }

  #forgetPainting() {
    this.painted?.close();
    this.painted = null;
    this.hasFailed = false;
  }
}
