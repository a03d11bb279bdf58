import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luminance } from '../../../static/core/luminance.js';
import { lookOf, PALETTE_NAMES, PALETTES, SHAPES, toneOf } from '../../../static/core/palettes.js';

/**
 * How colours look without one kind of cone: matrices of severity 1 on linear RGB.
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
 * of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
 */
const EYES = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** Four times the least difference that is seen, which is 2.3 in CIE L*a*b* (Mahy, Van Eycken and Oosterlinck, 1994). */
const LEAST_DIFFERENCE = 9.2;

/** @param {string} colour */
function linear(colour) {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

/** @param {number[][]} matrix @param {number[]} vector */
const times = (matrix, vector) =>
  matrix.map((row) => row.reduce((sum, value, index) => sum + value * vector[index], 0));

/** CIE L*a*b*, D65. @param {number[]} rgb  linear */
function lab(rgb) {
  const inside = rgb.map((value) => Math.min(1, Math.max(0, value)));
  const xyz = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    inside,
  );
  const [x, y, z] = xyz.map((value, index) => {
    const share = value / [0.95047, 1, 1.08883][index];
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** @param {number[]} a @param {number[]} b */
const distance = (a, b) => Math.hypot(...a.map((value, index) => value - b[index]));

for (const [palette, colours] of Object.entries(PALETTES)) {
  for (const [eye, matrix] of Object.entries(EYES)) {
    test(`${palette}: every two colours are told apart with ${eye}`, () => {
      const seen = colours.map((colour) => lab(times(matrix, linear(colour))));
      const close = seen
        .flatMap((one, index) =>
          seen
            .slice(index + 1)
            .map(
              (other, offset) =>
                /** @type {const} */ ([distance(one, other), colours[index], colours[index + 1 + offset]]),
            ),
        )
        .filter(([apart]) => apart < LEAST_DIFFERENCE);
      assert.deepEqual(close, []);
    });
  }

  test(`${palette}: the name of a lit key has a contrast of 4.5 or more on its colour`, () => {
    for (let note = 60; note < 72; note += 1) {
      const { colour, ink } = lookOf(palette, { note, label: 'drum-kick' });
      const [dark, light] = [luminance(colour), luminance(ink)].sort((a, b) => a - b);
      assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, `${ink} on ${colour}`);
    }
  });

  test(`${palette}: seven letters have seven colours and seven shapes`, () => {
    const looks = ['C4', 'D4', 'E4', 'F4', 'G4', 'A4', 'B4'].map((label) => lookOf(palette, { label, note: 60 }));
    assert.equal(new Set(looks.map(({ colour }) => colour)).size, 7);
    assert.equal(new Set(looks.map(({ shape }) => shape)).size, 7);
  });
}

test('a note keeps its colour in every octave, and a black key has that of the letter it is named by', () => {
  assert.equal(toneOf({ label: 'C4', note: 60 }), toneOf({ label: 'C5', note: 72 }));
  assert.equal(toneOf({ label: 'F♯4', note: 66 }), toneOf({ label: 'F4', note: 65 }));
  assert.equal(toneOf({ label: 'G♭4', note: 66 }), toneOf({ label: 'G4', note: 67 }));
});

test('there are four palettes beside the rainbow, and a shape for each letter', () => {
  assert.equal(PALETTE_NAMES.length, 5);
  assert.equal(SHAPES.length, 7);
  assert.equal(lookOf('rainbow', { label: 'C4', note: 60 }).shape, null);
});
