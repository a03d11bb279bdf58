import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BeatClock } from '../../../static/band/beat-clock.js';
import { clickSamples } from '../../../static/band/click.js';
import { TapTempo } from '../../../static/band/tap-tempo.js';

const QUANTUM = 128;

/** The beats of so many seconds, asked for as the audio thread does. @param {BeatClock} clock @param {number} fromFrame @param {number} frames */
function beatsOf(clock, fromFrame, frames) {
  const found = [];
  for (let from = fromFrame; from < fromFrame + frames; from += QUANTUM)
    for (let next = clock.take(from, from + QUANTUM); next; next = clock.take(from, from + QUANTUM)) {
      assert.ok(next.frame >= from && next.frame < from + QUANTUM);
      found.push(next);
    }
  return found;
}

for (const tempoBpm of [20, 96.3, 120, 300])
  test(`at ${tempoBpm} each beat of ten minutes is on its own sample`, () => {
    const sampleRate = 44_100;
    const clock = new BeatClock({ sampleRate, tempoBpm, firstFrame: 1280 });
    const beats = beatsOf(clock, 1280, Math.ceil((600 * sampleRate) / QUANTUM) * QUANTUM);
    assert.ok(Math.abs(beats.length - 10 * tempoBpm) <= 1, `${beats.length}`);
    for (const { beat, frame } of beats)
      assert.ok(Math.abs(frame - 1280 - (beat * 60 * sampleRate) / tempoBpm) <= 0.5, `${beat}`);
  });

test('another tempo counts from the last beat on, and a beat that is over by then comes at once', () => {
  const clock = new BeatClock({ sampleRate: 48_000, tempoBpm: 60, firstFrame: 0 });
  assert.deepEqual(beatsOf(clock, 0, QUANTUM), [{ beat: 0, frame: 0 }]);
  clock.setTempo(120);
  assert.deepEqual(beatsOf(clock, QUANTUM, 187 * QUANTUM), [{ beat: 1, frame: 24_000 }]);
  clock.setTempo(30);
  assert.deepEqual(beatsOf(clock, 188 * QUANTUM, 500 * QUANTUM), []);
  clock.setTempo(300);
  const from = 688 * QUANTUM;
  assert.deepEqual(beatsOf(clock, from, 100 * QUANTUM), [
    { beat: 2, frame: from },
    { beat: 3, frame: from + 9600 },
  ]);
});

test('the first beat of a bar is higher and louder, and a knock ends in silence', () => {
  const [first, other] = [true, false].map((isFirst) => clickSamples(48_000, isFirst));
  assert.ok(Math.max(...first) > Math.max(...other));
  for (const samples of [first, other]) assert.ok(Math.abs(/** @type {number} */ (samples.at(-1))) < 0.002);
  const crossings = (/** @type {Float32Array} */ all) => all.slice(1).filter((value, at) => value * all[at] < 0).length;
  assert.ok(crossings(first) > crossings(other));
});

test('who taps evenly has the tempo, a tap that was missed changes nothing, and a rest begins anew', () => {
  const taps = new TapTempo();
  assert.equal(taps.tap(0), null);
  assert.equal(taps.tap(500), 120);
  for (const atMs of [1000, 1500, 2500]) assert.equal(taps.tap(atMs), 120);
  // Nobody taps like a clock.
  const uneven = new TapTempo();
  const tempi = [0, 610, 1190, 1800, 2410].map((atMs) => uneven.tap(atMs));
  assert.ok(Math.abs(Number(tempi.at(-1)) - 100) < 3, `${tempi}`);
  assert.equal(uneven.tap(6000), null);
  assert.equal(Math.round(Number(uneven.tap(9000))), 20);
});
