/** A session is safe in the browser from its beginning: begun, marked, continued, merged, deleted and had back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readBy } from '../../../static/core/documents.js';
import { isOfOnePlayer, mergeSessions } from '../../../static/play-sessions/merge-sessions.js';
import {
  isFound,
  isRunning,
  LONGEST,
  MOST,
  PLAY_SESSION,
  withWords,
} from '../../../static/play-sessions/play-session.js';
import { begin, MIA, openTab } from './fakes.js';

const TAKE = { id: '0b5f1c5e-7d1c-4f0e-9a52-2f4d3f7a9c11', startedAt: '2026-05-01T10:10:00.000+02:00' };
const DAY = 24 * 60;

test('what was begun, marked and noted is there after the page was opened again', async () => {
  const tab = openTab();
  const { id } = await begin(tab, { place: 'Room 2', goal: 'to reach\nfurther left' });
  await tab.all.addTake(TAKE);
  await tab.all.addTake(TAKE);
  tab.pass(2);
  const mark = await tab.all.mark();
  assert.ok(mark);
  await tab.all.keepMark(id, { ...mark, words: 'first smile' });
  await tab.all.write(id, { notes: 'calm', tags: ['home', ' Home ', '', 'reach'] });
  const next = openTab({ name: tab.name });
  next.pass(3);
  assert.equal(await next.all.open(), false);
  const { running } = next.all;
  assert.deepEqual(running, tab.all.get(id));
  assert.deepEqual(readBy(PLAY_SESSION, running).problems, []);
  assert.equal(running?.instrument, 'harp');
  assert.deepEqual([running?.takes, running?.tags, running?.notes], [[TAKE], ['home', 'reach'], 'calm']);
  assert.deepEqual(running?.marks, [{ id: mark.id, at: mark.at, words: 'first smile' }]);
});

test('one goes on at a time, and one that has ended is continued', async () => {
  const tab = openTab();
  const first = await begin(tab);
  tab.pass(10);
  const second = await begin(tab);
  tab.pass(5);
  assert.deepEqual(
    tab.all.list().map(({ id }) => id),
    [second.id, first.id],
  );
  assert.equal(tab.all.running?.id, second.id);
  await tab.all.archive(first.id, true);
  await tab.all.resume(first.id);
  assert.equal(tab.all.running?.id, first.id);
  assert.equal(tab.all.running?.spans.length, 2);
  assert.equal(tab.all.running?.archived, false);
  assert.equal((await tab.all.end())?.id, first.id);
  assert.equal(tab.all.running, null);
  assert.equal(await tab.all.end(), null);
  assert.equal(await tab.all.mark(), null);
});

test('a clock that was set back ends no session before its beginning', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  tab.pass(-30);
  await tab.all.end();
  const [span] = tab.all.get(id)?.spans ?? [];
  assert.equal(span.endedAt, span.startedAt);
});

test('one that was forgotten ends when it was last used, and one of today goes on', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  tab.pass(20);
  await tab.all.mark();
  tab.pass(7 * 60);
  assert.equal(await tab.all.open(), false);
  tab.pass(2 * 60);
  assert.equal(await tab.all.open(), true);
  const session = tab.all.get(id);
  assert.equal(Date.parse(String(session?.spans[0].endedAt)), Date.parse(String(session?.marks[0].at)));
  assert.equal(await tab.all.open(), false);
});

test('another tab sees what this one does, and neither loses what the other one writes', async () => {
  const one = openTab();
  const other = openTab({ name: one.name, others: one.others });
  const { id } = await begin(one);
  await other.store.read();
  await Promise.all([one.all.write(id, { notes: 'from one' }), other.all.write(id, { place: 'from the other' })]);
  await Promise.all([one.store.read(), other.store.read()]);
  for (const { all } of [one, other])
    assert.deepEqual([all.running?.notes, all.running?.place], ['from one', 'from the other']);
});

test('a browser that keeps nothing says so once, and what is noted stays until the page is closed', async () => {
  let isBroken = true;
  const { openDB } = await import('../../../static/vendor/idb.js');
  /** @type {any} */
  const open = (/** @type {[any, any, any]} */ ...args) =>
    isBroken ? Promise.reject(new DOMException('no', 'SecurityError')) : openDB(...args);
  const tab = openTab({ open });
  const { id } = await begin(tab);
  await tab.all.write(id, { notes: 'kept in memory' });
  assert.deepEqual(tab.said, ['sessions-storage-unavailable']);
  assert.equal(tab.all.running?.notes, 'kept in memory');
  assert.equal(tab.store.holdsUnwritten, true);
  isBroken = false;
  const second = await begin(tab);
  assert.equal(tab.store.holdsUnwritten, false);
  const next = openTab({ name: tab.name });
  await next.all.open();
  assert.deepEqual(
    next.all
      .list()
      .map((each) => each.id)
      .sort(),
    [id, second.id].sort(),
  );
  assert.equal(next.all.get(id)?.notes, 'kept in memory');
});

test('what is deleted is put back for thirty days, then it is gone', async () => {
  const tab = openTab();
  const { id } = await begin(tab);
  await tab.all.remove(id);
  assert.deepEqual([tab.all.list().length, tab.all.running], [0, null]);
  await tab.all.write(id, { notes: 'too late' });
  await tab.all.putBack(id);
  assert.equal(tab.all.get(id)?.notes, '');
  assert.equal(isRunning(/** @type {any} */ (tab.all.get(id))), false);
  await tab.all.remove(id);
  tab.pass(29 * DAY);
  await tab.all.open();
  assert.deepEqual(
    tab.all.deleted().map((each) => each.id),
    [id],
  );
  tab.pass(2 * DAY);
  await tab.all.open();
  assert.deepEqual([tab.all.deleted(), tab.store.records()], [[], []]);
});

test('two sessions become one, and can be taken apart again', async () => {
  const tab = openTab();
  const first = await begin(tab);
  await tab.all.write(first.id, { notes: 'calm' });
  tab.pass(20);
  const second = await begin(tab);
  await tab.all.write(second.id, { notes: 'loud', tags: ['drums'] });
  const undo = await tab.all.merge(first.id, second.id);
  assert.deepEqual([tab.all.get(first.id)?.notes, tab.all.get(first.id)?.tags], ['calm\n\nloud', ['drums']]);
  assert.deepEqual(
    tab.all.deleted().map(({ id }) => id),
    [second.id],
  );
  await undo();
  assert.deepEqual(
    tab.all.list().map(({ notes }) => notes),
    ['loud', 'calm'],
  );
});

test('the browser puts sessions together as the server does, and twice is as good as once', () => {
  const file = new URL('../../fixtures/merged-sessions.json', import.meta.url);
  const { one, other, merged } = JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual(mergeSessions(one, other), merged);
  assert.deepEqual(mergeSessions(merged, other), merged);
  assert.equal(isOfOnePlayer(one, other), true);
  assert.equal(isOfOnePlayer(one, { ...other, player: { name: 'Otto' } }), false);
  assert.equal(isOfOnePlayer({ ...one, player: MIA }, { ...other, player: { ...MIA, name: 'Maria' } }), true);
});

test('what is typed is kept as the server takes it', async () => {
  const tab = openTab();
  const session = await begin(tab);
  const long = 'x'.repeat(30_000);
  const written = withWords(session, {
    name: ` a\u0007\nb\u202e${long}`,
    notes: `one\r\ntwo\t\u0000\ud800${long}`,
    tags: Array.from({ length: 40 }, (_, number) => `${number}${long}`),
    player: { name: '  ' },
  });
  assert.ok(written.name.startsWith('a bx') && written.name.length === LONGEST.name);
  assert.ok(written.notes.startsWith('one\ntwo\tx') && written.notes.length === LONGEST.notes);
  assert.deepEqual([written.tags.length, written.tags[0].length], [MOST.tags, LONGEST.tag]);
  assert.equal(written.player.name, 'Mia');
});

test('sessions are found by all words of a search, and by a tag', async () => {
  const tab = openTab();
  const { id } = await begin(tab, { place: 'Straße' });
  await tab.all.write(id, { notes: 'Calm at first', tags: ['Home'] });
  const session = tab.all.get(id);
  assert.ok(session);
  const found = (/** @type {string} */ words, /** @type {string|null} */ tag = null) =>
    isFound(session, { words, tag });
  assert.deepEqual(
    ['', 'calm mia', 'FIRST straße', 'home'].map((words) => found(words)),
    [true, true, true, true],
  );
  assert.deepEqual([found('calm otto'), found('', 'home'), found('', 'hom')], [false, true, false]);
});
