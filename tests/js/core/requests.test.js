import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askFor, onRequest, onRequests } from '../../../static/core/requests.js';

function rig() {
  /** @type {unknown[]} */
  const heard = [];
  return { page: new EventTarget(), heard, hear: (/** @type {unknown} */ detail) => heard.push(detail) };
}

test('what is asked for is heard with its detail', () => {
  const { page, heard, hear } = rig();
  onRequest(page, 'take-play', hear);
  onRequests(page, { 'volume-choose': hear, recentre: hear });
  askFor(page, 'take-play', 'take-1');
  askFor(page, 'volume-choose', 0.5);
  askFor(page, 'recentre');
  assert.deepEqual(heard, ['take-1', 0.5, null]);
});

test('nothing is heard after the end that was set', () => {
  const { page, heard, hear } = rig();
  const ending = new AbortController();
  onRequest(page, 'recentre', hear, { signal: ending.signal });
  ending.abort();
  askFor(page, 'recentre');
  assert.deepEqual(heard, []);
});

test('what a listener throws or rejects with comes to one place', async () => {
  const { page, heard, hear } = rig();
  const listeners = {
    recentre: () => {
      throw new Error('at once');
    },
    'take-play': async () => Promise.reject(new Error('later')),
  };
  onRequests(page, listeners, (error) => hear(/** @type {Error} */ (error).message));
  askFor(page, 'take-play', 'take-1');
  askFor(page, 'recentre');
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  assert.deepEqual(heard.sort(), ['at once', 'later']);
});

test('a misspelt name or a wrong detail cannot be asked for or heard: the type checker holds it', () => {
  const { page, heard, hear } = rig();
  // @ts-expect-error  no such name
  askFor(page, 'take-pley', 'take-1');
  // @ts-expect-error  it needs a text
  askFor(page, 'take-play', 1);
  // @ts-expect-error  it needs something
  askFor(page, 'take-play');
  // @ts-expect-error  its name says all
  askFor(page, 'recentre', 1);
  // @ts-expect-error  no such name
  onRequests(page, { 'take-pley': hear });
  onRequests(page, {
    // @ts-expect-error  a number
    'volume-choose': (/** @type {string} */ volume) => hear(volume),
  });
  assert.deepEqual(heard, []);
});
