/**
 * The page's shortcut keys: one line each. The player can give each another
 * key, or switch them all off (WCAG 2.1.4).
 */
import { keyCodeOf } from '../core/key-code.js';
import { flag, text } from '../core/ranges.js';

/** @import {TextRange} from '../core/ranges.js' */

/**
 * `setting` keeps the key; `request` is the event that the page is asked with;
 * the words are `shortcut-<request>`.
 */
export const SHORTCUTS = /** @type {const} */ ([
  { setting: 'keyRecentre', key: 'Home', request: 'recentre' },
  { setting: 'keyPause', key: 'End', request: 'pause-toggle' },
  { setting: 'keySafe', key: 'F8', request: 'safe-defaults' },
  { setting: 'keyUndo', key: 'F9', request: 'settings-undo' },
  { setting: 'keyMark', key: 'F4', request: 'session-mark' },
  { setting: 'keyCue', key: 'F2', request: 'cue-give' },
  { setting: 'keyShortcuts', key: '?', request: 'shortcuts-show' },
]);

/** @typedef {typeof SHORTCUTS[number]['setting']} ShortcutSetting */

/** Keys that everything else on the page needs, or that only change others. */
const NEVER =
  /^(Tab|Enter| |Escape|Arrow(Up|Down|Left|Right)|Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|ScrollLock|Fn|Dead|Process|Unidentified)$/;

/** As a KeyboardEvent's `key` has it: a sign, or a name such as Home. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the server's rule, which names what is no sign
const KEY = /^([!-~]|[^\u0000-\u00a0]{1,4}|[A-Z][A-Za-z0-9]{1,30})$/;

/** @param {string} key */
export const canBeShortcut = (key) => KEY.test(key) && !NEVER.test(key);

/** Whether they work at all, and each one's key. */
export const SHORTCUT_SETTINGS = Object.freeze({
  shortcuts: flag(true),
  .../** @type {Record<ShortcutSetting, TextRange>} */ (
    Object.fromEntries(SHORTCUTS.map(({ setting, key }) => [setting, text(canBeShortcut, 'Home, F2, x, …', key)]))
  ),
});

/**
 * What a press would make of a shortcut.
 * @param {string} setting
 * @param {{key: string, code: string}} press  as a KeyboardEvent has them
 * @param {Readonly<Record<string, unknown>>} values  the settings as they are
 * @param {readonly string[]} playing  codes of the letter keys that play notes
 * @returns {'shortcut-reserved'|'shortcut-plays'|'shortcut-taken'|null}  why not; null: it may be
 */
export function refusal(setting, press, values, playing) {
  const { key } = press;
  if (!canBeShortcut(key)) return 'shortcut-reserved';
  if (playing.includes(keyCodeOf(press))) return 'shortcut-plays';
  const other = SHORTCUTS.find((each) => each.setting !== setting && sameKey(String(values[each.setting]), key));
  return other ? 'shortcut-taken' : null;
}

/** Whether Shift or Caps Lock is on makes no difference to a letter. @param {string} one @param {string} other */
export const sameKey = (one, other) => one.toLowerCase() === other.toLowerCase();
