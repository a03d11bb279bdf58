/**
 * Runs in the tracking worker before its own code. Each pose message gets
 * `bench`: when its frame came out of the camera's stream, which frame of the
 * video it was, how long the model call took, and at which input size.
 *
 * Answers {type: 'bare', size, count, everyMs} with the times of so many calls
 * of the same network alone, in this worker, at the pace of a camera.
 */
import { loadNetwork } from '/static/trackers/posenet-network.js';
import { GraphModel, memory, Tensor } from '/static/vendor/tfjs.js';
import { MARKER_HEIGHT, MARKER_WIDTH, readMarker } from './marker.js';

/** What is known of each frame. @type {WeakMap<VideoFrame, object>} */
const known = new WeakMap();
/** The frame whose pixels the tracker read last. */
let current = {};
let call = { startMs: 0, endMs: 0, size: 0 };

const nativeRead = ReadableStreamDefaultReader.prototype.read;
ReadableStreamDefaultReader.prototype.read = async function () {
  const result = await nativeRead.call(this);
  if (result.value instanceof VideoFrame) note(result.value);
  return result;
};

/** @param {VideoFrame} frame */
async function note(frame) {
  const entry = { arrivedAtMs: performance.timeOrigin + performance.now(), marker: null };
  known.set(frame, entry);
  const own = frame.clone();
  try {
    const rect = { x: 0, y: 0, width: MARKER_WIDTH, height: MARKER_HEIGHT };
    const bytes = new Uint8Array(own.allocationSize({ rect }));
    const [{ offset, stride }] = await copyTo.call(own, bytes, { rect });
    entry.marker = readMarker((column) => bytes[offset + (MARKER_HEIGHT / 2) * stride + column]);
  } finally {
    own.close();
  }
}

// The two ways in which frame-sampler.js reads a frame.
const copyTo = VideoFrame.prototype.copyTo;
VideoFrame.prototype.copyTo = function (...rest) {
  current = known.get(this) ?? {};
  return copyTo.apply(this, rest);
};
const drawImage = OffscreenCanvasRenderingContext2D.prototype.drawImage;
OffscreenCanvasRenderingContext2D.prototype.drawImage = function (image, ...rest) {
  current = known.get(image) ?? {};
  return drawImage.call(this, image, ...rest);
};

const execute = GraphModel.prototype.execute;
GraphModel.prototype.execute = function (inputs, outputs) {
  call = { startMs: performance.now(), endMs: 0, size: inputs.shape[2] };
  return execute.call(this, inputs, outputs);
};
const data = Tensor.prototype.data;
Tensor.prototype.data = async function () {
  const values = await data.call(this);
  call.endMs = performance.now();
  return values;
};

const nativePost = self.postMessage.bind(self);
self.postMessage = (message, ...rest) => {
  if (message.type !== 'pose') return nativePost(message, ...rest);
  const bench = { ...current, modelMs: call.endMs - call.startMs, inputSize: call.size, tensors: memory().numTensors };
  return nativePost({ ...message, bench }, ...rest);
};

addEventListener('message', async ({ data: message }) => {
  if (message.type !== 'bare') return;
  const times = await timeBareCalls(message);
  nativePost({ type: 'bare', times });
});

async function timeBareCalls({ size, count, everyMs }) {
  const network = await loadNetwork();
  const pixels = Float32Array.from({ length: size * size * 3 }, () => Math.random() * 2 - 1);
  const times = [];
  for (let run = 0; run < count; run += 1) {
    const startMs = performance.now();
    await network.run(pixels, size, size);
    times.push(performance.now() - startMs);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.max(0, everyMs - (performance.now() - startMs)));
    });
  }
  network.dispose();
  return times;
}
