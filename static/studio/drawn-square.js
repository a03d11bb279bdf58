/** The square of a picture that the network sees, drawn for people, and taken from there again. */
import { PAPER } from '../camera/read-picture.js';

/**
 * @param {HTMLCanvasElement|null} canvas
 * @param {ImageBitmap} picture  stays open
 * @param {{mirrored: boolean}} options  as in a mirror, where it is the camera's
 */
export function drawSquare(canvas, picture, { mirrored }) {
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const [to, side] = [canvas.width, Math.min(picture.width, picture.height)];
  context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? to : 0, 0);
  context.imageSmoothingQuality = 'high';
  context.fillStyle = PAPER;
  context.fillRect(0, 0, to, to);
  context.drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, to, to);
}

/** @param {HTMLCanvasElement|null} canvas @returns {ImageBitmap|null} */
export function squareOf(canvas) {
  if (!canvas) return null;
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy.transferToImageBitmap();
}
