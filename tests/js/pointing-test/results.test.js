import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addResult,
  changedSettings,
  MOST_RESULTS,
  ofPlayer,
  readResults,
  toCsv,
} from '../../../static/pointing-test/results.js';

/** @import {TestResult} from '../../../static/pointing-test/results.js' */

/** @param {Partial<TestResult>} [given] */
function result(given = {}) {
  return {
    at: '2026-01-05T10:00:00.000Z',
    playerId: '',
    player: '',
    source: 'nose',
    select: /** @type {const} */ ('dwell'),
    dwellMs: 500,
    sequences: [
      {
        count: 9,
        amplitude: 0.73,
        width: 0.2,
        trials: 9,
        errors: 1,
        movementMs: 1200,
        effectiveAmplitude: 0.7,
        effectiveWidth: 0.15,
        effectiveId: 2.5,
        throughput: 2.083333333,
      },
    ],
    lostTrials: 0,
    throughput: 2.083333333,
    movementMs: 1200,
    errorRate: 1 / 9,
    settings: { gain: 1, part: 'nose' },
    ...given,
  };
}

test('what is whole is read back, what is damaged is left out', () => {
  const whole = result();
  assert.deepEqual(readResults(JSON.parse(JSON.stringify([whole]))), [whole]);
  const damaged = [
    null,
    7,
    {},
    { ...whole, throughput: 'fast' },
    { ...whole, at: 'yesterday' },
    { ...whole, sequences: [] },
    { ...whole, sequences: [null] },
    { ...whole, settings: null },
  ];
  assert.deepEqual(readResults([...damaged, whole]), [whole]);
  for (const store of [null, 'x', {}, 7]) assert.deepEqual(readResults(store), []);
});

test('a player’s oldest results go when there are too many, and nobody else’s', () => {
  let results = [result({ playerId: 'bo' })];
  for (let index = 0; index <= MOST_RESULTS; index += 1)
    results = addResult(results, result({ playerId: 'ada', lostTrials: index }));
  assert.equal(ofPlayer(results, 'ada').length, MOST_RESULTS);
  assert.equal(ofPlayer(results, 'ada')[0].lostTrials, 1);
  assert.equal(ofPlayer(results, 'bo').length, 1);
});

test('what was set differently is told beside the test before it', () => {
  const results = [result(), result({ settings: { gain: 2, part: 'nose', later: true } })];
  assert.deepEqual(changedSettings(results, 1), [['gain', 2]]);
  assert.deepEqual(changedSettings(results, 0), []);
});

test('the table has one line a sequence and every setting', () => {
  const lines = toCsv([result(), result({ settings: { gain: 2, theme: 'dark' } })]).split('\r\n');
  assert.equal(lines.length, 4);
  assert.match(lines[0], /^at,player,pointer,select,dwell_ms,.*,setting_gain,setting_part,setting_theme$/);
  assert.match(lines[1], /,2\.083333,.*,1,nose,$/);
  assert.match(lines[2], /,2,,dark$/);
});

test('a nickname with commas, quotes or a formula stays a nickname', () => {
  assert.match(toCsv([result({ player: 'Ada, "the nose"' })]), /,"Ada, ""the nose""",/);
  assert.match(toCsv([result({ player: '=1+1' })]), /,'=1\+1,/);
});
