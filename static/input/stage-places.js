/** Where on the stage a pointer is, and where in the window; beside the stage, and behind what lies in front of it, nothing is played. */
import { clamp } from '../core/numbers.js';
import { alongOf, intoHalf } from '../instruments/duet.js';
import { isSplit } from '../instruments/index.js';

/** @import {Settings} from '../parts.js' */
/** @import {Box} from '../types.js' */

/** @typedef {{x: number, y: number}} Place */

/** Above the stage, where nothing plays: what a pointer on a dialog in front of the stage is to an instrument. */
export const OFF_STAGE = Object.freeze({ x: 0.5, y: -1 });

/**
 * @param {Place} pointer  fractions of the field
 * @param {Box} field  pixels
 * @param {{width: number, height: number}} view  the window; what is outside cannot be hit
 */
export function toPoint({ x, y }, field, view) {
  return {
    x: clamp(field.x + x * field.width, 0, view.width - 1),
    y: clamp(field.y + y * field.height, 0, view.height - 1),
  };
}

/**
 * @param {Place} point  pixels
 * @param {Box} stage  pixels
 * @returns {Place}  fractions of the stage, outside 0..1 beside it
 */
export function toStage({ x, y }, stage) {
  return { x: (x - stage.x) / stage.width, y: (y - stage.y) / stage.height };
}

/** @param {Place} place */
const isInside = ({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/** @returns {Box} */
const windowBox = () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight });

export class StagePlaces {
  #settings;
  #stage;
  /** What the pointer moves over in place of the stage. @type {(() => Box|null)|null} */
  #borrowed = null;

  /** @param {{settings: Settings, stage: HTMLElement}} parts */
  constructor({ settings, stage }) {
    this.#settings = settings;
    this.#stage = stage;
  }

  get isBorrowed() {
    return this.#borrowed !== null;
  }

  /** @param {(() => Box|null)|null} place  pixels of the window */
  lend(place) {
    this.#borrowed = place;
  }

  /** Whether it is there, and nothing in front of all of it. */
  get isFree() {
    return this.#stage.getBoundingClientRect().width > 0 && !document.querySelector('dialog:modal');
  }

  /**
   * Of the player's pointer, which has the stage or the window.
   * @param {Place} pointer  0..1 of its field
   * @returns {{point: Place, place: Place}}  pixels of the window, and fractions of the stage
   */
  locate(pointer) {
    const view = windowBox();
    const box = this.#stage.getBoundingClientRect();
    // In another view there is no stage to be seen: the pointer has the window, and nothing to play.
    if (!box.width) return { point: toPoint(pointer, view, view), place: OFF_STAGE };
    if (this.#settings.values.dwell) {
      const point = toPoint(pointer, view, view);
      return { point, place: this.#uncovered(point, box) };
    }
    const elsewhere = this.#borrowed?.();
    if (elsewhere) return { point: toPoint(pointer, elsewhere, view), place: OFF_STAGE };
    const place = this.share(pointer, 1);
    return { point: toPoint(place, box, view), place };
  }

  /**
   * Of two with an instrument each, everybody has a half of the stage.
   * @param {Place} pointer  0..1 of what the player has @param {1|2} player
   * @returns {Place}  fractions of the stage
   */
  share({ x, y }, player) {
    if (!isSplit(this.#settings.values)) return { x, y };
    return alongOf(this.#stage.clientWidth) === 'x' ? { x: intoHalf(x, player), y } : { x, y: intoHalf(y, player) };
  }

  /** @param {Place} place  fractions of the stage @returns {Place}  pixels of the window */
  toPoint(place) {
    return toPoint(place, this.#stage.getBoundingClientRect(), windowBox());
  }

  /** @param {Place} point  pixels of the window @returns {Place}  fractions of the stage */
  at(point) {
    const box = this.#stage.getBoundingClientRect();
    return box.width ? this.#uncovered(point, box) : OFF_STAGE;
  }

  /** @param {Place} point @param {Box} box  of the stage */
  #uncovered(point, box) {
    const place = toStage(point, box);
    const isCovered = isInside(place) && !this.#stage.contains(document.elementFromPoint(point.x, point.y));
    return isCovered ? OFF_STAGE : place;
  }
}
