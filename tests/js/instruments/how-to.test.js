import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const HOW_TO = new URL('../../../docs/how-to/add-an-instrument.md', import.meta.url);
const INSTRUMENTS = new URL('../../../static/instruments/', import.meta.url);

test('the instrument of the how-to works as it is printed', async () => {
  const [, printed] = /** @type {RegExpMatchArray} */ ((await readFile(HOW_TO, 'utf8')).match(/```js\n(.*?)```/s));
  const code = printed.replaceAll("'./", `'${INSTRUMENTS.href}`);
  const gong = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  /** @type {string[]} */
  const heard = [];
  const instrument = gong.create({
    settings: {},
    emit: (/** @type {any} */ event) => heard.push(event.type),
    nowSeconds: () => 0,
  });
  instrument.update({ source: 'nose', x: 0.5, y: 0.5, present: true, atMs: 0 });
  instrument.press(instrument.layout[0].id, { source: 'mouse' });
  instrument.dispose();
  assert.deepEqual(heard, ['note-on', 'note-off', 'note-on', 'note-off']);
});
