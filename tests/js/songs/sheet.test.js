import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetOf } from '../../../static/songs/sheet.js';

/** @param {readonly number[]} beats */
const steps = (beats) => beats.map((atBeat) => ({ atBeat, beats: 1 }));

test('each step stands in its bar, also one that comes a little early; a bar may have none', () => {
  const { bars, isWhole } = sheetOf(steps([0, 1, 3.95, 4.5, 12]), [0, 1, 4, 8, 12, 16], 400);
  assert.deepEqual(
    bars.map(({ number, steps: inside }) => [number, inside.map(({ atBeat }) => atBeat)]),
    [
      [1, [0]],
      [2, [1]],
      [3, [3.95, 4.5]],
      [4, []],
      [5, [12]],
    ],
  );
  assert.equal(isWhole, true);
});

test('a long song has its first bars, and says so', () => {
  const beats = Array.from({ length: 20_000 }, (_, beat) => beat);
  const { bars, isWhole } = sheetOf(
    steps(beats),
    beats.filter((beat) => beat % 5 === 0),
    400,
  );
  assert.equal(bars.length, 400);
  assert.equal(isWhole, false);
  assert.deepEqual(
    bars[399].steps.map(({ atBeat }) => atBeat),
    [1995, 1996, 1997, 1998, 1999],
  );
});
