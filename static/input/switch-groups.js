/** What the dialog of the switches shows, in its order: one line a setting, as in settings-groups.js. */
import { formatNumber, percent, t } from '../core/i18n.js';

/** @import {Settings} from '../parts.js' */
/** @import {Row} from '../ui/settings-rows.js' */

const seconds = (/** @type {number} */ ms) => t('seconds', { seconds: formatNumber(ms / 1000) });

/** @type {readonly {title: string, rows: readonly (Row & {name: keyof Settings['ranges']})[]}[]} */
export const SWITCH_GROUPS = [
  {
    title: 'switch-scanning',
    rows: [
      { name: 'scan' },
      { name: 'scanMs', words: seconds },
      { name: 'scanFirstPauseMs', words: seconds },
      { name: 'scanLoops' },
      { name: 'scanWrap' },
      { name: 'scanSpeech' },
      { name: 'scanNoteMs', words: seconds },
    ],
  },
  {
    title: 'switch-pressing',
    rows: [
      { name: 'switchAcceptMs', words: seconds },
      { name: 'switchRepeatMs', words: seconds },
      { name: 'switchHoldMs', words: seconds },
      { name: 'switchLevel', words: percent },
    ],
  },
];
