import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { playedWith } from '../../../static/input/played-with.js';

const VALUES = defaultsOf(SETTINGS);

test('most play with the head, and who plays with other parts hears which', () => {
  assert.equal(playedWith(VALUES), 'head');
  assert.equal(playedWith({ ...VALUES, part: 'leftEye' }), 'head');
  assert.match(playedWith({ ...VALUES, part: 'leftWrist' }), /^part-leftWrist$/);
  assert.match(playedWith({ ...VALUES, instrument: 'body' }), /^part-rightWrist and part-leftWrist$/);
});
