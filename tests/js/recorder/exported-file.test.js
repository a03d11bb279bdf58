/** A take as the server makes it into a file: what comes of each answer, and of none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportedFile } from '../../../static/recorder/exported-file.js';

/** @param {() => Promise<Response>} answer */
async function outcome(answer) {
  /** @type {string[]} */
  const sentAgain = [];
  const takes = {
    exportAddress: (/** @type {string} */ id, /** @type {string} */ format) => `/takes/${id}/${format}`,
    sendAgain: async (/** @type {string} */ id) => void sentAgain.push(id),
  };
  /** @type {[string, RequestInit][]} */
  const asked = [];
  const fetch = /** @type {any} */ (
    (/** @type {string} */ address, /** @type {RequestInit} */ request) => {
      asked.push([address, request]);
      return answer();
    }
  );
  const read = (/** @type {Response} */ response) => response.text();
  const result = await exportedFile(takes, 'one', 'musicxml', read, { fetch, use: 'show' }).catch(({ code }) => code);
  assert.equal(asked[0][0], '/takes/one/musicxml?use=show');
  assert.ok(asked[0][1].signal, 'there is a limit');
  return [result, sentAgain.length];
}

const broken = () => new ReadableStream({ pull: (stream) => stream.error(new Error('cut off')) });

for (const [name, answer, expected] of /** @type {[string, () => Promise<Response>, unknown[]][]} */ ([
  ['the file', async () => new Response('<score/>'), ['<score/>', 0]],
  ['no network', () => Promise.reject(new TypeError('offline')), ['export-offline', 0]],
  ['after its limit', () => Promise.reject(new DOMException('late', 'TimeoutError')), ['export-offline', 0]],
  ['an answer that stops in the middle', async () => new Response(broken()), ['export-offline', 0]],
  [
    'a take that is not there, which is sent once more',
    async () => new Response('', { status: 404 }),
    ['export-unsent', 1],
  ],
  ['a take without a note', async () => new Response('', { status: 422 }), ['export-empty', 0]],
  ['a server in trouble', async () => new Response('', { status: 500 }), ['export-failed', 0]],
]))
  test(name, async () => assert.deepEqual(await outcome(answer), expected));
