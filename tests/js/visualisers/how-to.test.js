import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fakeCanvas, installCanvas } from './fake-canvas.js';
import { frames, sceneOf } from './sounds.js';

installCanvas();
const HOW_TO = new URL('../../../docs/how-to/add-a-visualiser.md', import.meta.url);
const VISUALISERS = new URL('../../../static/visualisers/', import.meta.url);

test('the picture of the how-to works as it is printed', async () => {
  const [, printed] = /** @type {RegExpMatchArray} */ ((await readFile(HOW_TO, 'utf8')).match(/```js\n(.*?)```/s));
  const { create } = await import(
    `data:text/javascript,${encodeURIComponent(printed.replaceAll("'./", `'${VISUALISERS.href}`))}`
  );
  const canvas = fakeCanvas(300, 200);
  const picture = create(canvas);
  picture.resize(300, 200, 1);
  picture.draw(sceneOf());
  picture.draw(sceneOf({ history: frames('flute', 1000, 2000) }));
  const [silent, loud] = canvas.calls.map(({ args: [, , width] }) => width);
  assert.equal(silent, 0);
  assert.ok(loud > 200);
});
