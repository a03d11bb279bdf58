/**
 * When the set is learnt: soon after its last change, and never while
 * snapshots are being taken. What a training gave is of no use once the set
 * has changed again, and is thrown away. One that failed for no fault of the
 * set is tried again: whoever plays by gestures can press nothing.
 */
import { backOffSeconds } from '../core/back-off.js';
import { makeMachine } from '../core/machine.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Transitions} from '../core/machine.js' */

/** Changes that come one upon the other are learnt together. */
const SOON_MS = 150;

/** @typedef {'idle'|'waiting'|'training'|'resting'} Phase */
/** @typedef {'changed'|'due'|'ended'|'failed'|'dropped'} Step */

/**
 * `changed`: there is something to learn; `due`: nothing has changed for a while;
 * `ended`: the training gave what it could; `failed`: it may give more the next time; `dropped`: nothing is to be
 * learnt any more.
 * @type {Transitions<Phase, Step>}
 */
export const PHASES = Object.freeze({
  idle: { changed: 'waiting' },
  waiting: { changed: 'waiting', due: 'training', dropped: 'idle' },
  training: { changed: 'waiting', ended: 'idle', failed: 'resting', dropped: 'idle' },
  resting: { changed: 'waiting', due: 'training', dropped: 'idle' },
});

/**
 * @template Outcome
 * @param {Object} parts
 * @param {(isCurrent: () => boolean) => Promise<Outcome>} parts.train  never rejects; isCurrent: its outcome is still wanted
 * @param {(outcome: Outcome) => void} parts.onOutcome
 * @param {(outcome: Outcome) => boolean} [parts.mayComeRight]  when tried again, with the same set
 * @param {Timers} [parts.timers]
 */
export function makeTrainingSchedule({ train, onOutcome, mayComeRight = () => false, timers = globalThis }) {
  const machine = makeMachine(PHASES, 'idle');
  let paused = false;
  /** In a row, of the same set. */
  let failures = 0;
  /** @type {ReturnType<Timers['setTimeout']>|undefined} */
  let timer;
  /** One object a training; another one, or none, as soon as its outcome is not wanted. @type {object|null} */
  let current = null;

  /** The clock runs while there is something to learn and nothing in its way. */
  const setClock = () => {
    timers.clearTimeout(timer);
    const { state } = machine;
    if (paused || (state !== 'waiting' && state !== 'resting')) return;
    const restMs = state === 'waiting' ? SOON_MS : backOffSeconds(failures, Math.random) * 1000;
    timer = timers.setTimeout(() => take('due'), restMs);
  };

  const begin = async () => {
    const mine = {};
    current = mine;
    const outcome = await train(() => mine === current);
    if (mine !== current) return;
    const failed = mayComeRight(outcome);
    failures = failed ? failures + 1 : 0;
    take(failed ? 'failed' : 'ended');
    onOutcome(outcome);
  };

  /** @param {Step} step */
  const take = (step) => {
    if (!machine.send(step)) return;
    current = null;
    setClock();
    if (machine.state === 'training') begin();
  };

  return {
    /** @returns {Phase} */
    get phase() {
      return machine.state;
    },
    changed() {
      failures = 0;
      take('changed');
    },
    drop: () => take('dropped'),
    /** While snapshots are being taken. @param {boolean} on */
    pause(on) {
      paused = on;
      setClock();
    },
  };
}
