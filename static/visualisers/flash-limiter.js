/**
 * Keeps the picture from flashing, whatever the sound is: no more than three
 * flashes a second over a quarter of any part of it.
 *
 * It is shown a small copy of each picture before that is shown, and answers
 * how much of it may be: 1 is all, less is mixed with what is there already.
 * The rule is WCAG 2.2's for general and red flashes (success criterion 2.3.1):
 * a flash is a pair of opposing changes of relative luminance by a tenth, the
 * darker below 0.8, or of a saturated red. A "part" is a third by a third of
 * the picture, which is 10 degrees of view where it fills a desk's screen.
 * Stricter than the rule, flashes need not come at the same moment to count together.
 */
import { LINEAR, luminanceOf } from '../core/luminance.js';

/** @typedef {{columns: number, rows: number}} Grid */

export const GRID = Object.freeze({ columns: 48, rows: 27 });
const SECOND_MS = 1000;
/** Three flashes are three pairs of changes. */
const MOST_CHANGES = 6;
/** The rule's are a quarter and a tenth; a margin is left for what a small copy does not show. */
const [LARGEST_SHARE, STEP] = [0.2, 0.08];
const BRIGHT = 0.8;
/** Of WCAG's measure of red, (R - G - B) * 320, whose step is 20, and of how red a saturated red is, 0.8. */
const [RED_STEP, SATURATED] = [16, 0.78];
/** What is tried, from all of the new picture to none. */
const SHARES = [1, 0.6, 0.36, 0.2, 0.1, 0.05, 0.02, 0];

/** @param {Grid} [grid] */
export function makeFlashLimiter({ columns, rows } = GRID) {
  const cells = columns * rows;
  /** What is seen in each cell, sRGB 0..255. */
  const shown = new Float32Array(cells * 3);
  const light = makeChanges(cells, (from, to) => Math.abs(to - from) >= STEP && Math.min(from, to) < BRIGHT);
  const red = makeChanges(cells, (from, to) => Math.abs(to - from) > RED_STEP);
  const inRegions = makeRegions(columns, rows);
  const mixed = new Uint8Array(3);
  const flashing = new Uint8Array(cells);
  let begun = false;

  /** @param {Uint8ClampedArray} pixels @param {number} cell @param {number} share */
  const mix = (pixels, cell, share) => {
    for (let channel = 0; channel < 3; channel += 1) {
      const before = shown[cell * 3 + channel];
      mixed[channel] = before + (pixels[cell * 4 + channel] - before) * share;
    }
    return mixed;
  };

  /** @param {Uint8ClampedArray} pixels @param {number} share @param {number} nowMs */
  const isSafe = (pixels, share, nowMs) => {
    for (let cell = 0; cell < cells; cell += 1) {
      const colour = mix(pixels, cell, share);
      const changes = Math.max(
        light.count(cell, luminanceOf(colour), nowMs),
        red.count(cell, rednessOf(colour), nowMs),
      );
      flashing[cell] = changes > MOST_CHANGES ? 1 : 0;
    }
    return inRegions(flashing) <= LARGEST_SHARE;
  };

  /** @param {Uint8ClampedArray} pixels @param {number} share @param {number} nowMs */
  const keep = (pixels, share, nowMs) => {
    for (let cell = 0; cell < cells; cell += 1) {
      const colour = mix(pixels, cell, share);
      light.keep(cell, luminanceOf(colour), nowMs);
      red.keep(cell, rednessOf(colour), nowMs);
      for (let channel = 0; channel < 3; channel += 1) {
        const at = cell * 3 + channel;
        shown[at] += (pixels[cell * 4 + channel] - shown[at]) * share;
      }
    }
  };

  return {
    /**
     * @param {Uint8ClampedArray} pixels  the next picture, `columns` by `rows`, RGBA
     * @param {number} nowMs
     * @returns {number}  0..1: how much of it is to be shown over what is shown now
     */
    admit(pixels, nowMs) {
      const share = begun
        ? /** @type {number} */ (SHARES.find((each) => each === 0 || isSafe(pixels, each, nowMs)))
        : 1;
      begun = true;
      keep(pixels, share, nowMs);
      return share;
    },
  };
}

/** 0 for all that is no saturated red. @param {Uint8Array} colour */
function rednessOf([r, g, b]) {
  const [red, others] = [LINEAR[r], LINEAR[g] + LINEAR[b]];
  return red > 0 && red / (red + others) >= SATURATED ? Math.max(0, red - others) * 320 : 0;
}

/**
 * For each cell, the changes up and down that a value has made within a second.
 * @param {number} cells
 * @param {(from: number, to: number) => boolean} isChange
 */
function makeChanges(cells, isChange) {
  /** The furthest that the value has gone since its last change, and which way that was: 1 up, -1 down, 0 none yet. */
  const extremes = new Float32Array(cells).fill(NaN);
  const ways = new Int8Array(cells);
  /** @type {number[][]} */
  const times = Array.from({ length: cells }, () => []);

  /** @param {number} cell @param {number} value */
  const turns = (cell, value) => {
    const extreme = extremes[cell];
    return Math.sign(value - extreme) !== ways[cell] && isChange(extreme, value);
  };
  return {
    /** How many there would be. @param {number} cell @param {number} value @param {number} nowMs */
    count(cell, value, nowMs) {
      const list = times[cell];
      while (list.length && nowMs - list[0] >= SECOND_MS) list.shift();
      return list.length + (turns(cell, value) ? 1 : 0);
    },
    /** @param {number} cell @param {number} value @param {number} nowMs */
    keep(cell, value, nowMs) {
      if (turns(cell, value)) {
        times[cell].push(nowMs);
        ways[cell] = Math.sign(value - extremes[cell]);
        extremes[cell] = value;
      } else if (Number.isNaN(extremes[cell]) || (value - extremes[cell]) * ways[cell] > 0) extremes[cell] = value;
    },
  };
}

/**
 * The largest share of any region, a third by a third, that is marked: by sums over all rectangles from the corner.
 * @param {number} columns
 * @param {number} rows
 * @returns {(marks: Uint8Array) => number}
 */
function makeRegions(columns, rows) {
  const [wide, tall] = [Math.max(1, Math.floor(columns / 3)), Math.max(1, Math.floor(rows / 3))];
  const stride = columns + 1;
  const sums = new Uint32Array(stride * (rows + 1));
  return (marks) => {
    let most = 0;
    for (let y = 1; y <= rows; y += 1) {
      for (let x = 1; x <= columns; x += 1) {
        sums[y * stride + x] =
          marks[(y - 1) * columns + x - 1] +
          sums[(y - 1) * stride + x] +
          sums[y * stride + x - 1] -
          sums[(y - 1) * stride + x - 1];
        if (x < wide || y < tall) continue;
        const [left, top] = [x - wide, y - tall];
        most = Math.max(
          most,
          sums[y * stride + x] - sums[top * stride + x] - sums[y * stride + left] + sums[top * stride + left],
        );
      }
    }
    return most / (wide * tall);
  };
}
