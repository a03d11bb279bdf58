import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sequenceFigures, testFigures } from '../../../static/pointing-test/figures.js';

const ring = { count: 9, amplitude: 0.5, width: 0.1 };
const from = { x: 0.2, y: 0.5 };
const to = { x: 0.7, y: 0.5 };
/** @param {number} deviation @param {number} [movementMs] @param {boolean} [hit] @param {number} [aside] */
const trial = (deviation, movementMs = 800, hit = true, aside = 0) => ({
  from,
  to,
  end: { x: to.x + deviation, y: to.y + aside },
  movementMs,
  hit,
});
/** @param {number} found @param {number} expected */
const near = (found, expected) => assert.ok(Math.abs(found - expected) < 1e-9, `${found}, not ${expected}`);

test('effective width, difficulty and throughput are those of a calculation by hand', () => {
  // Deviations -0.02, 0, 0.02: standard deviation 0.02, mean 0.
  const figures = sequenceFigures([trial(-0.02, 600), trial(0, 800), trial(0.02, 1000)], ring, 'press');
  near(figures.effectiveWidth, 4.133 * 0.02);
  near(figures.effectiveAmplitude, 0.5);
  near(figures.movementMs, 800);
  near(figures.effectiveId, Math.log2(0.5 / 0.08266 + 1));
  near(figures.throughput, Math.log2(0.5 / 0.08266 + 1) / 0.8);
});

test('whoever stops short of every target has covered less', () => {
  const figures = sequenceFigures([trial(-0.06), trial(-0.04), trial(-0.05)], ring, 'press');
  near(figures.effectiveAmplitude, 0.45);
  near(figures.effectiveWidth, 4.133 * 0.01);
});

test('only the deviation along the way counts, whatever the way', () => {
  const straight = sequenceFigures([trial(-0.02), trial(0.01), trial(0.03)], ring, 'press');
  const aside = sequenceFigures(
    [trial(-0.02, 800, true, 0.04), trial(0.01, 800, true, -0.03), trial(0.03)],
    ring,
    'press',
  );
  near(aside.throughput, straight.throughput);
  const turned = [-0.02, 0.01, 0.03].map((deviation) => ({
    from: { x: 0.5, y: 0.8 },
    to: { x: 0.5, y: 0.3 },
    end: { x: 0.5, y: 0.3 - deviation },
    movementMs: 800,
    hit: true,
  }));
  near(sequenceFigures(turned, ring, 'press').throughput, straight.throughput);
});

test('a miss is an error and its time counts', () => {
  const figures = sequenceFigures([trial(0), trial(0.02), trial(0.2, 400, false), trial(-0.01)], ring, 'press');
  assert.equal(figures.errors, 1);
  assert.equal(figures.trials, 4);
  near(figures.movementMs, 700);
});

test('selections that never deviate have half the width that is drawn, and those on entry all of it', () => {
  near(sequenceFigures([trial(0), trial(0)], ring, 'dwell').effectiveWidth, 0.05089);
  const entered = sequenceFigures([trial(-0.05), trial(-0.048)], ring, 'enter');
  near(entered.effectiveWidth, 0.1);
  near(entered.effectiveAmplitude, 0.451);
});

test('4 % of normally spread selections miss a target as wide as the effective width', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const deviations = Array.from({ length: 20000 }, () => 0.01 * normal());
  const { effectiveWidth } = sequenceFigures(
    deviations.map((deviation) => trial(deviation)),
    ring,
    'press',
  );
  const missed = deviations.filter((deviation) => Math.abs(deviation) > effectiveWidth / 2).length / deviations.length;
  assert.ok(missed > 0.03 && missed < 0.05, `${missed}`);
});

test('a test is the mean of its sequences, and its error rate that of all movements', () => {
  const sequences = [
    sequenceFigures([trial(0), trial(0.01)], ring, 'press'),
    sequenceFigures([trial(0, 400), trial(0.01, 400), trial(0.3, 400, false), trial(0, 400)], ring, 'press'),
  ];
  const all = testFigures(sequences);
  near(all.throughput, (sequences[0].throughput + sequences[1].throughput) / 2);
  near(all.movementMs, 600);
  near(all.errorRate, 1 / 6);
});

test('of one movement alone nothing can be said', () => {
  assert.throws(() => sequenceFigures([trial(0)], ring, 'press'), /two trials or more, got 1/);
});
