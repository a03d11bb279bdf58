/**
 * The one worker that tracks, kept alive: the next backend where one cannot
 * start, the same again after a crash, with pauses, until it is given up.
 * No worker is left behind, and none is started for nobody.
 */
import { makeMachine } from '../core/machine.js';
import { recallFastest, startOrder } from './backend-choice.js';
import { makeRestartPolicy } from './restart-policy.js';
import { hasSimd } from './simd.js';
import { openWorkerLink, startMessage } from './worker-link.js';
import { WORKER } from './worker-states.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {PlayingPart, TrackerError} from '../types.js' */
/** @import {FromWorker} from '../workers/tracking-worker.js' */
/** @import {Backend} from './backends.js' */
/** @import {TimedBackend} from './time-backend.js' */
/** @import {WorkerLink} from './worker-link.js' */
/** @import {WorkerState} from './worker-states.js' */

/**
 * @param {Object} parts
 * @param {Backend} [parts.forced]  this one and no other, software or not
 * @param {() => {tracker: string, part: PlayingPart}} parts.wanted  by whoever is started now
 * @param {() => boolean} parts.isWanted  somebody plays
 * @param {(message: FromWorker) => void} parts.onMessage  all but errors
 * @param {(backend: Backend) => void} parts.onStart  a worker begins with it
 * @param {() => void} parts.onClose  whatever hangs on the worker of now
 * @param {(reason: StatusCode) => void} parts.onCrash  it is being started again
 * @param {(error: TrackerError) => void} parts.onError  it is not
 */
export function makeWorkerLife({ forced, wanted, isWanted, onMessage: pass, onStart, onClose, onCrash, onError }) {
  const machine = makeMachine(/** @type {typeof WORKER} */ (WORKER), /** @type {WorkerState} */ ('none'));
  let mayRestart = makeRestartPolicy();
  /** @type {WorkerLink|null} */
  let link = null;
  /** @type {Backend[]} */
  let order = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  function close() {
    clearTimeout(timer);
    onClose();
    link?.close();
    link = null;
  }

  function spawn() {
    close();
    const [backend] = order;
    machine.send('started');
    onStart(backend);
    link = openWorkerLink({ onMessage, onDead });
    link.send(startMessage({ ...wanted(), backend, hardwareOnly: !forced }));
  }

  /** @param {FromWorker} message */
  function onMessage(message) {
    if (message.type === 'error') return fail(message);
    if (message.type === 'ready') machine.send('ready');
    return pass(message);
  }

  /** @param {TrackerError} error */
  function fail(error) {
    const noBackend = error.code === 'tracker-backend-failed' || error.code === 'tracker-backend-unavailable';
    if (noBackend && order.length > 1) return startNext();
    if (error.code === 'tracker-graphics-lost') return restart(error.code, error.message);
    // What has worked is not said to have failed to start.
    if (error.code === 'tracker-failed' && machine.state === 'ready') return restart('tracker-crashed', error.message);
    return giveUp(error);
  }

  /** @param {StatusCode} code  @param {string} message */
  function onDead(code, message) {
    if (code === 'tracker-hung' && machine.state === 'starting' && order.length > 1) return startNext();
    if (code === 'download-unreachable') return giveUp({ type: 'error', code, message });
    return restart(code, message);
  }

  /** What this device cannot start with, it need not try again. */
  function startNext() {
    order = order.slice(1);
    spawn();
  }

  /** @param {StatusCode} reason  @param {string} message */
  function restart(reason, message) {
    // Whoever plays next starts another one; until then it is nobody's trouble.
    if (!isWanted()) return end();
    const pauseMs = mayRestart(performance.now());
    if (pauseMs === null) return giveUp({ type: 'error', code: 'tracker-stopped', message: `${reason}: ${message}` });
    close();
    machine.send('crashed');
    onCrash(reason);
    // Whatever took the graphics chip away may do it again; the processor stays.
    if (reason === 'tracker-graphics-lost' && !forced) order = startOrder({ simd: hasSimd(), fastest: 'wasm' });
    timer = setTimeout(spawn, pauseMs);
    return undefined;
  }

  function end() {
    close();
    machine.send('ended');
  }

  /** @param {TrackerError} error */
  function giveUp(error) {
    end();
    if (isWanted()) onError(error);
  }

  return {
    get isReady() {
      return machine.state === 'ready';
    },
    /** Somebody plays. @returns {boolean}  whether a worker had to be begun with */
    start() {
      if (machine.state === 'starting' || machine.state === 'ready') return false;
      mayRestart = makeRestartPolicy();
      order = forced ? [forced] : startOrder({ simd: hasSimd(), fastest: recallFastest() });
      spawn();
      return true;
    },
    /** Nobody plays: what works stays warm, what is about to be started again is not. */
    rest() {
      if (machine.state === 'resting') end();
    },
    /** Another one is wanted; where none runs yet, it will be that one. */
    renew() {
      if (machine.state === 'starting' || machine.state === 'ready') spawn();
    },
    restart,
    /** @param {Backend} backend @param {TimedBackend} winner  ready already: no pause in the playing */
    takeOver(backend, winner) {
      close();
      order = startOrder({ simd: hasSimd(), fastest: backend });
      onStart(backend);
      link = winner.link;
      link.handOver({ onMessage, onDead });
      onMessage({ type: 'ready', backend, warmMs: winner.warmMs, simd: hasSimd() });
    },
    /** @type {WorkerLink['send']} */
    send: (message, transfer) => link?.send(message, transfer),
    end,
  };
}
