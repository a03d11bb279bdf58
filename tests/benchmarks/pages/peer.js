/**
 * @tensorflow-models/posenet as its README uses it: on the page, on the video
 * element, one pose, default input of 257 pixels. Same weights, same camera.
 */

import { MARKER_HEIGHT, MARKER_WIDTH, readMarker } from './marker.js';
import { env, load, ready, setBackend, setWasmPaths } from './peer/posenet.js';

const MODEL = '/models/posenet/';
/** In the order in which the package takes the model's outputs. */
const OUTPUTS = ['offset_2', 'heatmap_2', 'displacement_fwd_2', 'displacement_bwd_2'];

/**
 * The package hands `modelUrl` to tfjs' loadGraphModel, which also takes a
 * loader. Ours reads the project's own files and adds what they lack: a
 * signature that names the outputs in the package's order. Without one tfjs
 * returns them in the graph's order, and heat maps would be read as offsets.
 */
const sameWeights = {
  async load() {
    const [{ modelTopology, weightsManifest, format }, weightData] = await Promise.all([
      fetch(`${MODEL}model.json`).then((answer) => answer.json()),
      fetch(`${MODEL}weights.bin`).then((answer) => answer.arrayBuffer()),
    ]);
    const tensorShape = { dim: [{ size: '1' }, { size: '-1' }, { size: '-1' }, { size: '3' }] };
    const signature = {
      inputs: { image: { name: 'image:0', dtype: 'DT_FLOAT', tensorShape } },
      outputs: Object.fromEntries(
        OUTPUTS.map((name) => [`MobilenetV1/${name}/BiasAdd`, { name: `MobilenetV1/${name}/BiasAdd:0` }]),
      ),
    };
    return { modelTopology, weightSpecs: weightsManifest[0].weights, weightData, format, signature };
  },
};

const video = document.querySelector('video');
const corner = new OffscreenCanvas(MARKER_WIDTH, MARKER_HEIGHT).getContext('2d', { willReadFrequently: true });
let net;
let running = false;

/** The frame that the video element shows now. */
function shownFrame() {
  corner.drawImage(video, 0, 0);
  const { data } = corner.getImageData(0, MARKER_HEIGHT / 2, MARKER_WIDTH, 1);
  return readMarker((column) => data[column * 4]);
}

async function estimate() {
  const marker = shownFrame();
  const startMs = performance.now();
  const { keypoints } = await net.estimateSinglePose(video, { flipHorizontal: false });
  const ms = performance.now() - startMs;
  const { score, position } = keypoints.find(({ part }) => part === 'nose');
  return { ms, marker, score, x: position.x, y: position.y };
}

const nextFrame = () =>
  new Promise((resolve) => {
    video.requestVideoFrameCallback(resolve);
  });

window.peer = {
  results: [],
  async start() {
    // One thread, as ours: tfjs' build with threads hangs on an isolated page's own thread.
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths('/static/vendor/');
    await setBackend('wasm');
    await ready();
    net = await load({
      architecture: 'MobileNetV1',
      outputStride: 16,
      multiplier: 0.75,
      inputResolution: 257,
      modelUrl: sameWeights,
    });
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480, frameRate: 30 } });
    await video.play();
    running = true;
    this.loop();
  },
  async loop() {
    while (running) {
      await nextFrame();
      this.results.push(await estimate());
    }
  },
  stop() {
    running = false;
  },
};
