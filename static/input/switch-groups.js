/** What the dialog of the switches shows, in its order: one line a setting, as in settings-groups.js. */
import { SCAN_RANGES } from '../actions/scan.js';
import { formatNumber, percent, t } from '../core/i18n.js';
import { SWITCH_RANGES } from '../switches/settings.js';

/** @import {Row} from '../ui/settings-rows.js' */

const seconds = (/** @type {number} */ ms) => t('seconds', { seconds: formatNumber(ms / 1000) });

/** @type {readonly {title: string, rows: readonly Row[]}[]} */
export const SWITCH_GROUPS = [
  {
    title: 'switch-scanning',
    rows: [
      { name: 'scan', choices: SCAN_RANGES.scan },
      { name: 'scanMs', range: SCAN_RANGES.scanMs, words: seconds },
      { name: 'scanFirstPauseMs', range: SCAN_RANGES.scanFirstPauseMs, words: seconds },
      { name: 'scanLoops', choices: SCAN_RANGES.scanLoops },
      { name: 'scanWrap' },
      { name: 'scanSpeech' },
      { name: 'scanNoteMs', range: SWITCH_RANGES.scanNoteMs, words: seconds },
    ],
  },
  {
    title: 'switch-pressing',
    rows: [
      { name: 'switchAcceptMs', range: SWITCH_RANGES.switchAcceptMs, words: seconds },
      { name: 'switchRepeatMs', range: SWITCH_RANGES.switchRepeatMs, words: seconds },
      { name: 'switchHoldMs', range: SWITCH_RANGES.switchHoldMs, words: seconds },
      { name: 'switchLevel', range: SWITCH_RANGES.switchLevel, words: percent },
    ],
  },
];
