/**
 * Is the picture good enough to play by? Pure decisions on what was tracked and
 * on a few numbers of brightness; the words and drawings are the page's.
 *
 * Light is judged by the whole picture, never by how bright a face is: a dark
 * face in a lit room is a well lit face.
 */

/** @import {Box, LightGrid, Part, Pose} from '../types.js' */

/** @typedef {typeof CHECKS[number]} CameraProblem */

/** The one that explains the others first. */
export const CHECKS = /** @type {const} */ (['dark', 'backlit', 'two-faces', 'close', 'cut-off', 'far', 'slow']);

const LEAST_SCORE = 0.4;
/** Of a picture that was not measured yet, width by height. */
const USUAL_ASPECT = 4 / 3;
/** Head widths as parts of the picture's width. Playing works to both sides of these, but less exactly. */
const FAR = 0.07;
const CLOSE = 0.42;
/** How far the face reaches from the nose, in head widths. */
const FACE = Object.freeze({ side: 0.45, up: 0.6, down: 0.5 });
/** How far the head's middle is above the shoulders, and how wide those are, in head widths: see trackers/head.js. */
const NECK = 1.3;
const SHOULDERS = 2.4;
const LEAST_FRAMES_PER_SECOND = 15;
/** Brightness, 0..255. In a lit room something is always brighter than this, whatever the player looks like. */
const DARK = 60;
/** So bright that the camera shows it as plain white, */
const DAZZLING = 225;
/** over so much of the picture, */
const DAZZLED_PART = 0.2;
/** while the face is next to black. */
const BLACK = 60;

/**
 * Distances that grow with the head, as parts of its width: see trackers/head.js.
 * @type {readonly (readonly [Part, Part, number])[]}
 */
const WIDTH_FROM = [
  ['leftEar', 'rightEar', 1],
  ['leftEye', 'rightEye', 0.43],
  ['nose', 'leftEar', 0.6],
  ['nose', 'rightEar', 0.6],
];

/**
 * @param {object} seen
 * @param {Pose|null} seen.pose
 * @param {number} [seen.people]  how many faces; absent: not counted yet
 * @param {LightGrid} [seen.light]  absent: not measured yet
 * @param {number|null} seen.framesPerSecond  null: not known yet
 * @returns {Set<CameraProblem>}
 */
export function assess({ pose, people = 0, light, framesPerSecond }) {
  const aspect = light?.aspect ?? USUAL_ASPECT;
  const face = pose && faceOf(pose, aspect);
  const dark = Boolean(light && isDark(light));
  const truths = {
    dark,
    backlit: Boolean(!dark && light && face && isBacklit(light, face)),
    'two-faces': people > 1,
    close: Boolean(face && face.headWidth > CLOSE),
    'cut-off': Boolean(pose && (face ? isCutOff(face) : isHeadless(pose, aspect))),
    far: Boolean(face && face.headWidth < FAR),
    slow: framesPerSecond !== null && framesPerSecond < LEAST_FRAMES_PER_SECOND,
  };
  return new Set(CHECKS.filter((check) => truths[check]));
}

/** @typedef {Box & {headWidth: number}} Face  fractions of the picture */

/**
 * @param {Pose} pose
 * @param {number} aspect
 * @returns {Face|null}  null without a nose, or with nothing to tell its size by
 */
function faceOf(pose, aspect) {
  const nose = find(pose, 'nose');
  if (!nose) return null;
  const headWidth = Math.max(
    ...WIDTH_FROM.map(([a, b, ratio]) => distance(find(pose, a), find(pose, b), aspect) / ratio),
  );
  if (headWidth === 0) return null;
  const tall = headWidth * aspect;
  return {
    headWidth,
    x: nose.x - FACE.side * headWidth,
    width: 2 * FACE.side * headWidth,
    y: nose.y - FACE.up * tall,
    height: (FACE.up + FACE.down) * tall,
  };
}

/** @param {Box} face */
const isCutOff = ({ x, y, width, height }) => x < 0 || y < 0 || x + width > 1 || y + height > 1;

/**
 * Shoulders below a head that is out of the picture.
 * @param {Pose} pose
 * @param {number} aspect
 */
function isHeadless(pose, aspect) {
  const [left, right] = [find(pose, 'leftShoulder'), find(pose, 'rightShoulder')];
  if (!left || !right) return false;
  const head = distance(left, right, aspect) / SHOULDERS;
  return (left.y + right.y) / 2 - NECK * head * aspect < FACE.up * head * aspect;
}

/** @param {LightGrid} light */
function isDark({ values }) {
  const sorted = values.toSorted();
  return sorted[Math.floor(0.9 * (sorted.length - 1))] < DARK;
}

/**
 * @param {LightGrid} light
 * @param {Face} face
 */
function isBacklit({ columns, rows, values }, face) {
  let [faceSum, faceCells, dazzling] = [0, 0, 0];
  values.forEach((value, index) => {
    const x = ((index % columns) + 0.5) / columns;
    const y = (Math.floor(index / columns) + 0.5) / rows;
    if (x > face.x && x < face.x + face.width && y > face.y && y < face.y + face.height) {
      faceSum += value;
      faceCells += 1;
    } else if (value >= DAZZLING) {
      dazzling += 1;
    }
  });
  return faceCells > 0 && faceSum / faceCells < BLACK && dazzling / (values.length - faceCells) >= DAZZLED_PART;
}

/** @param {Pose} pose  @param {Part} part */
const find = (pose, part) => pose.keypoints.find((keypoint) => keypoint.part === part && keypoint.score >= LEAST_SCORE);

/**
 * @param {{x: number, y: number}|undefined} a
 * @param {{x: number, y: number}|undefined} b
 * @param {number} aspect
 * @returns {number}  fractions of the picture's width; 0 when one of them is not seen
 */
const distance = (a, b, aspect) => (a && b ? Math.hypot(a.x - b.x, (a.y - b.y) / aspect) : 0);

/** Frames are counted over so long, */
const COUNTED_MS = 2000;
/** and not across a pause of the page. */
const PAUSE_MS = 1000;

/** @returns {(capturedAtMs: number) => number|null}  frames a second; null until they have come for long enough */
export function makeFrameRate() {
  /** @type {number[]} */
  let times = [];
  return (capturedAtMs) => {
    const gap = capturedAtMs - (times.at(-1) ?? capturedAtMs);
    if (gap < 0 || gap > PAUSE_MS) times = [];
    times = [...times.filter((atMs) => capturedAtMs - atMs <= COUNTED_MS), capturedAtMs];
    const spanMs = capturedAtMs - times[0];
    return spanMs >= COUNTED_MS / 2 ? ((times.length - 1) / spanMs) * 1000 : null;
  };
}

/**
 * What is wrong for a moment is not worth a word.
 * @param {{afterMs?: number, untilMs?: number}} [options]  wrong for so long; right again for so long
 * @returns {(now: ReadonlySet<CameraProblem>, atMs: number) => CameraProblem[]}  in the order of CHECKS
 */
export function makeLasting({ afterMs = 2000, untilMs = 1500 } = {}) {
  /** Since when each has been other than what is shown. @type {Map<CameraProblem, number>} */
  const since = new Map();
  /** @type {Set<CameraProblem>} */
  const shown = new Set();
  return (now, atMs) => {
    for (const check of CHECKS) {
      if (now.has(check) === shown.has(check)) since.delete(check);
      else if (!since.has(check)) since.set(check, atMs);
      const lastedMs = atMs - (since.get(check) ?? atMs);
      if (lastedMs < (shown.has(check) ? untilMs : afterMs)) continue;
      since.delete(check);
      if (!shown.delete(check)) shown.add(check);
    }
    return CHECKS.filter((check) => shown.has(check));
  };
}
