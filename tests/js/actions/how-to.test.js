import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleOf } from '../how-to.js';

test('the action of the how-to works as it is printed', async () => {
  const flick = await exampleOf('add-an-action.md', 'actions');
  const update = flick.create();
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
