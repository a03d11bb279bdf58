import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { playedWith } from '../../../static/input/played-with.js';

const VALUES = defaultsOf(SETTINGS);

test('most play with the head, and who plays with other parts hears which', () => {
  assert.equal(playedWith(VALUES), 'play-with-head');
  assert.equal(playedWith({ ...VALUES, part: 'leftEye' }), 'play-with-head');
  assert.match(playedWith({ ...VALUES, part: 'leftWrist' }), /^play-with-parts/);
  assert.match(playedWith({ ...VALUES, instrument: 'body' }), /^play-with-parts/);
});
