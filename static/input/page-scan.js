/**
 * The scan of the page: what the switches mean becomes its steps and choices
 * (actions/scan.js), unless something else has the switches.
 */
import { create } from '../actions/scan.js';
import { dispatch } from '../core/events.js';
import { markInput } from './input-mark.js';

/** @import {Settings} from '../parts.js' */
/** @import {ScanEvent} from '../actions/scan.js' */
/** @import {SwitchMeaning} from '../switches/debounce.js' */
/** @import {ActionInput, ScanNode} from '../types.js' */
/** @import {Pause} from './pause.js' */
/** @import {ScanOutput} from './scan-output.js' */

/**
 * @typedef {Object} PageScanParts
 * @property {Settings['values']} values
 * @property {Pick<Pause, 'on'|'toggle'>} pause
 * @property {Pick<ScanOutput, 'show'|'operate'|'releaseNote'|'rest'|'follow'>} output
 * @property {(nowMs: number, isFresh: boolean) => readonly ScanNode[]} look  what can be scanned
 */

export class PageScan {
  #values;
  #pause;
  #output;
  #look;
  /** null: scanning is off. @type {ReturnType<typeof create>|null} */
  #update = null;
  /** Who has the switches meanwhile: the dialog in which they are chosen, the reaction test. @type {Set<'dialog'|'test'>} */
  #occupants = new Set();
  /** A switch is yet to be chosen by the first press: the key of what is said. @type {string|null} */
  #waitingFor = null;
  /** Something is under the scan, or soon will be. */
  #scanning = false;

  /** @param {PageScanParts} parts */
  constructor({ values, pause, output, look }) {
    this.#values = values;
    this.#pause = pause;
    this.#output = output;
    this.#look = look;
  }

  get isTested() {
    return this.#occupants.has('test');
  }

  /** @param {1|2} number  of the switch @param {SwitchMeaning} meaning @param {number} atMs */
  hear(number, meaning, atMs) {
    // Stepping on does not end the note that the other switch holds.
    if (meaning !== 'press' && number === this.#chooser) this.#output.releaseNote(atMs);
    if (!this.#isFree) return;
    if (meaning === 'hold') {
      this.#put('hold', atMs, number);
      this.#pause.toggle();
    } else if (!this.#pause.on && (meaning === 'press' || meaning === 'release')) this.#put(meaning, atMs, number);
  }

  /** Time goes by. @param {number} atMs */
  tick(atMs) {
    if (!this.#isFree || this.#pause.on) return;
    this.#put('tick', atMs);
    this.#output.follow();
  }

  /** @param {'dialog'|'test'} who @param {boolean} on */
  occupy(who, on) {
    if (on) this.#occupants.add(who);
    else this.#occupants.delete(who);
    this.#interrupt();
    if (!on) this.#begin();
  }

  /** @param {string|null} words  the key of what is said until the first press; null: it has been */
  waitFor = (words) => {
    this.#waitingFor = words;
    this.#rest();
    if (!words) this.#begin();
  };

  /** Everything is paused, or goes on. */
  followPause = () => {
    this.#interrupt();
    if (!this.#pause.on) this.#begin();
  };

  /** How it is scanned has changed. */
  renew() {
    const on = this.#values.scan !== 'off';
    this.#output.releaseNote(performance.now());
    markInput('scan', on);
    this.#update = on ? create(this.#values) : null;
    this.#rest();
    // Whoever sets the scan by scanning goes on with it.
    if (this.#scanning) this.#begin();
  }

  get #isFree() {
    return !this.#occupants.size && !this.#waitingFor;
  }

  /** The switch that chooses. */
  get #chooser() {
    return this.#values.scan === 'two-switches' ? 2 : 1;
  }

  /** @param {ActionInput['what']} what @param {number} atMs @param {1|2} [number] */
  #put(what, atMs, number = 1) {
    const event = this.#update?.({ what, number, atMs, tree: this.#look(atMs, what !== 'tick') });
    if (event) this.#act(event);
  }

  /** @param {ScanEvent} event */
  #act({ node, path, ...event }) {
    this.#scanning = event.phase !== 'cancel';
    if (!node) this.#rest();
    else if (event.phase === 'enter') this.#output.show(node, path);
    else this.#output.operate(node);
    dispatch('creatable:action', event);
  }

  #begin() {
    this.#put('begin', performance.now());
  }

  #rest() {
    const words = this.#waitingFor ?? (this.#pause.on ? 'scan-paused' : 'scan-begin');
    this.#output.rest(this.#update && !this.#occupants.size ? words : null);
  }

  #interrupt() {
    this.#output.releaseNote(performance.now());
    this.#put('rest', performance.now());
    this.#rest();
  }
}
