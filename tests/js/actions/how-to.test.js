import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const HOW_TO = new URL('../../../docs/how-to/add-an-action.md', import.meta.url);

test('the action of the how-to works as it is printed', async () => {
  const [, code] = /** @type {RegExpMatchArray} */ ((await readFile(HOW_TO, 'utf8')).match(/```js\n(.*?)```/s));
  const flick = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const update = flick.create(flick.meta.defaults);
  const samples = [
    ['button', 300],
    ['button', 280],
    [null, 200],
    ['button', 300],
    [null, 400],
    ['button', 300],
  ];
  const inputs = [...samples.map(([target, y], index) => ({ atMs: index, present: true, target, y })), { atMs: 9 }];
  assert.deepEqual(
    inputs.map((input) => update(input)?.phase ?? null),
    ['enter', null, 'commit', 'enter', 'cancel', 'enter', 'cancel'],
  );
});
