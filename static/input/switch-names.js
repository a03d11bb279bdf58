/** What a switch is called. */

import { t } from '../core/i18n.js';
import { noteName } from '../core/note-names.js';
import { readSwitch } from '../switches/index.js';

const SHARPS = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** @type {Record<string, (detail: string) => string>} */
const NAMES = {
  key: (code) => t('switch-key', { key: code.replace(/^(Key|Digit)(?=.$)/, '') }),
  gamepad: (button) => t('switch-gamepad', { number: Number(button) + 1 }),
  mouse: (button) =>
    ({ 0: t('switch-mouse-left'), 1: t('switch-mouse-middle'), 2: t('switch-mouse-right') })[button] ??
    t('switch-mouse', { number: Number(button) + 1 }),
  midi: (note) =>
    t('switch-midi', { note: noteName(`${SHARPS[Number(note) % 12]}${Math.floor(Number(note) / 12) - 1}`) }),
  sound: () => t('switch-sound'),
  gesture: () => t('switch-gesture'),
};

/** @param {string} written  'key:Space' */
export function switchName(written) {
  const { source, detail } = readSwitch(written) ?? { source: 'key', detail: 'Space' };
  return NAMES[source](detail);
}
