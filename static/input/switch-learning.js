/**
 * How switches are set up: in their dialog, by the reaction test, and by the
 * address alone for whoever has nothing but a switch that nobody set up yet.
 */

import { median } from '../core/numbers.js';
import { isPermitted, onRequests } from '../core/requests.js';
import { FIRST_KINDS } from '../switches/index.js';
import { makeReactionTest, scanMsFrom } from '../switches/reaction.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ReactionTest} from './reaction-test.js' */
/** @import {SwitchDialog} from './switch-dialog.js' */
/** @import {wireSwitches} from './switches.js' */

const LISTEN_SECONDS = 10;

/**
 * The dialog in which a switch is chosen by pressing it. Nobody is caught in
 * it: without a press it ends by itself, and the switch stays as it was.
 * @param {Object} parts
 * @param {SwitchDialog} parts.dialog
 * @param {ReturnType<typeof wireSwitches>} parts.switches
 * @param {(on: boolean) => void} parts.onListening  the scan rests meanwhile
 * @param {Report} parts.report
 */
export function wireSwitchDialog({ dialog, switches, onListening, report }) {
  let timer = 0;
  const stop = () => {
    clearInterval(timer);
    switches.stopLearning();
    onListening(false);
  };
  /** @param {readonly string[]} kinds */
  const listenTo = (kinds) => {
    onListening(true);
    dialog.secondsLeft = LISTEN_SECONDS;
    timer = window.setInterval(() => {
      dialog.secondsLeft = (dialog.secondsLeft ?? 0) - 1;
      if (dialog.secondsLeft > 0) return;
      report('switch-not-heard');
      dialog.close();
    }, 1000);
    switches.learn(dialog.number, kinds, () => {
      report('switch-set');
      dialog.close();
    });
  };
  onRequests(dialog, { 'switch-kind': listenTo, 'switch-closed': stop });
}

/**
 * @param {Object} parts
 * @param {ReactionTest} parts.element
 * @param {Settings} parts.settings
 * @param {(on: boolean) => void} parts.onRunning  the scan rests meanwhile
 */
export function wireReactionTest({ element, settings, onRunning }) {
  /** @type {ReturnType<typeof makeReactionTest>|null} */
  let test = null;

  /** @param {Parameters<ReturnType<typeof makeReactionTest>>[0]} input */
  const put = (input) => {
    if (!test) return;
    element.state = test(input);
    const { phase, reactionsMs } = element.state;
    if (phase === 'done')
      element.result = { medianMs: median(reactionsMs), scanMs: scanMsFrom(reactionsMs, settings.ranges.scanMs) };
    if (phase === 'done' || phase === 'none') end();
  };
  const end = () => {
    test = null;
    onRunning(false);
  };
  onRequests(element, {
    'reaction-closed': end,
    'reaction-use': (scanMs) => {
      settings.set('scanMs', scanMs);
      element.close();
    },
  });
  return {
    open() {
      test = makeReactionTest({ atMs: performance.now() });
      element.result = null;
      element.now = settings.values.scanMs;
      put({ atMs: performance.now() });
      onRunning(true);
      element.open();
    },
    put,
  };
}

/**
 * `?input=one-switch` and `?input=two-switches`: the first key or gamepad
 * button that is pressed is the switch, and scanning begins.
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ReturnType<typeof wireSwitches>} parts.switches
 * @param {(words: string|null) => void} parts.onWaiting  the key of what to say meanwhile; null: it is done
 */
export function learnFromAddress({ settings, switches, onWaiting }) {
  const asked = new URLSearchParams(location.search).get('input')?.split(/[\s,+]+/) ?? [];
  const scan = /** @type {const} */ (['two-switches', 'one-switch']).find((each) => asked.includes(each));
  if (!scan || !isPermitted('switch-learn')) return;
  settings.set('scan', scan);
  onWaiting(scan === 'one-switch' ? 'switch-first-press' : 'switch-first-press-step');
  switches.learn(1, FIRST_KINDS, () => {
    if (scan === 'one-switch') return onWaiting(null);
    onWaiting('switch-first-press-choose');
    switches.learn(2, FIRST_KINDS, () => onWaiting(null));
  });
}
