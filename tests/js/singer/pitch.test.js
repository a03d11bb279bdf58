/** The singer in tune, by a measure that knows nothing of how it sings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centsOff } from '../../../models/build/pitch.mjs';
import { VOICES, VOWELS } from '../../../static/audio/singer/formants.js';
import { controlled, crossingHertz, openSinger, part, SAMPLE_RATE, strike } from './render.js';

const CENTS = 5;
/** Two octaves and more, where each voice is at home. */
const RANGES = /** @type {Record<string, [number, number]>} */ ({
  child: [57, 84],
  alto: [53, 79],
  tenor: [45, 72],
  bass: [36, 64],
});
/** More than the beginning of a sound. */
const SETTLED = 0.3;

for (const voice of VOICES)
  test(`a ${voice} is within five cents at each semitone of two octaves and more, with vibrato and without`, () => {
    const [lowest, highest] = RANGES[voice];
    for (let note = lowest; note <= highest; note += 1)
      for (const vibrato of note % 6 ? [0] : [0, 64]) {
        const { hear, listen } = openSinger();
        hear(controlled({ vibrato }));
        hear(strike(note, { voice, sounds: VOWELS[note % VOWELS.length] }));
        listen(SETTLED + (vibrato && 0.6));
        const off = centsOff(listen(vibrato ? 2 : 0.5), note, SAMPLE_RATE);
        assert.ok(Math.abs(off) <= CENTS, `${note}, vibrato ${vibrato}: ${off} cents`);
      }
  });

/** @param {Parameters<typeof controlled>[0]} controls @param {Parameters<typeof strike>} struck @param {number} [expected] */
function centsOf(controls, struck, expected = struck[0]) {
  const { hear, listen } = openSinger();
  hear(controlled(controls));
  hear(strike(...struck));
  listen(SETTLED);
  return centsOff(listen(0.6), expected, SAMPLE_RATE);
}

test('it is tuned, and bent, by as much as it is told', () => {
  assert.ok(Math.abs(centsOf({}, [69, { tuning: 442 }]) - 1200 * Math.log2(442 / 440)) < 1);
  assert.ok(Math.abs(centsOf({ bend: 2 }, [60], 62)) < 1);
});

test('vibrato comes after a while, and sways by fifteen cents', () => {
  const { hear, listen } = openSinger();
  hear(controlled({ vibrato: 64 }));
  hear(strike(69, { sounds: 'u' }));
  assert.ok(Math.abs(crossingHertz(part(listen(0.3), 0.1, 0.3)) - 440) < 1);
  listen(0.8);
  const swaying = Array.from({ length: 50 }, () => 1200 * Math.log2(crossingHertz(listen(0.02)) / 440));
  const [highest, lowest] = [Math.max(...swaying), Math.min(...swaying)];
  assert.ok(highest > 11 && highest < 19 && lowest < -11 && lowest > -19, `${lowest}..${highest}`);
});
