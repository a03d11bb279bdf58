/** What the limiter lets through is measured by a count of its own: pairs of opposing changes, in each part of the picture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GRID, makeFlashLimiter } from '../../../static/visualisers/flash-limiter.js';

const { columns, rows } = GRID;
/** @typedef {(x: number, y: number, ms: number) => [number, number, number]} Picture */

/**
 * What is seen when every picture of it goes through the limiter.
 * @param {Picture} picture
 * @param {{seconds?: number, hertz?: number}} [options]
 */
function watch(picture, { seconds = 4, hertz = 60 } = {}) {
  const limiter = makeFlashLimiter();
  const shown = new Float64Array(columns * rows * 3);
  /** @type {{atMs: number, colours: Float64Array}[]} */
  const seen = [];
  const shares = [];
  for (let ms = 0; ms < seconds * 1000; ms += 1000 / hertz) {
    const pixels = new Uint8ClampedArray(columns * rows * 4);
    for (let cell = 0; cell < columns * rows; cell += 1) {
      const colour = picture(cell % columns, Math.floor(cell / columns), ms);
      for (let part = 0; part < 3; part += 1) pixels[4 * cell + part] = colour[part];
      pixels[4 * cell + 3] = 255;
    }
    const share = limiter.admit(pixels, ms);
    shares.push(share);
    for (let cell = 0; cell < columns * rows; cell += 1)
      for (let part = 0; part < 3; part += 1)
        shown[3 * cell + part] += (pixels[4 * cell + part] - shown[3 * cell + part]) * share;
    seen.push({ atMs: ms, colours: shown.slice() });
  }
  return { seen, shares };
}

const linear = (/** @type {number} */ value) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const luminance = (/** @type {number[]} */ [r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const redness = (/** @type {number[]} */ [r, g, b]) =>
  linear(r) / (linear(r) + linear(g) + linear(b)) >= 0.8 ? (linear(r) - linear(g) - linear(b)) * 320 : 0;

/** When a value has turned by at least a step, the lower one below `bright`. @param {{atMs: number, value: number}[]} values @param {number} step @param {number} bright */
function turns(values, step, bright) {
  let [extreme, way] = [values[0].value, 0];
  return values
    .filter(({ value }) => {
      if ((value - extreme) * way > 0) extreme = value;
      if (Math.abs(value - extreme) < step || Math.min(value, extreme) >= bright || Math.sign(value - extreme) === way)
        return false;
      [way, extreme] = [Math.sign(value - extreme), value];
      return true;
    })
    .map(({ atMs }) => atMs);
}

/** The most flashes of a cell in any second. @param {ReturnType<typeof watch>['seen']} seen @param {number} cell @param {(colour: number[]) => number} measure @param {number} step */
function flashes(seen, cell, measure, step) {
  const times = turns(
    seen.map(({ atMs, colours }) => ({ atMs, value: measure([...colours.slice(cell * 3, cell * 3 + 3)]) })),
    step,
    measure === luminance ? 0.8 : Infinity,
  );
  return Math.max(
    0,
    ...times.map((from) => Math.floor(times.filter((at) => at >= from && at < from + 1000).length / 2)),
  );
}

const middle = Math.floor(rows / 2) * columns + Math.floor(columns / 2);
/** @type {Picture} */
const blinking = (_x, _y, ms) => (ms % 100 < 50 ? [255, 255, 255] : [0, 0, 0]);

for (const hertz of [30, 60, 144]) {
  test(`a picture that turns black and white ten times a second flashes three times at most, drawn at ${hertz} Hz`, () => {
    const { seen } = watch(blinking, { hertz });
    const most = flashes(seen, middle, luminance, 0.1);
    assert.ok(most <= 3, `${most} flashes`);
  });
}

test('the measure itself sees ten flashes where nothing limits them', () => {
  const seen = Array.from({ length: 240 }, (_, index) => {
    const atMs = (index * 1000) / 60;
    return { atMs, colours: Float64Array.from({ length: columns * rows * 3 }, () => blinking(0, 0, atMs)[0]) };
  });
  assert.equal(flashes(seen, middle, luminance, 0.1), 10);
});

test('saturated red is limited where its luminance alone would not be', () => {
  const { seen } = watch((_x, _y, ms) => (ms % 200 < 100 ? [170, 0, 0] : [85, 40, 40]));
  const most = flashes(seen, middle, redness, 20);
  assert.ok(most <= 3, `${most} red flashes`);
});

test('a third of the picture that flashes is as bad as all of it, wherever it is', () => {
  for (const [left, top] of [
    [0, 0],
    [columns - 16, rows - 9],
    [16, 9],
  ]) {
    const { seen } = watch((x, y, ms) =>
      x >= left && x < left + 16 && y >= top && y < top + 9 ? blinking(x, y, ms) : [0, 0, 0],
    );
    const most = flashes(seen, (top + 4) * columns + left + 8, luminance, 0.1);
    assert.ok(most <= 3, `${most} flashes at ${left}, ${top}`);
  }
});

test('what is small, slow, faint or never goes back is shown as it is', () => {
  /** @type {Record<string, Picture>} */
  const calm = {
    small: (x, y, ms) => (x < 4 && y < 4 ? blinking(x, y, ms) : [0, 0, 0]),
    slow: (_x, _y, ms) => (ms % 800 < 400 ? [255, 255, 255] : [0, 0, 0]),
    faint: (_x, _y, ms) => (ms % 100 < 50 ? [60, 60, 60] : [30, 30, 30]),
    'a bar that crosses': (x, _y, ms) => (Math.floor(ms / 60) % columns === x ? [255, 255, 255] : [0, 0, 0]),
    'it grows lighter': (_x, _y, ms) => {
      const grey = Math.min(255, ms / 10);
      return [grey, grey, grey];
    },
  };
  for (const [name, picture] of Object.entries(calm)) {
    assert.ok(
      watch(picture).shares.every((share) => share === 1),
      name,
    );
  }
});

test('after the flashing, the picture is whole again', () => {
  const { shares } = watch((x, y, ms) => (ms < 2000 ? blinking(x, y, ms) : [90, 120, 200]));
  assert.ok(shares.some((share) => share < 1));
  assert.ok(shares.slice(-60).every((share) => share === 1));
});
