/**
 * The teacher's lock: while it is on, `<html data-locked>` lets the style
 * sheet hide what changes a setting, and of all requests only those of lock.js
 * are heard.
 */

import { t } from '../core/i18n.js';
import { hidesKeyUps } from '../core/key-code.js';
import { onRequests, permitRequests } from '../core/requests.js';
import { createLock, PERMITTED_WHILE_LOCKED, PIN } from './lock.js';
import { createLongPress } from './long-press.js';
import { browserStorage } from './profile-store.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {LockView} from './lock-view.js' */

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

  permitRequests((name) => {
    const may = !lock.locked || PERMITTED_WHILE_LOCKED.includes(name);
    if (!may) report('request-locked');
    return may;
  });

  const longPress = createLongPress({
    onChange: (holding) => {
      view.holding = holding;
    },
    onDone: () => lock.release(),
  });
  wireHeldZones(lock, longPress);
  onRequests(view, {
    'lock-press-begin': longPress.begin,
    'lock-press-end': longPress.end,
    'lock-with-long-press': lock.lockWithLongPress,
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
    try {
      await work();
    } catch {
      view.problem = t('lock-pin-failed');
    }
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
function wireHeldZones(lock, longPress) {
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
