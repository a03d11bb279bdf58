import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginSession, withMark, withTake, withWords } from '../../../static/play-sessions/play-session.js';
import { createReportsApi } from '../../../static/play-sessions/reports-api.js';
import { MIA } from './fakes.js';

const AT = '2026-05-01T10:00:00+02:00';
const begun = beginSession(
  { id: 'i', player: MIA, place: 'secret place', goal: 'secret goal', instrument: 'harp', settings: { strings: 8 } },
  AT,
);
const written = withWords(begun, { name: 'secret name', notes: 'secret notes', tags: ['secret tag'] });
const SESSION = withTake(withMark(written, { id: 'm', at: AT, words: 'secret words' }), { id: 't', startedAt: AT });

/** @param {Response} answer */
function opened(answer) {
  /** @type {{url: string, body: any, text: string, headers: any}[]} */
  const asked = [];
  const fetch = async (/** @type {any} */ url, /** @type {any} */ { body, headers }) => {
    asked.push({ url, body: JSON.parse(body), text: body, headers });
    return answer;
  };
  return { asked, api: createReportsApi({ fetch }) };
}

test('a report is asked for with times, takes and settings, and without a word that somebody wrote', async () => {
  const { api, asked } = opened(new Response('<p>'));
  assert.deepEqual(await api.session(SESSION, 'html', 'de'), { ok: true, value: '<p>' });
  const [{ url, body, text, headers }] = asked;
  assert.equal(url, '/api/v1/reports/sessions/html?language=de');
  assert.deepEqual(Object.keys(headers), ['Content-Type'], 'no key leaves this browser');
  assert.doesNotMatch(text, /secret|Mia|7d0c2c0a/);
  assert.deepEqual([body.takes, body.spans, body.settings], [SESSION.takes, SESSION.spans, { strings: 8 }]);
  assert.deepEqual(body.marks, [{ id: 'm', at: AT, words: '' }], 'how many there are is a figure');
});

test('a trend is asked for with all of its sessions', async () => {
  const { api, asked } = opened(new Response('x'));
  await api.trend([SESSION, SESSION], 'csv', 'ar');
  assert.equal(asked[0].url, '/api/v1/reports/trend/csv?language=ar');
  assert.equal(asked[0].body.sessions.length, 2);
  assert.doesNotMatch(asked[0].text, /secret|Mia/);
});

test('what the server refuses is an answer with its code', async () => {
  const refusal = { error: { code: 'too-large', message: 'x' } };
  const { api } = opened(Response.json(refusal, { status: 413 }));
  const answer = await api.session(SESSION, 'text', 'en');
  assert.deepEqual([answer.ok, !answer.ok && answer.code], [false, 'too-large']);
});
