/** Any key of a keyboard, and whatever plugs in as one: most switch interfaces do. */
import { t } from '../core/i18n.js';
import { hidesKeyUps, keyCodeOf, keyLabelOf } from '../core/key-code.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'key', asks: false, kindKey: 'switch-by-hand' });

/** With these a helper finds the way out: they are never the switch. */
const NEVER = /^(Tab|Escape|F\d+|Shift|Control|Alt|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|ContextMenu|Unidentified|$)/;

/** @param {string} detail  a KeyboardEvent's `code` */
export const isDetail = (detail) => /^[A-Z][A-Za-z0-9]*$/.test(detail) && !NEVER.test(detail);

/** @param {string} detail  a code */
export const nameOf = (detail) => t('switch-key', { key: keyLabelOf(detail) });

/**
 * @param {SwitchListening} listening
 * @param {EventTarget} [target]
 * @returns {() => void}  stop listening
 */
export function listen({ hear }, target = window) {
  const stopping = new AbortController();
  // Before anything else on the page, so that a switch is never a letter or a press of the focused button as well.
  const options = { capture: true, signal: stopping.signal };
  /** @type {Set<string>} */
  const held = new Set();
  /** @param {number} atMs */
  const letAllGo = (atMs) => {
    for (const detail of held) hear({ detail, down: false, atMs });
    held.clear();
  };
  for (const [type, down] of /** @type {const} */ ([
    ['keydown', true],
    ['keyup', false],
  ])) {
    target.addEventListener(
      type,
      (event) => {
        const press = /** @type {KeyboardEvent} */ (event);
        if (hidesKeyUps(press)) return letAllGo(press.timeStamp);
        const detail = keyCodeOf(press);
        if (!isDetail(detail)) return;
        held[down ? 'add' : 'delete'](detail);
        if (!hear({ detail, down, atMs: press.timeStamp, repeat: press.repeat })) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      options,
    );
  }
  return () => stopping.abort();
}
