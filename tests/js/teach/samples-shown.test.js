import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSamples } from '../../../static/teach/samples.js';

const bitmap = (/** @type {string} */ name) =>
  /** @type {any} */ ({
    name,
    width: 4,
    height: 3,
    closed: false,
    close() {
      this.closed = true;
    },
  });

/** @param {any} shownPicture  what may be shown of the camera's picture; undefined: the picture itself */
async function takenWith(shownPicture) {
  const [drawn, learnt] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  const before = globalThis.OffscreenCanvas;
  class Canvas {
    getContext = () => ({ setTransform() {}, drawImage: (/** @type {any} */ { name }) => drawn.push(name) });
    convertToBlob = async () => new Blob(['jpeg']);
  }
  globalThis.OffscreenCanvas = /** @type {any} */ (Canvas);
  try {
    const whole = bitmap('whole');
    const samples = makeSamples({
      picture: async () => whole,
      shown: async (picture) => (shownPicture === undefined ? picture : shownPicture),
      pictureEmbedding: /** @type {any} */ (
        async (/** @type {any} */ { name, closed }) => {
          assert.equal(closed, false);
          learnt.push(name);
          return new Float32Array(1);
        }
      ),
      showsCamera: () => true,
    });
    const sample = await samples.ofFrame(/** @type {any} */ ({ pose: null }), { gestureId: 'a', kind: 'picture' });
    return { sample, drawn, learnt, whole };
  } finally {
    globalThis.OffscreenCanvas = before;
  }
}

test('where the room is hidden a snapshot keeps the hidden one, and is learnt by all of the picture', async () => {
  const hidden = bitmap('hidden');
  const { sample, drawn, learnt, whole } = await takenWith(hidden);
  assert.deepEqual([drawn, learnt], [['hidden'], ['whole']]);
  assert.ok(sample?.thumbnail);
  assert.ok(hidden.closed && whole.closed);
});

test('where nothing may be shown the snapshot has no picture, and still teaches', async () => {
  const { sample, drawn, learnt } = await takenWith(null);
  assert.deepEqual([drawn, learnt], [[], ['whole']]);
  assert.equal(sample?.thumbnail, undefined);
  assert.ok(sample?.embeddings.picture);
});

test('where nothing is hidden one picture is taken, shown and learnt', async () => {
  const { drawn, learnt, whole } = await takenWith(undefined);
  assert.deepEqual([drawn, learnt], [['whole'], ['whole']]);
  assert.ok(whole.closed);
});
