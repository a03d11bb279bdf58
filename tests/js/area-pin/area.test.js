import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArea } from '../../../static/area-pin/area.js';
import { createPinApi } from '../../../static/area-pin/pin-api.js';
import { FakeTimers } from '../players/profiles.js';

/** A server with a PIN, or none; away: it does not answer. */
class FakeServer {
  /** @type {string|null} */
  pin = null;
  isOpen = false;
  wait = 0;
  away = false;
  /** @type {string[]} */
  urls = [];

  fetch = /** @type {any} */ (
    async (/** @type {string} */ url, /** @type {any} */ { method = 'GET', body }) => {
      this.urls.push(`${method} ${url}`);
      if (this.away) throw new TypeError('no network');
      if (method === 'GET') return this.#state();
      return this.#change(url.split('/').at(-1) ?? '', JSON.parse(body));
    }
  );

  #state() {
    const isSet = this.pin !== null;
    return Response.json({ isSet, isOpen: !isSet || this.isOpen, waitSeconds: this.wait });
  }

  /** @param {string} what @param {{pin: string, current?: string}} given */
  #change(what, { pin, current }) {
    const given = what === 'pin' ? current : pin;
    if (this.wait > 0 && what !== 'close') return problem(429, 'pin-wait');
    if (what !== 'close' && this.pin !== null && given !== this.pin) return problem(403, 'pin-wrong');
    if (what === 'pin') this.pin = pin;
    if (what === 'remove') this.pin = null;
    this.isOpen = what !== 'close';
    return new Response(null, { status: 204 });
  }
}

/** @param {number} status @param {string} code */
const problem = (status, code) => Response.json({ error: { code, message: '' } }, { status });

function openBrowser({ server = new FakeServer(), kept = new Map() } = {}) {
  const timers = new FakeTimers();
  const memory = {
    recall: (/** @type {string} */ name) => kept.get(name) ?? null,
    remember: (/** @type {string} */ name, /** @type {unknown} */ value) => void kept.set(name, value),
  };
  const area = createArea({ api: createPinApi({ fetch: server.fetch }), memory, timers: /** @type {any} */ (timers) });
  return { area, server, kept, timers };
}

test('without a PIN nothing is closed, whether the server answers or not', async () => {
  const { area, server } = openBrowser();
  assert.equal(area.isClosed, false);
  await area.look();
  server.away = true;
  await area.look();
  assert.deepEqual([area.isClosed, area.state.isAway], [false, true]);
});

test('with a PIN it is closed until the right one comes, and never stands in an address', async () => {
  const { area, server } = openBrowser();
  assert.equal(await area.set('1234'), true);
  assert.deepEqual([area.isClosed, area.state.said], [false, 'set']);
  await area.close();
  assert.equal(area.isClosed, true);
  assert.equal(await area.open('0000'), false);
  assert.deepEqual([area.isClosed, area.state.said], [true, 'wrong']);
  assert.equal(await area.open('1234'), true);
  assert.equal(area.isClosed, false);
  assert.equal(await area.set('5678', '1234'), true);
  assert.equal(area.state.said, 'changed');
  assert.equal(await area.remove('5678'), true);
  assert.deepEqual([area.state.isSet, area.state.said], [false, 'removed']);
  assert.ok(server.urls.every((url) => !/\d{4}/.test(url)));
});

test('a browser that knows of a PIN is closed from the start, also while the server is away', async () => {
  const { area, kept, server } = openBrowser();
  await area.set('1234');
  server.isOpen = false;
  const again = openBrowser({ server, kept });
  assert.equal(again.area.isClosed, true);
  server.away = true;
  const asked = server.urls.length;
  assert.equal(await again.area.open('1234'), false);
  // Who does not answer is not asked once more at once: each question may take long.
  assert.equal(server.urls.length, asked + 1);
  assert.deepEqual([again.area.isClosed, again.area.state.isAway], [true, true]);
  server.away = false;
  assert.equal(await again.area.open('1234'), true);
  assert.deepEqual([again.area.isClosed, again.area.state.isAway], [false, false]);
});

test('who must wait is told so once, and once more when it is over', async () => {
  const { area, server, timers } = openBrowser();
  await area.set('1234');
  await area.close();
  server.wait = 40;
  await area.open('1234');
  assert.deepEqual([area.state.waitSeconds, area.state.said], [40, '']);
  let told = 0;
  area.onChange(() => {
    told += 1;
  });
  timers.pass(39_000);
  assert.equal(told, 0);
  timers.pass(1000);
  assert.deepEqual([told, area.state.waitSeconds, area.state.said], [1, 0, 'again']);
});

test('what the server cannot do is said, and nothing is open by it', async () => {
  const { area, server } = openBrowser();
  await area.set('1234');
  await area.close();
  const { fetch } = server;
  server.fetch = async (/** @type {string} */ url, /** @type {any} */ request) =>
    request.method === 'POST' ? problem(507, 'storage-full') : fetch(url, request);
  const broken = openBrowser({ server, kept: new Map([['area-pin', true]]) });
  assert.equal(await broken.area.open('1234'), false);
  assert.deepEqual([broken.area.isClosed, broken.area.state.said], [true, 'failed']);
});
