import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { plainSettings } from '../../../static/recorder/take-identity.js';

test('a take keeps every setting of the page', () => {
  const values = defaultsOf(SETTINGS);
  assert.deepEqual(plainSettings(values), values);
});

test('of more than the take format has room for, the first 400 are kept', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`setting${index}`, index]));
  assert.equal(Object.keys(plainSettings(many)).length, 400);
});
