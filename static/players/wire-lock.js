/**
 * The teacher's lock: while it is on, `<html data-locked>` lets the style
 * sheet hide everything that changes a setting, and the requests that would
 * change one are stopped before anybody hears them.
 */

import { t } from '../core/i18n.js';
import { hidesKeyUps } from '../core/key-code.js';
import { onRequests } from '../core/requests.js';
import { createLock, PIN } from './lock.js';
import { createLongPress } from './long-press.js';
import { browserStorage } from './profile-store.js';

/** @import {RequestName} from '../core/requests.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {LockView} from './lock-view.js' */

/** What nobody may ask for while the page is locked. @type {readonly RequestName[]} */
const STOPPED = [
  'setting-choose',
  'settings-reset',
  'settings-undo',
  'safe-defaults',
  'instruments-open',
  'instrument-choose',
  'sound-choose',
  'volume-choose',
  'shortcuts-show',
  'shortcuts-reset',
  'pointing-open',
  'players-open',
  'calibrate',
  'take-rename',
  'take-delete',
  'camera-choose',
];

/**
 * @param {Object} parts
 * @param {LockView} parts.view
 * @param {Report} parts.report
 * @param {ReturnType<typeof createLock>} [parts.lock]
 * @returns {ReturnType<typeof createLock>}
 */
export function wireLock({ view, report, lock = createLock({ storage: browserStorage(), onProblem: report }) }) {
  let wasLocked = lock.locked;
  const show = () => {
    view.locked = lock.locked;
    view.way = lock.way;
    view.canUsePin = lock.canUsePin;
    document.documentElement.toggleAttribute('data-locked', lock.locked);
  };
  lock.onChange(() => {
    show();
    if (lock.locked === wasLocked) return;
    wasLocked = lock.locked;
    // A dialog that stays open would be hidden, and hold the page.
    document.querySelectorAll('dialog[open]').forEach((dialog) => /** @type {HTMLDialogElement} */ (dialog).close());
    view.querySelector('button')?.focus();
    report(lock.locked ? 'locked' : 'unlocked');
  });
  show();

  for (const request of STOPPED) {
    window.addEventListener(
      request,
      (event) => {
        if (lock.locked) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  }

  const longPress = createLongPress({
    onChange: (holding) => {
      view.holding = holding;
    },
    onDone: () => lock.release(),
  });
  wireHeldKeys(lock, longPress);
  onRequests(view, {
    'lock-hold-begin': longPress.begin,
    'lock-hold-end': longPress.end,
    'lock-with-hold': lock.lockWithHold,
    'lock-with-pin': (pin) => {
      if (PIN.test(pin)) whileBusy(() => lock.lockWithPin(pin));
      else view.problem = t('lock-pin-form');
    },
    'lock-open': (pin) =>
      whileBusy(async () => {
        if (!(await lock.tryPin(pin))) view.problem = t('lock-pin-wrong');
      }),
  });

  /** @param {() => Promise<void>} work */
  async function whileBusy(work) {
    if (view.busy) return;
    view.problem = '';
    view.busy = true;
    await work();
    view.busy = false;
  }
  return lock;
}

/**
 * Shift and Backspace together: on every keyboard, of no meaning to a browser, and nothing that a
 * hand finds by chance. Not in a text field, where Backspace deletes.
 * @param {ReturnType<typeof createLock>} lock
 * @param {ReturnType<typeof createLongPress>} longPress
 */
function wireHeldKeys(lock, longPress) {
  document.addEventListener('keydown', (event) => {
    if (hidesKeyUps(event)) return longPress.end();
    if (!lock.locked || lock.way !== 'hold' || event.key !== 'Backspace' || !event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    event.preventDefault();
    longPress.begin();
  });
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Backspace' || event.key === 'Shift') longPress.end();
  });
  window.addEventListener('blur', longPress.end);
}
