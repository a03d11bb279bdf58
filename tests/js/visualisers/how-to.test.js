import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleOf } from '../how-to.js';
import { fakeCanvas, installCanvas } from './fake-canvas.js';
import { frames, sceneOf } from './sounds.js';

installCanvas();

test('the picture of the how-to works as it is printed', async () => {
  const { create } = await exampleOf('add-a-visualiser.md', 'visualisers');
  const canvas = fakeCanvas(300, 200);
  const picture = create(canvas);
  picture.resize(300, 200, 1);
  picture.draw(sceneOf());
  picture.draw(sceneOf({ history: frames('flute', 1000, 2000) }));
  const [silent, loud] = canvas.calls.map(({ args: [, , width] }) => width);
  assert.equal(silent, 0);
  assert.ok(loud > 200);
});
