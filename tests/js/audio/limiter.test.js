import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CEILING, Limiter } from '../../../static/audio/limiter.js';

const SAMPLE_RATE = 48000;
const BLOCK = 128;

/**
 * @param {(frame: number) => number[]} signal  one value a channel
 * @param {number} frames  a multiple of BLOCK
 */
function limit(signal, frames) {
  const limiter = new Limiter({ sampleRate: SAMPLE_RATE });
  const sides = [new Float32Array(frames), new Float32Array(frames)];
  for (let start = 0; start < frames; start += BLOCK) {
    const input = [new Float32Array(BLOCK), new Float32Array(BLOCK)];
    for (let frame = 0; frame < BLOCK; frame += 1) {
      signal(start + frame).forEach((value, channel) => {
        input[channel][frame] = value;
      });
    }
    limiter.process(
      input,
      sides.map((side) => side.subarray(start, start + BLOCK)),
    );
  }
  return { sides, delay: limiter.delayFrames };
}

const peak = (/** @type {Float32Array} */ samples) =>
  samples.reduce((largest, sample) => Math.max(largest, Math.abs(sample)), 0);
const sine = (/** @type {number} */ frame, amplitude = 1) =>
  amplitude * Math.sin((2 * Math.PI * 440 * frame) / SAMPLE_RATE);

/** A small repeatable source of noise. */
function makeNoise() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

test('quiet sound passes unchanged after the delay', () => {
  const {
    sides: [left],
    delay,
  } = limit((frame) => [sine(frame, 0.5), 0], 4096);
  for (let frame = delay; frame < 4096; frame += 1) {
    assert.ok(Math.abs(left[frame] - Math.fround(sine(frame - delay, 0.5))) < 1e-6);
  }
});

test('the delay is under two milliseconds', () => {
  assert.ok(new Limiter({ sampleRate: SAMPLE_RATE }).delayFrames / SAMPLE_RATE < 0.002);
});

test('nothing passes above the ceiling, however loud or sudden', () => {
  const noise = makeNoise();
  const signals = [
    (/** @type {number} */ frame) => [sine(frame, 30), sine(frame, 30)],
    (/** @type {number} */ frame) => [frame === 3000 ? 1000 : 0, 0],
    (/** @type {number} */ frame) => [frame > 2000 ? 50 : 0.01, frame > 2500 ? -80 : 0],
    () => [noise() * 10, noise() * 0.1],
    (/** @type {number} */ frame) => [noise() * (frame % 500 < 20 ? 200 : 0.2), noise()],
  ];
  for (const signal of signals) {
    for (const side of limit(signal, 24064).sides) assert.ok(peak(side) <= Math.fround(CEILING));
  }
});

test('a loud sine keeps its shape: it is turned down, not cut off', () => {
  const {
    sides: [left],
    delay,
  } = limit((frame) => [sine(frame, 4), 0], 48000);
  const settled = left.subarray(4800);
  const gain = peak(settled) / 4;
  const worst = settled.reduce(
    (most, sample, index) => Math.max(most, Math.abs(sample - gain * sine(index + 4800 - delay, 4))),
    0,
  );
  assert.ok(worst < 0.02, `differs by ${worst}`);
});

test('both sides are turned down alike', () => {
  const {
    sides: [left, right],
  } = limit((frame) => [sine(frame, 4), sine(frame, 0.4)], 24064);
  for (let frame = 2000; frame < 24064; frame += 1) assert.ok(Math.abs(left[frame] - 10 * right[frame]) < 1e-5);
});

test('the loudness comes back within a second of a peak', () => {
  const {
    sides: [left],
  } = limit((frame) => [frame < 100 ? 10 : sine(frame, 0.5), 0], 48000);
  assert.ok(peak(left.subarray(47000)) > 0.499);
});

test('values that are no numbers become silence', () => {
  const {
    sides: [left],
  } = limit((frame) => [frame === 10 ? NaN : frame === 20 ? Infinity : 0.1, 0], 1024);
  assert.ok(left.every(Number.isFinite));
});

test('an input without channels is silence', () => {
  const output = [new Float32Array(BLOCK), new Float32Array(BLOCK)];
  new Limiter({ sampleRate: SAMPLE_RATE }).process([], output);
  assert.equal(peak(output[0]), 0);
});
