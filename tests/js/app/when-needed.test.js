import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { wireWhenNeeded } from '../../../static/app/when-needed.js';

import { FakeTimers } from '../players/profiles.js';

/** @import {Page, Views} from '../../../static/parts.js' */

const TABLE = [
  { id: 'play', address: '/', parts: [] },
  { id: 'teach', address: '/teach', parts: ['teach'], neededBy: 'gestures' },
  { id: 'see', address: '/see', parts: ['see', 'draw'] },
];

/** A page that shows `play`, and hears of changes. */
const makePage = () => {
  const changes = new EventTarget();
  /** @type {string[]} */
  const reported = [];
  /** @type {string[]} */
  const wired = [];
  const state = { current: 'play', hasGestures: false, isThere: true, hangs: false };
  const timers = new FakeTimers();
  /** @type {(() => void)[]} */
  const late = [];
  globalThis.document = /** @type {any} */ (new EventTarget());
  const onChange = (/** @type {() => void} */ listener) => changes.addEventListener('change', listener);
  wireWhenNeeded({
    table: TABLE,
    views: /** @type {Views} */ (
      /** @type {unknown} */ ({
        get current() {
          return state.current;
        },
        placeOf: (/** @type {string} */ id) => `the place of ${id}`,
        onChange,
      })
    ),
    needs: { gestures: { isThere: () => state.hasGestures, onChange } },
    page: /** @type {Page} */ (
      /** @type {unknown} */ ({ report: (/** @type {string} */ code) => reported.push(code) })
    ),
    timers,
    load: async ({ parts }) => {
      if (state.hangs) await new Promise((resolve) => late.push(() => resolve(undefined)));
      if (!state.isThere) throw new TypeError('the server does not answer');
      return parts.map((part) => ({ wire: (main) => wired.push(`${part} in ${main}`) }));
    },
  });
  return {
    state,
    timers,
    late,
    reported,
    wired,
    /** @param {EventTarget} target @param {string} name */
    async tell(target, name) {
      target.dispatchEvent(new Event(name));
      await new Promise((resolve) => setImmediate(resolve));
    },
    changes,
  };
};

/** @type {ReturnType<typeof makePage>} */
let page;
beforeEach(() => {
  page = makePage();
});

test('nothing is fetched for a view that nobody opens', async () => {
  await page.tell(page.changes, 'change');
  assert.deepEqual(page.wired, []);
});

test('a view is wired once, each of its parts in its place', async () => {
  page.state.current = 'see';
  await page.tell(page.changes, 'change');
  await page.tell(page.changes, 'change');
  assert.deepEqual(page.wired, ['see in the place of see', 'draw in the place of see']);
});

test('a view is fetched without being looked at as soon as something else needs it', async () => {
  page.state.hasGestures = true;
  await page.tell(page.changes, 'change');
  assert.deepEqual(page.wired, ['teach in the place of teach']);
});

test('a view that cannot be fetched is said, and fetched when somebody tries again', async () => {
  page.state.isThere = false;
  page.state.current = 'teach';
  await page.tell(page.changes, 'change');
  assert.deepEqual([page.reported, page.wired], [['view-unreachable'], []]);
  page.state.isThere = true;
  await page.tell(document, 'view-retry');
  assert.deepEqual([page.reported, page.wired], [['view-unreachable', 'view-back'], ['teach in the place of teach']]);
});

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('a view that could not be fetched comes by itself when the server is back, and is missed with one sentence', async () => {
  page.state.isThere = false;
  page.state.current = 'teach';
  await page.tell(page.changes, 'change');
  for (let second = 0; second < 60; second += 1) {
    page.timers.pass(1000);
    await settle();
  }
  assert.deepEqual(page.reported, ['view-unreachable']);
  page.state.isThere = true;
  page.timers.pass(61_000);
  await settle();
  assert.deepEqual([page.reported, page.wired], [['view-unreachable', 'view-back'], ['teach in the place of teach']]);
  assert.equal(page.timers.waiting.size, 0);
});

test('a view whose files never come is said, counts still when they come, and is wired once when they come twice', async () => {
  page.state.hangs = true;
  page.state.current = 'teach';
  await page.tell(page.changes, 'change');
  page.timers.pass(15_000);
  assert.deepEqual(page.reported, ['view-unreachable']);
  page.timers.pass(5000);
  await settle();
  assert.equal(page.late.length, 2);
  for (const answer of page.late) answer();
  await settle();
  assert.deepEqual([page.reported, page.wired], [['view-unreachable', 'view-back'], ['teach in the place of teach']]);
  page.timers.pass(600_000);
  await settle();
  assert.equal(page.late.length, 2);
});
