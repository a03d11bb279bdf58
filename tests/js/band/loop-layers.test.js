/** Loops bar by bar, as the audio thread hears them: each sample is known, so that each is looked for where it belongs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BeatClock } from '../../../static/band/beat-clock.js';
import { LONGEST_SECONDS, LoopLayers, MOST_LAYERS } from '../../../static/band/loop-layers.js';

const QUANTUM = 128;

/** @param {{sampleRate?: number, barsAMinute?: number}} [how] */
function makeRig({ sampleRate = 8000, barsAMinute = 97 / 4 } = {}) {
  const layers = new LoopLayers({ sampleRate });
  const clock = new BeatClock({ sampleRate, tempoBpm: barsAMinute, firstFrame: 0 });
  let frame = 0;
  /** What began: [bar, frame, which of the layers]. @type {[number, number, number][]} */
  const begun = [];
  /** Each sample says its frame. */
  const hear = (/** @type {number} */ frames) => {
    for (const until = frame + frames; frame < until; frame += QUANTUM) {
      const samples = Float32Array.from({ length: QUANTUM }, (_, at) => frame + at);
      layers.hear([samples, samples], frame);
      for (let next = clock.take(frame, frame + QUANTUM); next; next = clock.take(frame, frame + QUANTUM))
        for (const layer of layers.begin(next.beat, next.frame))
          begun.push([next.beat, next.frame, layers.layers.indexOf(layer)]);
    }
  };
  const barFrames = (60 * sampleRate) / barsAMinute;
  return { layers, begun, hear, barFrames, frameOf: (/** @type {number} */ bar) => Math.round(bar * barFrames) };
}

/** @param {ReturnType<typeof makeRig>} rig @param {number} bars */
function recordOne({ layers, hear, barFrames }, bars) {
  layers.record(bars);
  hear((bars + 1) * barFrames);
}

test('a layer holds exactly the samples from the next bar to the end of its last', () => {
  const rig = makeRig();
  rig.hear(1000);
  recordOne(rig, 2);
  const [{ sides, fromBar, bars }] = rig.layers.layers;
  assert.deepEqual([fromBar, bars, sides[0].length], [1, 2, rig.frameOf(3) - rig.frameOf(1)]);
  assert.equal(sides[0][0], rig.frameOf(1));
  assert.equal(sides[1][1000], rig.frameOf(1) + 1000);
  assert.equal(sides[0].at(-1), 0);
});

test('four layers of one, two and four bars are together, to the sample, over two hundred rounds', () => {
  const rig = makeRig();
  rig.hear(100);
  for (const bars of [1, 2, 4, 1]) recordOne(rig, bars);
  assert.equal(rig.layers.layers.length, MOST_LAYERS);
  rig.begun.length = 0;
  rig.hear(800 * rig.barFrames);
  for (const [index, { bars, fromBar }] of rig.layers.layers.entries()) {
    const rounds = rig.begun.filter(([, , which]) => which === index);
    assert.equal(rounds.length, Math.round(800 / bars));
    for (const [round, [bar, frame]] of rounds.entries()) {
      assert.equal(bar, rounds[0][0] + round * bars);
      assert.equal((bar - fromBar) % bars, 0);
      // Of the bar's number, and of nothing that was counted up.
      assert.equal(frame, rig.frameOf(bar));
    }
  }
});

test('there is no fifth, and the last one is taken back before the one before it', () => {
  const rig = makeRig();
  rig.hear(100);
  for (let count = 0; count < MOST_LAYERS + 1; count += 1) recordOne(rig, 1);
  assert.deepEqual(rig.layers.now, { state: 'rest', count: MOST_LAYERS, canUndo: true });
  const [first, second] = rig.layers.layers;
  rig.layers.undo();
  rig.layers.undo();
  assert.deepEqual(rig.layers.layers, [first, second]);
  rig.layers.undo();
  rig.layers.undo();
  rig.layers.undo();
  assert.deepEqual(rig.layers.now, { state: 'rest', count: 0, canUndo: false });
});

test('all are cleared, and are there again when that is taken back', () => {
  const rig = makeRig();
  rig.hear(100);
  recordOne(rig, 1);
  recordOne(rig, 2);
  const before = rig.layers.layers;
  rig.layers.clear();
  assert.equal(rig.layers.now.count, 0);
  rig.layers.clear();
  rig.layers.undo();
  assert.deepEqual(rig.layers.layers, before);
});

test('what waits for its bar, and what is being recorded, is forgotten first', () => {
  const rig = makeRig();
  rig.hear(100);
  recordOne(rig, 1);
  rig.layers.record(1);
  assert.equal(rig.layers.now.state, 'waiting');
  rig.layers.undo();
  assert.deepEqual(rig.layers.now, { state: 'rest', count: 1, canUndo: true });
  rig.layers.record(4);
  rig.hear(2 * rig.barFrames);
  assert.equal(rig.layers.now.state, 'recording');
  rig.layers.undo();
  assert.equal(rig.layers.now.count, 1);
  rig.hear(5 * rig.barFrames);
  assert.equal(rig.layers.now.count, 1);
});

test('what is being recorded begins anew with the next bar where bars are of another length from now on', () => {
  const rig = makeRig();
  rig.hear(100);
  rig.layers.record(2);
  rig.hear(1.5 * rig.barFrames);
  rig.layers.beginAnew();
  assert.deepEqual(rig.layers.now, { state: 'waiting', count: 0, canUndo: true });
  rig.hear(3 * rig.barFrames);
  const [{ sides, fromBar, bars }] = rig.layers.layers;
  assert.deepEqual([fromBar, bars, sides[0].length], [2, 2, rig.frameOf(4) - rig.frameOf(2)]);
  rig.layers.beginAnew();
  assert.deepEqual(rig.layers.now, { state: 'rest', count: 1, canUndo: true }, 'one that is whole stays');
});

test('a layer of slow bars is silent after its longest time, and still begins with its bar', () => {
  const rig = makeRig({ sampleRate: 100, barsAMinute: 3 });
  rig.hear(10);
  recordOne(rig, 4);
  const [{ sides }] = rig.layers.layers;
  assert.ok(Math.abs(sides[0].length - LONGEST_SECONDS * 100) < QUANTUM);
  rig.begun.length = 0;
  rig.hear(8 * rig.barFrames);
  assert.equal(rig.begun.length, 2);
});
