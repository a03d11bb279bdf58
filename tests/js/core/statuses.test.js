import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, isStatusCode, statusOf } from '../../../static/core/statuses.js';

/** @import {Report} from '../../../static/core/statuses.js' */

test('a status has the level of its row, and arguments only where there are some', () => {
  assert.deepEqual(statusOf('camera-busy'), { code: 'camera-busy', level: 'problem' });
  assert.deepEqual(statusOf('capture-done', { count: 3 }), { code: 'capture-done', level: 'info', args: { count: 3 } });
});

test('an error is told by its own code, and by the other where the code is none of ours', () => {
  assert.equal(codeOf(Object.assign(new Error(), { code: 'sound-missing' }), 'sound-unavailable'), 'sound-missing');
  assert.equal(codeOf(new DOMException('', 'NotFoundError'), 'camera-failed'), 'camera-failed');
  assert.equal(codeOf(Object.assign(new Error(), { code: 'ENOENT' }), 'camera-failed'), 'camera-failed');
  assert.equal(codeOf(undefined, 'camera-failed'), 'camera-failed');
});

test('a name that every object has is no status code', () => {
  assert.equal(isStatusCode('toString'), false);
});

test('a code that is in no row cannot be said: the type checker holds it', () => {
  /** @type {string[]} */
  const said = [];
  /** @type {Report} */
  const report = (code) => void said.push(code);
  // @ts-expect-error  misspelt
  report('camera-bussy');
  report('camera-busy');
  assert.deepEqual(said, ['camera-bussy', 'camera-busy']);
});
