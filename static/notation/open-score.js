/** One score while it is open: which of its bars are shown, how large, coloured or plain, and on what: screen or paper. */
import { noteName } from '../core/note-names.js';
import { clamp } from '../core/numbers.js';
import { lookOf } from '../core/palettes.js';
import { recall, remember } from '../core/remembered.js';
import { withLetters } from './letters.js';
import { barNumbers, passageOf } from './passage.js';
import { barsOf } from './score-events.js';

/** @import {createEngraving} from './engraving.js' */
/** @import {ScoreDialog} from './score-dialog.js' */
/** @import {SaidBar} from './score-events.js' */

/** So many are engraved in a moment, and fill a sheet or two. */
const BARS = 16;
/** 1 is a staff of 40 pixels in a window that has room for it. */
const SIZES = Object.freeze([0.6, 0.8, 1, 1.3, 1.7, 2.2]);
const USUAL = 2;
const ROOMY_PX = 700;
const SMALLEST_SHARE = 0.65;
/** So wide in pixels at size 1 is what stands before the notes of a line, and each moment with its letter. */
const CLEF_PX = 120;
const MOMENT_PX = 38;
/** Whoever plays next in this browser reads as the last one did. */
const REMEMBERED = 'score-look';

/** @typedef {ReturnType<typeof createEngraving>} Engraving */
/** What becomes of the window while a score is open. @typedef {Pick<typeof globalThis, 'addEventListener'|'removeEventListener'>} Surroundings */

export class OpenScore {
  #dialog;
  #engrave;
  /** @type {Engraving|null} */
  #engraving = null;
  #name;
  #score;
  #palette;
  #numbers;
  #from = 0;
  #isColoured;
  #size;
  #roomPx = 0;
  /** Whether its sheets are being engraved. */
  #isPrinting = false;
  /** The most moments of a bar that is shown. */
  #moments = 0;
  #ending = new AbortController();

  /**
   * @param {Object} parts
   * @param {ScoreDialog} parts.dialog
   * @param {string} parts.name  of the take
   * @param {string} parts.score  MusicXML, partwise
   * @param {string} parts.palette  of the keys
   * @param {(paper: HTMLElement) => Engraving} parts.engrave
   */
  constructor({ dialog, name, score, palette, engrave }) {
    this.#dialog = dialog;
    this.#engrave = engrave;
    this.#name = name;
    this.#score = score;
    this.#palette = palette;
    this.#numbers = barNumbers(score);
    const { plain, size } = recall(REMEMBERED) ?? {};
    this.#isColoured = plain !== true;
    this.#size = SIZES[size] === undefined ? USUAL : size;
  }

  /** @param {Surroundings} [surroundings]  the window */
  async begin(surroundings = globalThis) {
    const { signal } = this.#ending;
    await this.#show();
    const { paper } = this.#dialog;
    if (!paper) throw new TypeError('nothing to draw on');
    this.#engraving = this.#engrave(paper);
    await this.#draw();
    surroundings.addEventListener('beforeprint', () => this.#hasSheets || this.#drawForPaper(this.#engraving), {
      signal,
    });
    surroundings.addEventListener('afterprint', () => this.#afterPrint(), { signal });
    surroundings.addEventListener('resize', () => this.#dialog.roomPx !== this.#roomPx && this.#drawAgain(), {
      signal,
    });
  }

  colour() {
    this.#isColoured = !this.#isColoured;
    this.#keep();
    return this.#showAndDraw();
  }

  /** @param {1|-1} by */
  async resize(by) {
    this.#size = clamp(this.#size + by, 0, SIZES.length - 1);
    this.#keep();
    await this.#show();
    this.#drawAgain();
  }

  /** @param {1|-1} by  pages */
  turn(by) {
    const next = this.#from + by * BARS;
    if (next >= 0 && next < this.#numbers.length) this.#from = next;
    return this.#showAndDraw();
  }

  /** Whether all of it is shown. */
  get isWhole() {
    return this.#numbers.length <= BARS;
  }

  /**
   * All of it, however much is shown: page by page on sheets of its own, so that the keys wait for none of them.
   * @param {() => void} [print]
   * @param {() => Promise<unknown>} [rest]  lets all else have its turn
   */
  async print(print = () => window.print(), rest = nextTask) {
    if (this.isWhole) return print();
    if (this.#isPrinting) return;
    this.#isPrinting = true;
    let areReady = false;
    try {
      areReady = await this.#engraveSheets(rest);
    } finally {
      this.#isPrinting = false;
      if (!areReady) this.#dialog.clearSheets();
    }
    if (areReady) print();
  }

  close() {
    this.#ending.abort();
    this.#dialog.clearSheets();
    this.#dialog.score = null;
  }

  #keep() {
    remember(REMEMBERED, { plain: !this.#isColoured, size: this.#size });
  }

  async #showAndDraw() {
    await this.#show();
    await this.#draw();
  }

  #show() {
    const to = Math.min(this.#from + BARS, this.#numbers.length);
    const said = barsOf(passageOf(this.#score, this.#from, BARS));
    this.#moments = Math.max(...said.map(momentsIn));
    return this.#dialog.show({
      name: this.#name,
      from: this.#numbers[this.#from],
      to: this.#numbers[to - 1],
      count: this.#numbers.length,
      isFirst: this.#from === 0,
      isLast: to === this.#numbers.length,
      isColoured: this.#isColoured,
      isSmallest: this.#size === 0,
      isLargest: this.#size === SIZES.length - 1,
      said,
    });
  }

  /** @param {() => Promise<unknown>} rest @returns {Promise<boolean>}  whether all are there; closed meanwhile, nobody wants them */
  async #engraveSheets(rest) {
    this.#dialog.clearSheets();
    for (let from = 0; from < this.#numbers.length; from += BARS) {
      const engraving = this.#engrave(this.#dialog.addSheet());
      await this.#open(engraving, from);
      this.#drawForPaper(engraving);
      await rest();
      if (this.#ending.signal.aborted) return false;
    }
    return true;
  }

  get #hasSheets() {
    return this.#dialog.sheets > 0;
  }

  #afterPrint() {
    if (this.#hasSheets) this.#dialog.clearSheets();
    else this.#drawAgain();
  }

  /** The music itself is another one, or looks otherwise. */
  async #draw() {
    if (this.#engraving) await this.#open(this.#engraving, this.#from);
    this.#drawAgain();
  }

  /** @param {Engraving} engraving @param {number} from  the first bar, counted from 0 */
  #open(engraving, from) {
    const passage = passageOf(this.#score, from, BARS);
    const score = this.#isColoured ? withLetters(passage, noteName) : passage;
    const colourOf = this.#isColoured
      ? (/** @type {{label: string, note: number}} */ key) => lookOf(this.#palette, key).colour
      : null;
    return engraving.open(score, { colourOf });
  }

  /** @param {Engraving|null} engraving */
  #drawForPaper(engraving) {
    engraving?.drawForPaper(SIZES[this.#size]);
  }

  /** The same music in another size, or in a window of another width. */
  #drawAgain() {
    this.#roomPx = this.#dialog.roomPx;
    const size = SIZES[this.#size] * clamp(this.#roomPx / ROOMY_PX, SMALLEST_SHARE, 1);
    // A bar that finds no room is not squeezed until nobody can read it: then the music is wider than its frame.
    this.#engraving?.draw(size, size * (CLEF_PX + MOMENT_PX * this.#moments));
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** At how many times something is struck. @param {SaidBar} bar */
const momentsIn = ({ lines }) =>
  new Set(lines.flatMap(({ moments }) => moments.map(({ beat }) => Math.round(beat * 12)))).size;
