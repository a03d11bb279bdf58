/**
 * Paints pictures in a style for the studio, off the page's thread. What is heavy (onnxruntime, the weights) is loaded
 * with the first picture. Ended by the page when somebody presses Cancel, and when nobody paints any more.
 */

import { answerRequests } from '../core/asked-worker.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { isAvailable } from '../core/graphics-chip.js';
import { codeOf } from '../core/statuses.js';
import { addUp } from '../core/sum-of-progress.js';
import { makeNetworks } from '../painting/networks.js';
import { paintPicture, planesOf, squarePlanes, toPicture } from '../painting/painter.js';
import { chooseMachine, makeComputing, startRuntime } from '../painting/runtime.js';
import { STYLE_SIDE } from '../painting/styles.js';

/** @import {Machine} from '../painting/runtime.js' */
/**
 * @typedef {Object} PaintRequest
 * @property {'paint'} type
 * @property {ImageBitmap} picture
 * @property {Float32Array|ImageBitmap} style  its numbers, or a picture in whose style is painted
 * @property {number} longest  of the painting's sides, in dots
 * @property {boolean} wantsWebnn
 */
/** All of the styles on one picture, small. @typedef {{type: 'previews', picture: ImageBitmap, styles: Float32Array[], longest: number, wantsWebnn: boolean}} PreviewsRequest */
/** @typedef {PaintRequest|PreviewsRequest} Request */
/**
 * @typedef {{progress: {loadedBytes: number, totalBytes: number}}} Fetching
 * @typedef {{steps: {done: number, all: number}, machine: Machine}} Painting
 * @typedef {{preview: {index: number, picture: ImageBitmap}}} Preview
 */

/** @type {Map<Machine, Promise<ReturnType<typeof makeNetworks>>>} */
const started = new Map();
const compute = makeComputing(chooseMachine);

/** @param {Machine} machine @param {(loadedBytes: number, totalBytes: number) => void} onProgress */
function networksOn(machine, onProgress) {
  const networks = started.get(machine) ?? startRuntime(machine, onProgress).then((ort) => makeNetworks(ort, machine));
  started.set(machine, networks);
  networks.catch(() => started.delete(machine));
  return networks;
}

/** @param {PaintRequest} request @param {Machine} machine @param {(news: Fetching|Painting) => void} tell */
async function paint({ picture, style, longest }, machine, tell) {
  const sum = addUp((loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }));
  const networks = await networksOn(machine, sum());
  const numbers =
    style instanceof Float32Array ? style : await networks.readStyle(squarePlanes(style, STYLE_SIDE), sum());
  const painter = await networks.painter(numbers.length, sum());
  tellWhatWasFetched();
  const painted = await paintPicture(painter, planesOf(picture), { longest, style: numbers }, (done, all) =>
    tell({ steps: { done, all }, machine }),
  );
  return { picture: toPicture(painted), machine };
}

/** @param {PreviewsRequest} request @param {Machine} machine @param {(news: Fetching|Preview) => void} tell */
async function paintPreviews({ picture, styles, longest }, machine, tell) {
  const sum = addUp((loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }));
  const networks = await networksOn(machine, sum());
  const painter = await networks.painter(styles[0].length, sum());
  tellWhatWasFetched();
  for (const [index, style] of styles.entries()) {
    const painted = await paintPicture(painter, planesOf(picture), { longest, style }, () => {});
    tell({ preview: { index, picture: toPicture(painted) } });
  }
  return { machine };
}

answerRequests(
  async (/** @type {Request} */ request, { tell }) => {
    const { picture, wantsWebnn } = request;
    try {
      return await compute({ wantsWebnn, hasWebgpu: () => isAvailable('webgpu') }, (machine) =>
        request.type === 'paint' ? paint(request, machine, tell) : paintPreviews(request, machine, tell),
      );
    } finally {
      picture.close();
      if (request.type === 'paint' && request.style instanceof ImageBitmap) request.style.close();
    }
  },
  (error) => codeOf(error, 'paint-failed'),
);
