/** Any key of a keyboard, and whatever plugs in as one: most switch interfaces do. */
import { t } from '../core/i18n.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'key', asks: false, kindKey: 'switch-by-hand' });

/** With these a helper finds the way out: they are never the switch. */
const NEVER = /^(Tab|Escape|F\d+|Shift|Control|Alt|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|ContextMenu|Unidentified|$)/;

/** @param {string} detail  a KeyboardEvent's `code` */
export const isDetail = (detail) => /^[A-Z][A-Za-z0-9]*$/.test(detail) && !NEVER.test(detail);

/** @param {string} detail  a code */
export const nameOf = (detail) => t('switch-key', { key: detail.replace(/^(Key|Digit)(?=.$)/, '') });

/**
 * @param {SwitchListening} listening
 * @param {EventTarget} [target]
 * @returns {() => void}  stop listening
 */
export function listen({ hear }, target = window) {
  const stopping = new AbortController();
  // Before anything else on the page, so that a switch is never a letter or a press of the focused button as well.
  const options = { capture: true, signal: stopping.signal };
  for (const [type, down] of /** @type {const} */ ([
    ['keydown', true],
    ['keyup', false],
  ])) {
    target.addEventListener(
      type,
      (event) => {
        const { code, timeStamp, repeat } = /** @type {KeyboardEvent} */ (event);
        if (!isDetail(code) || !hear({ detail: code, down, atMs: timeStamp, repeat })) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      options,
    );
  }
  return () => stopping.abort();
}
