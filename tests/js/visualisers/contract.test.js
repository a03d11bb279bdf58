/** What every picture of sound must do; runs over the registry, so a newcomer is tested at once. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findVisualiser, visualisers } from '../../../static/visualisers/index.js';
import { fakeCanvas, installCanvas } from './fake-canvas.js';
import { frames, SOUNDS, sceneOf } from './sounds.js';

/** @import {Scene} from '../../../static/types.js' */

installCanvas();
const SIZES = [
  [1, 1],
  [4000, 2000],
  [1, 2000],
  [320, 240],
];

test('no two pictures have the same name', () => {
  assert.equal(new Set(visualisers.map(({ meta }) => meta.id)).size, visualisers.length);
  assert.throws(() => findVisualiser('fireworks'), /picture must be one of .*got fireworks/);
});

/** Drawn for two seconds, at an uneven pace. @param {(typeof visualisers)[number]} module @param {any} canvas @param {string} sound @param {Partial<Scene>} [parts] */
function watch({ create }, canvas, sound, parts = {}) {
  const picture = create(canvas);
  picture.resize(canvas.width, canvas.height, 1);
  const history = frames(sound, 50_000, 52_000);
  for (let seen = 0; seen < history.length; seen += 1 + (seen % 5)) {
    picture.draw(sceneOf({ history: history.slice(Math.max(0, seen - 60), seen + 1), ...parts }));
  }
  return picture;
}

visualisers.forEach((module) =>
  describe(`the picture ${module.meta.id}`, () => {
    test('is found by its name and can say what it shows', () => {
      assert.equal(findVisualiser(module.meta.id).create, module.create);
      assert.equal(module.meta.nameKey, `picture-${module.meta.id}`);
      assert.equal(module.meta.altKey, `picture-${module.meta.id}-alt`);
      assert.ok(Object.isFrozen(module.meta));
    });

    for (const [width, height] of SIZES) {
      test(`draws every sound on ${width} x ${height} pixels, and never asks for what cannot be`, () => {
        for (const sound of Object.keys(SOUNDS)) {
          const canvas = fakeCanvas(width, height);
          watch(module, canvas, sound);
          assert.equal(canvas.depth, 0, 'what is saved must be restored');
        }
      });
    }

    test('draws before anything was heard, with reduced motion, forced colours, notes and a pointer', () => {
      const canvas = fakeCanvas(640, 360);
      const picture = module.create(/** @type {any} */ (canvas));
      picture.resize(640, 360, 2);
      picture.draw(sceneOf());
      watch(module, canvas, 'scale', { reducedMotion: true });
      watch(module, canvas, 'drum', { forcedColours: true, palette: 'greys' });
      watch(module, canvas, 'scale', {
        pointer: { x: 1.4, y: -0.2 },
        notes: [
          { note: 0, channel: 0, velocity: 1, sinceMs: 50_100 },
          { note: 127, channel: 9, velocity: 127, sinceMs: 0 },
        ],
      });
      assert.ok(canvas.calls.length > 0);
      assert.equal(canvas.depth, 0);
    });

    test('bears a picture whose memory the browser has taken, a clock that goes back, and its end', () => {
      const canvas = fakeCanvas(640, 360, { lost: true });
      const picture = watch(module, canvas, 'scale');
      picture.draw(sceneOf({ history: frames('drum', 10_000, 10_200) }));
      picture.draw(sceneOf({ history: frames('drum', 900_000, 900_200) }));
      picture.dispose();
      picture.dispose();
    });

    test('neither clears nor moves the canvas that it shares with others', () => {
      const canvas = fakeCanvas(640, 360);
      watch(module, canvas, 'scale');
      const forbidden = ['clearRect', 'setTransform', 'resetTransform', 'reset', 'transform'];
      assert.deepEqual(
        canvas.calls.filter(({ name }) => forbidden.includes(name)),
        [],
      );
    });
  }),
);
