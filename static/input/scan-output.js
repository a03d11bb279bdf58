/** What comes of a scan: a frame and words for what is under it, a press or a note of what was chosen. */
import { UP } from '../actions/scan.js';
import { t } from '../core/i18n.js';
import { createSpeech } from '../core/speech.js';
import { activate } from '../ui/operables.js';
import { wordsOf } from './scan-tree.js';
import { createScanView } from './scan-view.js';
import { SwitchNotes } from './switch-notes.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ScanNode} from '../types.js' */

export class ScanOutput {
  #values;
  #view = createScanView();
  #speech;
  #notes;

  /** @param {{values: Settings['values'], report: Report}} parts */
  constructor({ values, report }) {
    this.#values = values;
    this.#speech = createSpeech({ report });
    this.#notes = new SwitchNotes(() => values.scanNoteMs);
  }

  /** @param {ScanNode} node @param {readonly unknown[]} path  the groups around it */
  show(node, path) {
    const isUp = node === UP;
    const target = /** @type {HTMLElement} */ (isUp ? path.at(-1) : node.id);
    const words = isUp ? t('scan-up') : wordsOf(node);
    this.#view.show({ target, words, kind: isUp ? 'up' : node.children ? 'group' : 'item' });
    if (this.#values.scanSpeech) this.#speech.say(words);
  }

  /** @param {ScanNode} node */
  operate(node) {
    const element = /** @type {HTMLElement} */ (node.id);
    if (node.plays) this.#notes.press(element, performance.now());
    else activate(element);
  }

  /** The switch that held a key is up. @param {number} nowMs */
  releaseNote(nowMs) {
    this.#notes.release(nowMs);
  }

  /** Nothing is under the scan. @param {string|null} words  the key of what to say meanwhile */
  rest(words) {
    if (words) this.#view.say(t(words));
    else this.#view.hide();
    this.#speech.stop();
  }

  /** The page may have moved beneath the frame. */
  follow() {
    this.#view.follow();
  }
}
