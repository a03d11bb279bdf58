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

/** @import {ValuesOf} from '../core/ranges.js' */
/** @import {ActionEvent, ActionInput, ScanNode} from '../types.js' */

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

/** The last step of each group. */
export const UP = Object.freeze({ id: 'up' });

/**
 * @param {Partial<ValuesOf<typeof SCAN_SETTINGS>>} [settings]
 * @returns {(input: ActionInput) => ScanEvent|null}
 * @throws {RangeError} naming the first setting that is out of its range
 */
export function create(settings) {
  const { scan, scanMs, scanFirstPauseMs, scanLoops, scanWrap } = checked(SCAN_SETTINGS, settings);
  const stepsByItself = scan !== 'two-switches';
  let place = atTheTop();
  let resting = true;
  let passes = 0;
  let dueAtMs = 0;
  /** The choosing switch is down on what it may choose. */
  let armed = false;
  /** Since when the switch is down; nothing moves then. @type {number|null} */
  let downAtMs = null;

  /** @param {ScanInput} input @param {number} index @returns {ScanEvent} */
  function goTo({ tree, atMs }, index) {
    const node = siblings(tree, place.path)[index];
    place = { ...place, index, id: node.id };
    dueAtMs = atMs + scanMs + (index === 0 ? scanFirstPauseMs : 0);
    return { ...event('enter', atMs), node };
  }

  /** @param {ActionEvent['phase']} phase @param {number} atMs @returns {ScanEvent} */
  const event = (phase, atMs) => ({
    action: meta.id,
    phase,
    progress: phase === 'commit' ? 1 : 0,
    atMs,
    node: null,
    path: place.path,
  });

  function letGo() {
    armed = false;
    downAtMs = null;
  }

  /** @param {ScanInput} input */
  function begin(input) {
    if (input.tree.length === 0) return null;
    resting = false;
    place = atTheTop();
    passes = 0;
    return goTo(input, 0);
  }

  /** @param {ScanInput} input */
  function rest({ atMs }) {
    const said = resting ? null : event('cancel', atMs);
    resting = true;
    letGo();
    place = atTheTop();
    return said;
  }

  /** @param {ScanInput} input */
  function up(input) {
    const path = place.path.slice(0, -1);
    const from = indexOf(siblings(input.tree, path), place.path.at(-1));
    place = { path, index: 0, id: undefined };
    passes = 0;
    return goTo(input, Math.max(0, from));
  }

  /** @param {ScanInput} input */
  function step(input) {
    if (place.index + 1 < siblings(input.tree, place.path).length) return goTo(input, place.index + 1);
    passes += 1;
    const goesRound = scanWrap && (!stepsByItself || scanLoops === 0 || passes < scanLoops);
    if (goesRound) return goTo(input, 0);
    return place.path.length ? up(input) : rest(input);
  }

  /**
   * What is under the scan may have gone, or moved, since.
   * @param {ScanInput} input
   * @returns {ScanEvent|null}  the scan is somewhere else now
   */
  function catchUp(input) {
    const depth = place.path.findIndex((id, level) => !groupIn(siblings(input.tree, place.path.slice(0, level)), id));
    if (depth >= 0) place = { path: place.path.slice(0, depth), index: 0, id: undefined };
    const here = siblings(input.tree, place.path);
    const index = indexOf(here, place.id);
    if (index >= 0) {
      place.index = index;
      return null;
    }
    if (here.length === 0) return rest(input);
    letGo();
    return goTo(input, Math.min(place.index, here.length - 1));
  }

  /** @param {ScanInput} input */
  function press(input) {
    if (resting) {
      const first = begin(input);
      if (stepsByItself) downAtMs = input.atMs;
      return first;
    }
    if (!stepsByItself && input.number === 1) return step(input);
    const node = siblings(input.tree, place.path)[place.index];
    downAtMs = input.atMs;
    armed = !node.plays;
    if (!node.plays) return null;
    // The next key has its whole time, however late this one was chosen.
    dueAtMs = input.atMs + scanMs;
    passes = 0;
    return { ...event('commit', input.atMs), node };
  }

  /** @param {ScanInput} input */
  function release(input) {
    if (!stepsByItself && input.number === 1) return null;
    const chooses = armed;
    if (downAtMs !== null) dueAtMs += input.atMs - downAtMs;
    letGo();
    if (!chooses) return null;
    passes = 0;
    return choose(input);
  }

  /** @param {ScanInput} input */
  function choose(input) {
    const node = siblings(input.tree, place.path)[place.index];
    if (node === UP) return up(input);
    if (node.children) {
      place = { path: [...place.path, node.id], index: 0, id: undefined };
      return goTo(input, 0);
    }
    const chosen = { ...event('commit', input.atMs), node };
    // Found anew with the next input: the choice may have opened or closed something.
    place = node.repeats ? { path: place.path, index: 0, id: undefined } : atTheTop();
    return chosen;
  }

  return function update(given) {
    const input = { what: /** @type {const} */ ('tick'), tree: [], ...given };
    if (input.what === 'rest') return rest(input);
    const moved = resting ? undefined : catchUp(input);
    // A press was meant for what was there before.
    if (moved) return moved;
    if (input.what === 'press') return press(input);
    if (input.what === 'begin') return resting ? begin(input) : null;
    if (resting) return null;
    if (input.what === 'release') return release(input);
    if (input.what === 'hold') armed = false;
    return stepsByItself && downAtMs === null && input.atMs >= dueAtMs ? step(input) : null;
  };
}

/** @returns {{path: readonly unknown[], index: number, id: unknown}} */
const atTheTop = () => ({ path: [], index: 0, id: undefined });

/**
 * @param {readonly ScanNode[]} tree
 * @param {readonly unknown[]} path
 * @returns {readonly ScanNode[]}  with the step up, in a group
 */
function siblings(tree, path) {
  const inside = path.reduce(
    (/** @type {readonly ScanNode[]} */ nodes, id) => groupIn(nodes, id)?.children ?? [],
    tree,
  );
  return path.length ? [...inside, UP] : inside;
}

/** @param {readonly ScanNode[]} nodes @param {unknown} id */
const groupIn = (nodes, id) => nodes.find((node) => node.id === id && node.children);

/** @param {readonly ScanNode[]} nodes @param {unknown} id */
const indexOf = (nodes, id) => nodes.findIndex((node) => node.id === id);
