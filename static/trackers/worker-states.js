/**
 * The states of the one worker that tracks. It may be started anew at any time:
 * with the next backend, for another tracker, after a crash; what was planned
 * before is then overtaken.
 */

/** @import {Transitions} from '../core/machine.js' */

/** @typedef {'none'|'starting'|'ready'|'resting'} WorkerState  resting: it has crashed, and is about to be started again */
/**
 * started: there is a new worker; ready: it can track, or one that can has
 * taken its place; crashed: it is to be started again; ended: it is not.
 * @typedef {'started'|'ready'|'crashed'|'ended'} WorkerEvent
 */

/** @type {Transitions<WorkerState, WorkerEvent>} */
export const WORKER = Object.freeze({
  none: { started: 'starting' },
  starting: { started: 'starting', ready: 'ready', crashed: 'resting', ended: 'none' },
  ready: { started: 'starting', ready: 'ready', crashed: 'resting', ended: 'none' },
  resting: { started: 'starting', ready: 'ready', ended: 'none' },
});
