/**
 * A gesture that was taught, as a switch. Which gesture it is says the
 * player's mapping; here it is only the first or the second switch. Without
 * a camera there is no such switch: then the keyboard's stands in.
 */
import { t } from '../core/i18n.js';
import { askFor, onRequest } from '../core/requests.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'gesture', asks: false });

/** @param {string} detail  which switch */
export const isDetail = (detail) => detail === '1' || detail === '2';

export const nameOf = () => t('switch-gesture');

/**
 * @param {SwitchListening} listening
 * @param {EventTarget} [target]
 * @returns {() => void}  stop listening
 */
export function listen({ hear, lost, back }, target = document) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let works = false;
  /** @type {Set<string>} */
  const down = new Set();

  const letGo = () => {
    for (const detail of down) hear({ detail, down: false, atMs: performance.now() });
    down.clear();
  };
  onRequest(
    target,
    'gesture-switch',
    ({ number, down: isDown }) => {
      down[isDown ? 'add' : 'delete'](String(number));
      hear({ detail: String(number), down: isDown, atMs: performance.now() });
    },
    { signal },
  );
  onRequest(
    target,
    'gestures-seen',
    (seen) => {
      if (seen === works) return;
      works = seen;
      if (seen) return back('switch-gesture-ready');
      letGo();
      return lost('switch-gesture-waiting');
    },
    { signal },
  );
  // Whoever has just chosen it is heard before anything is missed.
  queueMicrotask(() => {
    if (!works && !signal.aborted) lost('switch-gesture-waiting');
  });
  askFor(target, 'gestures-asked');
  return () => stopping.abort();
}
