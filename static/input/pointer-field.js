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
import { clamp } from '../core/numbers.js';
import { alongOf, intoHalf } from '../instruments/duet.js';
import { isSplit, partsPlayed } from '../instruments/index.js';
import { createHeadDot } from './head-dot.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Box, Pointer} from '../types.js' */
/** @import {Pause} from './pause.js' */

/** How long the dwell stays with the nose after it was seen, before the mouse may have it. */
const NOSE_FIRST_MS = 1000;

/** @typedef {{x: number, y: number, present: boolean, atMs: number}} Point  pixels of the window */

/** Above the stage, where nothing plays: what a pointer on a dialog in front of the stage is to an instrument. */
const OFF_STAGE = Object.freeze({ x: 0.5, y: -1 });

/**
 * @param {{x: number, y: number}} pointer  fractions of the field
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
 * @param {{x: number, y: number}} point  pixels
 * @param {Box} stage  pixels
 * @returns {{x: number, y: number}}  fractions of the stage, outside 0..1 beside it
 */
export function toStage({ x, y }, stage) {
  return { x: (x - stage.x) / stage.width, y: (y - stage.y) / stage.height };
}

/** @param {{x: number, y: number}} place */
const isInside = ({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {HTMLElement} parts.stage
 * @param {Pause} parts.pause
 */
export function wirePointerField({ settings, stage, pause }) {
  const dot = createHeadDot();
  /** @type {Listeners<Point>} */
  const points = makeListeners();
  /** @type {Listeners<Point>} */
  const hovers = makeListeners();
  /** Made when a second player comes. @type {ReturnType<typeof createHeadDot>|undefined} */
  let secondDot;
  let resting = false;
  /** @type {(() => Box|null)|null} */
  let borrowed = null;
  /** The last that was told of each source. @type {Map<string, Pointer>} */
  const last = new Map();
  let noseSeenAtMs = Number.NEGATIVE_INFINITY;

  /** @param {Pointer} pointer */
  const tell = (pointer) => {
    last.set(pointer.source, pointer);
    dispatch('creatable:pointer', pointer);
  };
  const isMuted = () => resting || pause.on;
  const mute = () => {
    for (const pointer of isMuted() ? last.values() : []) {
      if (pointer.present) tell({ ...pointer, present: false, atMs: performance.now() });
    }
    dot.rest(isMuted());
  };
  pause.onChange(mute);

  /** @param {Pointer} pointer */
  const locate = (pointer) => {
    const view = { width: innerWidth, height: innerHeight };
    const box = stage.getBoundingClientRect();
    // In another view there is no stage to be seen: the pointer has the window, and nothing to play.
    if (!box.width) return { point: toPoint(pointer, { x: 0, y: 0, ...view }, view), place: OFF_STAGE };
    if (!settings.values.dwell) {
      const elsewhere = borrowed?.();
      if (elsewhere) return { point: toPoint(pointer, elsewhere, view), place: OFF_STAGE };
      const place = placeOf(pointer, 1);
      return { point: toPoint(place, box, view), place };
    }
    const point = toPoint(pointer, { x: 0, y: 0, ...view }, view);
    return { point, place: uncovered(point, box) };
  };

  /** @param {{x: number, y: number}} point @param {Box} box */
  const uncovered = (point, box) => {
    const place = toStage(point, box);
    const covered = isInside(place) && !stage.contains(document.elementFromPoint(point.x, point.y));
    return covered ? OFF_STAGE : place;
  };

  /** On the stage other parts of the body play instead: a dot there would only be in the way. */
  const isIdle = () => playsBody(1) && !settings.values.dwell && !borrowed;
  /** @param {1|2} player */
  const playsBody = (player) => partsPlayed(settings.values, player).length > 0;
  /**
   * Where on the stage: of two with an instrument each, everybody has a half of it.
   * @param {Pointer} pointer @param {1|2} player
   */
  const placeOf = ({ x, y }, player) => {
    if (!isSplit(settings.values)) return { x, y };
    return alongOf(stage.clientWidth) === 'x' ? { x: intoHalf(x, player), y } : { x, y: intoHalf(y, player) };
  };
  const isStageFree = () =>
    !isMuted() && stage.getBoundingClientRect().width > 0 && !document.querySelector('dialog:modal');

  return {
    dot,
    /** @param {Pointer} pointer  calibrated: 0..1 of its field */
    move(pointer) {
      const { point, place } = locate(pointer);
      const { present, atMs } = pointer;
      if (present) noseSeenAtMs = performance.now();
      dot.show({ ...point, present: present && !isIdle() });
      // A dot that is not shown plays nothing either.
      if (!isMuted()) tell({ ...pointer, ...(isIdle() ? OFF_STAGE : { x: place.x, y: place.y }) });
      points.tell({ ...point, present, atMs });
    },
    /**
     * A second player, who plays the stage and presses nothing.
     * @param {Pointer} pointer  calibrated: 0..1 of the stage
     */
    moveSecond(pointer) {
      const isHeard = pointer.present && isStageFree();
      const view = { width: innerWidth, height: innerHeight };
      const { x, y } = placeOf(pointer, 2);
      secondDot ??= createHeadDot(2);
      secondDot.show({ ...toPoint({ x, y }, stage.getBoundingClientRect(), view), present: isHeard && !playsBody(2) });
      tell({ ...pointer, x, y, present: isHeard });
    },
    /**
     * The mouse, with its own arrow instead of a dot. It plays beside the nose; the dwell is the nose's while that is seen.
     * @param {Point} point
     */
    hover(point) {
      const box = stage.getBoundingClientRect();
      const place = box.width ? uncovered(point, box) : OFF_STAGE;
      const { present, atMs } = point;
      if (!isMuted()) tell({ source: 'mouse', ...place, present, atMs });
      if (performance.now() - noseSeenAtMs < NOSE_FIRST_MS) return;
      dot.place(point);
      hovers.tell(point);
    },
    isMuted,
    /** Whether the stage can be played: it is shown, nothing is in front of it, and nobody rests. */
    isStageFree,
    /**
     * Let the pointer move over something else than the stage, until null; with dwell it moves over everything anyway.
     * @param {(() => Box|null)|null} place  pixels of the window
     */
    lend(place) {
      borrowed = place;
    },
    /** @returns {boolean} */
    get resting() {
      return resting;
    },
    /** @param {boolean} next */
    rest(next) {
      resting = next;
      mute();
    },
    /** Where the player's tracked pointer is. */
    onPoint: points.listen,
    /** Where a mouse is that plays by moving, while no player is seen: for whoever presses by resting. */
    onHover: hovers.listen,
  };
}
