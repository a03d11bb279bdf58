/** A picture of the player's, and what a network dreams into it, which can be watched as it grows. */
import { makeMachine } from '../core/machine.js';
import { DREAMING_LAYERS } from '../dreaming/networks.js';
import { copyOf, PictureReader } from './kept-picture.js';
import { codeOfLook } from './look-problem.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {createDreamer} from '../dreaming/client.js' */
/** @import {DreamingModel} from '../dreaming/networks.js' */
/** @import {SeenStep, Wish} from '../dreaming/dreamer.js' */
/** @import {Kept} from './kept-picture.js' */

export const OCTAVES = Object.freeze([1, 2, 3, 4]);
export const STEPS = Object.freeze([5, 10, 20, 40]);
/** How long the longer side of a dream may be, in dots. */
export const DREAM_SIZES = Object.freeze([256, 384, 512]);

/** @typedef {'empty'|'ready'|'dreaming'} DreamingState */
/** @typedef {'open'|'start'|'over'|'leave'} DreamingEvent */
/** @type {Transitions<DreamingState, DreamingEvent>} */
export const DREAMING = Object.freeze({
  empty: { open: 'ready' },
  ready: { open: 'ready', start: 'dreaming', leave: 'empty' },
  dreaming: { open: 'ready', over: 'ready', leave: 'empty' },
});

export class Dreaming {
  /** @type {Wish} */
  wish = {
    model: 'efficientnet-lite0',
    layer: DREAMING_LAYERS['efficientnet-lite0'][2],
    octaves: 3,
    steps: 10,
    longest: 384,
  };
  /** The player's picture. @type {Kept|null} */
  content = null;
  /** As far as it has come. @type {SeenStep|null} */
  step = null;
  /** The last one broke off. */
  hasFailed = false;
  #machine = makeMachine(DREAMING, 'empty');
  /** Counts what was asked for. */
  #request = 0;
  #reader;
  #dreamer;
  #report;
  #onChange;

  /**
   * @param {Object} parts
   * @param {Pick<ReturnType<typeof createDreamer>, 'dream'|'end'>} parts.dreamer
   * @param {Report} parts.report
   * @param {() => void} parts.onChange
   */
  constructor({ dreamer, report, onChange }) {
    this.#dreamer = dreamer;
    this.#report = report;
    this.#onChange = onChange;
    this.#reader = new PictureReader(report, DREAM_SIZES[DREAM_SIZES.length - 1], onChange);
  }

  get state() {
    return this.#machine.state;
  }

  get isReading() {
    return this.#reader.isReading;
  }

  /** The next smaller size, where the last dream broke off. @returns {number|null} */
  get smaller() {
    return this.hasFailed ? (DREAM_SIZES.filter((size) => size < this.wish.longest).at(-1) ?? null) : null;
  }

  /** @param {Partial<Wish>} next */
  choose(next) {
    Object.assign(this.wish, next);
    this.#onChange();
  }

  /** The layer is then one of its own, as far from the picture as the one before. @param {DreamingModel} model */
  chooseModel(model) {
    const rank = DREAMING_LAYERS[this.wish.model].indexOf(this.wish.layer);
    this.choose({ model, layer: DREAMING_LAYERS[model][rank] });
  }

  /** The picture that is dreamt into from now on. @param {() => Promise<ImageBitmap>} read @param {StatusCode} ifNone @param {string} [name] @returns {Promise<boolean>} whether it is another one now */
  open(read, ifNone, name = '') {
    return this.#reader.read(read, ifNone, name, (content) => {
      this.#end();
      this.content = content;
      this.#machine.send('open');
    });
  }

  async start() {
    if (this.isReading) await this.#reader.settled();
    const { content, wish } = this;
    if (!content || this.state === 'dreaming') return;
    this.#request += 1;
    const mine = this.#request;
    this.#forget();
    this.#machine.send('start');
    this.#onChange();
    let failure = null;
    try {
      await this.#dreamer.dream(copyOf(content), { ...wish });
    } catch (error) {
      failure = error;
    }
    if (mine !== this.#request) return;
    if (failure) this.#fail(failure);
    this.#machine.send('over');
    this.#onChange();
  }

  /** It has come so far. @param {SeenStep} step */
  hear(step) {
    if (this.state !== 'dreaming') return step.picture.close();
    this.step?.picture.close();
    this.step = step;
    this.#onChange();
  }

  /** What was dreamt so far stays. */
  stop() {
    if (this.state !== 'dreaming') return;
    this.#request += 1;
    this.#dreamer.end();
    this.#machine.send('over');
    this.#onChange();
  }

  /** Nobody dreams any more: the worker goes, and the pictures. */
  leave() {
    this.#reader.forget();
    this.#end();
    this.content = null;
    if (this.state !== 'empty') this.#machine.send('leave');
    this.#onChange();
  }

  #end() {
    this.#request += 1;
    this.#dreamer.end();
    this.#forget();
  }

  #forget() {
    this.step?.picture.close();
    this.step = null;
    this.hasFailed = false;
  }

  /** @param {unknown} error */
  #fail(error) {
    const code = codeOfLook(error, 'dream-failed');
    this.hasFailed = code === 'dream-failed';
    this.#report(code);
  }
}
