/**
 * Tracking as the page sees it: give it a camera's track, get poses.
 *
 * Keeps exactly one tracking worker alive, starts it again when it crashes,
 * hangs or loses the graphics chip, and says so by a status code. The page is
 * never reloaded and no worker is left behind.
 */
import { openFrameSource } from '../camera/frame-source.js';
import { CANDIDATES, fastestOf, recallFastest, rememberFastest, startOrder } from './backend-choice.js';
import { TRACKERS } from './index.js';
import { makeRestartPolicy } from './restart-policy.js';
import { hasSimd } from './simd.js';
import { timeBackend } from './time-backend.js';
import { openWorkerLink } from './worker-link.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {FrameMethod} from '../camera/frame-source.js' */
/** @import {Part, PoseMessage, TrackerError} from '../types.js' */
/** @import {FromWorker} from '../workers/tracking-worker.js' */
/** @import {Timings} from './backend-choice.js' */
/** @import {Backend} from './backends.js' */
/** @import {TimedBackend} from './time-backend.js' */

/** Without a new frame for so long, the camera is said to have stopped. */
const STALLED_MS = 3000;
/** The other backends are timed only when the player is already playing. */
const TIME_OTHERS_AFTER_MS = 4000;

/**
 * @typedef {Object} TrackerStats
 * @property {Backend} backend
 * @property {FrameMethod|null} method
 * @property {boolean} ready
 * @property {number} warmMs  one frame, measured at the warm-up
 * @property {Timings} timings  as far as they are known
 * @property {number} restarts
 * @property {number} delivered  frames that the camera gave since this worker started
 * @property {number} dropped
 * @property {number} poses  messages received since this worker started
 * @property {number} tensors
 * @property {number} inputSize  network pixels
 * @property {string} view  'whole', 'head' or 'body'
 */

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
  const ending = new AbortController();
  let mayRestart = makeRestartPolicy();
  /** @type {MediaStreamTrack|null} */
  let track = null;
  /** @type {Part} */
  let part = 'nose';
  let embed = false;
  /** @type {ReturnType<typeof openWorkerLink>|null} */
  let link = null;
  /** @type {ReturnType<typeof openFrameSource>|null} */
  let source = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @type {Backend[]} */
  let order = [];
  let freshAtMs = 0;
  let stalled = false;
  let timed = false;
  const stats = freshStats();

  function spawn() {
    const [backend] = order;
    Object.assign(stats, freshStats(), { backend, restarts: stats.restarts, timings: stats.timings });
    link = openWorkerLink({ onMessage, onDead });
    link.send({ type: 'start', tracker, backend, hardwareOnly: !forced, part, pageOriginMs: performance.timeOrigin });
  }

  function attach() {
    if (!track || !link || source) return;
    const to = link;
    freshAtMs = performance.now();
    stalled = false;
    source = openFrameSource(track, { method, send: (message, transfer) => to.send(message, transfer) });
    stats.method = source.method;
  }

  function detach() {
    source?.stop();
    source = null;
  }

  function close() {
    clearTimeout(timer);
    detach();
    link?.close();
    link = null;
    stats.ready = false;
  }

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
      case 'error':
        return onWorkerError(message);
    }
  }

  /** @param {PoseMessage} message */
  function receivePose(message) {
    if (!source) return; // it was under way when tracking was stopped
    freshAtMs = performance.now();
    stats.poses += 1;
    stats.dropped = message.dropped;
    source.ready();
    onPose(message);
  }

  /** @param {Extract<FromWorker, {type: 'ready'}>} message */
  function becomeReady({ backend, warmMs, simd }) {
    Object.assign(stats, { ready: true, warmMs });
    stats.timings[backend] = warmMs;
    if (stats.restarts > 0) report('tracker-restarted', { backend });
    onReady();
    // Last, so that the good news does not hide them.
    if (!simd) report('tracker-no-simd');
    if (backend === 'cpu') report('tracker-slow-fallback', { ms: Math.round(warmMs) });
    // It may have been changed since the worker was told at its start.
    link?.send({ type: 'part', part });
    link?.send({ type: 'embed', on: embed });
    attach();
    if (backend === 'wasm' && simd && !forced && !timed && !recallFastest()) {
      timer = setTimeout(timeOthers, TIME_OTHERS_AFTER_MS);
    }
  }

  /** @param {Extract<FromWorker, {type: 'pong'}>} message */
  function onPong({ tensors, inputSize, view, delivered }) {
    source?.keepPace();
    const nowMs = performance.now();
    // A hidden page gets no callbacks for its video; that is not the camera's fault.
    const watched = source && stats.ready && document.visibilityState === 'visible';
    if (!watched || delivered !== stats.delivered) freshAtMs = nowMs;
    Object.assign(stats, { tensors, inputSize, view, delivered });
    if (stalled === nowMs - freshAtMs > STALLED_MS) return;
    stalled = !stalled;
    if (watched) report(stalled ? 'camera-stalled' : 'camera-resumed');
  }

  /** @param {TrackerError} error */
  function onWorkerError(error) {
    const noBackend = error.code === 'tracker-backend-failed' || error.code === 'tracker-backend-unavailable';
    if (noBackend && order.length > 1) return startNext();
    if (error.code === 'tracker-graphics-lost') return restart(error.code, error.message);
    // What has worked is not said to have failed to start.
    if (error.code === 'tracker-failed' && stats.ready) return restart('tracker-crashed', error.message);
    close();
    return onError(error);
  }

  /** What this device cannot start with, it need not try again. */
  function startNext() {
    close();
    order = order.slice(1);
    return spawn();
  }

  /** @param {StatusCode} code  @param {string} message */
  function onDead(code, message) {
    if (code === 'tracker-hung' && !stats.ready && order.length > 1) return startNext();
    if (code !== 'download-unreachable') return restart(code, message);
    close();
    return onError({ type: 'error', code, message });
  }

  /** @param {StatusCode} reason  @param {string} message */
  function restart(reason, message) {
    close();
    const pauseMs = mayRestart(performance.now());
    if (pauseMs === null) return onError({ type: 'error', code: 'tracker-stopped', message: `${reason}: ${message}` });
    stats.restarts += 1;
    onCrash();
    report(reason);
    // Whatever took the graphics chip away may do it again; the processor stays.
    if (reason === 'tracker-graphics-lost' && !forced) order = startOrder({ simd: hasSimd(), fastest: 'wasm' });
    timer = setTimeout(spawn, pauseMs);
    return undefined;
  }

  async function timeOthers() {
    timed = true;
    const chosen = tracker;
    /** @type {Map<Backend, TimedBackend>} */
    const others = new Map();
    for (const candidate of CANDIDATES) {
      const result = await timeBackend(candidate, chosen, ending.signal);
      stats.timings[candidate] = result?.warmMs ?? null;
      if (result) others.set(candidate, result);
    }
    const fastest = fastestOf(stats.timings);
    const isOver = ending.signal.aborted || tracker !== chosen;
    const winner = isOver ? undefined : others.get(fastest);
    for (const other of others.values()) if (other !== winner) other.link.close();
    if (isOver) return;
    rememberFastest(fastest, stats.timings);
    if (winner) changeOver(fastest, winner);
  }

  /**
   * Go on with a worker that is ready already, without a pause in the playing.
   * @param {Backend} backend
   * @param {TimedBackend} winner
   */
  function changeOver(backend, winner) {
    close();
    order = startOrder({ simd: hasSimd(), fastest: backend });
    Object.assign(stats, freshStats(), { backend, restarts: stats.restarts, timings: stats.timings });
    link = winner.link;
    link.handOver({ onMessage, onDead });
    becomeReady({ type: 'ready', backend, warmMs: winner.warmMs, simd: hasSimd() });
  }

  return {
    /**
     * Track the player on this camera from now on. Loads the model at the first call.
     * @param {MediaStreamTrack} newTrack  stays the caller's: never stopped here
     */
    start(newTrack) {
      if (ending.signal.aborted) throw new Error('this tracker was disposed of');
      detach();
      track = newTrack;
      if (stats.ready) return attach();
      if (link) return undefined;
      clearTimeout(timer);
      mayRestart = makeRestartPolicy();
      stats.restarts = 0;
      order = forced ? [forced] : startOrder({ simd: hasSimd(), fastest: recallFastest() });
      return spawn();
    },

    /** No more poses; the worker stays warm for the next start. */
    stop() {
      detach();
      track = null;
    },

    /** @param {string} id  one in the registry; what runs already gives way to it */
    setTracker(id) {
      if (id === tracker) return;
      tracker = id;
      if (!link) return;
      close();
      spawn();
    },

    /** @param {Part} newPart  the part that plays */
    setPart(newPart) {
      part = newPart;
      link?.send({ type: 'part', part });
    },

    /** @param {boolean} on  poses bring an embedding; the network then sees more than the head */
    setEmbedding(on) {
      embed = on;
      link?.send({ type: 'embed', on });
    },

    /** Forget the player; the next person found is the player. */
    forgetPlayer() {
      link?.send({ type: 'forget-player' });
    },

    /** Ends everything, for good. */
    dispose() {
      ending.abort();
      close();
      track = null;
    },

    /** @returns {Readonly<TrackerStats>}  a copy */
    get stats() {
      return { ...stats, timings: { ...stats.timings } };
    },
  };
}

/** @returns {TrackerStats} */
function freshStats() {
  return {
    backend: 'wasm',
    method: null,
    ready: false,
    warmMs: 0,
    timings: {},
    restarts: 0,
    delivered: 0,
    dropped: 0,
    poses: 0,
    tensors: 0,
    inputSize: 0,
    view: '',
  };
}
