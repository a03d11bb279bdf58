/** The shortcut keys at work: what is pressed becomes a request, as a button makes one. */
import { defaultsOf } from '../core/ranges.js';
import { askFor, onRequest, onRequests } from '../core/requests.js';
import { SHORTCUT_SETTINGS, SHORTCUTS, sameKey } from './shortcuts.js';

/** @import {Settings} from './settings.js' */
/** @import {ShortcutsDialog} from './shortcuts-dialog.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ShortcutsDialog} parts.dialog
 */
export function wireShortcuts({ settings, dialog }) {
  const show = () => {
    dialog.values = { ...settings.values };
  };
  settings.onChange(show);
  show();
  onRequests(dialog, {
    'setting-choose': ({ name, value }) => settings.choose(name, value),
    'shortcuts-reset': () => settings.replaceAll({ ...settings.values, ...defaultsOf(SHORTCUT_SETTINGS) }),
  });
  onRequest(document, 'shortcuts-show', () => dialog.open());
  document.querySelector('#show-shortcuts')?.addEventListener('click', () => dialog.open());

  document.addEventListener('keydown', (event) => {
    if (!settings.values.shortcuts || event.defaultPrevented || event.repeat || !mayAct(event)) return;
    const found = SHORTCUTS.find(({ setting }) => sameKey(settings.values[setting], event.key));
    if (!found) return;
    event.preventDefault();
    askFor(document, found.request);
  });
}

const TYPED_IN = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])';
/** They mean nothing in a text: who writes a note marks a moment all the same. */
const FUNCTION_KEY = /^F\d+$/;
const OF_A_SLIDER = ['Home', 'End', 'PageUp', 'PageDown'];

/**
 * Not where the key has a meaning of its own, and not as a part of a browser's own shortcut.
 * @param {KeyboardEvent} event
 */
function mayAct({ target, ctrlKey, altKey, metaKey, shiftKey, key }) {
  // A sign such as ? needs Shift on most keyboards; Shift with Home or End does something else.
  if (ctrlKey || altKey || metaKey || (shiftKey && key.length > 1)) return false;
  const element = target instanceof Element ? target : null;
  if (element?.closest(TYPED_IN)) return FUNCTION_KEY.test(key);
  return !(OF_A_SLIDER.includes(key) && element?.closest('input[type="range"]'));
}
