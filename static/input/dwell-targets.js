/**
 * Which thing the dot is on, with a border that is wider to leave than to
 * enter. The instrument's keys play when they are entered and are never dwelt on.
 */
import { isOutside } from '../actions/dwell.js';
import { operableAt, placeOf, topDialog } from '../ui/operables.js';

/** So far beyond its border, in pixels, a target is still held: a trembling dot does not lose it. */
const HOLD_PX = 12;

export function makeDwellTargets() {
  /** @type {HTMLElement|null} */
  let held = null;
  /** @type {HTMLElement|null} */
  let marked = null;

  /** @param {{x: number, y: number}} point @param {HTMLElement} element */
  const isHeld = (point, element) => {
    const dialog = topDialog();
    return (
      operableAt(element) === element &&
      (!dialog || dialog.contains(element)) &&
      !isOutside(point, placeOf(element), HOLD_PX)
    );
  };
  return {
    /** @param {{x: number, y: number}} point  pixels of the window */
    find(point) {
      if (held && isHeld(point, held)) return held;
      const found = operableAt(document.elementFromPoint(point.x, point.y));
      held = found?.matches('.zone') ? null : found;
      return held;
    },
    /** @param {HTMLElement|null} element  gets the frame that shows what the ring is about */
    mark(element) {
      marked?.removeAttribute('data-dwelt');
      element?.setAttribute('data-dwelt', '');
      marked = element;
    },
  };
}
