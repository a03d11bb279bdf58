/**
 * A press is never lost: where the page moves between button down and button
 * up, as a list does that has just grown, the two are over different things,
 * and a browser presses neither. Who held the mouse still meant what was under
 * it at first; the slower a hand is, the more often that happens.
 */
import { operableAt, operables } from '../ui/operables.js';

/** Of what can be operated; the keys sound by themselves, with the press. */
const PRESSED = 'button:not(.zone), a[href], summary';
/** Who goes farther takes the press back. */
const STILL_PX = 8;

/** Call once. */
export function keepPress() {
  /** @type {{pressed: HTMLElement, x: number, y: number}|null} */
  let begun = null;

  const begin = (/** @type {MouseEvent} */ event) => {
    const { target, button, clientX: x, clientY: y } = event;
    // With another button or a key it is the browser's: another tab, a menu.
    const isPlain = button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const pressed = isPlain && target instanceof Element ? operableAt(target) : null;
    begun = pressed?.matches(PRESSED) ? { pressed, x, y } : null;
  };
  const end = (/** @type {MouseEvent} */ { target, clientX, clientY }) => {
    if (!begun) return;
    const { pressed, x, y } = begun;
    begun = null;
    // Where both are over it the browser presses it.
    if (target instanceof Node && pressed.contains(target)) return;
    if (Math.hypot(clientX - x, clientY - y) <= STILL_PX && operables().includes(pressed)) pressed.click();
  };
  document.addEventListener('mousedown', begin, true);
  document.addEventListener('mouseup', end, true);
}
