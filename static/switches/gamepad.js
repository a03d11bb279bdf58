/**
 * Any button of any gamepad, and of the adaptive controllers and switch
 * boxes that call themselves gamepads. Browsers tell of no presses: they have
 * to be looked for.
 */
import { t } from '../core/i18n.js';

/** @import {SwitchListening} from './index.js' */

export const meta = Object.freeze({ id: 'gamepad', asks: false, kindKey: 'switch-by-hand' });

const LOOK_EVERY_MS = 8;

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
  const { signal } = stopping;
  const presses = makePresses();
  // What is held as the listening begins was pressed for something else.
  let down = presses.of(pads());
  /** The gamepad that last was the switch, by its place. @type {number|undefined} */
  let used;
  let gone = false;

  const isBack = () => {
    if (gone) back('switch-gamepad-back');
    gone = false;
  };
  const look = () => {
    const now = presses.of(pads());
    // All that came down before all that went up: nobody is without a switch in between.
    for (const [detail, pad] of now) {
      if (down.has(detail) || !hear({ detail, down: true, atMs: nowMs() })) continue;
      used = pad;
      isBack();
    }
    for (const detail of down.keys()) if (!now.has(detail)) hear({ detail, down: false, atMs: nowMs() });
    down = now;
  };
  target.addEventListener(
    'gamepaddisconnected',
    (event) => {
      look();
      const { index } = /** @type {GamepadEvent} */ (event).gamepad;
      const others = pads().some((pad, place) => pad?.connected && place !== index);
      if (others && index !== used) return;
      gone = true;
      lost('switch-gamepad-gone');
    },
    { signal },
  );
  target.addEventListener('gamepadconnected', isBack, { signal });
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    stopping.abort();
  };
}

/** How far each button is pressed by itself: some triggers rest at half their way. */
function makePresses() {
  /** @type {Map<string, {value: number, pressed: boolean}>} */
  const rests = new Map();

  /** @param {string} id @param {{value: number, pressed: boolean}} button */
  const isDown = (id, { value, pressed }) => {
    const isPart = value > 0 && value < 1;
    const first = isPart ? { value, pressed } : { value: 0, pressed: false };
    const known = rests.get(id) ?? first;
    const rest = isPart && value < known.value ? { value, pressed } : known;
    rests.set(id, value === 0 && !pressed ? { value: 0, pressed: false } : rest);
    // Where the browser calls the resting trigger pressed, only its way counts: from half of what is left.
    return (pressed && !rest.pressed) || value >= rest.value + (1 - rest.value) / 2;
  };

  return {
    /** @param {readonly (Gamepad|null)[]} pads @returns {Map<string, number>}  each button's number, and its gamepad's */
    of(pads) {
      for (const id of rests.keys()) if (!pads[Number(id.split('/')[0])]?.connected) rests.delete(id);
      return new Map(
        pads.flatMap((pad, place) =>
          pad?.connected
            ? [...pad.buttons.entries()]
                .filter(([index, button]) => isDown(`${place}/${index}`, button))
                .map(([index]) => /** @type {const} */ ([String(index), place]))
            : [],
        ),
      );
    },
  };
}
