import assert from 'node:assert/strict';
import test from 'node:test';
import { BeatPull } from '../../../static/band/beat-pull.js';
import { noteOff, noteOn } from '../recorder/fakes.js';

/** At 120, half a beat is a quarter of a second. @param {number} percent */
const wanted = (percent) => ({ tempoBpm: 120, percent });

function pullFrom(/** @type {number} */ atSeconds) {
  const pull = new BeatPull();
  pull.hear({ beat: 0, atSeconds });
  return pull;
}

test('a note goes as far toward the nearest half beat as is wanted, from either side, and keeps its length', () => {
  const pull = pullFrom(10);
  for (const [at, percent, expected] of [
    [10.3, 100, 10.25],
    [10.2, 100, 10.25],
    [10.2, 50, 10.225],
    [10.2, 0, 10.2],
    [9.93, 100, 10],
    [70.13, 100, 70.25],
    [70.12, 100, 70],
  ]) {
    const on = pull.draw(noteOn(60, at), wanted(percent));
    const off = pull.draw(noteOff(60, at + 0.4), wanted(percent));
    assert.ok(Math.abs(on.atSeconds - expected) < 1e-9, `${at} by ${percent} %: ${on.atSeconds}`);
    assert.ok(Math.abs(off.atSeconds - on.atSeconds - 0.4) < 1e-9);
  }
});

test('the end of a note goes with its own beginning, whatever is played meanwhile and whatever is wanted by then', () => {
  const pull = pullFrom(0);
  pull.draw(noteOn(60, 1.2), wanted(100));
  pull.draw(noteOn(64, 1.26), wanted(100));
  assert.ok(Math.abs(pull.draw(noteOff(60, 2), wanted(0)).atSeconds - 2.05) < 1e-9);
  assert.ok(Math.abs(pull.draw(noteOff(64, 2), wanted(0)).atSeconds - 1.99) < 1e-9);
});

test('without a beat, and what is no note, stays where it was', () => {
  const silent = new BeatPull();
  assert.deepEqual(silent.draw(noteOn(60, 1.2), wanted(100)), noteOn(60, 1.2));
  const pull = pullFrom(0);
  /** @type {any} */
  const pedal = { type: 'control-change', channel: 0, controller: 64, value: 127, atSeconds: 1.2 };
  assert.equal(pull.draw(pedal, wanted(100)), pedal);
  pull.rest();
  assert.equal(pull.draw(noteOn(60, 1.2), wanted(100)).atSeconds, 1.2);
  assert.equal(pull.draw(noteOff(60, 1.9), wanted(100)).atSeconds, 1.9);
});

test('drums beat as well: a beat is each of their fourth steps', () => {
  const pull = pullFrom(0);
  pull.hear({ step: 8, hits: [], atSeconds: 3.1 });
  pull.hear({ step: 9, hits: [0], atSeconds: 3.225 });
  assert.ok(Math.abs(pull.draw(noteOn(60, 3.4), wanted(100)).atSeconds - 3.35) < 1e-9);
});
