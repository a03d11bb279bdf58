/** What is fetched when it is first pressed: what happens where it hangs, fails, comes late, or is pressed twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOnDemand } from '../../../static/app/on-demand.js';
import { askFor } from '../../../static/core/requests.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** @param {(() => Promise<string>)[]} answers  one a try */
function setUp(...answers) {
  const page = new EventTarget();
  /** @type {string[]} */
  const said = [];
  /** @type {string[]} */
  const made = [];
  /** @type {string[]} */
  const used = [];
  /** @type {Set<() => void>} */
  const limits = new Set();
  const timers = /** @type {any} */ ({
    setTimeout(/** @type {() => void} */ end) {
      limits.add(end);
      return end;
    },
    clearTimeout: (/** @type {() => void} */ end) => limits.delete(end),
  });
  const use = makeOnDemand({
    load: () => /** @type {() => Promise<string>} */ (answers.shift())(),
    make: (code) => {
      made.push(code);
      return `part of ${code}`;
    },
    report: (code) => said.push(code),
    page,
    timers,
  });
  const press = () => use((part) => used.push(part));
  return {
    press,
    again: () => askFor(page, 'view-retry'),
    said,
    made,
    used,
    endWaiting: () => [...limits].forEach((end) => end()),
  };
}

const CODE = async () => 'code';

test('it is fetched and made once, however often it is pressed meanwhile', async () => {
  const { press, said, made, used } = setUp(CODE);
  await Promise.all([press(), press()]);
  await press();
  assert.deepEqual([made, used.length, said], [['code'], 3, []]);
});

for (const [what, first] of /** @type {[string, () => Promise<string>][]} */ ([
  ['hangs', () => new Promise(() => {})],
  ['fails', () => Promise.reject(new Error('no'))],
]))
  test(`where it ${what} that is said, and what was wanted is done when it is asked for again`, async () => {
    const { press, again, said, used, endWaiting } = setUp(first, CODE);
    const pressed = press();
    endWaiting();
    await pressed;
    assert.deepEqual([said, used], [['view-unreachable'], []]);
    again();
    await turn();
    assert.deepEqual([said, used], [['view-unreachable', 'view-back'], ['part of code']]);
    again();
    await turn();
    assert.equal(used.length, 1);
  });

test('one that answers late is not made beside the next one', async () => {
  /** @type {(code: string) => void} */
  let answer = () => {};
  const late = new Promise((/** @type {(code: string) => void} */ resolve) => {
    answer = resolve;
  });
  const { press, made, endWaiting } = setUp(() => late, CODE);
  const pressed = press();
  endWaiting();
  await pressed;
  answer('late');
  await press();
  assert.deepEqual(made, ['code']);
});
