/**
 * Scanning on the page: what the switches mean becomes steps and choices
 * (actions/scan.js), and those a frame, a word, a press or a note.
 */
import { create, UP } from '../actions/scan.js';
import { dispatch } from '../core/events.js';
import { t } from '../core/i18n.js';
import { askFor, onRequests } from '../core/requests.js';
import { createSpeech } from '../core/speech.js';
import { activate } from '../ui/operables.js';
import { markInput } from './input-mark.js';
import { scanTree, wordsOf } from './scan-tree.js';
import { createScanView } from './scan-view.js';
import { SWITCH_GROUPS } from './switch-groups.js';
import { learnFromAddress, wireReactionTest, wireSwitchDialog } from './switch-learning.js';
import { wireSwitches } from './switches.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ScanEvent} from '../actions/scan.js' */
/** @import {SwitchMeaning} from '../switches/debounce.js' */
/** @import {ActionInput, ScanNode} from '../types.js' */
/** @import {ReactionTest} from './reaction-test.js' */
/** @import {SwitchDialog} from './switch-dialog.js' */
/** @import {SwitchPanel} from './switch-panel.js' */
/** @import {Pause} from './pause.js' */

/** Looking at the whole page costs time; what comes and goes is seen this soon, and before each press. */
const LOOK_EVERY_MS = 200;
/** Who holds the keys that are played. */
const SOURCE = 'switch';

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
  const view = createScanView();
  const speech = createSpeech({ report });
  const notes = makeSwitchNotes(() => values.scanNoteMs);
  const look = makeLook();
  /** @type {ReturnType<typeof create>|null} */
  let update = null;
  /** Something else has the switches: the key of what it says. @type {string|null} */
  let waitingFor = null;
  let busy = false;
  let testing = false;
  /** Something is under the scan, or soon will be. */
  let scanning = false;

  /** @param {ActionInput['what']} what @param {number} atMs @param {1|2} [number] */
  const put = (what, atMs, number = 1) => {
    const event = update?.({ what, number, atMs, tree: look(atMs, what !== 'tick') });
    if (event) act(event);
  };

  /** @param {ScanEvent} event */
  const act = ({ node, path, ...event }) => {
    scanning = event.phase !== 'cancel';
    if (event.phase === 'enter') show(/** @type {ScanNode} */ (node), path);
    if (event.phase === 'cancel') rest();
    if (event.phase === 'commit') operate(/** @type {ScanNode} */ (node));
    dispatch('creatable:action', event);
  };

  /** @param {ScanNode} node @param {readonly unknown[]} path */
  const show = (node, path) => {
    const isUp = node === UP;
    const target = /** @type {HTMLElement} */ (isUp ? path.at(-1) : node.id);
    const words = isUp ? t('scan-up') : wordsOf(node);
    view.show({ target, words, kind: isUp ? 'up' : node.children ? 'group' : 'item' });
    if (values.scanSpeech) speech.say(words);
  };

  /** @param {ScanNode} node */
  const operate = (node) => {
    const element = /** @type {HTMLElement} */ (node.id);
    if (node.plays) notes.press(element);
    else activate(element);
  };

  /** The switch that chooses. */
  const chooser = () => (values.scan === 'two-switches' ? 2 : 1);

  const rest = () => {
    const words = waitingFor ?? (pause.on ? 'scan-paused' : 'scan-begin');
    if (update && !busy && !testing) view.say(t(words));
    else view.hide();
    speech.stop();
  };

  /** @param {1|2} number @param {SwitchMeaning} meaning @param {number} atMs */
  const onMeaning = (number, meaning, atMs) => {
    if (testing && meaning === 'press') return test.put({ atMs, pressed: true });
    // Stepping on does not end the note that the other switch holds.
    if (meaning !== 'press' && number === chooser()) notes.release(atMs);
    if (testing || busy || waitingFor) return;
    if (meaning === 'hold') {
      put('hold', atMs, number);
      pause.toggle();
    } else if (!pause.on && (meaning === 'press' || meaning === 'release')) put(meaning, atMs, number);
  };

  /** @param {number} atMs */
  const onTick = (atMs) => {
    if (testing) return test.put({ atMs });
    if (busy || waitingFor || pause.on) return;
    put('tick', atMs);
    view.follow();
  };

  const interrupt = () => {
    notes.release(performance.now());
    put('rest', performance.now());
    rest();
  };

  /** @param {'busy'|'testing'} what @param {boolean} on */
  const occupy = (what, on) => {
    if (what === 'busy') busy = on;
    else testing = on;
    interrupt();
    if (!on) put('begin', performance.now());
  };

  const renew = () => {
    const on = values.scan !== 'off';
    notes.release(performance.now());
    markInput('scan', on);
    update = on ? create(values) : null;
    rest();
    // Whoever sets the scan by scanning goes on with it.
    if (scanning) put('begin', performance.now());
  };

  const switches = wireSwitches({ settings, onMeaning, onTick, report });
  const test = wireReactionTest({ element: reaction, settings, onRunning: (on) => occupy('testing', on) });
  wireSwitchDialog({ dialog, switches, report, onListening: (on) => occupy('busy', on) });
  wirePanel({ settings, panel, dialog, test });
  pause.onChange(() => {
    interrupt();
    if (!pause.on) put('begin', performance.now());
  });
  settings.onChange((name) => {
    if (/^scan(?!Speech|NoteMs)/.test(name)) renew();
  });
  renew();
  learnFromAddress({
    settings,
    switches,
    onWaiting(words) {
      waitingFor = words;
      rest();
      if (!words) put('begin', performance.now());
    },
  });
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

/** The tree of the page, looked at anew when it may have changed. */
function makeLook() {
  /** @type {readonly ScanNode[]} */
  let tree = [];
  let atMs = -Infinity;
  /** @param {number} nowMs @param {boolean} fresh */
  return (nowMs, fresh) => {
    if (fresh || nowMs - atMs >= LOOK_EVERY_MS) {
      tree = scanTree();
      atMs = nowMs;
    }
    return tree;
  };
}

/**
 * The instrument's key that a switch holds. A click is shorter than a note, so
 * each note lasts for a while at least.
 * @param {() => number} leastMs
 */
function makeSwitchNotes(leastMs) {
  /** @type {{element: HTMLElement, zoneId: string, atMs: number}|null} */
  let held = null;
  let timer = 0;
  const end = () => {
    clearTimeout(timer);
    if (held) askFor(held.element, 'zone-release', { zoneId: held.zoneId, source: SOURCE });
    held = null;
  };
  return {
    /** @param {HTMLElement} element */
    press(element) {
      end();
      const zoneId = element.dataset.zone ?? '';
      held = { element, zoneId, atMs: performance.now() };
      askFor(element, 'zone-press', { zoneId, source: SOURCE });
    },
    /** @param {number} nowMs */
    release(nowMs) {
      if (!held) return;
      clearTimeout(timer);
      timer = window.setTimeout(end, Math.max(0, leastMs() - (nowMs - held.atMs)));
    },
  };
}
