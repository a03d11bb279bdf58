import assert from 'node:assert/strict';
import { test } from 'node:test';

/** @type {Record<string, (event: any) => void>} */
const listeners = {};
/** @type {Map<string, string>} */
const kept = new Map();
const cache = {
  match: async (/** @type {string} */ address) => (kept.has(address) ? new Response(kept.get(address)) : undefined),
  put: async () => {},
};
/** What the server does with a question. @type {() => Promise<Response>} */
let server = () => Promise.reject(new Error('no server'));
Object.assign(globalThis, {
  VIEWS: ['/'],
  location: new URL('http://school/service-worker.js'),
  caches: { open: async () => cache, match: async () => undefined },
  fetch: () => server(),
  addEventListener: (/** @type {string} */ type, /** @type {any} */ listener) => {
    listeners[type] = listener;
  },
});
await import(new URL('../../../static/app/service-worker.js', import.meta.url).href);

const settle = () => new Promise((resolve) => setImmediate(resolve));
const never = () => /** @type {Promise<Response>} */ (new Promise(() => {}));

/** @param {string} path @returns {Promise<string>} */
async function ask(path) {
  /** @type {Promise<Response>|undefined} */
  let answer;
  listeners.fetch({
    request: { method: 'GET', url: `http://school${path}`, headers: new Headers() },
    respondWith(/** @type {Promise<Response>} */ given) {
      answer = given;
    },
    waitUntil() {},
  });
  return (await answer)?.text() ?? '';
}

test('what the page does when the server answers, fails, never answers, or answers late', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  kept.set('http://school/', 'kept page').set('http://school/static/a.js', 'kept file');

  server = async () => new Response('from the server');
  assert.equal(await ask('/'), 'from the server');

  server = () => Promise.reject(new Error('gone'));
  assert.equal(await ask('/'), 'kept page');
  await assert.rejects(ask('/static/never-seen.js'), /gone/);

  // An answered question says nothing of the next one.
  context.mock.timers.tick(5000);
  server = never;
  let shown = '';
  ask('/').then((text) => {
    shown = text;
  });
  await settle();
  context.mock.timers.tick(2999);
  await settle();
  assert.equal(shown, '');
  context.mock.timers.tick(1);
  await settle();
  assert.equal(shown, 'kept page');

  // Page, script, words, one after the other: three seconds in all, not for each.
  const next = ask('/static/a.js');
  await settle();
  context.mock.timers.tick(0);
  assert.equal(await next, 'kept file');

  // What is not kept is waited for: late is better than never.
  /** @type {(answer: Response) => void} */
  let answerLate = () => {};
  server = () =>
    new Promise((resolve) => {
      answerLate = resolve;
    });
  const late = ask('/static/new.js');
  await settle();
  context.mock.timers.tick(20_000);
  answerLate(new Response('late'));
  assert.equal(await late, 'late');

  // It answers again: its answers count again.
  let answered = '';
  ask('/').then((text) => {
    answered = text;
  });
  await settle();
  context.mock.timers.tick(2000);
  answerLate(new Response('newer page'));
  await settle();
  assert.equal(answered, 'newer page');
});
