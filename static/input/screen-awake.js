/**
 * The screen stays on while somebody plays, or a view shows what is heard: a
 * nose, a gamepad, a loud sound and somebody who looks are nothing that a
 * computer counts as somebody being there. The browser may
 * refuse, and takes it back whenever the page is out of sight; it is asked
 * again when the page is seen again, or something new is played.
 */
import { listen } from '../core/events.js';
import { inTime } from '../core/in-time.js';
import { makeMachine } from '../core/machine.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Transitions} from '../core/machine.js' */
/** @import {TrackingState} from './tracking-states.js' */

/**
 * off: nobody needs it; asking: the browser has not answered; held: the screen
 * stays on; refused: it may go dark, for now.
 * @typedef {'off'|'asking'|'held'|'refused'} AwakeState
 */
/** @typedef {'wanted'|'given'|'denied'|'seen'|'unwanted'} AwakeEvent  denied: also what was given, and is taken back */

/** @type {Transitions<AwakeState, AwakeEvent>} */
export const AWAKE = Object.freeze({
  off: { wanted: 'asking' },
  asking: { given: 'held', denied: 'refused', unwanted: 'off' },
  held: { denied: 'refused', unwanted: 'off' },
  refused: { wanted: 'asking', seen: 'asking', unwanted: 'off' },
});

/** No person is asked, so a browser that has not answered by then never will. */
const PATIENCE_MS = 5000;
/** Whoever plays without a camera stops by not playing: so long the screen stays on after a note. */
export const AFTER_NOTE_MS = 5 * 60_000;

/**
 * @param {Object} [parts]
 * @param {Pick<WakeLock, 'request'>|undefined} [parts.wakeLock]  undefined where the browser, or the address, has none
 * @param {EventTarget & Pick<Document, 'visibilityState'>} [parts.page]
 */
export function makeScreenAwake({ wakeLock = globalThis.navigator?.wakeLock, page = document } = {}) {
  const machine = makeMachine(AWAKE, 'off');
  /** @type {WakeLockSentinel|undefined} */
  let sentinel;
  /** Counts the questions: only the last one's answer is of use. */
  let asked = 0;

  async function ask() {
    const mine = ++asked;
    const request = Promise.resolve(wakeLock?.request('screen'));
    try {
      const given = await inTime(request, PATIENCE_MS);
      if (mine !== asked || machine.state !== 'asking') return letGo(given);
      if (!given) return void machine.send('denied');
      sentinel = given;
      given.addEventListener('release', () => {
        if (sentinel === given) machine.send('denied');
      });
      machine.send('given');
    } catch {
      request.then(letGo, () => {});
      if (mine === asked) machine.send('denied');
    }
    return undefined;
  }

  machine.onChange((state) => {
    if (state === 'asking') ask();
    if (state !== 'off') return;
    letGo(sentinel);
    sentinel = undefined;
  });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') machine.send('seen');
  });

  return {
    /** @param {boolean} on */
    want: (on) => void machine.send(on ? 'wanted' : 'unwanted'),
    /** @returns {AwakeState} */
    get state() {
      return machine.state;
    },
  };
}

/** @typedef {ReturnType<typeof keepScreenAwake>} ScreenAwake */

/**
 * @param {Object} parts
 * @param {{onState: (listener: (state: TrackingState) => void) => unknown}} parts.tracking
 * @param {Pick<ReturnType<typeof makeScreenAwake>, 'want'>} [parts.awake]
 * @param {EventTarget} [parts.page]
 * @param {Timers} [parts.timers]
 */
export function keepScreenAwake({ tracking, awake = makeScreenAwake(), page = document, timers = globalThis }) {
  /** From Start to Stop, also while the camera is looked for: nobody with the nose alone can switch a screen on. */
  let isTracked = false;
  let isPlayed = false;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  /** Views that show something by themselves. @type {Set<string>} */
  const showing = new Set();
  const tell = () => awake.want(isTracked || isPlayed || showing.size > 0);

  tracking.onState((state) => {
    isTracked = state !== 'off';
    // Stop is the end of it, whatever sounded a moment ago.
    if (!isTracked) isPlayed = false;
    tell();
  });
  listen(
    'creatable:note',
    () => {
      isPlayed = true;
      timers.clearTimeout(timer);
      timer = timers.setTimeout(() => {
        isPlayed = false;
        tell();
      }, AFTER_NOTE_MS);
      tell();
    },
    { target: page },
  );

  return {
    /** @param {string} view @param {boolean} on  whether it shows something that nobody has to touch for */
    keepOn(view, on) {
      if (on) showing.add(view);
      else showing.delete(view);
      tell();
    },
  };
}

/** @param {WakeLockSentinel|undefined} sentinel */
function letGo(sentinel) {
  sentinel?.release().catch(() => {
    // The browser has been quicker.
  });
}
