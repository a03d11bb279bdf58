/**
 * A drum beat, a flute and a rising scale, played by the real instruments and
 * measured as the page measures them. As a program, it prints the frames as JSON.
 */
import { openInstrument, SAMPLE_RATE } from '../analysis/instruments.js';
import { analyse } from '../analysis/listen.js';

/** @import {Note} from '../analysis/instruments.js' */

const SECONDS = 7.2;
const SCALE = [60, 62, 64, 65, 67, 69, 71, 72];

/** @type {Record<string, {instrument: string, notes: readonly Note[]}>} */
const PIECES = {
  drum: {
    instrument: 'drums',
    notes: Array.from({ length: 13 }, (_, index) => ({
      midi: index % 2 ? 38 : 36,
      atSeconds: 0.6 + index / 2,
      seconds: 0.3,
      velocity: 110,
    })),
  },
  flute: {
    instrument: 'flute',
    notes: [
      { midi: 79, atSeconds: 0.6, seconds: 3 },
      { midi: 76, atSeconds: 3.7, seconds: 3.2 },
    ],
  },
  scale: {
    instrument: 'piano',
    notes: SCALE.map((midi, index) => ({ midi, atSeconds: 0.6 + index * 0.8, seconds: 0.75 })),
  },
};

/**
 * @param {string} name  one of PIECES
 * @param {number} beginMs  of its first frame, on the page's clock
 */
async function measure(name, beginMs) {
  const { instrument, notes } = PIECES[name];
  const render = await openInstrument(instrument);
  const at = (/** @type {number} */ seconds) => beginMs + seconds * 1000;
  return analyse([render(notes, SECONDS)], SAMPLE_RATE).map((frame) => ({
    ...frame,
    atMs: at(frame.atSeconds),
    onset: frame.onset && { ...frame.onset, atMs: at(frame.onset.atSeconds) },
    waveform: [...frame.waveform].map((value) => Math.round(value * 1e4) / 1e4),
    spectrum: [...frame.spectrum].map((value) => Math.round(value * 10) / 10),
    stereo: undefined,
  }));
}

const pieces = await Promise.all(Object.keys(PIECES).map(async (name) => [name, await measure(name, 100_000)]));
process.stdout.write(JSON.stringify(Object.fromEntries(pieces)));
