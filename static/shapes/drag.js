/** A shape under a finger, a pen or a mouse: it moves along, and the move counts when it is let go. */

/** @typedef {{index: number, x: number, y: number}} Dragged  in steps of the stage */

/** Less than this many pixels is a press that trembles. */
const BEGINS_PX = 6;

/**
 * @param {Object} parts
 * @param {(place: {clientX: number, clientY: number}) => {x: number, y: number}} parts.toSteps
 * @param {(dragged: Dragged|null) => void} parts.onMove
 * @param {(dragged: Dragged) => void} parts.onEnd
 */
export function makeDrag({ toSteps, onMove, onEnd }) {
  /** @type {{pointerId: number, index: number, from: PointerEvent, middle: {x: number, y: number}}|null} */
  let held = null;
  /** @type {Dragged|null} */
  let dragged = null;

  /** @param {Dragged|null} next */
  const show = (next) => {
    dragged = next;
    onMove(next);
  };
  const cancel = () => {
    held = null;
    show(null);
  };

  return {
    /** @param {PointerEvent} event */
    begin(event) {
      if (event.button !== 0 || held) return;
      const shape = /** @type {HTMLElement} */ (event.currentTarget);
      const { left, top, width, height } = shape.getBoundingClientRect();
      const middle = { x: left + width / 2 - event.clientX, y: top + height / 2 - event.clientY };
      shape.setPointerCapture(event.pointerId);
      held = { pointerId: event.pointerId, index: Number(shape.dataset.index), from: event, middle };
    },
    /** @param {PointerEvent} event */
    move(event) {
      if (held?.pointerId !== event.pointerId) return;
      const { from, index, middle } = held;
      const way = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
      if (!dragged && way < BEGINS_PX) return;
      // By where it was taken, so that it does not jump under the finger.
      show({ index, ...toSteps({ clientX: event.clientX + middle.x, clientY: event.clientY + middle.y }) });
    },
    /** @param {PointerEvent} event */
    end(event) {
      if (held?.pointerId !== event.pointerId) return;
      const done = dragged;
      cancel();
      if (done) onEnd(done);
    },
    cancel,
  };
}
