/**
 * How large a picture the network gets: as large as the device can do in time.
 * The camera sends a picture every 33 ms, and not all of that is the model's:
 * where a frame takes as long as that, each next one waits for the one before.
 *
 * Steps down when the model takes so long that frames are missed, up when the
 * next size would still be so quick that nobody could hear the difference; and
 * back up to where it began as soon as that would be well in time, since most
 * devices are busy for a while only. A step down is remembered for a minute, so
 * a device at the limit does not go to and fro.
 */
import { clamp, median } from '../core/numbers.js';

/** Sides of the head's crop in the network's pixels; each is 16 k + 1. */
export const INPUT_SIZES = Object.freeze([97, 129, 161, 193, 225]);
export const DEFAULT_INPUT_SIZE = 161;

/** A very slow device is not made to wait for a full set of samples. */
const FEW = 5;
const LONG_MS = 1500;

/** Well in time: so much of what would be too slow. */
const WELL = 0.7;

/** A wide view (whole picture, whole body) gets so many times the width, */
const WIDE = 1.6;
/** and hardly more time. With fewer pixels than these, two faces side by side were off by 2 % of the picture's width. */
const WIDE_SLOW_MS = 26;
const WIDE_SIZES = Object.freeze(INPUT_SIZES.slice(1));

/**
 * @param {object} [options]
 * @param {readonly number[]} [options.sizes]  growing
 * @param {number} [options.start]
 * @param {number} [options.slowMs]  a median above this: one size down
 * @param {number} [options.quickMs]  the next size's expected median below this: one size up, beyond the start
 * @param {number} [options.samples]  frames in a median
 * @param {number} [options.cautionMs]  no step up for so long after a step down
 */
export function makeSizeChooser({
  sizes = INPUT_SIZES,
  start = DEFAULT_INPUT_SIZE,
  slowMs = 25,
  quickMs = 8,
  samples = 45,
  cautionMs = 60_000,
} = {}) {
  const usualIndex = sizes.indexOf(start);
  let index = usualIndex;
  if (index < 0) throw new RangeError(`start must be one of ${sizes}, got ${start}`);
  let slowedAtMs = -Infinity;
  /** @type {number[]} */
  let times = [];

  /** The next size may take so long. */
  const mostMs = () => (index < usualIndex ? WELL * slowMs : quickMs);

  /** @param {number} step */
  const change = (step) => {
    index = clamp(index + step, 0, sizes.length - 1);
    times = [];
  };

  return {
    get size() {
      return sizes[index];
    },

    /**
     * @param {number} inferenceMs  of one frame at the present size
     * @param {number} atMs
     */
    add(inferenceMs, atMs) {
      times.push(inferenceMs);
      const spentMs = times.reduce((sum, ms) => sum + ms, 0);
      if (times.length < samples && !(times.length >= FEW && spentMs > LONG_MS)) return;
      const usual = median(times);
      times = [];
      if (usual > slowMs) {
        slowedAtMs = atMs;
        change(-1);
      } else if (atMs - slowedAtMs > cautionMs && expected(usual, sizes[index], sizes[index + 1]) < mostMs()) {
        change(1);
      }
    },
  };
}

/**
 * One size for each view: what the crop of a head needs says nothing of what a whole body does.
 * @returns {(view: 'whole'|'head'|'body') => ReturnType<typeof makeSizeChooser>}
 */
export function makeViewSizes() {
  const head = makeSizeChooser();
  const wide = makeSizeChooser({ sizes: WIDE_SIZES, slowMs: WIDE_SLOW_MS });
  return (view) => (view === 'head' ? head : wide);
}

/**
 * @param {number} size  width of the head's crop
 * @param {number} shape  its height by its width
 * @returns {{width: number, height: number}}  network pixels
 */
export function headInput(size, shape) {
  return { width: size, height: toInputSize(shape * size) };
}

/**
 * @param {number} size  of the head's crop
 * @param {{width: number, height: number}} picture
 * @returns {{width: number, height: number}}  network pixels for a wide view, in the picture's shape
 */
export function wideInput(size, picture) {
  const longer = WIDE * size;
  const scale = longer / Math.max(picture.width, picture.height);
  return { width: toInputSize(picture.width * scale), height: toInputSize(picture.height * scale) };
}

/** @param {number} pixels */
function toInputSize(pixels) {
  return Math.max(3, Math.round((pixels - 1) / 16)) * 16 + 1;
}

/**
 * The model's time grows with the number of pixels.
 * @param {number} ms
 * @param {number} size
 * @param {number|undefined} next
 */
function expected(ms, size, next) {
  return next === undefined ? Infinity : ms * (next / size) ** 2;
}
