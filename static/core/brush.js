/** What a canvas is drawn on with. */

/** @typedef {CanvasRenderingContext2D|OffscreenCanvasRenderingContext2D} Brush */

/**
 * @template {HTMLCanvasElement|OffscreenCanvas} Canvas
 * @param {Canvas} canvas
 * @param {CanvasRenderingContext2DSettings} [options]
 * @returns {Canvas extends HTMLCanvasElement ? CanvasRenderingContext2D : OffscreenCanvasRenderingContext2D}
 * @throws {Error} where the browser has nothing left to draw with
 */
export function brushOf(canvas, options) {
  const brush = canvas.getContext('2d', options);
  if (!brush) throw new Error('this canvas cannot be drawn on');
  return /** @type {any} */ (brush);
}
