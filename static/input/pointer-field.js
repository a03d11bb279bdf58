/**
 * Where the calibrated pointer moves: over the stage, or, with dwell, over the
 * whole window.
 *
 * Out come two things: `creatable:pointer` in fractions of the stage, for
 * instruments, and the place in pixels of the window, for the dot and for
 * dwell. While the pointer rests (pause, or the player's own rest), the first
 * falls silent after one last pointer that says "not present", so that no note
 * hangs; the second goes on, or nobody could end the rest by pointing.
 */

import { dispatch } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { partsPlayed } from '../instruments/index.js';
import { createHeadDot } from './head-dot.js';
import { OFF_STAGE, StagePlaces } from './stage-places.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Box, Pointer} from '../types.js' */
/** @import {Pause} from './pause.js' */

/** How long the dwell stays with the nose after it was seen, before the mouse may have it. */
const NOSE_FIRST_MS = 1000;

/** @typedef {{x: number, y: number, present: boolean, atMs: number}} Point  pixels of the window */

/**
 * @typedef {Object} FieldParts
 * @property {Settings} settings
 * @property {HTMLElement} stage
 * @property {Pause} pause
 */

/** @param {FieldParts} parts */
export const wirePointerField = (parts) => new PointerField(parts);

class PointerField {
  dot = createHeadDot();
  #settings;
  #pause;
  #places;
  /** Made when a second player comes. @type {ReturnType<typeof createHeadDot>|undefined} */
  #secondDot;
  #resting = false;
  /** The last that was told of each source. @type {Map<string, Pointer>} */
  #last = new Map();
  #noseSeenAtMs = Number.NEGATIVE_INFINITY;
  /** @type {Listeners<Point>} */
  #points = makeListeners();
  /** @type {Listeners<Pointer>} */
  #reached = makeListeners();
  /** @type {Listeners<Point>} */
  #hovers = makeListeners();

  /** @param {FieldParts} parts */
  constructor({ settings, stage, pause }) {
    this.#settings = settings;
    this.#pause = pause;
    this.#places = new StagePlaces({ settings, stage });
    pause.onChange(() => this.#mute());
  }

  /** @param {Pointer} pointer  calibrated: 0..1 of its field */
  move(pointer) {
    const { point, place } = this.#places.locate(pointer);
    const { present, atMs } = pointer;
    this.#reached.tell({ ...pointer, present: present && !this.isMuted() });
    const isIdle = this.#isIdle;
    if (present) this.#noseSeenAtMs = performance.now();
    this.dot.show({ ...point, present: present && !isIdle });
    // A dot that is not shown plays nothing either.
    if (!this.isMuted()) this.#tell({ ...pointer, ...(isIdle ? OFF_STAGE : { x: place.x, y: place.y }) });
    this.#points.tell({ ...point, present, atMs });
  }

  /**
   * A second player, who plays the stage and presses nothing.
   * @param {Pointer} pointer  calibrated: 0..1 of the stage
   */
  moveSecond = (pointer) => {
    const isHeard = pointer.present && this.isStageFree();
    const place = this.#places.share(pointer, 2);
    this.#secondDot ??= createHeadDot(2);
    this.#secondDot.show({ ...this.#places.toPoint(place), present: isHeard && !this.#playsBody(2) });
    this.#tell({ ...pointer, x: place.x, y: place.y, present: isHeard });
  };

  /**
   * The mouse, with its own arrow instead of a dot. It plays beside the nose; the dwell is the nose's while that is seen.
   * @param {Point} point
   */
  hover(point) {
    const { present, atMs } = point;
    if (!this.isMuted()) this.#tell({ source: 'mouse', ...this.#places.at(point), present, atMs });
    if (performance.now() - this.#noseSeenAtMs < NOSE_FIRST_MS) return;
    this.dot.place(point);
    this.#hovers.tell(point);
  }

  isMuted() {
    return this.#resting || this.#pause.on;
  }

  /** Whether the stage can be played: it is shown, nothing is in front of it, and nobody rests. */
  isStageFree() {
    return !this.isMuted() && this.#places.isFree;
  }

  /**
   * Let the pointer move over something else than the stage, until null; with dwell it moves over everything anyway.
   * @param {(() => Box|null)|null} place  pixels of the window
   */
  lend(place) {
    this.#places.lend(place);
  }

  /** @returns {boolean} */
  get resting() {
    return this.#resting;
  }

  /** @param {boolean} next */
  rest(next) {
    this.#resting = next;
    this.#mute();
  }

  /** Where the player's tracked pointer is within the player's reach, whatever lies there; nowhere while it rests. */
  onReached = this.#reached.listen;
  /** Where the player's tracked pointer is. */
  onPoint = this.#points.listen;
  /** Where a mouse is that plays by moving, while no player is seen: for whoever presses by resting. */
  onHover = this.#hovers.listen;

  /** On the stage other parts of the body play instead: a dot there would only be in the way. */
  get #isIdle() {
    return this.#playsBody(1) && !this.#settings.values.dwell && !this.#places.isBorrowed;
  }

  /** @param {1|2} player */
  #playsBody(player) {
    return partsPlayed(this.#settings.values, player).length > 0;
  }

  /** @param {Pointer} pointer */
  #tell(pointer) {
    this.#last.set(pointer.source, pointer);
    dispatch('creatable:pointer', pointer);
  }

  #mute() {
    const isMuted = this.isMuted();
    for (const pointer of isMuted ? this.#last.values() : []) {
      if (pointer.present) this.#tell({ ...pointer, present: false, atMs: performance.now() });
    }
    this.dot.rest(isMuted);
  }
}
