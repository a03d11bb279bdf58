/** What a canvas is drawn on with. */

/** @typedef {CanvasRenderingContext2D|OffscreenCanvasRenderingContext2D} Brush */

/**
 * @overload
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [options]
 * @returns {CanvasRenderingContext2D}
 */
/**
 * @overload
 * @param {OffscreenCanvas} canvas
 * @param {CanvasRenderingContext2DSettings} [options]
 * @returns {OffscreenCanvasRenderingContext2D}
 */
/**
 * @overload
 * @param {HTMLCanvasElement|OffscreenCanvas} canvas
 * @param {CanvasRenderingContext2DSettings} [options]
 * @returns {Brush}
 */
/**
 * @param {HTMLCanvasElement|OffscreenCanvas} canvas
 * @param {CanvasRenderingContext2DSettings} [options]
 * @returns {Brush}
 * @throws {Error} where the browser has nothing left to draw with
 */
export function brushOf(canvas, options) {
  const brush = canvas.getContext('2d', options);
  if (!brush) throw new Error('this canvas cannot be drawn on');
  return brush;
}
