import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createJobsApi } from '../../../static/recorder/jobs-api.js';
import { createAllTakes } from '../../../static/takes/all-takes.js';
import { FakeTimers } from '../players/profiles.js';

const ID = '5e551045-0000-4000-8000-000000000001';

/** @type {string[]} */ let asked;
/** @type {string[]} */ let said;
/** @type {(number|null)[]} */ let shown;
/** @type {string[]} */ let saved;
/** What the server answers to each question, the last of them for ever. @type {Record<string, (Response|Error|(() => Promise<Response>))[]>} */
let answers;
/** @type {FakeTimers} */ let timers;

const json = (/** @type {object} */ body, status = 200) => new Response(JSON.stringify(body), { status });
const job = (/** @type {string} */ state, progress = 0) => json({ id: ID, state, progress, result: null });
const error = (/** @type {number} */ status) => json({ error: { code: 'some', message: '' } }, status);
const gone = () => new TypeError('Failed to fetch');

beforeEach(() => {
  [asked, said, shown, saved] = [[], [], [], []];
  timers = new FakeTimers();
  answers = {
    'POST ': [job('waiting')],
    'GET ': [job('running', 0.5), job('done', 1)],
    'GET /result': [new Response('PK')],
    'DELETE ': [new Response(null, { status: 204 })],
  };
});

/** @type {typeof globalThis.fetch} */
const fetch = async (input, { method = 'GET', body } = {}) => {
  const question = `${method} ${String(input).replace('/api/v1/jobs', '').replace(`/${ID}`, '')}`;
  asked.push(body ? `${question}${JSON.parse(String(body)).takes}` : question);
  const list = answers[question];
  const answer = list.length > 1 ? list.shift() : list[0];
  if (answer instanceof Error) throw answer;
  return typeof answer === 'function' ? answer() : /** @type {Response} */ (answer).clone();
};

const opened = () =>
  createAllTakes({
    api: createJobsApi({ fetch }),
    save: async (file) => saved.push(await file.text()),
    onChange: (progress) => shown.push(progress),
    report: (code) => said.push(code),
    timers,
  });

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Until it is done. @param {Promise<void>} making */
async function finish(making) {
  let over = false;
  making.then(() => {
    over = true;
  });
  for (let seconds = 0; !over && seconds < 60; seconds += 1) {
    await settle();
    timers.pass(1000);
  }
  assert.ok(over);
}

test('takes are asked for in their order, its progress is shown, and the file is saved and then dropped there', async () => {
  await finish(opened().make(['a', 'b']));
  assert.deepEqual(asked, ['POST a,b', 'GET ', 'GET ', 'GET /result', 'DELETE ']);
  assert.deepEqual([said, shown, saved], [['takes-zip-ready'], [0, 0.5, 1, null], ['PK']]);
});

test('who asks twice has one', async () => {
  const all = opened();
  await Promise.all([finish(all.make(['a'])), all.make(['a'])]);
  assert.equal(asked.filter((each) => each.startsWith('POST')).length, 1);
});

for (const [what, question, answer, code] of /** @type {const} */ ([
  ['a server that is not there', 'POST ', gone(), 'takes-zip-offline'],
  ['a server with too many jobs', 'POST ', error(429), 'takes-zip-busy'],
  ['a server that refuses', 'POST ', error(422), 'takes-zip-failed'],
  ['an answer that is none', 'POST ', json({}), 'takes-zip-failed'],
  ['a job that fails', 'GET ', job('failed'), 'takes-zip-failed'],
  ['a job that is gone', 'GET ', error(404), 'takes-zip-failed'],
  ['a server that goes for good', 'GET ', gone(), 'takes-zip-offline'],
  ['a file that cannot be had', 'GET /result', error(500), 'takes-zip-failed'],
]))
  test(`${what} is said, and the next time goes well`, async () => {
    const all = opened();
    const before = answers[question];
    answers[question] = [answer];
    await finish(all.make(['a']));
    assert.deepEqual([said, shown.at(-1), saved], [[code], null, []]);
    answers[question] = before;
    await finish(all.make(['a']));
    assert.deepEqual([said, saved], [[code, 'takes-zip-ready'], ['PK']]);
  });

test('a server that is away for a moment is asked again', async () => {
  answers['GET '] = [gone(), gone(), job('running', 0.25), gone(), gone(), gone(), gone(), gone(), job('done', 1)];
  await finish(opened().make(['a']));
  assert.deepEqual([said, saved], [['takes-zip-ready'], ['PK']]);
});

test('cancelled, it ends at once here and its job is ended there; what comes late changes nothing', async () => {
  const all = opened();
  all.cancel();
  const making = all.make(['a']);
  await settle();
  all.cancel();
  await settle();
  assert.deepEqual([asked, said, shown], [['POST a', 'DELETE '], ['takes-zip-cancelled'], [0, null]]);
  await finish(making);
  assert.deepEqual([asked.length, said, saved, shown], [2, ['takes-zip-cancelled'], [], [0, null]]);
});

test('cancelled before the server has answered, the job is ended when it does', async () => {
  /** @type {(answer: Response) => void} */
  let late = () => {};
  answers['POST '] = [
    () =>
      new Promise((resolve) => {
        late = resolve;
      }),
  ];
  const all = opened();
  const making = all.make(['a']);
  await settle();
  all.cancel();
  assert.deepEqual(asked, ['POST a']);
  late(job('waiting'));
  await making;
  assert.deepEqual([asked, said], [['POST a', 'DELETE '], ['takes-zip-cancelled']]);
});
