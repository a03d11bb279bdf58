/**
 * Scale a rectangle of a camera's YUV picture to the network's RGB input.
 *
 * Cameras deliver brightness (Y) and colour (U, V, one for 2x2 pixels) in
 * separate planes. Sampling them directly touches only the pixels that are
 * needed; drawing the frame on a canvas converts all of them, and takes about
 * four times as long.
 */

/** @typedef {{x: number, y: number, width: number, height: number}} Rect */

/**
 * Planes of a part of a picture, as VideoFrame.copyTo lays them out.
 * @typedef {Object} YuvPicture
 * @property {Uint8Array} bytes
 * @property {{offset: number, stride: number}} y
 * @property {{offset: number, stride: number}} u
 * @property {{offset: number, stride: number}} v
 * @property {number} chromaStep  bytes from one colour sample to the next: 1 in I420, 2 in NV12
 * @property {boolean} fullRange  0..255 instead of 16..235
 * @property {Rect} part  which part of the picture the planes hold
 */

/** What lies outside the picture: the middle of the network's range. */
const PADDING = 0;

/**
 * Bilinear in brightness, nearest in colour; ITU-R BT.601.
 * @param {YuvPicture} picture
 * @param {Rect} rect  in the picture's pixels; what lies outside `part` becomes PADDING
 * @param {number} width  of the result
 * @param {number} height
 * @param {Float32Array} out  width * height * 3 values in about -1..1
 * @returns {Float32Array} out
 */
export function sampleYuv(picture, rect, width, height, out) {
  const { bytes, y, u, v, chromaStep, part } = picture;
  const [gain, black, chromaGain] = picture.fullRange ? [1, 0, 1] : [255 / 219, 16, 255 / 224];
  const scale = gain / 127.5;
  const [redV, greenU, greenV, blueU] = [1.402, -0.344136, -0.714136, 1.772].map((k) => (k * chromaGain) / 127.5);
  const columns = positions(rect.x - part.x, rect.width / width, width, part.width);
  const rows = positions(rect.y - part.y, rect.height / height, height, part.height);
  let to = 0;
  for (let row = 0; row < height; row += 1) {
    const top = rows.index[row];
    const down = rows.share[row];
    const line = y.offset + top * y.stride;
    const chroma = top >> 1;
    for (let column = 0; column < width; column += 1, to += 3) {
      const left = columns.index[column];
      if (top < 0 || left < 0) {
        out[to] = out[to + 1] = out[to + 2] = PADDING;
        continue;
      }
      const right = columns.share[column];
      const at = line + left;
      const above = bytes[at] + (bytes[at + 1] - bytes[at]) * right;
      const below = bytes[at + y.stride] + (bytes[at + y.stride + 1] - bytes[at + y.stride]) * right;
      const light = (above + (below - above) * down - black) * scale - 1;
      const blue = bytes[u.offset + chroma * u.stride + (left >> 1) * chromaStep] - 128;
      const red = bytes[v.offset + chroma * v.stride + (left >> 1) * chromaStep] - 128;
      out[to] = light + redV * red;
      out[to + 1] = light + greenU * blue + greenV * red;
      out[to + 2] = light + blueU * blue;
    }
  }
  return out;
}

/**
 * Where each result pixel's middle falls: the pixel before it, and how far on.
 * @param {number} start  of the rectangle in the planes
 * @param {number} step
 * @param {number} count
 * @param {number} length  of the planes; index -1 marks what lies outside
 */
function positions(start, step, count, length) {
  const index = new Int32Array(count);
  const share = new Float32Array(count);
  for (let k = 0; k < count; k += 1) {
    const middle = start + (k + 0.5) * step;
    if (middle < 0 || middle > length) {
      index[k] = -1;
      continue;
    }
    const place = Math.min(length - 1, Math.max(0, middle - 0.5));
    index[k] = Math.min(length - 2, Math.floor(place));
    share[k] = place - index[k];
  }
  return { index, share };
}
