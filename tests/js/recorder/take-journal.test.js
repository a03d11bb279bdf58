import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createJournal } from '../../../static/recorder/take-journal.js';
import { makeTake, noteOn } from './fakes.js';

/** @import {Step, TakeRecord} from '../../../static/recorder/take-database.js' */

/** @param {{hold?: () => Promise<() => void>}} [options] */
function setUp({ hold = async () => () => {} } = {}) {
  const { events: _none, ...head } = makeTake();
  /** @type {TakeRecord} */
  const record = { ...head, state: 'recording', revision: 0, noteCount: 0, beatAtMs: 0 };
  /** @type {Step[]} */
  const steps = [];
  const writeBehind = /** @type {any} */ ({
    change: async (/** @type {string} */ _id, /** @type {any} */ decide) => {
      steps.push(decide());
    },
  });
  const locks = /** @type {any} */ ({ hold });
  const journal = createJournal({ writeBehind, record, locks, nowMs: () => 7 });
  return { journal, steps, notes: () => steps.flatMap(({ batches = [] }) => batches.flatMap(({ events }) => events)) };
}

/** @param {number} count */
async function turns(count) {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

test('an event that arrives at any moment of a write is written, and written once', async () => {
  for (let gap = 0; gap < 40; gap += 1) {
    const { journal, notes } = setUp();
    journal.append(noteOn(60, 1));
    await turns(gap);
    journal.append(noteOn(62, 2));
    await turns(100);
    assert.deepEqual(notes(), [noteOn(60, 1), noteOn(62, 2)], `after ${gap} turns`);
  }
});

test('a chord is one write, and batches are numbered in order', async () => {
  const { journal, steps } = setUp();
  await turns(20);
  for (const note of [60, 64, 67]) journal.append(noteOn(note, 1));
  await turns(20);
  journal.append(noteOn(72, 2));
  await turns(20);
  assert.deepEqual(
    steps.map(({ batches = [] }) => batches.map(({ sequence, events }) => [sequence, events.length])),
    [[], [[0, 3]], [[1, 1]]],
  );
});

test('the record is written before the first event and when it has changed, not with every event', async () => {
  const { journal, steps } = setUp();
  await turns(20);
  journal.append(noteOn(60, 1));
  await turns(20);
  journal.describe({ name: 'Lullaby' });
  await turns(20);
  assert.deepEqual(
    steps.map(({ record }) => record?.name),
    ['Take 1', undefined, 'Lullaby'],
  );
});

test("nothing is written before the take is this tab's own", async () => {
  /** @type {(giveBack: () => void) => void} */
  let grant = () => {};
  const { journal, steps, notes } = setUp({
    hold: () =>
      new Promise((resolve) => {
        grant = resolve;
      }),
  });
  journal.append(noteOn(60, 1));
  journal.flush();
  await turns(20);
  assert.equal(steps.length, 0);
  grant(() => {});
  await turns(20);
  assert.deepEqual(notes(), [noteOn(60, 1)]);
});

test('a browser that refuses the lock still gets the take written', async () => {
  const { journal, notes } = setUp({
    hold: async () => {
      throw new DOMException('no locks here', 'SecurityError');
    },
  });
  journal.append(noteOn(60, 1));
  await turns(20);
  assert.deepEqual(notes(), [noteOn(60, 1)]);
});

test('finishing writes everything, then lets the take go', async () => {
  let released = false;
  const { journal, steps } = setUp({
    hold: async () => () => {
      released = true;
    },
  });
  journal.append(noteOn(60, 1));
  const finishing = journal.finish({ durationSeconds: 3 });
  assert.equal(released, false);
  await finishing;
  assert.equal(released, true);
  const { state, durationSeconds, revision } = steps.at(-1)?.record ?? {};
  assert.deepEqual([state, durationSeconds, revision], ['stored', 3, 1]);
});
