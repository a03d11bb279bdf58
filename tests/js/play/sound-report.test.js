import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SoundReport } from '../../../static/play/sound-report.js';

test('a trouble is said once, and once that it is over', () => {
  /** @type {string[]} */
  const codes = [];
  const said = new SoundReport((code) => codes.push(code));
  said.works();
  said.say('sound-unreachable');
  said.say('sound-unreachable');
  said.works();
  said.works();
  assert.deepEqual(codes, ['sound-unreachable', 'sound-back']);
});

test('nothing is back while something is missing still', () => {
  /** @type {string[]} */
  const codes = [];
  let isIncomplete = true;
  const said = new SoundReport(
    (code) => codes.push(code),
    () => isIncomplete,
  );
  said.say('sound-unreachable');
  said.works();
  said.say('sound-unreachable');
  assert.deepEqual(codes, ['sound-unreachable']);
  isIncomplete = false;
  said.works();
  assert.deepEqual(codes, ['sound-unreachable', 'sound-back']);
});
