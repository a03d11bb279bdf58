/**
 * Scanning: one thing after the other lights up, and a switch chooses it.
 *
 * With one switch the scan steps by itself; with two, the first steps and the
 * second chooses. What can be scanned is a tree: a group is entered before
 * its items are scanned, and each group ends with a step that leads up again.
 * A pure state machine: it has no timer, only the times of its inputs, and
 * knows nothing of elements.
 */

import { checked, flag, number, oneOf } from '../core/ranges.js';
import { ScanPlace, UP } from './scan-place.js';
import { ScanTurn } from './scan-turn.js';

export { UP };

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {ActionEvent, ActionInput, ScanNode} from '../types.js' */

/** @typedef {ValuesOf<typeof SCAN_SETTINGS>} ScanSettings */
/**
 * What `update` takes, with what may be left out filled in.
 * @typedef {Required<Pick<ActionInput, 'what'|'tree'>> & ActionInput} ScanInput
 */

/**
 * 'enter': `node` is under the scan now. 'commit': it was chosen. 'cancel': nothing is scanned any more.
 * @typedef {ActionEvent & {node: ScanNode|null, path: readonly unknown[]}} ScanEvent
 */

/**
 * `scanMs`: how long each thing stays under the scan; `scanFirstPauseMs`: how much longer the first one does;
 * `scanLoops`: passes without a choice until it goes up a level, or rests (0: without end);
 * `scanWrap`: the first comes after the last (false: one pass is all).
 */
export const SCAN_SETTINGS = Object.freeze({
  scan: oneOf(['off', 'one-switch', 'two-switches'], 'off'),
  scanMs: number(300, 10_000, 50, 1500),
  scanFirstPauseMs: number(0, 5000, 100, 1000),
  scanLoops: oneOf([1, 2, 3, 5, 10, 0], 3),
  scanWrap: flag(true),
});

export const meta = Object.freeze({ id: 'scan', settings: SCAN_SETTINGS });

/**
 * @param {Partial<ScanSettings>} [settings]
 * @returns {(input: ActionInput) => ScanEvent|null}
 * @throws {RangeError} naming the first setting that is out of its range
 */
export const create = (settings) => new Scan(checked(SCAN_SETTINGS, settings)).update;

class Scan {
  #settings;
  #stepsByItself;
  #turn;
  #place = new ScanPlace();
  #resting = true;
  /** Through the things of this level, without a choice. */
  #passes = 0;
  /** The choosing switch is down on what it may choose. */
  #armed = false;

  /** @param {ScanSettings} settings */
  constructor(settings) {
    this.#settings = settings;
    this.#stepsByItself = settings.scan !== 'two-switches';
    this.#turn = new ScanTurn(settings);
  }

  /** @param {ActionInput} given */
  update = (given) => {
    const input = { what: /** @type {const} */ ('tick'), tree: [], ...given };
    if (input.what === 'rest') return this.#rest(input);
    const moved = this.#resting ? null : this.#catchUp(input);
    // A press was meant for what was there before.
    if (moved) return moved;
    if (input.what === 'press') return this.#press(input);
    if (input.what === 'begin') return this.#resting ? this.#begin(input) : null;
    if (this.#resting) return null;
    if (input.what === 'release') return this.#release(input);
    if (input.what === 'hold') this.#armed = false;
    return this.#stepsByItself && this.#turn.isOver(input.atMs) ? this.#step(input) : null;
  };

  /** @param {ActionEvent['phase']} phase @param {number} atMs @param {ScanNode|null} [node] @returns {ScanEvent} */
  #event(phase, atMs, node = null) {
    const progress = phase === 'commit' ? 1 : 0;
    return { action: meta.id, phase, progress, atMs, node, path: this.#place.path };
  }

  /** @param {ScanInput} input @param {number} index */
  #goTo({ tree, atMs }, index) {
    const node = this.#place.goTo(tree, index);
    this.#turn.begin(atMs, index === 0);
    return this.#event('enter', atMs, node);
  }

  #letGo() {
    this.#armed = false;
    this.#turn.goOn();
  }

  /** @param {ScanInput} input */
  #begin(input) {
    if (input.tree.length === 0) return null;
    this.#resting = false;
    this.#passes = 0;
    this.#place.goBefore();
    return this.#goTo(input, 0);
  }

  /** @param {ScanInput} input */
  #rest({ atMs }) {
    const said = this.#resting ? null : this.#event('cancel', atMs);
    this.#resting = true;
    this.#letGo();
    this.#place.goBefore();
    return said;
  }

  /** @param {ScanInput} input */
  #up(input) {
    this.#passes = 0;
    return this.#goTo(input, this.#place.leave(input.tree));
  }

  /** @param {ScanInput} input */
  #step(input) {
    const next = this.#place.next(input.tree);
    if (next !== null) return this.#goTo(input, next);
    this.#passes += 1;
    if (this.#goesRound) return this.#goTo(input, 0);
    return this.#place.isInGroup ? this.#up(input) : this.#rest(input);
  }

  get #goesRound() {
    const { scanWrap, scanLoops } = this.#settings;
    return scanWrap && (!this.#stepsByItself || scanLoops === 0 || this.#passes < scanLoops);
  }

  /** @param {ScanInput} input @returns {ScanEvent|null}  the scan is somewhere else now */
  #catchUp(input) {
    const nearest = this.#place.find(input.tree);
    if (nearest === null) return null;
    if (nearest < 0) return this.#rest(input);
    this.#letGo();
    return this.#goTo(input, nearest);
  }

  /** Of two switches, the one that steps. @param {ScanInput} input */
  #isStepper({ number }) {
    return !this.#stepsByItself && number === 1;
  }

  /** @param {ScanInput} input */
  #press(input) {
    if (this.#resting) return this.#wake(input);
    if (this.#isStepper(input)) return this.#step(input);
    const node = this.#place.node(input.tree);
    this.#turn.pause(input.atMs);
    this.#armed = !node.plays;
    if (!node.plays) return null;
    // The next key has its whole time, however late this one was chosen.
    this.#turn.begin(input.atMs);
    this.#passes = 0;
    return this.#event('commit', input.atMs, node);
  }

  /** The first press chooses nothing. @param {ScanInput} input */
  #wake(input) {
    const first = this.#begin(input);
    if (first && this.#stepsByItself) this.#turn.pause(input.atMs);
    return first;
  }

  /** @param {ScanInput} input */
  #release(input) {
    if (this.#isStepper(input)) return null;
    const chooses = this.#armed;
    this.#turn.makeUp(input.atMs);
    this.#letGo();
    if (!chooses) return null;
    this.#passes = 0;
    return this.#choose(input);
  }

  /** @param {ScanInput} input */
  #choose(input) {
    const node = this.#place.node(input.tree);
    const { path } = this.#place;
    if (node === UP) return this.#up(input);
    if (node.children) {
      this.#place.goBefore([...path, node.id]);
      return this.#goTo(input, 0);
    }
    const chosen = this.#event('commit', input.atMs, node);
    // Found anew with the next input: the choice may have opened or closed something.
    this.#place.goBefore(node.repeats ? path : []);
    return chosen;
  }
}
