/**
 * Any button of any gamepad, and of the adaptive controllers and switch
 * boxes that call themselves gamepads. Browsers tell of no presses: they have
 * to be looked for.
 */
import { t } from '../core/i18n.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'gamepad', asks: false, kindKey: 'switch-by-hand' });

const LOOK_EVERY_MS = 8;
/** An analogue trigger counts as down from half its way. */
const DOWN_FROM = 0.5;

/** @param {string} detail  a button's number */
export const isDetail = (detail) => /^\d{1,2}$/.test(detail);

/** @param {string} detail  a button */
export const nameOf = (detail) => t('switch-gamepad', { number: Number(detail) + 1 });

/**
 * @param {SwitchListening} listening
 * @param {Object} [browser]
 * @param {() => readonly (Gamepad|null)[]} [browser.pads]
 * @param {EventTarget} [browser.target]
 * @param {() => number} [browser.nowMs]
 * @returns {() => void}  stop listening
 */
export function listen(
  { hear, lost, back },
  { pads = () => navigator.getGamepads?.() ?? [], target = window, nowMs = () => performance.now() } = {},
) {
  const stopping = new AbortController();
  /** @type {Set<string>} */
  let down = new Set();

  const look = () => {
    const now = pressed(pads());
    // All that came down before all that went up: nobody is without a switch in between.
    for (const detail of now) if (!down.has(detail)) hear({ detail, down: true, atMs: nowMs() });
    for (const detail of down) if (!now.has(detail)) hear({ detail, down: false, atMs: nowMs() });
    down = now;
  };
  let gone = false;
  target.addEventListener(
    'gamepaddisconnected',
    () => {
      look();
      gone = true;
      lost('switch-gamepad-gone');
    },
    { signal: stopping.signal },
  );
  target.addEventListener(
    'gamepadconnected',
    () => {
      if (gone) back('switch-gamepad-back');
      gone = false;
    },
    { signal: stopping.signal },
  );
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    stopping.abort();
  };
}

/** @param {readonly (Gamepad|null)[]} pads @returns {Set<string>} */
function pressed(pads) {
  const buttons = pads.flatMap((pad) => (pad?.connected ? [...pad.buttons.entries()] : []));
  return new Set(
    buttons.filter(([, { pressed: isDown, value }]) => isDown || value >= DOWN_FROM).map(([index]) => String(index)),
  );
}
