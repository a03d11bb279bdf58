/**
 * The one worker that tracks, kept alive: the next backend where one cannot
 * start, the same again after a crash, with pauses, until it is given up.
 * No worker is left behind, and none is started for nobody.
 */
import { makeMachine } from '../core/machine.js';
import { BackendOrder } from './backend-order.js';
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

/**
 * @typedef {Object} WorkerLifeParts
 * @property {Backend} [forced]  this one and no other, software or not
 * @property {() => {tracker: string, part: PlayingPart}} wanted  by whoever is started now
 * @property {() => boolean} isWanted  somebody plays
 * @property {(message: FromWorker) => void} onMessage  all but errors
 * @property {(backend: Backend) => void} onStart  a worker begins with it
 * @property {() => void} onClose  whatever hangs on the worker of now
 * @property {(reason: StatusCode) => void} onCrash  it is being started again
 * @property {(error: TrackerError) => void} onError  it is not
 */

export class WorkerLife {
  #machine = makeMachine(WORKER, 'none');
  #parts;
  #order;
  #mayRestart = makeRestartPolicy();
  /** @type {WorkerLink|null} */
  #link = null;
  /** Of the pause before it is started again. @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;

  /** @param {WorkerLifeParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#order = new BackendOrder(parts.forced);
  }

  get isReady() {
    return this.#machine.state === 'ready';
  }

  /** Somebody plays. @returns {boolean}  whether a worker had to be begun with */
  start() {
    if (this.#isRunning) return false;
    this.#mayRestart = makeRestartPolicy();
    this.#order.begin();
    this.#spawn();
    return true;
  }

  /** Nobody plays: what works stays warm, what is about to be started again is not. */
  rest() {
    if (this.#machine.state === 'resting') this.end();
  }

  /** Another one is wanted; where none runs yet, it will be that one. */
  renew() {
    if (this.#isRunning) this.#spawn();
  }

  /** @param {StatusCode} reason  @param {string} message */
  restart(reason, message) {
    // Whoever plays next starts another one; until then it is nobody's trouble.
    if (!this.#parts.isWanted()) return this.end();
    const pauseMs = this.#mayRestart(performance.now());
    if (pauseMs === null)
      return this.#giveUp({ type: 'error', code: 'tracker-stopped', message: `${reason}: ${message}` });
    this.#close();
    this.#machine.send('crashed');
    this.#parts.onCrash(reason);
    // Whatever took the graphics chip away may do it again; the processor stays.
    if (reason === 'tracker-graphics-lost') this.#order.prefer('wasm');
    this.#timer = setTimeout(() => this.#spawn(), pauseMs);
    return undefined;
  }

  /** @param {Backend} backend @param {TimedBackend} winner  ready already: no pause in the playing */
  takeOver(backend, { link, warmMs }) {
    this.#close();
    this.#order.prefer(backend);
    this.#parts.onStart(backend);
    this.#link = link;
    link.handOver(this.#handlers);
    this.#hear({ type: 'ready', backend, warmMs, simd: hasSimd() });
  }

  /** @type {WorkerLink['send']} */
  send = (message, transfer) => this.#link?.send(message, transfer);

  end() {
    this.#close();
    this.#machine.send('ended');
  }

  get #isRunning() {
    return this.#machine.state === 'starting' || this.isReady;
  }

  #close() {
    clearTimeout(this.#timer);
    this.#parts.onClose();
    this.#link?.close();
    this.#link = null;
  }

  #spawn() {
    this.#close();
    const backend = this.#order.first;
    this.#machine.send('started');
    this.#parts.onStart(backend);
    this.#link = openWorkerLink(this.#handlers);
    this.#link.send(startMessage({ ...this.#parts.wanted(), backend, hardwareOnly: !this.#order.isForced }));
  }

  #spawnNext() {
    this.#order.next();
    this.#spawn();
  }

  get #handlers() {
    return { onMessage: this.#hear, onDead: this.#outlive };
  }

  /** @param {FromWorker} message */
  #hear = (message) => {
    if (message.type === 'error') return this.#fail(message);
    if (message.type === 'ready') this.#machine.send('ready');
    return this.#parts.onMessage(message);
  };

  /** @param {TrackerError} error */
  #fail(error) {
    const { code, message } = error;
    const noBackend = code === 'tracker-backend-failed' || code === 'tracker-backend-unavailable';
    if (noBackend && this.#order.hasNext) return this.#spawnNext();
    if (code === 'tracker-graphics-lost') return this.restart(code, message);
    // What has worked is not said to have failed to start.
    if (code === 'tracker-failed' && this.isReady) return this.restart('tracker-crashed', message);
    return this.#giveUp(error);
  }

  /** It is dead. @param {StatusCode} code  @param {string} message */
  #outlive = (code, message) => {
    if (code === 'tracker-hung' && this.#machine.state === 'starting' && this.#order.hasNext) return this.#spawnNext();
    if (code === 'download-unreachable') return this.#giveUp({ type: 'error', code, message });
    return this.restart(code, message);
  };

  /** @param {TrackerError} error */
  #giveUp(error) {
    this.end();
    if (this.#parts.isWanted()) this.#parts.onError(error);
  }
}
