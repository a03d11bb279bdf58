/**
 * Takes a camera's frames to the tracking worker, in the best way the browser has.
 *
 * `processor`: MediaStreamTrackProcessor's stream is handed to the worker; the
 *   page never touches a frame again and a busy page delays nothing.
 * `callback`: requestVideoFrameCallback tells of each frame; while the worker
 *   is free, the newest one is copied and sent. One is in flight at a time.
 */

import { inTime } from '../core/in-time.js';

/** @import {ToWorker} from '../workers/tracking-worker.js' */

/** @typedef {'processor'|'callback'} FrameMethod */
/** @typedef {(message: ToWorker, transfer: Transferable[]) => void} Send */

/**
 * @typedef {Object} FrameSource
 * @property {FrameMethod} method
 * @property {() => void} ready  the worker has finished a frame and is free
 * @property {() => void} keepPace  call about once a second: tells the worker how fast the camera really is
 * @property {() => void} stop  no frame is sent afterwards; the track goes on
 */

/** A picture that is not there by then does not come; the next one may. */
const PICTURE_MS = 2000;

/** @returns {FrameMethod} */
export function bestFrameMethod() {
  return typeof MediaStreamTrackProcessor === 'undefined' ? 'callback' : 'processor';
}

/**
 * @param {MediaStreamTrack} track
 * @param {{send: Send, method?: FrameMethod}} options
 * @returns {FrameSource}
 */
export function openFrameSource(track, { send, method = bestFrameMethod() }) {
  return method === 'processor' ? openProcessor(track, send) : openCallback(track, send);
}

/**
 * @param {MediaStreamTrack} track
 * @param {Send} send
 * @returns {FrameSource}
 */
function openProcessor(track, send) {
  const { readable } = new MediaStreamTrackProcessor({ track: /** @type {MediaStreamVideoTrack} */ (track) });
  send({ type: 'frames', readable, frameMs: 1000 / (track.getSettings().frameRate || 30) }, [readable]);
  const pace = makePace(track);
  return {
    method: 'processor',
    ready() {},
    keepPace() {
      const frameMs = pace();
      if (frameMs) send({ type: 'pace', frameMs }, []);
    },
    stop: () => send({ type: 'halt' }, []),
  };
}

/**
 * The camera's real pace, from the browser's own count: in dim light it may be
 * half of what the camera promised.
 * @param {MediaStreamTrack} track
 * @returns {() => number|null}  milliseconds a frame since the last call; null where nothing counts them
 */
function makePace(track) {
  const count = () => track.stats?.deliveredFrames ?? 0;
  let [frames, atMs] = [count(), performance.now()];
  return () => {
    const [framesNow, nowMs] = [count(), performance.now()];
    const frameMs = framesNow > frames ? (nowMs - atMs) / (framesNow - frames) : null;
    [frames, atMs] = [framesNow, nowMs];
    return frameMs;
  };
}

/**
 * @param {MediaStreamTrack} track
 * @param {Send} send
 * @returns {FrameSource}
 */
function openCallback(track, send) {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => {}); // refused only while it is being replaced; the callback then never comes
  let [frameId, sent, free, fresh, stopped] = [0, 0, true, false, false];
  let capturedAtMs = 0;

  async function sendNewest() {
    if (!free || !fresh || stopped) return;
    [free, fresh] = [false, false];
    const [id, atMs] = [frameId, capturedAtMs];
    const frame = await inTime(createImageBitmap(video), PICTURE_MS).catch(() => null);
    if (!frame || stopped) {
      frame?.close();
      free = true;
      return;
    }
    sent += 1;
    send({ type: 'frame', frame, frameId: id, capturedAtMs: atMs, dropped: id - sent }, [frame]);
  }

  /** @type {VideoFrameRequestCallback} */
  const onFrame = (nowMs, metadata) => {
    if (stopped) return;
    frameId += 1;
    capturedAtMs = metadata.captureTime ?? nowMs;
    fresh = true;
    video.requestVideoFrameCallback(onFrame);
    sendNewest();
  };
  video.requestVideoFrameCallback(onFrame);

  return {
    method: 'callback',
    ready() {
      free = true;
      sendNewest();
    },
    keepPace() {},
    stop() {
      stopped = true;
      video.srcObject = null;
    },
  };
}
