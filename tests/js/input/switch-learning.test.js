import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permitRequests } from '../../../static/core/requests.js';
import { learnFromAddress } from '../../../static/input/switch-learning.js';
import { PERMITTED_WHILE_LOCKED } from '../../../static/players/lock.js';

/** A page that is opened by such an address. @param {string} search */
function open(search) {
  Object.assign(globalThis, { location: { search } });
  /** @type {unknown[]} */
  const set = [];
  let learns = 0;
  learnFromAddress({
    settings: /** @type {any} */ ({ set: (/** @type {unknown[]} */ ...given) => set.push(given) }),
    switches: /** @type {any} */ ({
      learn: () => {
        learns += 1;
      },
    }),
    onWaiting() {},
  });
  return { set, learns };
}

test('an address sets up a switch, and none while the page is locked', (context) => {
  context.after(() => permitRequests(() => true));
  for (const [search, scan] of [
    ['?input=one-switch', 'one-switch'],
    ['?input=dwell+two-switches', 'two-switches'],
  ])
    assert.deepEqual(open(search), { set: [['scan', scan]], learns: 1 });
  assert.deepEqual(open('?input=dwell'), { set: [], learns: 0 });
  permitRequests((name) => PERMITTED_WHILE_LOCKED.includes(name));
  assert.deepEqual(open('?input=one-switch'), { set: [], learns: 0 });
});
