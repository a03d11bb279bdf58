/**
 * A gesture does not drag the pointer: while one is being made, the pointer
 * stays where it was before the movement began. Pure; times come with the
 * pointers.
 */

/** @import {Pointer} from '../types.js' */

/**
 * A movement is on its way for about so long before it is recognised as a gesture: a head that was in its new place at
 * once was recognised after 250 to 400 ms, and a head takes a while to get there.
 */
const LEAD_MS = 600;
/** How far back is remembered. */
const MEMORY_MS = 1500;

export function makeGestureHold() {
  /**
   * Where the pointer was said to be, without the movements that became gestures: a gesture made twice in a second, or
   * one that the tracker lost on its way, is still held where the player last rested.
   * @type {Pointer[]}
   */
  let recent = [];
  /** @type {Pointer|null} */
  let still = null;

  return {
    /**
     * @param {boolean} on  a gesture is being made
     * @param {number} atMs  of the frame that says so
     */
    hold(on, atMs) {
      if (on === (still !== null)) return;
      still = on ? (recent.findLast((pointer) => pointer.atMs <= atMs - LEAD_MS) ?? recent[0] ?? null) : null;
      if (still) recent = recent.slice(0, recent.indexOf(still) + 1);
    },
    /**
     * @param {Pointer} pointer
     * @returns {Pointer}  where it is said to be
     */
    place(pointer) {
      if (!pointer.present) return pointer;
      const said = still ? { ...pointer, x: still.x, y: still.y } : pointer;
      recent = [...recent.filter(({ atMs }) => atMs > pointer.atMs - MEMORY_MS), said];
      return said;
    },
  };
}
