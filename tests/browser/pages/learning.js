/**
 * The learning engine without the rest of the page, for tests and benchmarks:
 * pictures in, embeddings, models and probabilities out.
 */
import { createLearner } from '/static/learning/client.js';
import { makePredictor } from '/static/learning/predictor.js';
import { makeTrigger, TRIGGER_DEFAULTS } from '/static/learning/trigger.js';
import { startBackend } from '/static/trackers/backends.js';
import { findTracker } from '/static/trackers/index.js';

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
  const loaded = await (await findTracker('posenet').open()).load({});
  loaded.setEmbedding(true);
  return loaded;
}

const rig = {
  learner: createLearner(),
  models: new Map(),
  opened: new Map(),
  followed: new Map(),
  curves: [],

  /** As the tracking worker does it with a camera that shows this picture. Null where nobody is found. */
  async bodyEmbedding(base64) {
    tracker ??= loadTracker();
    const track = await tracker;
    const picture = await bitmapOf(base64);
    track.forgetPlayer();
    nowMs += FAR_APART_MS;
    let result;
    for (let frame = 0; frame < FRAMES; frame += 1, nowMs += FRAME_MS) {
      result = await track.estimate(picture, nowMs);
      await track.lookAround(picture, nowMs);
    }
    picture.close();
    return result.embedding ? [...result.embedding] : null;
  },

  /** The next frames of a camera that goes on. What is found stays here, under this name: null where it is nobody. */
  async follow(name, files, stepMs) {
    tracker ??= loadTracker();
    const track = await tracker;
    const found = rig.followed.get(name) ?? [];
    rig.followed.set(name, found);
    for (const base64 of files) {
      const picture = await bitmapOf(base64);
      nowMs += stepMs;
      found.push((await track.estimate(picture, nowMs)).embedding ?? null);
      await track.lookAround(picture, nowMs);
      picture.close();
    }
  },

  /** Which gestures but "nothing" begin in what was followed, one frame each stepMs, with the usual settings. */
  triggers(modelName, name, stepMs) {
    const model = rig.models.get(modelName);
    const predictor = makePredictor(model);
    const firings = model.gestureIds
      .filter((id) => id !== 'nothing')
      .map((id) => ({ id, at: model.gestureIds.indexOf(id), update: makeTrigger(TRIGGER_DEFAULTS) }));
    const begun = [];
    rig.followed.get(name).forEach((embedding, index) => {
      const found = embedding && predictor.predict(embedding);
      for (const { id, at, update } of firings) {
        const confidence = found ? (found.novelty > 0.5 ? 0 : found.confidences[at]) : null;
        if (update(confidence, index * stepMs).phase === 'begin') begun.push(id);
      }
    });
    return begun;
  },

  /** Milliseconds of each of these, one after the other. */
  async timeTrainings(samples, options, times) {
    const bare = samples.map(({ gestureId, embedding }, index) => ({
      id: `${index}`,
      gestureId,
      atMs: 0,
      embeddings: { [options.kind]: Float32Array.from(embedding) },
    }));
    const taken = [];
    for (let turn = 0; turn < times; turn += 1) {
      const startMs = performance.now();
      await rig.learner.train(bare, options);
      taken.push(performance.now() - startMs);
    }
    return taken;
  },

  timePredictions(name, embeddings) {
    const predictor = makePredictor(rig.models.get(name));
    return embeddings.map((embedding) => {
      const input = Float32Array.from(embedding);
      const startMs = performance.now();
      predictor.predict(input);
      return performance.now() - startMs;
    });
  },

  /** Milliseconds of a frame without and with embeddings, as the tracking worker spends them; by turns. */
  async timeFrames(base64, frames, stepMs) {
    const track = await tracker;
    const picture = await bitmapOf(base64);
    const spent = { without: 0, with: 0 };
    for (let frame = 0; frame < 2 * frames; frame += 1) {
      const on = Math.floor(frame / 40) % 2 === 1;
      track.setEmbedding(on);
      nowMs += stepMs;
      const startMs = performance.now();
      await track.estimate(picture, nowMs);
      await track.lookAround(picture, nowMs);
      spent[on ? 'with' : 'without'] += performance.now() - startMs;
    }
    track.setEmbedding(true);
    picture.close();
    return { without: spent.without / frames, with: spent.with / frames };
  },

  pictureEmbedding: async (base64) => [...(await rig.learner.pictureEmbedding(await bitmapOf(base64)))],

  /** @param {string} name @param {{gestureId: string, embedding: number[]}[]} samples @param {object} options */
  async train(name, samples, options) {
    const model = await rig.learner.train(
      samples.map(({ gestureId, embedding }, index) => ({
        id: `sample-${index}`,
        gestureId,
        atMs: 0,
        embeddings: { [options.kind]: Float32Array.from(embedding) },
      })),
      { ...options, onCurve: (point) => rig.curves.push(point) },
    );
    rig.models.set(name, model);
    return { evaluation: model.evaluation, gestureIds: model.gestureIds, settings: model.settings };
  },

  predict(name, embedding) {
    const { confidences, novelty } = makePredictor(rig.models.get(name)).predict(Float32Array.from(embedding));
    return { confidences: [...confidences], novelty };
  },

  /** @param {{name: string, base64: string}[]} files */
  async open(files) {
    const made = files.map(
      ({ name, base64 }) => new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name),
    );
    try {
      const model = await rig.learner.importTeachableMachine(made.length === 1 ? made[0] : made);
      rig.opened.set(model.id, model);
      const { id, format, name, labels } = model;
      return { id, format, name, labels };
    } catch (error) {
      return { code: error.code, message: error.message };
    }
  },

  classify: async (id, base64, flip = false) => [
    ...(await rig.opened.get(id).predict(await bitmapOf(base64), { flip })),
  ],

  /** @param {string} name @param {object[]} gestures @param {[gestureId: string, base64: string][]} pictures  as in a mirror */
  async export(name, gestures, pictures = []) {
    const samples = pictures.map(([gestureId, base64]) => ({
      gestureId,
      thumbnail: new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
    }));
    const { file, learnt } = await rig.learner.exportTeachableMachine(rig.models.get(name), { gestures, samples });
    rig.learnt = learnt;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let letters = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(letters);
  },
};

window.rig = rig;
