/** The parts that pictures are made of: places in time and pitch, trails, bars, tiles, the painting and its file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luminance } from '../../../static/core/luminance.js';
import { PALETTE_NAMES } from '../../../static/core/palettes.js';
import { toneColour } from '../../../static/visualisers/colours.js';
import { NOW, WINDOW_MS, xOf, yOf } from '../../../static/visualisers/field.js';
import { analytic } from '../../../static/visualisers/hilbert.js';
import { risingAt } from '../../../static/visualisers/oscilloscope.js';
import { makePainting } from '../../../static/visualisers/painting.js';
import { paintingToSvg } from '../../../static/visualisers/painting-svg.js';
import { makeRoll } from '../../../static/visualisers/roll.js';
import { tiles } from '../../../static/visualisers/tiles.js';
import { makeTrail } from '../../../static/visualisers/trail.js';
import { frames, sceneOf } from './sounds.js';

/** @import {Scene} from '../../../static/types.js' */

test('time slides to the left, or with reduced motion stands where it was written', () => {
  const scene = { nowMs: 20_000, reducedMotion: false };
  assert.equal(xOf(20_000, scene, 1000), 1000 * NOW);
  assert.equal(xOf(20_000 - WINDOW_MS / 2, scene, 1000), 500 * NOW);
  assert.ok(Number.isNaN(xOf(0, scene, 1000)));
  const still = (/** @type {number} */ nowMs) => xOf(20_000, { nowMs, reducedMotion: true }, 1000);
  assert.equal(still(20_000), still(24_000));
  assert.ok(Number.isNaN(still(20_000 + WINDOW_MS)));
});

test('an octave is the same height everywhere, and high is up', () => {
  assert.ok(yOf(72, 600) < yOf(60, 600));
  assert.ok(Math.abs(yOf(60, 600) - yOf(72, 600) - (yOf(84, 600) - yOf(96, 600))) < 1e-9);
});

test('a trail takes in each frame once, however often it is drawn, and forgets', () => {
  const history = frames('flute', 10_000, 11_000);
  for (const every of [1, 7, 40]) {
    const trail = makeTrail(({ peak }) => ({ peak }));
    let seen = /** @type {readonly {atMs: number}[]} */ ([]);
    for (let count = every; count <= history.length; count += every) {
      seen = trail.follow(sceneOf({ history: history.slice(Math.max(0, count - 50), count) }));
      trail.follow(sceneOf({ history: history.slice(Math.max(0, count - 50), count) }));
    }
    assert.equal(seen.length, history.length - (history.length % every));
    assert.equal(trail.follow(sceneOf({ nowMs: 60_000 })).length, 0);
  }
});

test('the notes of a scale become bars of their length, and drums strokes', () => {
  const roll = makeRoll();
  const history = frames('scale', 10_000, 16_000);
  const bars = roll.follow(sceneOf({ history }));
  assert.deepEqual(
    bars.map(({ note }) => note),
    [60, 62, 64, 65, 67, 69, 71],
  );
  bars.slice(0, 6).forEach(({ fromMs, toMs }) => assert.ok(Math.abs(toMs - fromMs - 900) < 30, `${toMs - fromMs} ms`));
  const hits = makeRoll().follow(sceneOf({ history: frames('drum', 10_000, 14_000) }));
  assert.equal(hits.length, 8);
  assert.ok(hits.every(({ channel }) => channel === 9));
});

test('a note that is struck again is a bar of its own', () => {
  const roll = makeRoll();
  const note = { note: 60, channel: 0, velocity: 90 };
  roll.follow(sceneOf({ nowMs: 1000, notes: [{ ...note, sinceMs: 900 }] }));
  roll.follow(sceneOf({ nowMs: 1100, notes: [{ ...note, sinceMs: 1090 }] }));
  const bars = roll.follow(sceneOf({ nowMs: 1200, notes: [] }));
  assert.deepEqual(
    bars.map(({ fromMs, toMs }) => [fromMs, toMs]),
    [
      [900, 1000],
      [1090, 1100],
    ],
  );
});

test('every colour of every palette is seen on the dark ground', () => {
  for (const palette of PALETTE_NAMES) {
    for (let midi = 60; midi < 72; midi += 1) {
      const light = luminance(toneColour({ palette, forcedColours: false }, midi));
      assert.ok((light + 0.05) / (luminance('#0e1118') + 0.05) >= 4.5, `${palette} ${midi}`);
    }
  }
});

test('a quarter turn of a sine is a cosine', () => {
  const sine = Float32Array.from({ length: 1024 }, (_, index) => Math.sin(index * 0.4));
  const { re, im } = analytic(sine, 200, 400);
  re.forEach((value, index) => assert.ok(Math.abs(Math.hypot(value, im[index]) - 1) < 0.03));
});

test('a wave begins where it rises through its middle', () => {
  const wave = Float32Array.from({ length: 1024 }, (_, index) => Math.sin((index - 100) * 0.1));
  const at = risingAt(wave, 384);
  assert.ok(wave[at - 1] < 0 && wave[at] >= 0 && wave[at + 1] > wave[at]);
});

test('tiles fill the window without overlapping', () => {
  for (const [count, width, height] of [
    [1, 800, 600],
    [3, 1600, 500],
    [5, 320, 640],
    [10, 1920, 1080],
    [2, 1, 1],
  ]) {
    const boxes = tiles(count, width, height);
    assert.equal(boxes.length, count);
    const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
    assert.ok(Math.abs(area - width * height) < 1e-6 * width * height);
    assert.ok(
      boxes.every(
        ({ x, y, width: w, height: h }) => x >= 0 && y >= 0 && x + w <= width + 1e-9 && y + h <= height + 1e-9,
      ),
    );
  }
  assert.deepEqual(tiles(0, 800, 600), []);
});

/** @param {Partial<Scene>} parts @param {string} sound */
function paint(sound, parts = {}) {
  const painting = makePainting();
  painting.follow(sceneOf({ history: frames(sound, 10_000, 14_000), ...parts }));
  return painting.marks;
}

test('a scale paints upwards, silence nothing, and a pointer leads the brush', () => {
  const marks = paint('scale');
  assert.ok((marks.at(-1)?.to.y ?? 1) < marks[0].to.y);
  assert.ok((marks.at(-1)?.to.x ?? 0) > marks[0].to.x);
  assert.equal(paint('silence').length, 0);
  assert.ok(paint('scale', { pointer: { x: 0.25, y: 0.75 } }).every(({ to }) => to.x === 0.25 && to.y === 0.75));
});

test('the same sound paints the same picture at any rate of drawing', () => {
  const history = frames('drum', 10_000, 14_000);
  const marksAt = (/** @type {number} */ every) => {
    const painting = makePainting();
    for (let count = every; count < history.length + every; count += every)
      painting.follow(sceneOf({ history: history.slice(0, count) }));
    return painting.marks;
  };
  assert.deepEqual(marksAt(1), marksAt(5));
});

test('a very long painting stays of a size that can be saved', () => {
  const painting = makePainting();
  const outcomes = new Set();
  const minuteOfDrum = frames('drum', 0, 60_000);
  for (let minute = 0; minute < 9; minute += 1) {
    const history = minuteOfDrum.map((frame) => ({ ...frame, atMs: frame.atMs + minute * 60_000 }));
    outcomes.add(painting.follow(sceneOf({ history })));
  }
  assert.ok(outcomes.has('thinned'));
  assert.ok(painting.marks.length <= 12_000);
  assert.ok(paintingToSvg(painting.marks).length < 3_000_000);
});
