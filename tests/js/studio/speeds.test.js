import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Speeds } from '../../../static/studio/speeds.js';

/** @import {Measurement} from '../../../static/measuring/measurements.js' */

/** @type {Measurement[]} */
const MEASUREMENTS = [
  { model: 'posenet', library: 'tfjs', backend: 'wasm' },
  { model: 'posenet', library: 'tfjs', backend: 'webgl' },
  { model: 'posenet', library: 'tfjs', backend: 'webgpu' },
  { model: 'painting-styles', library: 'onnxruntime-web', backend: 'wasm' },
];
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** What is measured is answered when the test says so. */
function begin() {
  /** @type {{which: Measurement, withImitated: boolean|undefined, answer: (outcome: any) => void}[]} */
  const asked = [];
  let ends = 0;
  const speeds = new Speeds({
    measurer: {
      measure: (which, withImitated) => new Promise((answer) => asked.push({ which, withImitated, answer })),
      end() {
        ends += 1;
        asked.at(-1)?.answer({ state: 'failed' });
      },
    },
    measurements: MEASUREMENTS,
    isHere: async () => (model) => model === 'posenet',
    onChange: () => {},
  });
  return { speeds, asked, states: () => speeds.rows.map(({ state }) => state), ends: () => ends };
}

test('one after the other is measured, and compared with the first of its model', async () => {
  const { speeds, asked, states } = begin();
  speeds.start();
  await settle();
  assert.deepEqual(states(), ['measuring', 'waiting', 'waiting', 'waiting']);
  asked[0].answer({ state: 'measured', ms: 12, isImitated: false });
  await settle();
  assert.equal(asked.length, 2);
  assert.deepEqual(asked[1].which, MEASUREMENTS[1]);
  asked[1].answer({ state: 'measured', ms: 3, isImitated: false });
  await settle();
  asked[2].answer({ state: 'too-long' });
  await settle();
  assert.deepEqual(states(), ['measured', 'measured', 'too-long', 'not-here']);
  assert.deepEqual(
    speeds.rows.map(({ times }) => times),
    [1, 4, null, null],
  );
  assert.equal(speeds.isGoing, false);
  assert.equal(speeds.done, 4);
});

test('stopped, what is measured stays, and what was being measured says nothing any more', async () => {
  const { speeds, asked, states, ends } = begin();
  speeds.start();
  await settle();
  asked[0].answer({ state: 'measured', ms: 12, isImitated: false });
  await settle();
  speeds.stop();
  await settle();
  assert.equal(ends(), 1);
  assert.equal(asked.length, 2);
  assert.deepEqual(states(), ['measured', 'waiting', 'waiting', 'waiting']);
  speeds.stop();
  assert.equal(ends(), 1);
});

test('measured anew, nothing of before is left, and what was asked before changes nothing', async () => {
  const { speeds, asked, states } = begin();
  speeds.start();
  await settle();
  speeds.stop();
  speeds.start();
  await settle();
  asked[0].answer({ state: 'measured', ms: 1, isImitated: false });
  await settle();
  assert.deepEqual(states(), ['measuring', 'waiting', 'waiting', 'waiting']);
});

test('where the first of a model failed there is nothing to compare with', async () => {
  const { speeds, asked } = begin();
  speeds.start();
  await settle();
  asked[0].answer({ state: 'failed' });
  await settle();
  asked[1].answer({ state: 'measured', ms: 3, isImitated: true });
  await settle();
  assert.deepEqual([speeds.rows[1].times, speeds.rows[1].isImitated], [null, true]);
});

test('a chip that the processor imitates is passed over, and measured when somebody asks for it', async () => {
  const { speeds, asked, states } = begin();
  speeds.start();
  await settle();
  asked[0].answer({ state: 'measured', ms: 12, isImitated: false });
  await settle();
  asked[1].answer({ state: 'imitated' });
  await settle();
  asked[2].answer({ state: 'not-offered' });
  await settle();
  assert.deepEqual(states(), ['measured', 'imitated', 'not-offered', 'not-here']);
  assert.equal(speeds.isGoing, false);
  speeds.startImitated();
  await settle();
  assert.deepEqual(states(), ['measured', 'measuring', 'not-offered', 'not-here']);
  asked[3].answer({ state: 'measured', ms: 120, isImitated: true });
  await settle();
  assert.deepEqual(states(), ['measured', 'measured', 'not-offered', 'not-here']);
  assert.equal(speeds.isGoing, false);
  assert.deepEqual(
    asked.map(({ which, withImitated }) => [which.backend, withImitated]),
    [
      ['wasm', false],
      ['webgl', false],
      ['webgpu', false],
      ['webgl', true],
    ],
  );
});
