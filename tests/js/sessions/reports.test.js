import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { beginSession } from '../../../static/play-sessions/play-session.js';
import { monthsOf, playersOf, sessionsOf } from '../../../static/sessions/report-choice.js';
import { withOwnWords } from '../../../static/sessions/report-file.js';
import { Reports } from '../../../static/sessions/reports.js';
import { MIA } from '../play-sessions/fakes.js';
import { FakeTimers } from '../players/profiles.js';

/** @param {string} id @param {string} day @param {{name: string, profileId?: string}} [player] */
const session = (id, day, player = MIA) =>
  beginSession({ id, player, place: '', goal: '', instrument: 'harp', settings: {} }, `${day}T10:00:00+02:00`);

const ALL = [
  session('d', '2026-07-22'),
  session('c', '2026-06-15', { name: 'Ben' }),
  session('b', '2026-06-08'),
  session('a', '2026-05-01', { name: 'ben' }),
];
const ids = (/** @type {{id: string}[]} */ found) => found.map(({ id }) => id).join('');

test('each player is offered once, whatever the case of a nickname', () => {
  assert.equal(ids(playersOf(ALL)), 'dc');
});

test('a trend has the sessions of its player, from the first month to the last', () => {
  assert.deepEqual(monthsOf(ALL), ['2026-07', '2026-06', '2026-05']);
  assert.equal(ids(sessionsOf(ALL, { id: 'd', since: '', until: '' })), 'db');
  assert.equal(ids(sessionsOf(ALL, { id: 'c', since: '', until: '2026-05' })), 'a');
  assert.equal(ids(sessionsOf(ALL, { id: 'c', since: '2026-06', until: '' })), 'c');
  assert.equal(ids(sessionsOf(ALL, { id: 'gone', since: '', until: '' })), '');
});

test('text for a record begins with what stays in this browser', () => {
  assert.equal(withOwnWords('Report', { player: 'Mia', goal: 'further left', notes: '' }), 'Mia\nfurther left\nReport');
});

/** @type {any[]} */ let shown;
/** @type {string[]} */ let said;
beforeEach(() => {
  shown = [];
  said = [];
  /** @type {any} */ (globalThis).document = { adoptedStyleSheets: [] };
});

/** @param {(count: number) => Promise<any>} answer */
function opened(answer) {
  const asked = { sessions: 0 };
  const api = {
    session: () => answer(1),
    trend: (/** @type {readonly any[]} */ sessions) => {
      asked.sessions = sessions.length;
      return answer(sessions.length);
    },
  };
  const parts = {
    show: (/** @type {any} */ each) => shown.push(each),
    report: (/** @type {any} */ code) => said.push(code),
  };
  const timers = new FakeTimers();
  return { asked, timers, reports: new Reports({ api, timers, ...parts }) };
}

for (const [failure, code] of /** @type {[object, string][]} */ ([
  [{ kind: 'unreachable', code: 'no-answer' }, 'report-unreachable'],
  [{ kind: 'busy', code: 'http-429' }, 'report-unreachable'],
  [{ kind: 'refused', code: 'too-large' }, 'report-too-large'],
  [{ kind: 'trouble', code: 'internal' }, 'report-failed'],
])) {
  test(`a report that cannot be had is said (${JSON.stringify(failure)}), and can be asked for again`, async () => {
    const { reports } = opened(async () => ({ ok: false, ...failure }));
    await reports.ofSession(ALL[0]);
    await reports.again();
    assert.deepEqual(
      shown.map(({ state }) => state),
      ['making', 'failed', 'making', 'failed'],
    );
    assert.deepEqual(said, [code, code]);
  });
}

test('what comes for a report that was left shows nothing and says nothing', async () => {
  /** @type {((answer: any) => void)[]} */
  const waiting = [];
  const { reports } = opened(() => new Promise((resolve) => waiting.push(resolve)));
  const made = reports.ofSession(ALL[0]);
  reports.close();
  for (const answer of waiting) answer({ ok: false, kind: 'trouble', code: 'internal' });
  await made;
  assert.deepEqual([shown.at(-1), said], [null, []]);
});

test('a trend has the fifty newest sessions at most', async () => {
  const { reports, asked } = opened(async () => ({ ok: false, kind: 'trouble', code: 'internal' }));
  await reports.ofPlayer(Array.from({ length: 60 }, (_, place) => session(String(place), '2026-05-01')));
  assert.equal(asked.sessions, 50);
});

test('a server that is away is asked again by itself, which is said once, until the report is there or left', async () => {
  let asked = 0;
  let failure = { kind: 'unreachable', code: 'no-answer' };
  const { reports, timers } = opened(async () => {
    asked += 1;
    return { ok: false, ...failure };
  });
  const settle = () => new Promise(setImmediate);
  await reports.ofSession(ALL[0]);
  for (let minute = 0; minute < 3; minute += 1) {
    timers.pass(60_000);
    await settle();
  }
  assert.equal(asked, 8);
  assert.deepEqual([shown.length, said], [2, ['report-unreachable']]);
  // What does not go by itself is said, and not asked again.
  failure = { kind: 'trouble', code: 'internal' };
  timers.pass(60_000);
  await settle();
  timers.pass(60_000);
  await settle();
  assert.deepEqual([asked, said], [10, ['report-unreachable', 'report-failed']]);
  failure = { kind: 'unreachable', code: 'no-answer' };
  await reports.again();
  reports.close();
  timers.pass(60_000);
  await settle();
  assert.equal(asked, 12);
});
