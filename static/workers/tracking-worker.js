/**
 * Tracks the player off the page's thread: frames in, PoseMessages out.
 *
 * The page sends `start` once, then either one `frames` with the camera's
 * stream or one `frame` after the other. What else it may send is in ToWorker;
 * what comes back is in FromWorker.
 */
import { makeCaptureClock } from '../camera/capture-clock.js';
import { makeFrameCounter } from '../camera/frame-counter.js';
import { makeLightMeter } from '../camera/light-meter.js';
import { makeNewestFrame } from '../camera/newest-frame.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { isAvailable } from '../core/graphics-chip.js';
import { codeOf } from '../core/statuses.js';
import { startBackend, watchForLoss } from '../trackers/backends.js';
import { TrackingError } from '../trackers/errors.js';
import { findTracker } from '../trackers/index.js';
import { hasSimd } from '../trackers/simd.js';
import { makeWholePictureLooks } from '../trackers/whole-picture.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {Backend} from '../trackers/backends.js' */
/** @import {Tracker} from '../trackers/index.js' */
/** @import {LightGrid, PlayingPart, PoseMessage, TrackerError} from '../types.js' */

/**
 * @typedef {{type: 'start', tracker: string, backend: Backend, hardwareOnly: boolean, part: PlayingPart, pageOriginMs: number}} StartMessage
 *   hardwareOnly: refuse a graphics backend that the processor only imitates
 * @typedef {{type: 'frames', readable: ReadableStream<VideoFrame>, frameMs: number}} FramesMessage
 * @typedef {{type: 'pace', frameMs: number}} PaceMessage  frameMs: from one frame of the camera to the next
 * @typedef {{type: 'frame', frame: ImageBitmap, frameId: number, capturedAtMs: number, dropped: number}} FrameMessage
 * @typedef {StartMessage|FramesMessage|PaceMessage|FrameMessage|{type: 'part', part: PlayingPart}|{type: 'halt'}
 *   |{type: 'embed', on: boolean}|{type: 'players', count: 1|2}|{type: 'forget-player'}|{type: 'ping'}} ToWorker
 */

/**
 * @typedef {{tensors: number, inputSize: number, view: string, delivered: number}} WorkerStats
 * @typedef {{type: 'progress', loadedBytes: number, totalBytes: number}
 *   | {type: 'ready', backend: Backend, warmMs: number, simd: boolean}
 *   | ({type: 'pong'} & WorkerStats)
 *   | PoseMessage
 *   | TrackerError} FromWorker
 */

/** @typedef {{frame: VideoFrame|ImageBitmap, frameId: number, capturedAtMs: number, dropped?: number}} Item */

/**
 * @param {(message: FromWorker) => void} send
 * @returns {(message: ToWorker) => Promise<void>}  give it what the page sends
 */
function makeTrackingWorker(send) {
  /** @type {Tracker|undefined} */
  let tracker;
  let delivered = 0;
  let frameMs = 1000 / 30;
  let counter = makeFrameCounter();
  /** @type {ReadableStreamDefaultReader<VideoFrame>|undefined} */
  let reader;
  /** This thread's clock against the page's: each counts from its own time origin. */
  let toPageMs = 0;
  const queue = makeNewestFrame(estimate);
  const lightMeter = makeLightMeter();
  /** Of the frame before. @type {LightGrid|undefined} */
  let brightness;
  const wholePicture = makeWholePictureLooks();

  /** @param {Item} item */
  async function estimate({ frame, frameId, capturedAtMs, dropped }) {
    if (!tracker) return;
    try {
      const result = await tracker.estimate(frame, capturedAtMs);
      send({
        type: 'pose',
        frameId,
        capturedAtMs,
        dropped: dropped ?? queue.dropped + counter.missed,
        light: brightness,
        ...result,
        people: wholePicture.note(result, capturedAtMs),
      });
      // The pose is on its way already; only the next one may have to wait.
      brightness = lightMeter(frame, capturedAtMs);
      await tracker.lookAround(frame, capturedAtMs);
      if (wholePicture.isDue(capturedAtMs))
        wholePicture.note({ ...result, people: await tracker.countPeople(frame) }, capturedAtMs);
    } catch (error) {
      send(toError(error, 'tracker-failed'));
    }
  }

  /** @param {StartMessage} message */
  async function start({ tracker: id, backend, hardwareOnly, part, pageOriginMs }) {
    toPageMs = performance.timeOrigin - pageOriginMs;
    if (hardwareOnly && !(await isAvailable(backend))) {
      throw new TrackingError('tracker-backend-unavailable', `${backend}: no real hardware`);
    }
    const [{ load }] = await Promise.all([openTracker(id), startBackend(backend)]);
    const loaded = await load({
      onProgress: (loadedBytes, totalBytes) => send({ type: 'progress', loadedBytes, totalBytes }),
    });
    watchForLoss(backend, () => {
      send({ type: 'error', code: 'tracker-graphics-lost', message: `${backend}: context lost` });
    });
    loaded.setPart(part);
    tracker = loaded;
    send({ type: 'ready', backend, warmMs: loaded.warmMs, simd: hasSimd() });
    tellWhatWasFetched();
  }

  /**
   * Read the camera's stream as it comes, so that old frames go back at once.
   * @param {ReadableStreamDefaultReader<VideoFrame>} mine
   */
  async function readFrames(mine) {
    const clock = makeCaptureClock();
    counter = makeFrameCounter();
    for (;;) {
      const { value: frame, done } = await mine.read();
      if (done) return;
      const arrivedAtMs = performance.now() + toPageMs;
      const timestampMs = frame.timestamp / 1000;
      delivered = counter.count(timestampMs, frameMs);
      queue.offer({ frame, frameId: delivered, capturedAtMs: clock(timestampMs, arrivedAtMs) });
    }
  }

  async function halt() {
    queue.clear();
    await reader?.cancel();
    reader = undefined;
  }

  return async (message) => {
    switch (message.type) {
      case 'start':
        return start(message);
      case 'frames':
        await halt();
        frameMs = message.frameMs;
        reader = message.readable.getReader();
        return readFrames(reader);
      case 'halt':
        return halt();
      case 'pace':
        frameMs = message.frameMs;
        return undefined;
      case 'frame':
        delivered = message.frameId;
        return queue.offer(message);
      case 'part':
        return tracker?.setPart(message.part);
      case 'players':
        return tracker?.setPlayers?.(message.count);
      case 'embed':
        return tracker?.setEmbedding(message.on);
      case 'forget-player':
        return tracker?.forgetPlayer();
      case 'ping': {
        const stats = tracker?.stats() ?? { tensors: 0, inputSize: 0, view: '' };
        return send({ type: 'pong', delivered, ...stats });
      }
    }
  };
}

/** @param {string} id */
const openTracker = (id) =>
  findTracker(id)
    .open()
    .catch((error) => {
      throw new TrackingError('download-unreachable', `${id}: ${error}`);
    });

/**
 * @param {unknown} error
 * @param {StatusCode} otherwise  the code of an error that has none
 * @returns {TrackerError}
 */
function toError(error, otherwise) {
  return { type: 'error', code: codeOf(error, otherwise), message: String(error) };
}

const receive = makeTrackingWorker((message) => postMessage(message));

addEventListener('message', ({ data }) => {
  receive(data).catch((error) => postMessage(toError(error, 'tracker-failed')));
});
