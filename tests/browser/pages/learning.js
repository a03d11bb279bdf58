/**
 * The learning engine without the rest of the page, for tests and benchmarks:
 * pictures in, embeddings, models and probabilities out.
 */
import { createLearner } from '/static/learning/client.js';
import { makePredictor } from '/static/learning/predictor.js';
import { TRACKERS } from '/static/trackers/index.js';
import { startBackend } from '/static/trackers/backends.js';

/** From one picture to the next: nobody tracks across them. */
const FAR_APART_MS = 60_000;
const FRAME_MS = 130;
/** Frames until the crop rests and a look lies between two of them. */
const FRAMES = 6;

/** @type {Promise<any>|undefined} */
let tracker;
let nowMs = 0;

/** @param {string} base64  of a picture file */
async function bitmapOf(base64) {
  return createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
}

async function loadTracker() {
  await startBackend('wasm');
  const loaded = await TRACKERS.posenet.load();
  loaded.setEmbedding(true);
  return loaded;
}

const rig = {
  learner: createLearner(),
  models: new Map(), opened: new Map(), curves: [],

  /** As the tracking worker does it with a camera that shows this picture. Null where nobody is found. */
  async bodyEmbedding(base64) {
    tracker ??= loadTracker();
    const track = await tracker;
    const picture = await bitmapOf(base64);
    track.relock();
    nowMs += FAR_APART_MS;
    let result;
    for (let frame = 0; frame < FRAMES; frame += 1, nowMs += FRAME_MS) {
      result = await track.estimate(picture, nowMs);
      await track.lookAround(picture, nowMs);
    }
    picture.close();
    return result.embedding ? [...result.embedding] : null;
  },

  pictureEmbedding: async (base64) => [...await rig.learner.pictureEmbedding(await bitmapOf(base64))],

  /** @param {string} name @param {{gestureId: string, embedding: number[]}[]} samples @param {object} options */
  async train(name, samples, options) {
    const model = await rig.learner.train(samples.map(({ gestureId, embedding }, index) => ({
      id: `sample-${index}`, gestureId, atMs: 0, embeddings: { [options.kind]: Float32Array.from(embedding) },
    })), { ...options, onCurve: (point) => rig.curves.push(point) });
    rig.models.set(name, model);
    return { evaluation: model.evaluation, gestureIds: model.gestureIds, settings: model.settings };
  },

  predict(name, embedding) {
    const { confidences, unknown } = makePredictor(rig.models.get(name)).predict(Float32Array.from(embedding));
    return { confidences: [...confidences], unknown };
  },

  /** @param {{name: string, base64: string}[]} files */
  async open(files) {
    const made = files.map(({ name, base64 }) =>
      new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    try {
      const model = await rig.learner.importTeachableMachine(made.length === 1 ? made[0] : made);
      rig.opened.set(model.id, model);
      const { id, format, name, labels } = model;
      return { id, format, name, labels };
    } catch (error) {
      return { code: error.code, message: error.message };
    }
  },

  classify: async (id, base64, flip = false) => [...await rig.opened.get(id).predict(await bitmapOf(base64), { flip })],

  async export(name, gestures) {
    const bytes = new Uint8Array(await (await rig.learner.exportTeachableMachine(rig.models.get(name), gestures)).arrayBuffer());
    let letters = '';
    for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(letters);
  },
};

window.rig = rig;
