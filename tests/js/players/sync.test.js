import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SETTINGS } from '../../../static/app/settings.js';
import { createSettings } from '../../../static/core/settings.js';
import { createGestureChoices } from '../../../static/learning/choices.js';
import { createPlayers } from '../../../static/players/players.js';
import { createProfileStore } from '../../../static/players/profile-store.js';
import { createProfilesApi } from '../../../static/players/profiles-api.js';
import { createProfileSync } from '../../../static/players/sync.js';
import { createReaches } from '../../../static/pointer/reaches.js';
import { Owners, secretsOfABrowser } from '../core/owners.js';
import { FakeStorage, FakeTimers, MIA, OTTO, profileOf } from './profiles.js';

/** @import {Secrets} from '../../../static/core/secrets.js' */
/** @import {Profile} from '../../../static/players/profile.js' */

/**
 * A server of profiles, as creatable/storage/profiles.py is: what was made from the version in use is newer than that,
 * and of two that were made from one the newer date is in use.
 */
class FakeServer {
  /** @type {Map<string, Profile[]>} versions, the first is number 1 */
  kept = new Map();
  /** The number of the version in use, and its date. @type {Map<string, {version: number, ms: number}>} */
  used = new Map();
  /** @type {string[]} */
  requests = [];
  owners = new Owners();
  /** @type {Response|'no network'|null} */
  trouble = null;

  /** @type {typeof globalThis.fetch} */
  fetch = async (input, { method = 'GET', body, headers } = {}) => {
    const url = new URL(String(input), 'http://localhost');
    const [, , , , id, , version] = url.pathname.split('/');
    this.requests.push(`${method} ${id ? 'one' : 'all'}`);
    if (this.trouble === 'no network') throw new TypeError('Failed to fetch');
    if (this.trouble) return this.trouble.clone();
    if (!id)
      return Response.json({
        profiles: [...this.kept.keys()].map((each) => this.#summary(each)),
        total: this.kept.size,
      });
    const refusal = this.owners.judge(method, id, headers);
    if (refusal) return refusal;
    if (method === 'PUT') return this.#put(JSON.parse(String(body)), Number(url.searchParams.get('base')));
    const versions = this.kept.get(id);
    if (!versions) return Response.json({ error: { code: 'profile-not-found', message: '' } }, { status: 404 });
    if (method === 'POST') return new Response(null, { status: 204 });
    if (method === 'DELETE') this.kept.delete(id);
    if (method === 'DELETE') return new Response(null, { status: 204 });
    const number = version ? Number(version) : this.inUse(id);
    return Response.json({ version: number, profile: versions[number - 1] });
  };

  /** @param {string} id */
  inUse = (id) => this.used.get(id)?.version ?? 1;

  /** @param {string} id */
  #summary(id) {
    const { nickname, colour, symbol, changedAt } = /** @type {Profile[]} */ (this.kept.get(id))[this.inUse(id) - 1];
    return { id, nickname, colour, symbol, changedAt, version: this.inUse(id), protected: this.owners.secrets.has(id) };
  }

  /** @param {Profile} profile @param {number} base */
  #put(profile, base) {
    const versions = this.kept.get(profile.id);
    if (!versions && base > 0)
      return Response.json({ error: { code: 'profile-not-found', message: '' } }, { status: 404 });
    const before = versions ? this.inUse(profile.id) : 0;
    const all = [...(versions ?? []), profile];
    this.kept.set(profile.id, all);
    const [ms, used] = [Date.parse(profile.changedAt), this.used.get(profile.id) ?? { version: 0, ms: -Infinity }];
    const isUsed = base === before || ms >= used.ms;
    if (isUsed) this.used.set(profile.id, { version: all.length, ms: Math.max(ms, used.ms) });
    const outcome = !versions ? 'created' : isUsed ? 'stored' : 'superseded';
    return Response.json({ version: this.inUse(profile.id), outcome, conflict: base !== before });
  }
}

/** One device. @param {FakeServer} server @param {{nowMs?: number, secrets?: Secrets}} [options] */
function device(server, { nowMs = 1_000_000, secrets = secretsOfABrowser() } = {}) {
  const clock = { nowMs };
  const storage = new FakeStorage();
  const page = new EventTarget();
  const timers = new FakeTimers();
  /** @type {string[]} */
  const codes = [];
  const settings = createSettings(SETTINGS, storage);
  const store = createProfileStore({ ranges: SETTINGS, storage, onProblem: (code) => codes.push(code), page });
  const reaches = createReaches({ recall: () => null, remember: () => {} });
  const gestures = createGestureChoices({ recall: () => null, remember: () => {} });
  const players = createPlayers({ settings, store, reaches, gestures, nowMs: () => clock.nowMs });
  const api = createProfilesApi({ ranges: SETTINGS, fetch: server.fetch, secrets });
  const sync = createProfileSync({
    ranges: SETTINGS,
    players,
    store,
    api,
    report: (code) => codes.push(code),
    page,
    timers,
    random: () => 0.5,
  });
  return { clock, settings, store, players, sync, codes, timers, page, api, secrets };
}

/** @typedef {ReturnType<typeof device>} Device */

/** @param {Device} one */
async function settle(one) {
  for (let turn = 0; turn < 20; turn += 1)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  await one.sync.now();
}

/** Mia on a device and on the server. @param {FakeServer} server @param {number} [keys] */
async function miaAtHome(server, keys = 6) {
  const one = device(server);
  one.players.adopt(profileOf({ settings: { keys } }), { onServer: true });
  await settle(one);
  return one;
}

/** A second device that has fetched Mia, with her secret or without. @param {FakeServer} server @param {{shared?: boolean}} [options] */
async function miaAtSchool(server, { shared = true } = {}) {
  const other = device(server);
  const secret = server.owners.secrets.get(MIA);
  if (shared && secret) other.secrets.learn(MIA, secret);
  const answer = await other.api.get(MIA);
  assert.ok(answer.ok);
  other.players.adopt(answer.value.profile, { onServer: true, serverVersion: answer.value.version, unsent: false });
  await settle(other);
  return other;
}

test('without a player who wants it the server is never asked', async () => {
  const server = new FakeServer();
  const one = device(server);
  one.players.adopt(profileOf());
  one.settings.set('keys', 12);
  await settle(one);
  assert.deepEqual(server.requests, []);
});

test('a player who wants it is sent, and changes follow a moment later', async () => {
  const server = new FakeServer();
  const one = await miaAtHome(server);
  assert.equal(server.kept.get(MIA)?.[0].settings.keys, 6);
  one.clock.nowMs += 60_000;
  one.settings.set('keys', 12);
  one.settings.set('theme', 'dark');
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  assert.equal(one.store.get(MIA)?.unsent, true);
  one.timers.pass(2000);
  await settle(one);
  assert.equal(server.kept.get(MIA)?.length, 2);
  assert.deepEqual([one.store.get(MIA)?.unsent, one.store.get(MIA)?.serverVersion], [false, 2]);
  assert.deepEqual(one.codes, []);
});

test('a change on another device arrives here', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  const school = await miaAtSchool(server);
  school.clock.nowMs += 60_000;
  school.settings.set('keys', 15);
  await settle(school);
  await settle(home);
  assert.equal(home.settings.values.keys, 15);
  assert.deepEqual(home.codes, ['profile-updated']);
  assert.deepEqual(
    home.store.get(MIA)?.earlier.map(({ settings }) => settings.keys),
    [6],
    'what it takes the place of can be had again',
  );
});

test('who only fetches a player is no newer than who has changed something before', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  home.clock.nowMs += 30_000;
  home.settings.set('keys', 9);
  const school = device(server, { nowMs: home.clock.nowMs + 60_000 });
  const answer = await school.api.get(MIA);
  assert.ok(answer.ok);
  school.players.adopt(answer.value.profile, { onServer: true, serverVersion: answer.value.version, unsent: false });
  await settle(school);
  assert.equal(server.kept.get(MIA)?.length, 1, 'nothing was sent');
  await settle(home);
  await settle(school);
  assert.deepEqual([home.settings.values.keys, school.settings.values.keys], [9, 9]);
});

test('of two changes the newer is used on both devices and the older stays on the one that made it', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  const school = await miaAtSchool(server);
  home.clock.nowMs += 60_000;
  home.settings.set('keys', 9);
  school.clock.nowMs += 90_000;
  school.settings.set('keys', 15);
  await settle(school);
  await settle(home);
  assert.equal(home.settings.values.keys, 15);
  assert.deepEqual(home.codes, ['profile-superseded']);
  assert.deepEqual(
    home.store.get(MIA)?.earlier.map(({ settings }) => settings.keys),
    [9],
  );
  assert.equal(server.kept.get(MIA)?.at(-1)?.settings.keys, 9, 'the server has it too');
});

test('the newer change also wins when it comes last, and both devices hear of the conflict', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  const school = await miaAtSchool(server);
  school.clock.nowMs += 60_000;
  school.settings.set('keys', 15);
  await settle(school);
  home.clock.nowMs += 90_000;
  home.settings.set('keys', 9);
  await settle(home);
  assert.deepEqual(home.codes, ['profile-conflict']);
  await settle(school);
  assert.equal(school.settings.values.keys, 9);
});

test('what was changed by a clock that is behind stays, as it was made from what is in use, and reaches the other device', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  const school = await miaAtSchool(server);
  home.clock.nowMs += 60_000;
  home.settings.set('keys', 9);
  await settle(home);
  await settle(school);
  assert.equal(school.settings.values.keys, 9);
  // A class computer without a battery.
  school.clock.nowMs = 5000;
  school.settings.set('keys', 15);
  await settle(school);
  school.timers.pass(2000);
  await settle(school);
  assert.equal(school.settings.values.keys, 15, 'it does not jump back');
  await settle(home);
  assert.equal(home.settings.values.keys, 15);
  assert.ok(!school.codes.includes('profile-superseded'));
});

test('a server that is gone is asked again, ever more seldom, and at once when the network is back', async () => {
  const server = new FakeServer();
  server.trouble = 'no network';
  const one = await miaAtHome(server);
  assert.equal(one.store.get(MIA)?.unsent, true);
  assert.deepEqual(one.codes, []);
  const asked = server.requests.length;
  one.settings.set('keys', 12);
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  assert.equal(server.requests.length, asked);
  server.trouble = null;
  one.page.dispatchEvent(new Event('online'));
  await settle(one);
  assert.equal(server.kept.get(MIA)?.at(-1)?.settings.keys, 12);
});

test('a player deleted at the server stays here and is not sent again', async () => {
  const server = new FakeServer();
  const one = await miaAtHome(server);
  server.kept.clear();
  one.settings.set('keys', 12);
  await settle(one);
  assert.deepEqual(one.codes, ['profile-gone']);
  assert.equal(one.store.get(MIA)?.onServer, false);
  assert.equal(server.kept.size, 0);
  assert.equal(one.settings.values.keys, 12);
});

test('a player that the server refuses stays here, and the server is left alone', async () => {
  const server = new FakeServer();
  const one = await miaAtHome(server);
  one.clock.nowMs += 1000;
  one.settings.set('keys', 12);
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  const { put } = one.api;
  one.api.put = async () => ({ ok: false, kind: 'refused', status: 422, code: 'profile-invalid', message: '' });
  await settle(one);
  one.api.put = put;
  assert.deepEqual(one.codes, ['profile-refused']);
  assert.equal(one.store.get(MIA)?.onServer, false);
});

test('who is withdrawn is no longer there, and stays wanted while the server does not answer', async () => {
  const server = new FakeServer();
  const one = await miaAtHome(server);
  server.trouble = 'no network';
  assert.equal(await one.sync.withdraw(MIA), 'offline');
  assert.equal(one.store.get(MIA)?.onServer, true);
  server.trouble = null;
  assert.equal(await one.sync.withdraw(MIA), 'gone');
  assert.equal(server.kept.size, 0);
  assert.equal(one.store.get(MIA)?.onServer, false);
});

test('players of the server who are not here can be listed', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  home.players.adopt(profileOf({ id: OTTO, nickname: 'Otto' }), { onServer: true });
  await settle(home);
  const other = device(server);
  assert.deepEqual(
    (await other.sync.elsewhere()).map(({ nickname }) => nickname),
    ['Mia', 'Otto'],
  );
  assert.deepEqual(await home.sync.elsewhere(), []);
  server.trouble = 'no network';
  assert.deepEqual(await other.sync.elsewhere(), []);
});

test('what a server sends that is no profile is not used', async () => {
  const server = new FakeServer();
  server.kept.set(MIA, [/** @type {any} */ ({ ...profileOf(), nickname: '' })]);
  const { api } = device(server);
  const answer = await api.get(MIA);
  assert.deepEqual([answer.ok, !answer.ok && answer.code], [false, 'not-understood']);
});

test('who only fetched a player follows it, and is told once where a change stays', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  const school = await miaAtSchool(server, { shared: false });
  assert.deepEqual([server.kept.get(MIA)?.length, school.codes], [1, []], 'fetching changes nothing there');
  home.clock.nowMs += 60_000;
  home.settings.set('keys', 9);
  await settle(home);
  await settle(school);
  assert.equal(school.settings.values.keys, 9);

  school.clock.nowMs += 90_000;
  school.settings.set('keys', 15);
  await settle(school);
  assert.equal(school.codes.at(-1), 'profile-not-yours');
  assert.equal(server.kept.get(MIA)?.length, 2);
  const { requests } = server;
  const asked = requests.length;
  await settle(school);
  school.timers.pass(600_000);
  assert.equal(requests.length, asked, 'the server is left alone');
  assert.deepEqual([school.store.get(MIA)?.onServer, school.settings.values.keys], [false, 15]);
});

test("another's player is deleted here alone", async () => {
  const server = new FakeServer();
  await miaAtHome(server);
  const school = await miaAtSchool(server, { shared: false });
  assert.equal(await school.sync.withdraw(MIA), 'anothers');
  assert.equal(server.kept.size, 1);
  assert.equal(school.store.get(MIA)?.onServer, false);
});

test('a player from before there were secrets is claimed, once, and not changed', async () => {
  const server = new FakeServer();
  const home = await miaAtHome(server);
  server.owners.secrets.clear();
  const asked = server.requests.length;
  await settle(home);
  await settle(home);
  assert.ok(server.owners.secrets.has(MIA));
  assert.deepEqual(server.requests.slice(asked), ['GET all', 'POST one', 'GET all']);
});
