import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultsOf } from '../../../static/core/ranges.js';
import { lanesOf, zonesOf } from '../../../static/instruments/body-lanes.js';
import { SETTINGS, voicesOf } from '../../../static/instruments/body-settings.js';
import { boundsOf, outlineOf } from '../../../static/instruments/shapes.js';
import { roomOf } from '../../../static/play/instrument.js';

/** @import {Box} from '../../../static/types.js' */

/** Of windows of 1280 x 800, 820 x 1100 and 320 x 640. */
const STAGES = [
  { width: 1225, height: 431 },
  { width: 783, height: 716 },
  { width: 320, height: 444 },
];
const USUAL = defaultsOf(SETTINGS);
const CHOSEN = [
  { bodyVoices: 1 },
  {},
  { bodyVoices: 2, body2For: 'notes' },
  { bodyVoices: 3, body1Measure: 'side', body2For: 'notes', body2Measure: 'side', body3For: 'notes' },
  { bodyVoices: 4 },
  { bodyVoices: 4, body2For: 'notes', body3For: 'notes', body3Measure: 'height' },
];

/** As play/styles.css draws it. @param {{width: number, height: number}} stage  in pixels */
function mirrorOn({ width, height }) {
  const tall = Math.min(0.29 * height, 0.25 * width);
  return { x: width - (tall * 4) / 3, y: 0, width: (tall * 4) / 3, height: tall };
}

/** @param {Box} one @param {Box} other  a line of one pixel is none that is seen */
const overlap = (one, other) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 1 &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 1;

/** @param {Box} box @param {{width: number, height: number}} stage */
const inPixels = (box, { width, height }) => ({
  x: box.x * width,
  y: box.y * height,
  width: box.width * width,
  height: box.height * height,
});

describe("Body's lanes", () => {
  test('neither the mirror nor another lane lies over one', () => {
    for (const stage of STAGES)
      for (const chosen of CHOSEN) {
        const lanes = lanesOf(voicesOf({ ...USUAL, ...chosen }), roomOf(stage));
        const boxes = [mirrorOn(stage), ...lanes.map(({ box }) => inPixels(box, stage))];
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1))
            assert.ok(!overlap(box, other), JSON.stringify([stage, chosen, box, other]));
        });
      }
  });

  test('its eight tones are as high as a target is, on a large stage and on a small one', () => {
    for (const stage of STAGES) {
      const voices = voicesOf(USUAL);
      const room = roomOf(stage);
      const [lane] = lanesOf(voices, room);
      const zones = zonesOf(lane, voices[0], USUAL, room);
      assert.equal(zones.length, 8);
      for (const { shape } of zones) {
        const { height } = inPixels(boundsOf(outlineOf(shape)), stage);
        assert.ok(height >= 44, `${height} of ${stage.height}`);
      }
    }
  });

  test('where two instruments share the stage the mirror between them covers no lane', () => {
    const lanes = lanesOf(voicesOf(USUAL), { ...roomOf(STAGES[0]), isHalf: true });
    for (const { box } of lanes) assert.ok(box.y >= 0.22);
  });
});
