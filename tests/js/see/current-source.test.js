import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../static/locales/index.js';
import { SOURCES } from '../../../static/sound-sources/index.js';
import { sourceOf } from '../core/locale-files.js';
import { exampleOf } from '../how-to.js';

test('every source is whole, has an id of its own and words in every language', () => {
  const ids = SOURCES.map(({ meta }) => meta.id);
  assert.equal(new Set(ids).size, ids.length);
  const words = LANGUAGES.map(({ code }) => sourceOf(code));
  for (const { meta, isAvailable, start } of SOURCES) {
    assert.ok([undefined, 'file', 'take'].includes(meta.needs), meta.id);
    assert.deepEqual([typeof isAvailable, typeof start], ['function', 'function']);
    words.forEach((text) => assert.match(text, new RegExp(`^${meta.nameKey} = `, 'm'), meta.id));
  }
});

test('where the browser has nothing to listen with, no source says that it can', () => {
  assert.deepEqual(
    SOURCES.filter((source) => source.isAvailable()).map(({ meta }) => meta.id),
    [],
  );
});

test('the source of the how-to works as it is printed', async () => {
  const done = /** @type {string[]} */ ([]);
  const note = (/** @type {string} */ what) => () => {
    done.push(what);
  };
  Object.assign(globalThis, {
    OscillatorNode: class {
      connect = note('connect');
      start = note('start');
      stop = note('stop');
      disconnect = note('disconnect');
    },
  });
  const tone = await exampleOf('add-a-sound-source.md', 'sound-sources');
  const open = await tone.start({ context: () => ({ destination: {} }) });
  open.stop();
  assert.ok(open.node);
  assert.deepEqual(done, ['connect', 'start', 'stop', 'disconnect']);
});
