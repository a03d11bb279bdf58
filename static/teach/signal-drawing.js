/** The last seconds of one gesture's confidence: the line, its thresholds, and where it counted as made. */

/** @import {TriggerSettings} from '../learning/trigger.js' */

/**
 * @typedef {Object} SignalPicture
 * @property {readonly {atMs: number}[]} signal
 * @property {readonly number[]} levels  0..1, smoothed, one a sample
 * @property {readonly {startMs: number, endMs: number|null}[]} spans
 * @property {TriggerSettings} settings
 * @property {number} seconds  from the left end to the right
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {SignalPicture} picture
 */
export function drawSignal(canvas, { signal, levels, spans, settings, seconds }) {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { width, height } = fit(canvas);
  const style = getComputedStyle(canvas);
  const nowMs = signal.at(-1)?.atMs ?? 0;
  const x = (/** @type {number} */ atMs) => width * (1 - (nowMs - atMs) / (seconds * 1000));
  const y = (/** @type {number} */ level) => height * (1 - level);
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.accentColor;
  context.globalAlpha = 0.35;
  for (const { startMs, endMs } of spans)
    context.fillRect(x(startMs), 0, Math.max(3, x(endMs ?? nowMs) - x(startMs)), height);
  context.globalAlpha = 1;
  // A canvas knows no custom properties: its own border has the colour of lines.
  context.strokeStyle = style.borderTopColor;
  for (const [level, dash] of /** @type {[number, number[]][]} */ ([
    [settings.threshold, []],
    [settings.threshold - settings.hysteresis, [6, 6]],
  ])) {
    line(
      context,
      [
        [0, y(level)],
        [width, y(level)],
      ],
      2,
      dash,
    );
  }
  context.strokeStyle = style.color;
  line(
    context,
    signal.map(({ atMs }, index) => [x(atMs), y(levels[index])]),
    3,
  );
}

/** As many pixels as are seen. @param {HTMLCanvasElement} canvas */
function fit(canvas) {
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((pixels) =>
    Math.round(pixels * devicePixelRatio),
  );
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number[][]} points
 * @param {number} width
 * @param {number[]} [dash]
 */
function line(context, points, width, dash = []) {
  context.lineWidth = width * devicePixelRatio;
  context.setLineDash(dash.map((length) => length * devicePixelRatio));
  context.beginPath();
  points.forEach(([x, y]) => context.lineTo(x, y));
  context.stroke();
}
