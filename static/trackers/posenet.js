/**
 * PoseNet as a tracker: a video frame in, the player's 17 keypoints out.
 *
 * crop -> sample -> network -> decode -> match -> crop of the next frame. The
 * picture is mirrored here, at the very end, and nowhere else in the project:
 * everything before works on the picture as the camera sees it.
 */
import { frameSize } from '../camera/frame-size.js';
import { makePlayerMatch } from '../filters/player-match.js';
import { makePlayersMatch } from '../filters/players-match.js';
import { DEFAULT_INPUT_SIZE, headInput, makeViewSizes, wideInput } from './adaptive-size.js';
import { bodyEmbedding, heatOf, LOOK_SIZE, lookAround } from './body-embedding.js';
import { HEAD_SHAPES, makeCrop } from './crop.js';
import { makeSampler } from './frame-sampler.js';
import { headOf } from './head.js';
import { PARTS } from './parts.js';
import { CHANNELS, makeDecoder } from './posenet-decode.js';
import { loadNetwork } from './posenet-network.js';

/** @import {Pose} from '../types.js' */
/** @import {Head} from './head.js' */
/** @import {Tracker} from './index.js' */
/** @import {Body} from './posenet-decode.js' */
/** @import {Network} from './posenet-network.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */
/** @typedef {{width: number, height: number}} Size */

/** Frames that the warm-up times, and of a slow one; the median counts. */
const WARM_UP_RUNS = 7;
const SLOW_WARM_UP_RUNS = 3;
/** Within it the fast ones are through; whoever waits for a slow one plays the sooner. */
const WARM_UP_MS = 400;
/** Gestures are slow against a pointer: a look every few frames is enough, and costs each frame little. */
const LOOK_MS = 120;
/** From here on it is somebody, and not a coat on a hook. */
const FACE_SCORE = 0.6;

/**
 * Load the model on tfjs' present backend and warm it up.
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void}} [options]
 * @returns {Promise<Tracker>}
 * @throws {DownloadError}
 */
export async function load({ onProgress } = {}) {
  const network = await loadNetwork({ onProgress });
  const warmMs = await warmUp(network);
  const sample = makeSampler();
  const decode = makeDecoder();
  const crop = makeCrop();
  const playerMatch = makePlayerMatch();
  const playersMatch = makePlayersMatch();
  const sizesOf = makeViewSizes();
  let embeds = false;
  let arePair = false;
  /** The last look around the player's head. @type {{heat: Float32Array, atMs: number}|null} */
  let look = null;
  /** Of the frame before. @type {Head|null} */
  let head = null;

  /** @param {Size} picture  @returns {Size} */
  const inputFor = (picture) => {
    const { size } = sizesOf(crop.mode);
    return crop.mode === 'head' ? headInput(size, crop.shape) : wideInput(size, picture);
  };

  return {
    /** At the default size. */
    warmMs,

    async estimate(frame, atMs) {
      const picture = frameSize(frame);
      const input = inputFor(picture);
      const rect = crop.rect(picture, input.height / input.width, atMs);
      const pixels = await sample(frame, rect, input.width, input.height);
      const startMs = performance.now();
      const people = withHeads(decode(await network.run(pixels, input.width, input.height)), rect, input);
      const [chosen, second] = arePair ? playersMatch.choose(people, atMs) : [playerMatch.choose(people, atMs), null];
      const player = chosen?.body ?? null;
      const inferenceMs = performance.now() - startMs;
      sizesOf(crop.mode).add(inferenceMs, atMs);
      const counted = crop.mode === 'whole' ? { people: countFaces(people) - (second ? 1 : 0) } : {};
      // Two are seen in the whole picture alone.
      if (!arePair) crop.update(player, atMs, picture);
      head = chosen && chosen.head.width > 0 ? { ...chosen.head } : null;
      if (!head) look = null;
      const embedding =
        chosen && head && look
          ? { embedding: bodyEmbedding({ heat: look.heat, body: chosen.body, head, picture }) }
          : {};
      return {
        pose: player && toPose(player, picture),
        ...(arePair && { second: second && toPose(second.body, picture) }),
        crop: toBox(rect, picture),
        inferenceMs,
        ...counted,
        ...embedding,
      };
    },

    /** Does nothing most times. */
    async lookAround(frame, atMs) {
      if (!embeds || !head || (look && Math.abs(atMs - look.atMs) < LOOK_MS)) return;
      const pixels = await sample(frame, lookAround(head), LOOK_SIZE, LOOK_SIZE);
      look = { heat: heatOf(await network.run(pixels, LOOK_SIZE, LOOK_SIZE), CHANNELS), atMs };
    },

    /** A look at all of the picture, while `estimate` sees only the player's part of it. */
    async countPeople(frame) {
      const picture = frameSize(frame);
      const whole = { x: 0, y: 0, ...picture };
      const input = wideInput(sizesOf('whole').size, picture);
      const pixels = await sample(frame, whole, input.width, input.height);
      return countFaces(withHeads(decode(await network.run(pixels, input.width, input.height)), whole, input));
    },

    /** The crop makes room for it. */
    setPart: crop.setPart,

    setPlayers(count) {
      if (arePair === (count === 2)) return;
      arePair = count === 2;
      playersMatch.reset();
      crop.reset();
    },

    setEmbedding(on) {
      embeds = on;
      if (!on) look = null;
    },

    forgetPlayer() {
      playerMatch.reset();
      playersMatch.reset();
      crop.reset();
    },

    stats: () => ({ tensors: network.tensors(), inputSize: sizesOf(crop.mode).size, view: crop.mode }),
    dispose: network.dispose,
  };
}

/**
 * The first calls compile and allocate; no frame of the player's should wait for that.
 * @param {Network} network
 * @returns {Promise<number>} median milliseconds of a call at the default size
 */
async function warmUp(network) {
  const run = (/** @type {Size} */ { width, height }) =>
    network.run(new Float32Array(width * height * 3), width, height);
  await run(wideInput(DEFAULT_INPUT_SIZE, { width: 640, height: 480 }));
  await run(headInput(DEFAULT_INPUT_SIZE, HEAD_SHAPES.square));
  const times = [];
  const beganMs = performance.now();
  while (times.length < (performance.now() - beganMs < WARM_UP_MS ? WARM_UP_RUNS : SLOW_WARM_UP_RUNS)) {
    const startMs = performance.now();
    await run(headInput(DEFAULT_INPUT_SIZE, HEAD_SHAPES.low));
    times.push(performance.now() - startMs);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/**
 * Move the bodies from the network's pixels to the picture's, and keep those with a head.
 * @param {readonly Body[]} bodies
 * @param {Rect} rect
 * @param {Size} input
 */
function withHeads(bodies, rect, input) {
  const people = [];
  for (const body of bodies) {
    for (let part = 0; part < PARTS.length; part += 1) {
      body.x[part] = rect.x + (body.x[part] * rect.width) / input.width;
      body.y[part] = rect.y + (body.y[part] * rect.height) / input.height;
    }
    const head = headOf(body);
    if (head) people.push({ body, head });
  }
  return people;
}

/**
 * Two findings on one face are one face.
 * @param {readonly {head: Head}[]} people
 */
function countFaces(people) {
  /** @type {Head[]} */
  const faces = [];
  for (const { head } of people) {
    const isNew = faces.every(({ x, y, width }) => Math.hypot(x - head.x, y - head.y) > Math.max(width, head.width));
    if (head.score >= FACE_SCORE && isNew) faces.push(head);
  }
  return faces.length;
}

/**
 * Mirrors. The part names stay: PoseNet's left is the person's own left.
 * @param {Body} body
 * @param {Size} picture
 * @returns {Pose}
 */
function toPose(body, picture) {
  const keypoints = PARTS.map((part, index) => ({
    part,
    x: 1 - body.x[index] / picture.width,
    y: body.y[index] / picture.height,
    score: body.score[index],
  }));
  return { keypoints, score: body.total };
}

/**
 * Mirrors.
 * @param {Rect} rect
 * @param {Size} picture
 */
function toBox(rect, picture) {
  return {
    x: 1 - (rect.x + rect.width) / picture.width,
    y: rect.y / picture.height,
    width: rect.width / picture.width,
    height: rect.height / picture.height,
  };
}
