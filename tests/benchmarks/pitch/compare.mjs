/**
 * Our pitch and those of pitchy and pitchfinder, on the same sounds: every note
 * from C2 to C7, synthetic and of our instruments. Prints one line of JSON:
 * for each finder and kind of sound the share of looks in the right octave, the
 * share with a pitch at all, the median error and the time of a look.
 */

import pitchfinder from 'pitchfinder';
import { PitchDetector } from 'pitchy';
import { createFft } from '../../../static/analysis/fft.js';
import { createPitchFinder, midiOf } from '../../../static/analysis/pitch.js';
import { pitchesOf } from '../../../static/analysis/pitches.js';
import { INSTRUMENTS, openInstrument, SAMPLE_RATE } from '../../js/analysis/instruments.js';
import { hertzOf, makeTone, median } from '../../js/analysis/sounds.js';

const LENGTH = 4096;
const NOTES = Array.from({ length: 61 }, (_, index) => 36 + index);
const SYNTHETIC = {
  sine: [1],
  bright: Array.from({ length: 12 }, (_, index) => 1 / (index + 1)),
  'no fundamental': [0, 1, 0.8, 0.7, 0.6, 0.5, 0.4],
};
const CHORDS = 25;

const own = createPitchFinder({ sampleRate: SAMPLE_RATE, length: LENGTH });
const pitchy = PitchDetector.forFloat32Array(LENGTH);
const yin = pitchfinder.YIN({ sampleRate: SAMPLE_RATE });
const macleod = pitchfinder.Macleod({ sampleRate: SAMPLE_RATE, bufferSize: LENGTH });
/** @type {Record<string, (samples: Float32Array) => number|null|undefined>} hertz */
const FINDERS = {
  ours: (samples) => own(samples)?.hertz,
  pitchy: (samples) => pitchy.findPitch(samples, SAMPLE_RATE)[0],
  'pitchfinder YIN': (samples) => yin(samples),
  'pitchfinder McLeod': (samples) => macleod(samples).freq,
};

/** @param {Float32Array} sound */
function looks(sound) {
  const found = [];
  for (let end = Math.round(0.2 * SAMPLE_RATE); end <= sound.length; end += 4800)
    found.push(sound.slice(end - LENGTH, end));
  return found;
}

/** @param {(note: number) => Float32Array} render */
function compare(render) {
  const results = Object.fromEntries(
    Object.keys(FINDERS).map((name) => [
      name,
      { looks: 0, seen: 0, right: 0, cents: /** @type {number[]} */ ([]), ms: 0 },
    ]),
  );
  for (const note of NOTES) {
    for (const samples of looks(render(note))) {
      for (const [name, find] of Object.entries(FINDERS)) judge(results[name], find, samples, note);
    }
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, { looks: all, seen, right, cents, ms }]) => [
      name,
      { right: (100 * right) / all, seen: (100 * seen) / all, cents: median(cents), ms: ms / all },
    ]),
  );
}

/** @param {{looks: number, seen: number, right: number, cents: number[], ms: number}} result @param {(samples: Float32Array) => any} find @param {Float32Array} samples @param {number} note */
function judge(result, find, samples, note) {
  const begunMs = performance.now();
  const hertz = find(samples);
  result.ms += performance.now() - begunMs;
  result.looks += 1;
  if (!(hertz > 0)) return;
  result.seen += 1;
  const off = midiOf(hertz) - note;
  if (Math.abs(off) >= 6) return;
  result.right += 1;
  result.cents.push(Math.abs(100 * off));
}

/** Recall and precision of the notes of chords. @param {Awaited<ReturnType<typeof openInstrument>>} play @param {number} size */
function chords(play, size) {
  let state = 5;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  let [wanted, found, right] = [0, 0, 0];
  for (let turn = 0; turn < CHORDS; turn += 1) {
    const notes = new Set();
    while (notes.size < size) {
      const note = 48 + Math.floor(random() * 30);
      if (![...notes].some((other) => Math.abs(other - note) < 2 || (other - note) % 12 === 0)) notes.add(note);
    }
    const sound = play(
      [...notes].map((midi) => ({ midi, atSeconds: 0, seconds: 0.5 })),
      0.45,
    );
    const heard = new Set(chordOf(sound.slice(0.4 * SAMPLE_RATE - 8192, 0.4 * SAMPLE_RATE)));
    wanted += size;
    found += heard.size;
    right += [...notes].filter((note) => heard.has(note)).length;
  }
  return { recall: (100 * right) / wanted, precision: (100 * right) / found };
}

/** @param {Float32Array} samples  8192 */
function chordOf(samples) {
  const half = samples.length / 2;
  const [re, im] = [new Float64Array(half + 1), new Float64Array(half + 1)];
  const windowed = samples.map(
    (sample, index) => (sample * (1 - Math.cos((2 * Math.PI * index) / samples.length)) * 2) / samples.length,
  );
  createFft(samples.length).forward(windowed, re, im);
  return pitchesOf(
    re.map((value, bin) => Math.hypot(value, im[bin])),
    SAMPLE_RATE / samples.length,
  ).map(({ midi }) => Math.round(midi));
}

/** @type {Record<string, unknown>} */
const report = {};
for (const [name, harmonics] of Object.entries(SYNTHETIC)) {
  report[name] = compare((note) =>
    makeTone({ hertz: hertzOf(note), seconds: 0.5, sampleRate: SAMPLE_RATE, harmonics, amplitude: 0.2 }),
  );
}
for (const id of INSTRUMENTS) {
  const play = await openInstrument(id);
  report[id] = compare((note) => play([{ midi: note, atSeconds: 0, seconds: 0.6 }], 0.6));
  if (id === 'piano' || id === 'organ')
    report[`chords ${id}`] = Object.fromEntries([2, 3, 4].map((size) => [size, chords(play, size)]));
}
console.log(JSON.stringify(report));
