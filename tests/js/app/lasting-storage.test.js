import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLastingStorage, wireLastingStorage } from '../../../static/app/lasting-storage.js';
import { makeListeners } from '../../../static/core/listeners.js';

const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** @param {Object} browser @param {boolean} [browser.persisted] @param {boolean|'never'|'fails'} [browser.answer] @param {boolean} [browser.isSafe] */
function rig({ persisted = false, answer = true, isSafe = true } = {}) {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  const browser = { asked: 0 };
  const storage = {
    persisted: async () => persisted,
    async persist() {
      browser.asked += 1;
      if (answer === 'never') await new Promise(() => {});
      if (answer === 'fails') throw new TypeError('no');
      return answer === true;
    },
  };
  const memory = {
    recall: (/** @type {string} */ name) => kept.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) => void kept.set(name, value),
  };
  /** A visit of the page: another object each, in the same browser. */
  const visit = () => {
    const changes = makeListeners();
    const [treasure, place] = [{ isThere: false }, { mayGo: false }];
    const lasting = makeLastingStorage({ storage: isSafe ? storage : undefined, memory });
    wireLastingStorage({
      treasures: [{ isThere: () => treasure.isThere, onChange: changes.listen }],
      places: [place],
      lasting,
    });
    return { treasure, changes, place };
  };
  return { browser, visit };
}

test('the browser is asked once, when there is something to lose, and not before', async () => {
  const { browser, visit } = rig();
  const { treasure, changes } = visit();
  changes.tell();
  await settled();
  assert.equal(browser.asked, 0);
  treasure.isThere = true;
  changes.tell();
  changes.tell();
  await settled();
  assert.equal(browser.asked, 1);
});

test('whether it may go is said in its places, whatever the browser answers, and it is never asked again', async () => {
  const rows = /** @type {[Parameters<typeof rig>[0], number, boolean][]} */ ([
    [{ answer: true }, 1, false],
    [{ answer: false }, 1, true],
    [{ answer: 'fails' }, 1, true],
    [{ answer: 'never' }, 1, false],
    [{ persisted: true }, 0, false],
    [{ isSafe: false }, 0, true],
  ]);
  for (const [how, asked, mayGo] of rows) {
    const { browser, visit } = rig(how);
    const first = visit();
    first.treasure.isThere = true;
    first.changes.tell();
    await settled();
    assert.deepEqual([browser.asked, first.place.mayGo], [asked, mayGo], JSON.stringify(how));
    const second = visit();
    second.treasure.isThere = true;
    second.changes.tell();
    await settled();
    assert.equal(browser.asked, asked, JSON.stringify(how));
  }
});
