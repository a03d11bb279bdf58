/**
 * One pointing test from its first target to its last: samples of a pointer in,
 * trials out. Pure state; every time comes with its sample.
 */
import { distance, sequenceFigures, testFigures } from './figures.js';
import { tapOrder, targetsOf } from './ring.js';

/** @import {Figures, Select, Trial} from './figures.js' */
/** @import {Point, Ring} from './ring.js' */

/**
 * x and y in fractions of the field, and possibly outside it; `pressed` in the one sample in which a button went down.
 * @typedef {{x: number, y: number, atMs: number, present?: boolean, pressed?: boolean}} PointerSample
 */
/** @typedef {'begin'|'hit'|'miss'|'sequence'|'done'} Outcome  'begin': the clock runs; 'sequence': a new ring */
/** @typedef {Ring & Figures} Sequence */

/**
 * @param {Object} options
 * @param {readonly Ring[]} options.rings  one sequence each
 * @param {Select} options.select  press anywhere; rest in a target for dwellMs; or enter a target
 * @param {number} options.dwellMs
 */
export function createRun({ rings, select, dwellMs }) {
  /** @type {Sequence[]} */
  const sequences = [];
  let lost = 0;
  /** @type {ReturnType<typeof beginSequence>} */
  let now = beginSequence(rings[0]);
  const isSelected = { press: makePress, dwell: () => makeDwell(dwellMs), enter: makeEnter }[select]();

  /** @param {PointerSample} sample @param {number} on  which target was selected, -1 for none @returns {Outcome|null} */
  function take(sample, on) {
    const target = now.order[now.step];
    const hit = on === target;
    if (now.step === 0) return hit ? advance(sample, 'begin') : null;
    const from = now.targets[now.order[now.step - 1]];
    if (now.wasLost) lost += 1;
    else {
      now.trials.push({
        from,
        to: now.targets[target],
        end: { x: sample.x, y: sample.y },
        movementMs: sample.atMs - now.sinceMs,
        hit,
      });
    }
    return advance(sample, hit ? 'hit' : 'miss');
  }

  /** @param {PointerSample} sample @param {Outcome} outcome @returns {Outcome} */
  function advance(sample, outcome) {
    now.last = outcome === 'miss' ? now.under(sample) : now.order[now.step];
    [now.step, now.sinceMs, now.wasLost] = [now.step + 1, sample.atMs, false];
    if (now.step < now.order.length) return outcome;
    // Of one movement or none nothing can be said: that sequence is left out.
    if (now.trials.length > 1) sequences.push({ ...now.ring, ...sequenceFigures(now.trials, now.ring, select) });
    if (now.index + 1 === rings.length) return 'done';
    now = beginSequence(rings[now.index + 1], now.index + 1);
    return 'sequence';
  }

  return {
    /** @param {PointerSample} sample @returns {Outcome|null} */
    add(sample) {
      if (this.isDone) return null;
      if (sample.present === false) {
        now.wasLost = true;
        isSelected.forget();
        return null;
      }
      const under = now.under(sample);
      // Resting on the last target, or tapping it twice, is no new choice.
      const on = now.step > 0 && under === now.last && under !== now.order[now.step] ? 'last' : under;
      const chosen = isSelected.by(sample, on);
      if (!chosen) return null;
      isSelected.forget();
      return take(sample, under);
    },

    get isDone() {
      return now.step === now.order.length;
    },
    get isBegun() {
      return now.step > 0 || now.index > 0;
    },
    get ring() {
      return now.ring;
    },
    get targets() {
      return now.targets;
    },
    /** Which of the targets is to be reached now; -1 at the end. */
    get target() {
      return now.order[now.step] ?? -1;
    },
    /** Movements so far and altogether. */
    get movements() {
      return { done: now.index * now.ring.count + Math.max(0, now.step - 1), all: rings.length * now.ring.count };
    },
    /** 0..1, how much of the dwell is over. */
    get progress() {
      return isSelected.progress();
    },

    /** What was measured so far, sequences that were finished only; null where there is none. */
    result() {
      if (sequences.length === 0) return null;
      return { sequences, lostTrials: lost, ...testFigures(sequences) };
    },
  };
}

/** @param {Ring} ring @param {number} index */
function beginSequence(ring, index = 0) {
  const targets = targetsOf(ring);
  return {
    ring,
    index,
    targets,
    order: tapOrder(ring.count),
    step: 0,
    sinceMs: 0,
    wasLost: false,
    /** The target that was chosen last, rightly or wrongly. */
    last: -1,
    /** @type {Trial[]} */
    trials: [],
    /** @param {Point} point @returns {number} */
    under: (point) => targets.findIndex((centre) => distance(centre, point) <= ring.width / 2),
  };
}

/**
 * A way of choosing: `on` is the target under the pointer, -1 for none, 'last' for the one that was chosen before.
 * @typedef {{by: (sample: PointerSample, on: number|'last') => boolean, forget: () => void, progress: () => number}} Way
 */

/** @returns {Way} */
function makePress() {
  return { by: (sample, on) => Boolean(sample.pressed) && on !== 'last', forget() {}, progress: () => 0 };
}

/** @returns {Way} */
function makeEnter() {
  return { by: (_, on) => on !== 'last' && on >= 0, forget() {}, progress: () => 0 };
}

/** @param {number} dwellMs @returns {Way} */
function makeDwell(dwellMs) {
  /** @type {number|'last'} */
  let inside = -1;
  let sinceMs = 0;
  let share = 0;
  return {
    by(sample, on) {
      if (on !== inside) [inside, sinceMs] = [on, sample.atMs];
      share = on === 'last' || on < 0 ? 0 : Math.min(1, (sample.atMs - sinceMs) / dwellMs);
      return share === 1;
    },
    forget: () => {
      [inside, share] = [-1, 0];
    },
    progress: () => share,
  };
}
