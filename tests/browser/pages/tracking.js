/**
 * Camera, tracker and pointer without the rest of the page, for tests and
 * benchmarks: `rig` collects whatever they say.
 */
import { createCamera } from '/static/camera/camera.js';
import { statusOf } from '/static/core/statuses.js';
import { makePoseSmoother } from '/static/filters/smooth-pose.js';
import { makeCalibration } from '/static/pointer/calibration.js';
import { makePosePointer } from '/static/pointer/pose-pointer.js';
import { createTracker } from '/static/trackers/client.js';

const MARKER_SIZE = 8;
const MARKER_BLOCKS = 14;

const rig = {
  poses: [],
  pointers: [],
  statuses: [],
  errors: [],
  lost: [],
  shown: [],
  progress: [],
  ready: true,
  /** How late this page's timers have been at worst: the share of a busy computer in every delay. */
  lateMs: 0,
  tracker: null,
  camera: null,
  track: null,
  pointer: null,

  /** @param {{method?: string, backend?: string, part?: string, markers?: boolean}} options */
  async start({ method, backend, part = 'nose', markers = false } = {}) {
    rig.camera = createCamera({ onLost: (error) => rig.lost.push(error.code) });
    const { track } = await rig.camera.open();
    rig.track = track;
    const smoother = makePoseSmoother();
    rig.pointer = makePosePointer({
      part,
      calibration: makeCalibration({ centre: { x: 0.5, y: 0.5 } }),
      onPointer: (pointer) => rig.pointers.push({ ...pointer, heardAtMs: performance.now() }),
    });
    rig.tracker = createTracker({
      method,
      backend,
      onPose(message) {
        rig.poses.push({ ...message, heardAtMs: performance.now() });
        rig.pointer.update(smoother.smooth(message.pose, message.capturedAtMs), message.capturedAtMs);
      },
      onError: (error) => rig.errors.push(error),
      report: (code, args) => rig.statuses.push(statusOf(code, args)),
      onProgress: (loaded, total) => rig.progress.push([loaded, total]),
    });
    rig.tracker.setPart(part);
    if (markers) readMarkers(track);
    rig.tracker.start(track);
  },

  /** As if nothing had been said yet, follow a nose. */
  beginAgain() {
    for (const said of [rig.poses, rig.pointers, rig.statuses, rig.errors, rig.lost]) said.length = 0;
    rig.lateMs = 0;
    rig.tracker.setPart('nose');
    rig.tracker.start(rig.track);
  },

  /** Nobody asks any more which frame was captured when. */
  stopMarkers() {
    for (const video of document.querySelectorAll('video')) {
      video.srcObject = null;
      video.remove();
    }
  },
};

/**
 * Note which frame of the video (tests/browser/faces.py) was captured when.
 * @param {MediaStreamTrack} track
 */
async function readMarkers(track) {
  const video = document.body.appendChild(document.createElement('video'));
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  const canvas = new OffscreenCanvas(MARKER_SIZE * MARKER_BLOCKS, MARKER_SIZE);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const onFrame = (now, { captureTime }) => {
    video.requestVideoFrameCallback(onFrame);
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, MARKER_SIZE / 2, canvas.width, 1);
    const bits = Array.from({ length: MARKER_BLOCKS }, (_, k) =>
      Number(data[(k * MARKER_SIZE + MARKER_SIZE / 2) * 4] > 127),
    );
    if (bits[0] !== 1 || bits[1] !== 0) return;
    rig.shown.push({ frame: parseInt(bits.slice(2).join(''), 2), capturedAtMs: captureTime ?? now });
  };
  video.requestVideoFrameCallback(onFrame);
  await video.play();
}

let tickMs = performance.now();
setInterval(() => {
  const now = performance.now();
  rig.lateMs = Math.max(rig.lateMs, now - tickMs - 10);
  tickMs = now;
}, 10);

window.rig = rig;
