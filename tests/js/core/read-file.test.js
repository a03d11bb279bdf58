import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeTextReader, PIECE_MS, piecesOf, readBytes, readText } from '../../../static/core/read-file.js';
import { FakeTimers } from '../players/profiles.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** A file that lies elsewhere: its pieces come when a test says so. @param {string} text */
function farAway(text) {
  /** @type {((work: (stream: ReadableStreamDefaultController) => unknown) => void)[]} */
  const asked = [];
  const state = { isLetGo: false };
  const file = /** @type {Blob} */ ({
    size: bytesOf(text).length,
    stream: () =>
      new ReadableStream(
        {
          pull: (stream) =>
            new Promise((resolve) => {
              asked.push((work) => {
                work(stream);
                resolve();
              });
            }),
          cancel() {
            state.isLetGo = true;
          },
        },
        { highWaterMark: 0 },
      ),
  });
  /** @param {string} piece */
  const send = async (piece) => {
    await settle();
    asked.at(-1)?.((stream) => state.isLetGo || stream.enqueue(bytesOf(piece)));
    await settle();
  };
  const end = async () => {
    await settle();
    asked.at(-1)?.((stream) => state.isLetGo || stream.close());
    await settle();
  };
  const fail = async () => {
    await settle();
    asked.at(-1)?.((stream) => stream.error(new DOMException('gone', 'NotReadableError')));
    await settle();
  };
  return { file, send, end, fail, state };
}

/** @typedef {ReturnType<typeof farAway> & {timers: FakeTimers}} Far */
/** What the place does in which the file lies. @type {[what: string, does: (far: Far) => unknown, outcome: string][]} */
const WAYS = [
  [
    'answers in pieces',
    async ({ send, end }) => {
      await send('song');
      await send('ä ');
      await end();
    },
    'songä ',
  ],
  ['hangs', async ({ timers }) => timers.pass(PIECE_MS), 'file-unreadable'],
  ['fails', ({ fail }) => fail(), 'file-unreadable'],
  [
    'hangs half way',
    async ({ send, timers }) => {
      await send('song');
      timers.pass(PIECE_MS);
    },
    'file-unreadable',
  ],
  [
    'answers late',
    async ({ send, end, timers }) => {
      timers.pass(PIECE_MS);
      await send('song');
      await end();
    },
    'file-unreadable',
  ],
  [
    'is slow, and sends piece by piece',
    async ({ send, end, timers }) => {
      for (const letter of 'songä ') {
        timers.pass(PIECE_MS - 1);
        await send(letter);
      }
      await end();
    },
    'songä ',
  ],
];
for (const [what, does, outcome] of WAYS) {
  test(`a file whose place ${what}`, async () => {
    const far = farAway('songä ');
    const timers = new FakeTimers();
    const reading = readText(far.file, timers).then(
      (text) => text,
      ({ code }) => code,
    );
    await settle();
    await does({ ...far, timers });
    assert.equal(await reading, outcome);
    assert.equal(timers.waiting.size, 0);
  });
}

test('a file is read as it is, also an empty one, and text without the mark that Windows puts before it', async () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  assert.deepEqual(await readBytes(new Blob([bytes])), bytes);
  assert.deepEqual(await readBytes(new Blob([])), new Uint8Array(0));
  assert.equal(await readText(new Blob(['\ufeff{"a":"ä"}'])), '{"a":"ä"}');
});

test('who has seen enough of a file lets it go', async () => {
  const { file, send, state } = farAway('song');
  const reading = (async () => {
    for await (const piece of piecesOf(file, new FakeTimers())) return piece.length;
    return 0;
  })();
  await send('song');
  assert.equal(await reading, 4);
  assert.equal(state.isLetGo, true);
});

test('of two files that are chosen one after the other the second counts, whichever comes first, or fails', async () => {
  for (const first of /** @type {const} */ (['send', 'fail'])) {
    const read = makeTextReader(new FakeTimers());
    const [one, other] = [farAway('one'), farAway('two')];
    const answers = [read(one.file), read(other.file)];
    await other.send('two');
    await other.end();
    if (first === 'fail') await one.fail();
    else {
      await one.send('one');
      await one.end();
    }
    assert.deepEqual(await Promise.all(answers), [null, 'two']);
  }
});
