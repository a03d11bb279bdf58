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
import { freshStats } from './tracker-stats.js';
import { makeWorkerLife } from './worker-life.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {FrameMethod} from '../camera/frame-source.js' */
/** @import {PlayingPart, PoseMessage, TrackerError} from '../types.js' */
/** @import {FromWorker} from '../workers/tracking-worker.js' */
/** @import {Backend} from './backends.js' */
/** @import {TrackerStats} from './tracker-stats.js' */

/**
 * @param {object} options
 * @param {(message: PoseMessage) => void} options.onPose
 * @param {(error: TrackerError) => void} options.onError  tracking has ended; `start` tries again
 * @param {() => void} [options.onReady]  it follows whoever it sees, from now on or again
 * @param {() => void} [options.onCrash]  it is being started again
 * @param {Report} [options.report]
 * @param {(loadedBytes: number, totalBytes: number) => void} [options.onProgress]
 * @param {string} [options.tracker]  id of one in the registry
 * @param {Backend} [options.backend]  this one and no other, software or not
 * @param {FrameMethod} [options.method]  this one and no other
 */
export function createTracker({
  onPose,
  onError,
  onReady = () => {},
  onCrash = () => {},
  report = () => {},
  onProgress = () => {},
  tracker = TRACKERS[0].id,
  backend: forced,
  method,
}) {
  let disposed = false;
  /** @type {PlayingPart} */
  let part = 'nose';
  let embed = false;
  let players = /** @type {1|2} */ (1);
  const stats = freshStats();

  const frames = makePlayerFrames({
    method,
    send: (message, transfer) => life.send(message, transfer),
    // The worker is as good as before.
    onFailure: (error) => onError({ type: 'error', code: 'camera-failed', message: String(error) }),
  });
  const life = makeWorkerLife({
    forced,
    wanted: () => ({ tracker, part }),
    isWanted: () => frames.isWanted,
    onMessage,
    onError,
    onStart(backend) {
      const { restarts, timings } = stats;
      Object.assign(stats, freshStats(), { backend, restarts, timings });
    },
    onClose: frames.detach,
    onCrash(reason) {
      stats.restarts += 1;
      onCrash();
      report(reason);
    },
  });
  const timing = makeTiming(
    (signal) => timeOthers({ timings: stats.timings, tracker, signal }),
    ({ backend, timed }) => life.takeOver(backend, timed),
  );

  /** @param {FromWorker} message */
  function onMessage(message) {
    switch (message.type) {
      case 'pose':
        return receivePose(message);
      case 'progress':
        return onProgress(message.loadedBytes, message.totalBytes);
      case 'ready':
        return becomeReady(message);
      case 'pong':
        return onPong(message);
    }
  }

  /** @param {PoseMessage} message */
  function receivePose(message) {
    if (!frames.isOn) return; // it was under way when tracking was stopped
    stats.poses += 1;
    stats.dropped = message.dropped;
    frames.done(message.frameId);
    onPose(message);
  }

  /** @param {Extract<FromWorker, {type: 'ready'}>} message */
  function becomeReady({ backend, warmMs, simd }) {
    stats.warmMs = warmMs;
    stats.timings[backend] = warmMs;
    if (stats.restarts > 0) report('tracker-restarted', { backend });
    onReady();
    // Last, so that the good news does not hide them.
    if (!simd) report('tracker-no-simd');
    if (backend === 'cpu') report('tracker-slow-fallback', { ms: Math.round(warmMs) });
    // It may have been changed since the worker was told at its start.
    life.send({ type: 'part', part });
    life.send({ type: 'embed', on: embed });
    life.send({ type: 'players', count: players });
    follow();
  }

  /** The worker is ready; somebody may be there to play. */
  function follow() {
    frames.attach();
    const mayBeFaster = stats.backend === 'wasm' && hasSimd() && !forced && !recallFastest();
    if (frames.isOn && mayBeFaster) timing.plan();
  }

  /** @param {Extract<FromWorker, {type: 'pong'}>} message */
  function onPong({ tensors, inputSize, view, delivered }) {
    Object.assign(stats, { tensors, inputSize, view, delivered });
    if (!frames.isOn) return;
    const change = frames.look(delivered);
    if (change === 'hung') life.restart('tracker-hung', 'frames come, and no poses');
    else if (change) report(change);
  }

  return {
    /**
     * Track the player on this camera from now on. Loads the model at the first call.
     * @param {MediaStreamTrack} newTrack  stays the caller's: never stopped here
     */
    start(newTrack) {
      if (disposed) throw new Error('this tracker was disposed of');
      frames.use(newTrack);
      if (life.isReady) return follow();
      if (life.start()) stats.restarts = 0;
      return undefined;
    },

    /** No more poses; the worker stays warm for the next start. */
    stop() {
      timing.cancel();
      frames.use(null);
      life.rest();
    },

    /** @param {string} id  one in the registry; what runs already gives way to it */
    setTracker(id) {
      if (id === tracker) return;
      tracker = id;
      timing.cancel();
      life.renew();
    },

    /** @param {PlayingPart} newPart  the part that plays */
    setPart(newPart) {
      part = newPart;
      life.send({ type: 'part', part });
    },

    /** @param {boolean} on  poses bring an embedding; the network then sees more than the head */
    setEmbedding(on) {
      embed = on;
      life.send({ type: 'embed', on });
    },

    /** @param {1|2} count  how many play at once; two are seen in the whole picture, which costs more */
    setPlayers(count) {
      players = count;
      life.send({ type: 'players', count });
    },

    /** Forget the player; the next person found is the player. */
    forgetPlayer() {
      life.send({ type: 'forget-player' });
    },

    /** Ends everything, for good. */
    dispose() {
      disposed = true;
      timing.cancel();
      frames.use(null);
      life.end();
    },

    /** @returns {Readonly<TrackerStats>}  a copy */
    get stats() {
      return { ...stats, ready: life.isReady, method: frames.method, timings: { ...stats.timings } };
    },
  };
}
