/**
 * What `?debug` shows: every keypoint, the part of the picture that the model
 * saw, and how fast and how late everything is. For developers: in English only.
 */
import { brushOf } from '../core/brush.js';

/** @import {PoseMessage} from '../types.js' */

const WINDOW_MS = 2000;
const COLOURS = { strong: '#7dffb0', weak: '#ff9d76', crop: '#ffe066' };

/**
 * @param {HTMLElement} parent
 * @param {{backend: () => string, outputLatencyMs: () => number}} about
 */
export function createDebugView(parent, { backend, outputLatencyMs }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const text = document.createElement('pre');
  const view = document.createElement('section');
  view.className = 'debug';
  view.setAttribute('aria-label', 'Debug');
  view.append(canvas, text);
  parent.append(view);
  /** @type {number[]} */
  const arrivals = [];
  let noteDelayMs = NaN;
  let capturedAtMs = NaN;

  return {
    /** @param {PoseMessage} message */
    showPose(message) {
      const now = performance.now();
      arrivals.push(now);
      while (arrivals[0] < now - WINDOW_MS) arrivals.shift();
      capturedAtMs = message.capturedAtMs;
      drawPose(brushOf(canvas), message);
      text.textContent = [
        `backend          ${backend()}`,
        `frames a second  ${((arrivals.length * 1000) / WINDOW_MS).toFixed(1)}`,
        `inference        ${message.inferenceMs.toFixed(1)} ms`,
        `frame to pointer ${(now - message.capturedAtMs).toFixed(1)} ms`,
        `frame to note    ${noteDelayMs.toFixed(1)} ms`,
        `output latency   ${outputLatencyMs().toFixed(1)} ms`,
        `frames dropped   ${message.dropped}`,
        `score            ${(message.pose?.score ?? 0).toFixed(3)}`,
      ].join('\n');
    },
    /** A note-on came from the player: how long ago was its frame captured? */
    showNote() {
      noteDelayMs = performance.now() - capturedAtMs;
    },
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {PoseMessage} message
 */
function drawPose(context, { pose, crop }) {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.lineWidth = 3;
  context.strokeStyle = COLOURS.crop;
  context.strokeRect(crop.x * width, crop.y * height, crop.width * width, crop.height * height);
  context.font = '14px sans-serif';
  for (const { part, x, y, score } of pose?.keypoints ?? []) {
    context.fillStyle = score >= 0.5 ? COLOURS.strong : COLOURS.weak;
    context.beginPath();
    context.arc(x * width, y * height, 5, 0, 2 * Math.PI);
    context.fill();
    if (score >= 0.5) context.fillText(part, x * width + 8, y * height + 4);
  }
}
