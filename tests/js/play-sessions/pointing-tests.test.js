/** Pointing tests that were done while a session went on: kept in it, merged, and valid. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { mergeSessions } from '../../../static/play-sessions/merge-sessions.js';
import { MOST, PLAY_SESSION } from '../../../static/play-sessions/play-session.js';
import { factsOf } from '../../../static/pointing-test/results.js';
import { begin, openTab } from './fakes.js';

const FACTS = /** @type {const} */ ({
  source: 'nose',
  select: 'dwell',
  dwellMs: 800,
  trials: 27,
  throughput: 1.5,
  movementMs: 1900,
  errorRate: 1 / 27,
});

test('what a test measured is told without its sequences', () => {
  const sequence = /** @type {any} */ ({ trials: 9 });
  const result = /** @type {any} */ ({
    ...FACTS,
    player: 'Mia',
    settings: {},
    sequences: [sequence, sequence, sequence],
  });
  assert.deepEqual(factsOf(result), FACTS);
});

test('the session that goes on keeps it, the newest of very many, and one that has none is what it was', async () => {
  const tab = openTab();
  await tab.all.addPointingTest(FACTS);
  const { id } = await begin(tab);
  assert.ok(!('pointingTests' in (tab.all.get(id) ?? {})), 'none of before it began');
  for (let count = 0; count <= MOST.pointingTests; count += 1) {
    tab.pass(1);
    await tab.all.addPointingTest({ ...FACTS, trials: count + 2 });
  }
  const next = openTab({ name: tab.name });
  await next.all.open();
  const session = next.all.get(id);
  assert.deepEqual(readBy(PLAY_SESSION, session).problems, []);
  assert.deepEqual(
    session?.pointingTests?.map(({ trials }) => trials),
    Array.from({ length: MOST.pointingTests }, (_, at) => at + 3),
  );
});

test('of two sessions none is lost, and twice is as good as once', async () => {
  const tab = openTab();
  const one = await begin(tab);
  await tab.all.addPointingTest(FACTS);
  const other = await begin(tab);
  tab.pass(1);
  await tab.all.addPointingTest({ ...FACTS, source: 'mouse' });
  const [here, there] = [tab.all.get(one.id), tab.all.get(other.id)];
  assert.ok(here && there);
  const merged = mergeSessions(here, there);
  assert.deepEqual(
    merged.pointingTests?.map(({ source }) => source),
    ['nose', 'mouse'],
  );
  assert.deepEqual(mergeSessions(merged, there), merged);
});
