import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { beginSession } from '../../../static/play-sessions/play-session.js';
import { createJobsApi } from '../../../static/recorder/jobs-api.js';
import { overviewBy, secretsOf } from '../../../static/sessions/overview.js';
import { Reports } from '../../../static/sessions/reports.js';
import { MIA } from '../play-sessions/fakes.js';
import { FakeTimers } from '../players/profiles.js';

const ID = '5e551045-0000-4000-8000-000000000001';
const BEN = { name: 'Ben', profileId: '5e551045-0000-4000-8000-00000000000b' };

/** @type {string[]} */ let asked;
/** @type {any[]} */ let wishes;
/** @type {any[]} */ let shown;
/** @type {string[]} */ let said;
/** @type {[string, string][]} */ let saved;
/** What the server answers to each question, the last of them for ever. @type {Record<string, Response[]>} */
let answers;
/** @type {FakeTimers} */ let timers;

const json = (/** @type {object} */ body, status = 200) => new Response(JSON.stringify(body), { status });
const job = (/** @type {string} */ state, progress = 0, code = '') =>
  json({ id: ID, state, progress, failure: code ? { code, message: '' } : null });
const error = (/** @type {number} */ status, /** @type {string} */ code) =>
  json({ error: { code, message: '' } }, status);

beforeEach(() => {
  [asked, wishes, shown, said, saved] = [[], [], [], [], []];
  timers = new FakeTimers();
  answers = {
    'POST ': [job('waiting')],
    'GET ': [job('running', 0.5), job('done', 1)],
    'GET /result': [new Response('a;b')],
    'DELETE ': [new Response(null, { status: 204 })],
  };
  /** @type {any} */ (globalThis).document = { adoptedStyleSheets: [] };
});

/** @type {typeof globalThis.fetch} */
const fetch = async (input, { method = 'GET', body, headers } = {}) => {
  const question = `${method} ${String(input).replace('/api/v1/jobs', '').replace(`/${ID}`, '')}`;
  asked.push(question);
  assert.equal(new Headers(headers).get('Creatable-Secret'), 'of-this-overview');
  if (body) wishes.push(JSON.parse(String(body)));
  const list = answers[question];
  return /** @type {Response} */ (list.length > 1 ? list.shift() : list[0].clone());
};

function opened() {
  const api = createJobsApi({ fetch, secret: 'of-this-overview' });
  const reports = new Reports({
    api: /** @type {any} */ ({}),
    show: (report) => shown.push(report),
    report: (code) => said.push(code),
    saveAs: async (file, name) =>
      saved.push([
        name.replace(/-\d[\d-]+/, ''),
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer()),
      ]),
    timers,
  });
  return { reports, ask: overviewBy({ by: 'week', secrets: ['s1', 's2'], language: 'de', api, timers }) };
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

async function passSeconds(/** @type {number} */ count) {
  for (let second = 0; second < count; second += 1) {
    await settle();
    timers.pass(1000);
  }
  await settle();
}

const states = () => shown.map((each) => each && [each.state, each.progress]);

test('the players of this browser bring their secrets along, each once', () => {
  /** @param {string} id @param {{name: string, profileId?: string}} player */
  const session = (id, player) =>
    beginSession({ id, player, place: '', goal: '', instrument: 'harp', settings: {} }, '2026-05-01T10:00:00Z');
  const known = new Map([
    ['a', 'of-ben'],
    [BEN.profileId, 'of-ben'],
    ['d', 'of-a-session'],
  ]);
  const all = [session('a', BEN), session('b', BEN), session('c', MIA), session('d', { name: 'Typed' })];
  assert.deepEqual(secretsOf(all, { known: (id) => known.get(id) ?? null }), ['of-ben', 'of-a-session']);
  const many = Array.from({ length: 500 }, (_, place) => session(String(place), { name: 'Typed' }));
  assert.equal(secretsOf(many, { known: (id) => id }).length, 400);
});

test('it is asked for by week, in the language of the page, and says how far it is', async () => {
  const { reports, ask } = opened();
  reports.ofAll(ask);
  await passSeconds(1);
  assert.deepEqual(wishes, [{ kind: 'archive', by: 'week', format: 'html', language: 'de', secrets: ['s1', 's2'] }]);
  assert.deepEqual(states(), [
    ['making', 0],
    ['making', 0.5],
  ]);
});

test('who cancels it sees nothing more of it, and the server ends it', async () => {
  const { reports, ask } = opened();
  reports.ofAll(ask);
  await settle();
  reports.close();
  await passSeconds(3);
  assert.deepEqual(asked, ['POST ', 'DELETE ']);
  assert.deepEqual([states(), said], [[['making', 0], null], []]);
});

test('each other form is made when it is wanted, saved, and dropped at the server', async () => {
  const { reports, ask } = opened();
  answers['GET '] = [job('running', 0.25), job('failed', 0, 'internal'), job('running', 0.5), job('done', 1)];
  reports.ofAll(ask);
  await passSeconds(2);
  asked = [];
  shown = [];
  reports.save('csv');
  // Once at a time.
  reports.save('json');
  await passSeconds(2);
  assert.equal(wishes.at(-1).format, 'csv');
  assert.deepEqual(asked, ['POST ', 'GET ', 'GET ', 'GET /result', 'DELETE ']);
  assert.deepEqual(
    shown.map(({ saving, progress }) => [saving, progress]),
    [
      ['csv', 0],
      ['csv', 0.5],
      ['csv', 1],
      [null, 1],
    ],
  );
  assert.deepEqual(saved, [['creatable-overview.csv', '\uFEFFa;b']]);
});

test('a file that is cancelled is not saved, and the next one is', async () => {
  const { reports, ask } = opened();
  answers['GET '] = [job('failed', 0, 'internal'), job('done', 1)];
  reports.ofAll(ask);
  await passSeconds(1);
  reports.save('csv');
  await settle();
  reports.cancelSave();
  await passSeconds(3);
  assert.deepEqual([saved, shown.at(-1).saving], [[], null]);
  reports.save('json');
  await passSeconds(2);
  assert.deepEqual(saved, [['creatable-overview.json', 'a;b']]);
});

for (const [what, question, answer, code] of /** @type {const} */ ([
  ['too many players', 'GET ', () => job('failed', 0, 'too-large'), 'overview-too-large'],
  ['a PIN that has run out', 'POST ', () => error(423, 'pin-needed'), 'report-locked'],
  ['too many jobs', 'POST ', () => error(429, 'jobs-full'), 'report-unreachable'],
  ['a job that is gone', 'GET ', () => error(404, 'job-not-found'), 'report-failed'],
  ['a proxy in the place of the server', 'GET ', () => job('done', 1), 'report-failed'],
]))
  test(`${what}: said (${code}), and asked for again by a button`, async () => {
    const { reports, ask } = opened();
    answers[question] = [answer()];
    reports.ofAll(ask);
    await passSeconds(2);
    assert.deepEqual([said, shown.at(-1).state], [[code], 'failed']);
    reports.again();
    assert.equal(shown.at(-1).state, 'making');
    await passSeconds(2);
    assert.deepEqual([said, shown.at(-1).state], [[code, code], 'failed']);
    reports.close();
  });
