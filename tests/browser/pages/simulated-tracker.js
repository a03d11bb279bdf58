/**
 * In PoseNet's place: tells where the head is by what the simulated camera has
 * written into its picture (live_camera.py, which puts MARKS and TIMES before this), and
 * the rest of the body by the head. Runs in the tracking worker, as any tracker.
 */
import { bodyEmbedding, FACE_AT } from '/static/trackers/body-embedding.js';
import { headOf } from '/static/trackers/head.js';
import { PARTS } from '/static/trackers/parts.js';

const PICTURE = Object.freeze({ width: 640, height: 480 });
/** Pixels from ear to ear at scale 1. */
const HEAD = 100;
/** Where the parts are, seen from the nose, in head widths; the player's own left is at the right. */
const BODY = {
  nose: [0, 0],
  leftEye: [0.21, -0.2],
  rightEye: [-0.21, -0.2],
  leftEar: [0.5, -0.1],
  rightEar: [-0.5, -0.1],
  leftShoulder: [1.2, 1.25],
  rightShoulder: [-1.2, 1.25],
};
const [SEEN, HIDDEN] = [0.98, 0.02];
/** White noise, as PoseNet's on a head at rest: of the picture's width, RMS. */
const TRACKER_NOISE = 0.0005;
/** So far apart are the heat maps of two pictures of one gesture: about three of the embedding's units in all. */
const HEAT_NOISE = 0.055;

/** About normally distributed. */
const normal = () => Math.sqrt(3) * (Math.random() + Math.random() + Math.random() + Math.random() - 2);

function makeReader() {
  const { square, columns, rows, fields, width } = MARKS;
  const context = new OffscreenCanvas(width, rows * square).getContext('2d', { willReadFrequently: true });
  return (/** @type {CanvasImageSource} */ frame) => {
    context.drawImage(frame, 0, 0);
    const { data } = context.getImageData(0, 0, width, rows * square);
    const bit = (/** @type {number} */ at) => {
      const [column, row] = [at % columns, Math.floor(at / columns)];
      return data[4 * (width * (row + 0.5) * square + (column + 0.5) * square)] > 127 ? 1 : 0;
    };
    let at = 0;
    const place = {};
    for (const [name, bits, least, step] of fields) {
      let value = 0;
      for (let k = 0; k < bits; k += 1) value = 2 * value + bit(at++);
      place[name] = least + step * value;
    }
    return place.here === 2 ? place : null;
  };
}

/** In pixels of the camera's picture. */
function bodyAt({ x, y, scale, tilt, ...wrists }) {
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const numbers = () => new Float32Array(PARTS.length);
  const body = { x: numbers(), y: numbers(), score: numbers(), total: SEEN };
  for (const [at, part] of PARTS.entries()) {
    const [dx, dy] = BODY[part] ?? [0, 3];
    const wrist = part.endsWith('Wrist') && {
      x: wrists[part.replace('Wrist', 'X')],
      y: wrists[part.replace('Wrist', 'Y')],
    };
    const exact = wrist || { x: x + HEAD * scale * (cos * dx - sin * dy), y: y + HEAD * scale * (sin * dx + cos * dy) };
    const place = {
      x: exact.x + TRACKER_NOISE * PICTURE.width * normal(),
      y: exact.y + TRACKER_NOISE * PICTURE.width * normal(),
    };
    const isIn = place.x > 0 && place.y > 0 && place.x < PICTURE.width && place.y < PICTURE.height;
    body.x[at] = place.x;
    body.y[at] = place.y;
    body.score[at] = isIn && (wrist || part in BODY) ? SEEN : HIDDEN;
  }
  return body;
}

/** Mirrored, in fractions of the picture. */
const poseOf = ({ x, y, score, total }) => ({
  score: total,
  keypoints: PARTS.map((part, at) => ({
    part,
    x: 1 - x[at] / PICTURE.width,
    y: y[at] / PICTURE.height,
    score: score[at],
  })),
});

/** Who sits beside the player; null while nobody does. */
const secondOf = (place) =>
  place && place.secondX > -HEAD
    ? poseOf(bodyAt({ ...place, x: place.secondX, y: place.secondY, leftX: -999, rightX: -999 }))
    : null;

export async function load() {
  const read = makeReader();
  let embeds = false;
  let players = 1;
  let here = false;
  return {
    warmMs: 1,
    async estimate(frame, capturedAtMs) {
      const startMs = performance.now();
      const place = read(frame);
      here = place !== null;
      const body = place && bodyAt(place);
      const head = body && headOf(body);
      const heat = embeds ? Float32Array.from({ length: FACE_AT }, () => HEAT_NOISE * normal()) : null;
      return {
        // By the page's clock, where that runs faster than this worker's (fast_clock.py).
        capturedAtMs: TIMES * capturedAtMs,
        pose: body && poseOf(body),
        ...(players === 2 && { second: secondOf(place) }),
        crop: { x: 0, y: 0, width: 1, height: 1 },
        inferenceMs: performance.now() - startMs,
        ...(heat && head && { embedding: bodyEmbedding({ heat, body, head, picture: PICTURE }) }),
      };
    },
    async lookAround() {},
    countPeople: async () => Number(here),
    setPart() {},
    setPlayers(/** @type {number} */ count) {
      players = count;
    },
    setEmbedding(/** @type {boolean} */ on) {
      embeds = on;
    },
    forgetPlayer() {},
    stats: () => ({ tensors: 0, inputSize: MARKS.width, view: 'head' }),
    dispose() {},
  };
}
