/** Every sound, rendered by the page's synthesiser: in tune, as loud as the others, and at every key. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centsOff } from '../../../models/build/pitch.mjs';
import { PITCHED_SOUNDS } from '../../../static/audio/sounds.js';
import { openInstrument, SAMPLE_RATE } from '../analysis/instruments.js';

/** One of each octave from 2 to 6, and the highest key that the page has. */
const NOTES = [38, 50, 62, 74, 86];
const HIGHEST_KEY = 116;
const SECONDS = 1.2;
const MOST_CENTS = 5;
const MOST_DECIBELS = 6;

/**
 * Several players, singers or voices that tremble, each differently: their pitch is a band, and where its middle lies
 * changes with the note. A harmonica and a recorder that are stretched two octaves down tremble too slowly to be averaged.
 */
const BANDS = { strings: 10, choir: 15, pizzicato: 15, harmonica: 8, 'soft-pad': 8, recorder: 6 };

/** @param {Float32Array} samples  the loudest tenth of a second, in dB */
function loudness(samples) {
  const block = SAMPLE_RATE / 10;
  const powers = Array.from({ length: Math.floor(samples.length / block) }, (_, index) =>
    samples.subarray(index * block, (index + 1) * block).reduce((sum, sample) => sum + sample ** 2, 0),
  );
  return 10 * Math.log10(Math.max(...powers) / block);
}

const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @type {Map<string, {loud: number, cents: number[], highest: number}>} */
const heard = new Map();
for (const id of PITCHED_SOUNDS) {
  // A room is neither in tune nor out of it.
  const play = await openInstrument(id, { isDry: true });
  const notes = NOTES.map((midi) => play([{ midi, atSeconds: 0, seconds: SECONDS }], SECONDS));
  heard.set(id, {
    loud: mean(notes.map(loudness)),
    cents: notes.map((samples, index) => centsOff(samples, NOTES[index], SAMPLE_RATE)),
    highest: loudness(play([{ midi: HIGHEST_KEY, atSeconds: 0, seconds: 0.2 }], 0.2)),
  });
}

test('every sound is in tune in each octave', () => {
  const wrong = [...heard].flatMap(([id, { cents }]) => {
    const most = BANDS[/** @type {keyof typeof BANDS} */ (id)] ?? MOST_CENTS;
    return cents.every((off) => Math.abs(off) <= most) ? [] : [`${id}: ${cents.map((off) => off.toFixed(1))}`];
  });
  assert.deepEqual(wrong, []);
});

test('no sound is much louder or softer than the piano', () => {
  const piano = /** @type {{loud: number}} */ (heard.get('piano')).loud;
  const wrong = [...heard].filter(([, { loud }]) => Math.abs(loud - piano) > MOST_DECIBELS);
  assert.deepEqual(
    wrong.map(([id, { loud }]) => `${id}: ${(loud - piano).toFixed(1)} dB`),
    [],
  );
});

test('no key is silent, however high', () => {
  assert.deepEqual(
    [...heard].filter(([, { highest }]) => !(highest > -60)).map(([id]) => id),
    [],
  );
});
