/** Pictures as Teachable Machine's packages draw them before they look: pixels alike, so that answers are. */
import { brushOf } from '../../core/brush.js';

/** The packages' cropTo: the middle square, mirrored where it is a webcam's. */
export function makeCropTo() {
  const canvas = new OffscreenCanvas(1, 1);
  const context = contextOf(canvas);
  /** @param {ImageBitmap} picture  @param {number} side  @param {boolean} flip */
  return (picture, side, flip) => {
    const scale = side / Math.min(picture.width, picture.height);
    const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)];
    canvas.width = canvas.height = side;
    if (flip) context.setTransform(-1, 0, 0, 1, side, 0);
    context.drawImage(picture, -Math.trunc((width - side) / 2), -Math.trunc((height - side) / 2), width, height);
    return context.getImageData(0, 0, side, side);
  };
}

/** A picture as it is. */
export function makeWhole() {
  const canvas = new OffscreenCanvas(1, 1);
  const context = contextOf(canvas);
  /** @param {ImageBitmap} picture */
  return (picture) => {
    [canvas.width, canvas.height] = [picture.width, picture.height];
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  };
}

/** @param {OffscreenCanvas} canvas */
function contextOf(canvas) {
  return brushOf(canvas, { willReadFrequently: true });
}
