import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutOut, paintPicture, putBack } from '../../../static/painting/painter.js';
import { numbersOf, STYLE_KINDS, STYLES } from '../../../static/painting/styles.js';
import { cutTiles, EDGE, FOUR, sizeOfPainting } from '../../../static/painting/tiles.js';

/** @import {Paint} from '../../../static/painting/painter.js' */

for (const [width, height] of [
  [4, 4],
  [1024, 64],
  [1024, 1024],
  [1020, 388],
]) {
  test(`the tiles of ${width} x ${height} keep each dot once, and look as far as a dot depends on`, () => {
    const kept = new Uint8Array(width * height);
    for (const { across, down } of cutTiles(width, height, 384)) {
      for (const [span, length] of /** @type {const} */ ([
        [across, width],
        [down, height],
      ])) {
        assert.ok(span.end - span.begin <= 384);
        assert.deepEqual([span.from % FOUR, span.to % FOUR, span.begin % FOUR], [0, 0, 0]);
        assert.ok(span.from === Math.max(0, span.begin - EDGE) && span.to === Math.min(length, span.end + EDGE));
      }
      for (let y = down.begin; y < down.end; y += 1) {
        for (let x = across.begin; x < across.end; x += 1) kept[y * width + x] += 1;
      }
    }
    assert.ok(kept.every((times) => times === 1));
  });
}

test('a painting has the shape of its picture, and no side that is too short to be looked at', () => {
  assert.deepEqual(sizeOfPainting({ width: 4000, height: 3000 }, 1024), { width: 1024, height: 768 });
  assert.deepEqual(sizeOfPainting({ width: 100, height: 200 }, 512), { width: 256, height: 512 });
  assert.deepEqual(sizeOfPainting({ width: 1, height: 1 }, 256), { width: 256, height: 256 });
  assert.deepEqual(sizeOfPainting({ width: 4096, height: 1 }, 1024), { width: 1024, height: 64 });
});

/** A picture of which no two dots are alike. @param {number} width @param {number} height */
const picture = (width, height) => ({
  values: Float32Array.from({ length: 3 * width * height }, (_, at) => at),
  width,
  height,
});
/** Paints each dot as its double, and tells what it was given. */
function doubling() {
  /** @type {{size: string, statistics: Float32Array|null}[]} */
  const calls = [];
  /** @type {Paint} */
  const paint = async ({ values, width, height }, _, statistics) => {
    calls.push({ size: `${width} x ${height}`, statistics });
    return { painted: values.map((value) => 2 * value), measured: Float32Array.of(calls.length) };
  };
  return { calls, paint };
}
const style = Float32Array.of(1);

test('what is cut out and put back is what it was', () => {
  const whole = picture(200, 96);
  const copy = { ...whole, values: new Float32Array(whole.values.length) };
  for (const tile of cutTiles(200, 96, 40)) putBack(copy, tile, cutOut(whole, tile).values);
  assert.deepEqual(copy, whole);
});

test('a small picture is painted at once, by what is measured of itself', async () => {
  const { calls, paint } = doubling();
  const painted = await paintPicture(
    paint,
    (side) => picture(side, side),
    { longest: 512, style },
    () => {},
  );
  assert.deepEqual(calls, [{ size: '512 x 512', statistics: null }]);
  assert.equal(painted.values[3], 6);
});

test('a large picture is measured as a small one, and painted tile by tile by that', async () => {
  const { calls, paint } = doubling();
  /** @type {string[]} */
  const steps = [];
  const painted = await paintPicture(
    paint,
    (side) => picture(side, side / 2),
    { longest: 1024, style },
    (done, all) => {
      steps.push(`${done} of ${all}`);
    },
  );
  assert.deepEqual(calls.slice(0, 2), [
    { size: '512 x 256', statistics: null },
    { size: '408 x 320', statistics: Float32Array.of(1) },
  ]);
  assert.equal(calls.length, 7);
  assert.ok(calls.slice(1).every(({ statistics }) => statistics?.[0] === 1));
  assert.deepEqual([steps[0], steps.at(-1)], ['0 of 7', '6 of 7']);
  assert.deepEqual(
    painted.values,
    picture(1024, 512).values.map((value) => 2 * value),
  );
});

test('a mixture of styles adds up to one, and is one style where the second is the first', () => {
  const mixture = numbersOf({ first: STYLES[3], second: STYLES[12], share: 0.25 });
  assert.deepEqual([mixture[3], mixture[12], mixture.reduce((sum, number) => sum + number)], [0.75, 0.25, 1]);
  assert.equal(numbersOf({ first: STYLES[7], second: STYLES[7], share: 0.3 })[7], 1);
});

test('each style is of one kind', () => {
  assert.deepEqual(Object.values(STYLE_KINDS).flat().sort(), [...STYLES].sort());
  assert.equal(new Set(STYLES).size, 26);
});
