/** Sessions of players who are kept on the server get there, however long it is away; nobody else's ever do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionSync } from '../../../static/play-sessions/session-sync.js';
import { createSessionsApi } from '../../../static/play-sessions/sessions-api.js';
import { secretsOfABrowser } from '../core/owners.js';
import { FakeTimers } from '../players/profiles.js';
import { until } from '../recorder/fakes.js';
import { begin, FakeServer, MIA, openTab, problem } from './fakes.js';

/** A browser in which Mia is kept on the server, unless something else is said. */
function openBrowser({ server = new FakeServer(), tab = openTab(), secret = 'mia'.repeat(8) } = {}) {
  const secrets = secretsOfABrowser();
  if (secret) secrets.learn(MIA.profileId, secret);
  const timers = new FakeTimers();
  /** @type {{state: 'shared'|'private'|'unknown', asked: number, tell: () => void}} */
  const mia = { state: 'shared', asked: 0, tell() {} };
  const sync = new SessionSync({
    store: tab.store,
    api: createSessionsApi({ fetch: server.fetch, secrets }),
    sharing: {
      stateOf(id) {
        mia.asked += 1;
        return id === MIA.profileId ? mia.state : 'unknown';
      },
      shared: () => (mia.state === 'shared' ? [MIA.profileId] : []),
      onChange(listener) {
        mia.tell = listener;
      },
    },
    report: tab.report,
    page: new EventTarget(),
    random: () => 0,
    timers,
  });
  const record = (/** @type {string} */ id) => tab.store.get(id);
  return { server, tab, all: tab.all, sync, timers, mia, secrets, record };
}

/** Until nothing is under way. @param {ReturnType<typeof openBrowser>} browser @param {number} ms */
async function later({ timers, sync }, ms) {
  timers.pass(ms);
  await sync.idle;
}

test('what is noted gets there soon after, once, with the key of its player', async () => {
  const browser = openBrowser();
  const { id } = await begin(browser.tab);
  for (const notes of ['a', 'ab', 'abc']) await browser.all.write(id, { notes });
  await later(browser, 2000);
  assert.equal(browser.server.kept.get(id)?.notes, 'abc');
  assert.equal(browser.server.secrets.get(id), 'mia'.repeat(8));
  assert.deepEqual(
    browser.server.requests.filter((each) => each.startsWith('PUT')),
    ['PUT one'],
  );
  assert.equal(browser.record(id)?.sentRevision, browser.record(id)?.revision);
  await later(browser, 60_000);
  assert.equal(browser.server.requests.filter((each) => each.startsWith('PUT')).length, 1);
});

test('sessions of nobody who is kept there stay in the browser', async () => {
  const browser = openBrowser();
  await begin(browser.tab, { player: { name: 'M-07' } });
  browser.mia.state = 'private';
  await begin(browser.tab);
  browser.mia.state = 'unknown';
  await begin(browser.tab);
  await browser.sync.now();
  await later(browser, 60_000);
  assert.deepEqual(browser.server.requests, []);
});

test('a server that is gone is asked again until it has everything, also after a reload', async () => {
  const browser = openBrowser();
  browser.server.trouble = 'no network';
  const { id } = await begin(browser.tab);
  await later(browser, 2000);
  assert.equal(browser.server.kept.size, 0);
  const next = openBrowser({ server: browser.server, tab: openTab({ name: browser.tab.name }) });
  await next.all.open();
  await next.sync.now();
  browser.server.trouble = null;
  await later(next, 1000);
  assert.equal(browser.server.kept.get(id)?.player.name, 'Mia');
  assert.deepEqual(next.tab.said, []);
});

test('what was changed on two devices is both', async () => {
  const one = openBrowser();
  const { id } = await begin(one.tab);
  await later(one, 2000);
  const other = openBrowser({ server: one.server });
  await other.sync.now();
  await one.all.write(id, { notes: 'from one' });
  await later(one, 2000);
  await other.all.write(id, { notes: 'from the other', tags: ['drums'] });
  await later(other, 2000);
  await later(other, 2000);
  await one.sync.now();
  const both = 'from the other\n\nfrom one';
  assert.deepEqual([one.all.get(id)?.notes, other.all.get(id)?.notes], [both, both]);
  assert.deepEqual(one.all.get(id)?.tags, ['drums']);
  assert.equal(one.server.kept.get(id)?.notes, both);
});

test('another device with the key has the sessions, and one without it has none', async () => {
  const one = openBrowser();
  const { id } = await begin(one.tab);
  await later(one, 2000);
  const stranger = openBrowser({ server: one.server, secret: 'stranger'.repeat(3) });
  await stranger.sync.now();
  assert.deepEqual(stranger.all.list(), []);
  const other = openBrowser({ server: one.server });
  await other.sync.now();
  assert.equal(other.all.running?.id, id);
  await other.all.end();
  await later(other, 2000);
  await one.sync.now();
  assert.equal(one.all.running, null);
});

test('what is deleted here goes there, and comes back with it', async () => {
  const browser = openBrowser();
  const { id } = await begin(browser.tab);
  await later(browser, 2000);
  await browser.all.remove(id);
  await later(browser, 2000);
  assert.equal(browser.server.kept.size, 0);
  await browser.sync.now();
  assert.deepEqual(browser.all.list(), []);
  await browser.all.putBack(id);
  await later(browser, 2000);
  assert.ok(browser.server.kept.has(id));
});

test('behind a PIN what was noted here gets there all the same, and what others have comes when it was given', async () => {
  const one = openBrowser();
  const { id } = await begin(one.tab);
  await later(one, 2000);
  const two = openBrowser({ server: one.server });
  one.server.isClosed = true;
  const { id: own } = await begin(two.tab);
  await two.sync.now();
  await later(two, 2000);
  assert.deepEqual([one.server.kept.has(own), two.record(id)], [true, undefined]);
  one.server.isClosed = false;
  await two.sync.now();
  assert.ok(two.record(id));
  // What goes for good waits for the PIN, and nothing else waits for that.
  one.server.isClosed = true;
  await two.all.wipe(own);
  const { id: next } = await begin(two.tab);
  await later(two, 60_000);
  assert.ok(one.server.kept.has(next));
  assert.ok(two.tab.store.records().some((each) => each.id === own && each.forgetting));
});

test('what another device has deleted goes here as well, unless it was changed here', async () => {
  const browser = openBrowser();
  const [gone, changed] = [await begin(browser.tab), await begin(browser.tab)];
  await later(browser, 2000);
  browser.server.kept.clear();
  await browser.all.write(changed.id, { notes: 'mine' });
  await browser.sync.now();
  assert.deepEqual(
    browser.all.deleted().map(({ id }) => id),
    [gone.id],
  );
  assert.equal(browser.all.get(changed.id)?.notes, 'mine');
  assert.deepEqual(browser.tab.said, ['session-gone']);
  assert.equal(browser.record(changed.id)?.refused, 'session-gone');
  await browser.all.write(changed.id, { notes: 'mine again' });
  await later(browser, 2000);
  assert.equal(browser.server.kept.get(changed.id)?.notes, 'mine again');
});

test('who is not to be on the server any more takes the sessions along', async () => {
  const browser = openBrowser();
  const { id } = await begin(browser.tab);
  await later(browser, 2000);
  browser.mia.state = 'unknown';
  await browser.sync.now();
  assert.ok(browser.server.kept.has(id), 'nothing is decided for a player who is not here');
  browser.mia.state = 'private';
  await browser.sync.now();
  assert.equal(browser.server.kept.size, 0);
  assert.equal(browser.all.get(id)?.id, id);
  browser.mia.state = 'shared';
  await browser.sync.now();
  assert.ok(browser.server.kept.has(id));
});

test('who is deleted in this browser and on the server leaves nothing there', async () => {
  const browser = openBrowser();
  const { id } = await begin(browser.tab);
  await later(browser, 2000);
  browser.mia.state = 'private';
  browser.mia.tell();
  browser.mia.state = 'unknown';
  browser.mia.tell();
  await until(() => browser.record(id)?.leaving === true);
  await browser.sync.now();
  assert.equal(browser.server.kept.size, 0);
  assert.ok(browser.all.get(id), 'what was noted here goes with a deletion of its own');
});

test('a change of a setting looks at each player once, however many sessions there are', async () => {
  const browser = openBrowser();
  for (let count = 0; count < 20; count += 1) await begin(browser.tab);
  await later(browser, 2000);
  assert.equal(browser.server.kept.size, 20);
  browser.mia.asked = 0;
  browser.mia.tell();
  assert.equal(browser.mia.asked, 1);
});

for (const [status, code, said] of /** @type {const} */ ([
  [422, 'play-session-invalid', 'session-refused'],
  [413, 'too-large', 'session-refused'],
  [403, 'secret-wrong', 'session-not-yours'],
])) {
  test(`what is refused with ${code} is said once, stays here, and is sent again when it was changed`, async () => {
    const browser = openBrowser();
    const { id } = await begin(browser.tab);
    browser.server.trouble = problem(status, code);
    await later(browser, 2000);
    await later(browser, 60_000);
    assert.deepEqual(browser.tab.said, [said]);
    assert.equal(browser.record(id)?.refused, said);
    browser.server.trouble = null;
    await browser.all.write(id, { notes: 'shorter' });
    await later(browser, 2000);
    assert.equal(browser.server.kept.get(id)?.notes, 'shorter');
    assert.equal(browser.record(id)?.refused, undefined);
  });
}

test('a server that stumbles is asked again, and nothing is said', async () => {
  const browser = openBrowser();
  const { id } = await begin(browser.tab);
  browser.server.trouble = problem(507, 'storage-full');
  await later(browser, 2000);
  browser.server.trouble = new Response('not ours', { status: 200 });
  await later(browser, 1000);
  browser.server.trouble = null;
  await later(browser, 4000);
  assert.ok(browser.server.kept.has(id));
  assert.deepEqual(browser.tab.said, []);
});
