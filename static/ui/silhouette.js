/**
 * A filled figure drawn from keypoints: what a player sees who does not want
 * to see the camera's picture. It is drawn from the tracked body, not cut out
 * of the picture.
 */

/** @import {Brush} from '../core/brush.js' */
/** @import {Pose, Keypoint, Part} from '../types.js' */

/** Parts that the figure's limbs join, thick as a share of the shoulders' width. */
const LIMBS = /** @type {[Part, Part, number][]} */ ([
  ['leftShoulder', 'leftElbow', 0.28],
  ['leftElbow', 'leftWrist', 0.24],
  ['rightShoulder', 'rightElbow', 0.28],
  ['rightElbow', 'rightWrist', 0.24],
  ['leftHip', 'leftKnee', 0.34],
  ['leftKnee', 'leftAnkle', 0.28],
  ['rightHip', 'rightKnee', 0.34],
  ['rightKnee', 'rightAnkle', 0.28],
]);
const SEEN_SCORE = 0.3;
const COLOUR = '#7a86c8';

/**
 * @param {Brush} context
 * @param {Pose} pose
 */
export function drawSilhouette(context, pose) {
  const { width, height } = context.canvas;
  const seen = new Map(
    pose.keypoints
      .filter(({ score }) => score >= SEEN_SCORE)
      .map(({ part, x, y }) => [part, { x: x * width, y: y * height }]),
  );
  context.fillStyle = context.strokeStyle = COLOUR;
  context.lineCap = context.lineJoin = 'round';
  const unit = headSize(pose, width, height) * 2.2;
  drawTorso(context, withShoulders(pose, seen, unit), unit);
  for (const [from, to, thickness] of LIMBS) {
    const [start, end] = [seen.get(from), seen.get(to)];
    if (start && end) stroke(context, [start, end], thickness * unit);
  }
  drawHead(context, pose, seen, unit);
}

/** @typedef {Map<Part, {x: number, y: number}>} Places */

/**
 * Half the head's height in pixels, from the widest pair that is seen.
 * @param {Pose} pose
 * @param {number} width
 * @param {number} height
 */
function headSize({ keypoints }, width, height) {
  /** @param {Part} a @param {Part} b */
  const distance = (a, b) => {
    const [p, q] = [a, b].map((part) => /** @type {Keypoint} */ (keypoints.find((k) => k.part === part)));
    return Math.hypot((p.x - q.x) * width, (p.y - q.y) * height);
  };
  // A head is about 1.9 times as high as its eyes are apart, twice over; ears may be hidden.
  return Math.max(8, distance('leftEye', 'rightEye') * 1.9, distance('leftShoulder', 'rightShoulder') * 0.35);
}

/**
 * While the tracker looks at the head alone, the shoulders are drawn where a head's shoulders usually are.
 * @param {Pose} pose
 * @param {Places} seen
 * @param {number} unit
 * @returns {Places}
 */
function withShoulders({ keypoints: [nose] }, seen, unit) {
  if (seen.has('leftShoulder') && seen.has('rightShoulder')) return seen;
  const { x, y } = seen.get('nose') ?? nose;
  return new Map([
    ...seen,
    ['leftShoulder', { x: x - unit * 0.75, y: y + unit * 1.05 }],
    ['rightShoulder', { x: x + unit * 0.75, y: y + unit * 1.05 }],
  ]);
}

/**
 * @param {Brush} context
 * @param {Places} seen
 * @param {number} unit
 */
function drawTorso(context, seen, unit) {
  const [left, right] = [seen.get('leftShoulder'), seen.get('rightShoulder')];
  if (!left || !right) return;
  const bottom = { y: context.canvas.height + unit };
  const hips = [seen.get('rightHip') ?? { x: right.x, ...bottom }, seen.get('leftHip') ?? { x: left.x, ...bottom }];
  stroke(context, [left, right, ...hips, left], unit * 0.3);
  context.fill();
  const neck = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  stroke(context, [neck, seen.get('nose') ?? neck], unit * 0.35);
}

/**
 * @param {Brush} context
 * @param {Pose} pose
 * @param {Places} seen
 * @param {number} unit
 */
function drawHead(context, { keypoints: [nose] }, seen, unit) {
  const { width, height } = context.canvas;
  const [left, right] = [seen.get('leftEye'), seen.get('rightEye')];
  const tilt = left && right ? Math.atan2(right.y - left.y, right.x - left.x) : 0;
  context.beginPath();
  context.ellipse(nose.x * width, nose.y * height, unit * 0.38, unit * 0.5, tilt, 0, 2 * Math.PI);
  context.fill();
}

/**
 * @param {Brush} context
 * @param {{x: number, y: number}[]} points
 * @param {number} lineWidth
 */
function stroke(context, points, lineWidth) {
  context.lineWidth = lineWidth;
  context.beginPath();
  points.forEach(({ x, y }) => context.lineTo(x, y));
  context.stroke();
}
