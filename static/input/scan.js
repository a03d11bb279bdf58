/** Scanning on the page, tied together: switches, the scan and what comes of it, and the dialogs in which they are set up. */
import { onRequests } from '../core/requests.js';
import { PageScan } from './page-scan.js';
import { ScanOutput } from './scan-output.js';
import { makeTreeLook } from './scan-tree.js';
import { SWITCH_GROUPS } from './switch-groups.js';
import { learnFromAddress, wireReactionTest, wireSwitchDialog } from './switch-learning.js';
import { wireSwitches } from './switches.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ReactionTest} from './reaction-test.js' */
/** @import {SwitchDialog} from './switch-dialog.js' */
/** @import {SwitchPanel} from './switch-panel.js' */
/** @import {Pause} from './pause.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pause} parts.pause
 * @param {SwitchPanel} parts.panel
 * @param {SwitchDialog} parts.dialog
 * @param {ReactionTest} parts.reaction
 * @param {Report} parts.report
 */
export function wireScan({ settings, pause, panel, dialog, reaction, report }) {
  const { values } = settings;
  const scan = new PageScan({ values, pause, output: new ScanOutput({ values, report }), look: makeTreeLook() });
  const test = wireReactionTest({ element: reaction, settings, onRunning: (on) => scan.occupy('test', on) });
  const switches = wireSwitches({
    settings,
    report,
    onMeaning(number, meaning, atMs) {
      if (scan.isTested && meaning === 'press') test.put({ atMs, pressed: true });
      else scan.hear(number, meaning, atMs);
    },
    onTick(atMs) {
      if (scan.isTested) test.put({ atMs });
      else scan.tick(atMs);
    },
  });
  wireSwitchDialog({ dialog, switches, report, onListening: (on) => scan.occupy('dialog', on) });
  wirePanel({ settings, panel, dialog, test });
  pause.onChange(scan.followPause);
  settings.onChange((name) => {
    if (/^scan(?!Speech|NoteMs)/.test(name)) scan.renew();
  });
  scan.renew();
  learnFromAddress({ settings, switches, onWaiting: scan.waitFor });
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {SwitchPanel} parts.panel
 * @param {SwitchDialog} parts.dialog
 * @param {ReturnType<typeof wireReactionTest>} parts.test
 */
function wirePanel({ settings, panel, dialog, test }) {
  const show = () => {
    panel.values = { ...settings.values };
  };
  panel.ranges = settings.ranges;
  panel.groups = SWITCH_GROUPS;
  settings.onChange(show);
  show();
  onRequests(panel, {
    'setting-choose': ({ name, value }) => settings.choose(name, value),
    'switch-learn': (number) => dialog.open(number),
    'reaction-measure': test.open,
  });
}
