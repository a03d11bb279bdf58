/** Any mouse button, anywhere in the window; a touch counts as the first. */
import { t } from '../core/i18n.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'mouse', asks: false, isHelpers: true, kindKey: 'switch-by-hand' });

/** @param {string} detail  a PointerEvent's `button` */
export const isDetail = (detail) => /^[0-9]$/.test(detail);

const NAMES = Object.freeze(['switch-mouse-left', 'switch-mouse-middle', 'switch-mouse-right']);

/** @param {string} detail  a button */
export const nameOf = (detail) =>
  Number(detail) in NAMES ? t(NAMES[Number(detail)]) : t('switch-mouse', { number: Number(detail) + 1 });

/** What a browser does of its own after a press. */
const CONSEQUENCES = ['click', 'auxclick', 'dblclick', 'contextmenu', 'mousedown', 'mouseup'];
/** A click follows its release at once; a later one is another's. */
const CONSEQUENCE_MS = 50;

/**
 * @param {SwitchListening} listening
 * @param {EventTarget} [target]
 * @returns {() => void}  stop listening
 */
export function listen({ hear }, target = window) {
  const stopping = new AbortController();
  const options = { capture: true, signal: stopping.signal };
  let takenUntilMs = -Infinity;

  /** @param {Event} event */
  const swallow = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const [type, down] of /** @type {const} */ ([
    ['pointerdown', true],
    ['pointerup', false],
    ['pointercancel', false],
  ])) {
    target.addEventListener(
      type,
      (event) => {
        const { button, timeStamp, target: at } = /** @type {PointerEvent} */ (event);
        // The way out of choosing a switch.
        if (/** @type {Element|null} */ (at)?.closest?.('[data-not-a-switch]')) return;
        // A cancelled pointer has no button any more.
        if (!hear({ detail: String(Math.max(0, button)), down, atMs: timeStamp })) return;
        takenUntilMs = down ? Infinity : timeStamp + CONSEQUENCE_MS;
        swallow(event);
      },
      options,
    );
  }
  for (const type of CONSEQUENCES) {
    target.addEventListener(
      type,
      (event) => {
        // `detail` 0: a click by a program or a key, which is nobody's button.
        const byHand = type !== 'click' || /** @type {UIEvent} */ (event).detail !== 0;
        if (byHand && event.timeStamp <= takenUntilMs) swallow(event);
      },
      options,
    );
  }
  return () => stopping.abort();
}
