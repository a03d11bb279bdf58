/**
 * The player's switches, from the device to what was meant, and how a switch
 * is chosen by pressing it.
 */
import { makeDebounce } from '../switches/debounce.js';
import { listenToSwitches } from '../switches/index.js';
import { STUCK_MS } from '../switches/settings.js';

/** @import {Settings} from '../parts.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {SwitchMeaning} from '../switches/debounce.js' */

/** Time goes by in steps of this length. */
const TICK_MS = 20;
const TIMES = /** @type {const} */ (['switchAcceptMs', 'switchRepeatMs', 'switchHoldMs']);
const BOTH = /** @type {const} */ (['switchOne', 'switchTwo']);

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {(number: 1|2, meaning: SwitchMeaning, atMs: number) => void} parts.onMeaning
 * @param {(atMs: number) => void} parts.onTick  while there is a switch
 * @param {Report} parts.report
 */
export function wireSwitches({ settings, onMeaning, onTick, report }) {
  const { values } = settings;
  let debounces = makeDebounces();
  let timer = 0;

  function makeDebounces() {
    const [acceptMs, repeatMs, holdMs] = TIMES.map((name) => values[name]);
    return [1, 2].map(() => makeDebounce({ acceptMs, repeatMs, holdMs, stuckMs: STUCK_MS }));
  }
  const chosen = () => {
    if (values.scan === 'off') return [];
    return [values.switchOne, values.switchTwo].slice(0, values.scan === 'two-switches' ? 2 : 1);
  };

  /** @param {1|2} number @param {{atMs: number, down?: boolean}} input */
  const feed = (number, input) => {
    const meaning = debounces[number - 1](input);
    if (meaning === 'stuck') report('switch-stuck');
    if (meaning === 'freed') report('switch-freed');
    if (meaning) onMeaning(number, meaning, input.atMs);
  };
  const both = /** @type {const} */ ([1, 2]);
  const tick = () => {
    const atMs = performance.now();
    both.forEach((number) => feed(number, { atMs }));
    onTick(atMs);
  };
  const letGo = () => both.forEach((number) => feed(number, { down: false, atMs: performance.now() }));

  const switches = listenToSwitches({ chosen, hear: feed, level: () => values.switchLevel, tell: report });

  const show = () => {
    switches.refresh();
    clearInterval(timer);
    if (values.scan !== 'off') timer = window.setInterval(tick, TICK_MS);
  };
  settings.onChange((name) => {
    if (TIMES.some((each) => each === name)) debounces = makeDebounces();
    if (['scan', 'switchOne', 'switchTwo'].includes(name)) {
      letGo();
      show();
    }
  });
  // Whoever leaves the window with the switch down never lets it go here.
  addEventListener('blur', letGo);
  show();

  return {
    /**
     * What is pressed next becomes this switch.
     * @param {1|2} number
     * @param {readonly string[]} kinds  sources to listen to
     * @param {() => void} onLearned
     */
    learn(number, kinds, onLearned) {
      const [name, other] = number === 1 ? BOTH : [BOTH[1], BOTH[0]];
      letGo();
      switches.learn(kinds, (written) => {
        if (values.scan === 'two-switches' && number === 2 && written === values[other]) {
          report('switch-taken');
          return;
        }
        // In this order: a device that is listened to now is not closed and asked for again.
        settings.set(name, written);
        switches.stopLearning();
        onLearned();
      });
    },
    stopLearning: switches.stopLearning,
  };
}
