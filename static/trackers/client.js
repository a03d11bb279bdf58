/**
 * Tracking as the page sees it: give it a camera's track, get poses.
 *
 * Keeps exactly one tracking worker alive, starts it again when it crashes,
 * hangs or loses the graphics chip, and says so by a status code. The page is
 * never reloaded and no worker is left behind.
 */
import { recallFastest } from './backend-choice.js';
import { TRACKERS } from './index.js';
import { makePlayerFrames } from './player-frames.js';
import { hasSimd } from './simd.js';
import { makeTiming, timeOthers } from './time-others.js';
import { beginAnew, freshStats } from './tracker-stats.js';
import { WorkerLife } from './worker-life.js';
import { WorkerOrders } from './worker-orders.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {FrameMethod} from '../camera/frame-source.js' */
/** @import {PlayingPart, PoseMessage, TrackerError} from '../types.js' */
/** @import {FromWorker} from '../workers/tracking-worker.js' */
/** @import {Backend} from './backends.js' */
/** @import {TrackerStats} from './tracker-stats.js' */
/** @import {WorkerLifeParts} from './worker-life.js' */

/**
 * @typedef {Object} TrackerOptions
 * @property {(message: PoseMessage) => void} onPose
 * @property {(error: TrackerError) => void} onError  tracking has ended; `start` tries again
 * @property {() => void} [onReady]  it follows whoever it sees, from now on or again
 * @property {() => void} [onCrash]  it is being started again
 * @property {Report} [report]
 * @property {(loadedBytes: number, totalBytes: number) => void} [onProgress]
 * @property {string} [tracker]  id of one in the registry
 * @property {Backend} [backend]  this one and no other, software or not
 * @property {FrameMethod} [method]  this one and no other
 */

const nothing = () => {};

/** @param {TrackerOptions} options */
export const createTracker = (options) => new Tracker(options);

class Tracker {
  /** Whoever is told of what happens. @type {Required<Omit<TrackerOptions, 'tracker'|'backend'|'method'>>} */
  #told;
  #tracker;
  #isForced;
  #disposed = false;
  #stats = freshStats();
  #life;
  #orders;
  #frames;
  #timing;

  /** @param {TrackerOptions} options */
  constructor({ tracker = TRACKERS[0].id, backend, method, ...told }) {
    this.#told = { onReady: nothing, onCrash: nothing, report: nothing, onProgress: nothing, ...told };
    this.#tracker = tracker;
    this.#isForced = Boolean(backend);
    this.#life = new WorkerLife({ forced: backend, ...this.#lifeParts() });
    const { send } = this.#life;
    this.#orders = new WorkerOrders(send);
    this.#frames = makePlayerFrames({
      method,
      send,
      // The worker is as good as before.
      onFailure: (error) => told.onError({ type: 'error', code: 'camera-failed', message: String(error) }),
    });
    this.#timing = makeTiming(
      (signal) => timeOthers({ timings: this.#stats.timings, tracker: this.#tracker, signal }),
      (faster) => this.#life.takeOver(faster.backend, faster.timed),
    );
  }

  /**
   * Track the player on this camera from now on. Loads the model at the first call.
   * @param {MediaStreamTrack} track  stays the caller's: never stopped here
   */
  start(track) {
    if (this.#disposed) throw new Error('this tracker was disposed of');
    this.#frames.use(track);
    if (this.#life.isReady) return this.#follow();
    if (this.#life.start()) this.#stats.restarts = 0;
    return undefined;
  }

  /** No more poses; the worker stays warm for the next start. */
  stop() {
    this.#timing.cancel();
    this.#frames.use(null);
    this.#life.rest();
  }

  /** @param {string} id  one in the registry; what runs already gives way to it */
  setTracker(id) {
    if (id === this.#tracker) return;
    this.#tracker = id;
    this.#timing.cancel();
    this.#life.renew();
  }

  /** @param {PlayingPart} part  the part that plays */
  setPart(part) {
    this.#orders.setPart(part);
  }

  /** @param {boolean} on  poses bring an embedding; the network then sees more than the head */
  setEmbedding(on) {
    this.#orders.setEmbedding(on);
  }

  /** @param {1|2} count  how many play at once; two are seen in the whole picture, which costs more */
  setPlayers(count) {
    this.#orders.setPlayers(count);
  }

  /** Forget the player; the next person found is the player. */
  forgetPlayer() {
    this.#life.send({ type: 'forget-player' });
  }

  /** Ends everything, for good. */
  dispose() {
    this.#disposed = true;
    this.#timing.cancel();
    this.#frames.use(null);
    this.#life.end();
  }

  /** @returns {Readonly<TrackerStats>}  a copy */
  get stats() {
    const { isReady: ready } = this.#life;
    return { ...this.#stats, ready, method: this.#frames.method, timings: { ...this.#stats.timings } };
  }

  /** @returns {Omit<WorkerLifeParts, 'forced'>} */
  #lifeParts() {
    return {
      wanted: () => ({ tracker: this.#tracker, part: this.#orders.part }),
      isWanted: () => this.#frames.isWanted,
      onMessage: this.#hear,
      onStart: (backend) => beginAnew(this.#stats, backend),
      onClose: () => this.#frames.detach(),
      onCrash: (reason) => {
        this.#stats.restarts += 1;
        this.#told.onCrash();
        this.#told.report(reason);
      },
      onError: this.#told.onError,
    };
  }

  /** @param {FromWorker} message */
  #hear = (message) => {
    switch (message.type) {
      case 'pose':
        return this.#receivePose(message);
      case 'progress':
        return this.#told.onProgress(message.loadedBytes, message.totalBytes);
      case 'ready':
        return this.#becomeReady(message);
      case 'pong':
        return this.#lookAtFrames(message);
    }
  };

  /** @param {PoseMessage} message */
  #receivePose(message) {
    if (!this.#frames.isOn) return; // it was under way when tracking was stopped
    this.#stats.poses += 1;
    this.#stats.dropped = message.dropped;
    this.#frames.done(message.frameId);
    this.#told.onPose(message);
  }

  /** @param {Extract<FromWorker, {type: 'ready'}>} message */
  #becomeReady({ backend, warmMs, simd }) {
    const { report, onReady } = this.#told;
    this.#stats.warmMs = warmMs;
    this.#stats.timings[backend] = warmMs;
    if (this.#stats.restarts > 0) report('tracker-restarted', { backend });
    onReady();
    // Last, so that the good news does not hide them.
    if (!simd) report('tracker-no-simd');
    if (backend === 'cpu') report('tracker-slow-fallback', { ms: Math.round(warmMs) });
    this.#orders.tellAll();
    this.#follow();
  }

  /** The worker is ready; somebody may be there to play. */
  #follow() {
    this.#frames.attach();
    const mayBeFaster = this.#stats.backend === 'wasm' && hasSimd() && !this.#isForced && !recallFastest();
    if (this.#frames.isOn && mayBeFaster) this.#timing.plan();
  }

  /** @param {Extract<FromWorker, {type: 'pong'}>} message */
  #lookAtFrames({ tensors, inputSize, view, delivered }) {
    Object.assign(this.#stats, { tensors, inputSize, view, delivered });
    if (!this.#frames.isOn) return;
    const change = this.#frames.look(delivered);
    if (change === 'hung') this.#life.restart('tracker-hung', 'frames come, and no poses');
    else if (change) this.#told.report(change);
  }
}
