import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCaptioner } from '../../../static/captions/captioner.js';
import { nameOfNote } from '../../../static/captions/note-naming.js';
import { openInstrument, SAMPLE_RATE } from '../analysis/instruments.js';
import { analyse } from '../analysis/listen.js';
import { hertzOf, join, makeNoise, makeTone, mix } from '../analysis/sounds.js';

/** @import {Description} from '../../../static/captions/describe.js' */

/** Enough for what lasts: half the frames are half the work. */
const SELDOM = 1 / 30;

/**
 * What is said of a sound, in order.
 * @param {Float32Array} sound @param {number} [blockSeconds] @returns {(Description & {atMs: number})[]}
 */
function captionsOf(sound, blockSeconds = 1 / 60) {
  const captioner = createCaptioner();
  return analyse([sound], SAMPLE_RATE, { blockSeconds }).flatMap((frame) => {
    const atMs = 1000 * frame.atSeconds;
    const found = captioner.hear({
      ...frame,
      atMs,
      onset: frame.onset && { ...frame.onset, atMs: 1000 * frame.onset.atSeconds },
    });
    return found ? [{ ...found, atMs }] : [];
  });
}

const codes = (/** @type {readonly {code: string}[]} */ captions) => captions.map(({ code }) => code);
const silence = (/** @type {number} */ seconds) => new Float32Array(seconds * SAMPLE_RATE);
const flute = (/** @type {number} */ midi, /** @type {number} */ seconds, amplitude = 0.3) =>
  makeTone({ hertz: hertzOf(midi), seconds, sampleRate: SAMPLE_RATE, harmonics: [1, 0.3, 0.1], amplitude });

test('silence is said once, and again after a sound', () => {
  const said = captionsOf(join(silence(4), flute(69, 2), silence(4)), SELDOM);
  assert.equal(said[0].code, 'caption-silence');
  assert.deepEqual(codes(said).filter((code, index) => code === 'caption-silence' && index > 0).length, 1);
  assert.equal(said[said.length - 1].code, 'caption-silence');
  assert.deepEqual(codes(captionsOf(silence(12), SELDOM)), ['caption-silence']);
});

test('a long note is held, and named', () => {
  const [first, ...others] = captionsOf(join(silence(0.3), flute(69, 4)), SELDOM);
  assert.deepEqual([first.code, first.notes], ['caption-note', [69]]);
  assert.ok(others.some(({ code, notes }) => code === 'caption-held' && notes[0] === 69));
});

test('loud, medium and soft are three', () => {
  const loudnesses = [0.5, 0.06, 0.008].map(
    (amplitude) => captionsOf(join(silence(0.3), flute(69, 2, amplitude)), SELDOM)[0].loudness,
  );
  assert.deepEqual(loudnesses, ['loud', 'medium', 'soft']);
});

test('a rising and a falling scale are called so, with their notes in order', async () => {
  const notes = [60, 62, 64, 65, 67, 69, 71, 72];
  for (const [id, code] of [
    ['piano', 'caption-rising'],
    ['piano', 'caption-falling'],
    ['flute', 'caption-rising'],
    ['guitar', 'caption-falling'],
  ]) {
    const play = await openInstrument(id);
    const row = code === 'caption-rising' ? notes : [...notes].reverse();
    const said = captionsOf(
      play(
        row.map((midi, index) => ({ midi, atSeconds: 0.4 + 0.4 * index, seconds: 0.38 })),
        4,
      ),
    );
    const found = said.find((caption) => caption.code === code);
    assert.ok(found, `${id}: ${codes(said)}`);
    assert.ok(row.join().includes(found.notes.join()), `${id}: ${found.notes}`);
  }
});

test('a chord is its notes', () => {
  const [first] = captionsOf(join(silence(0.3), mix(flute(60, 2, 0.15), flute(64, 2, 0.15))), SELDOM);
  assert.deepEqual([first.code, first.notes], ['caption-chord', [60, 64]]);
});

test('a clap is one stroke, a row of them a beat with its tempo', async () => {
  const play = await openInstrument('drums');
  const clap = captionsOf(play([{ midi: 39, atSeconds: 0.5, seconds: 0.2 }], 3));
  assert.equal(clap.find(({ code }) => code !== 'caption-silence')?.code, 'caption-stroke');
  const beat = captionsOf(
    play(
      Array.from({ length: 14 }, (_, index) => ({ midi: 38, atSeconds: 0.5 + 0.5 * index, seconds: 0.2 })),
      8,
    ),
  );
  const tempo = beat.find(({ code }) => code === 'caption-beat')?.bpm;
  assert.ok(Math.abs(Number(tempo) - 120) <= 2, `${tempo}`);
  assert.deepEqual(
    beat.flatMap(({ notes }) => notes),
    [],
    'a drum has no note',
  );
});

test('steady noise is noise', () => {
  const said = captionsOf(
    makeNoise(4 * SAMPLE_RATE).map((sample) => 0.2 * sample),
    SELDOM,
  );
  assert.ok(codes(said).includes('caption-noise'), `${codes(said)}`);
});

test('captions come two seconds apart at least, and the same one not within ten', () => {
  const notes = [60, 67, 64, 72, 65, 71, 62, 69, 60, 67, 64, 72].map((midi) => flute(midi, 0.5));
  const times = captionsOf(join(silence(0.3), ...notes, flute(69, 5)), SELDOM).map(({ atMs }) => atMs);
  times.slice(1).forEach((atMs, index) => assert.ok(atMs - times[index] >= 2000, `${times}`));
  const held = captionsOf(flute(69, 16), SELDOM)
    .filter(({ code }) => code === 'caption-held')
    .map(({ atMs }) => atMs);
  assert.ok(held.length >= 2 && held[1] - held[0] >= 10_000, `${held}`);
});

test('each naming has its own names', () => {
  const scale = [60, 61, 62, 70, 71];
  const names = (/** @type {string} */ naming, octave = false) =>
    scale.map((midi) => nameOfNote(midi, { octave }, naming)).join(' ');
  assert.equal(names('english'), 'C C♯ D A♯ B');
  assert.equal(names('german'), 'C Cis D B H');
  assert.equal(names('solfege', true), 'Do4 Do♯4 Re4 La♯4 Si4');
  assert.equal(names('numbers', true), '1 ♯1 2 ♯6 7');
  assert.equal(nameOfNote(20.6, {}, 'english'), 'A0');
});
