import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { defaultsOf } from '../../../static/core/ranges.js';
import { plainSettings } from '../../../static/recorder/take-identity.js';

test('a take keeps all of what was set, however much there is to set by now', () => {
  assert.deepEqual(plainSettings(defaultsOf(SETTINGS)), defaultsOf(SETTINGS));
});
