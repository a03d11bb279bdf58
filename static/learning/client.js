/**
 * Learning as the page sees it: samples in, models out, from one worker.
 */
import { keepProject } from './kept-project.js';
import { LearningError } from './learning-error.js';
import { readProject } from './teachable-machine/project.js';
import { readPictures } from './teachable-machine/unexported.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {CurvePoint, Embedding, ImportedModel, Sample, TrainedModel} from '../types.js' */
/** @import {Answer, Request} from '../workers/learning-worker.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {TrainOptions} from './training.js' */

/**
 * Without a word about it for so long, work is given up, and its worker with it:
 * one that computes without end answers nobody. Much is done in one go, on slow
 * computers too; what is live is missed soonest.
 * @type {Readonly<Record<Request['type'], number>>}
 */
export const PATIENCE_MS = Object.freeze({
  embed: 30_000,
  classify: 30_000,
  close: 30_000,
  open: 60_000,
  train: 120_000,
  'export-image': 120_000,
  'export-pose': 600_000,
});

/**
 * @typedef {Object} Waiting
 * @property {(result: any) => void} resolve
 * @property {(error: LearningError) => void} reject
 * @property {(point: CurvePoint) => void} onCurve
 * @property {() => void} heard  there is news of it, or its end
 */

/**
 * The worker starts with the first request.
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void, timers?: Timers}} [options]
 *   onProgress: of the picture network's weights
 */
export function createLearner({ onProgress = () => {}, timers = globalThis } = {}) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  /** @type {Worker|null} */
  let worker = null;
  let count = 0;

  function start() {
    const started = new Worker(new URL('../workers/learning-worker.js', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }) => receive(data);
    started.onerror = (event) => {
      event.preventDefault();
      end(new LearningError('learning-failed', event.message || 'the learning worker could not be loaded'));
    };
    return started;
  }

  const place = () => {
    worker ??= start();
    return worker;
  };

  /** @param {LearningError} reason  of everything that is still waiting */
  function end(reason) {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(reason);
  }

  /** @param {Answer} answer */
  function receive(answer) {
    const asked = waiting.get(answer.id);
    if (!asked) return;
    asked.heard();
    if ('curve' in answer) return asked.onCurve(answer.curve);
    if ('progress' in answer) return onProgress(answer.progress.loadedBytes, answer.progress.totalBytes);
    waiting.delete(answer.id);
    if ('error' in answer) asked.reject(new LearningError(answer.error.code, answer.error.message));
    else asked.resolve(answer.result);
  }

  /**
   * @param {Request} request
   * @param {Transferable[]} [transfer]
   * @param {Waiting['onCurve']} [onCurve]
   * @returns {Promise<any>}
   */
  function ask(request, transfer = [], onCurve = () => {}) {
    const to = place();
    count += 1;
    const id = count;
    /** @type {ReturnType<Timers['setTimeout']>|undefined} */
    let timer;
    const giveUp = () => end(new LearningError('learning-failed', `${request.type}: the worker does not answer`));
    const heard = () => {
      timers.clearTimeout(timer);
      timer = timers.setTimeout(giveUp, PATIENCE_MS[request.type]);
    };
    heard();
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onCurve, heard });
      to.postMessage({ ...request, id }, transfer);
    }).finally(() => timers.clearTimeout(timer));
  }

  return {
    /**
     * A newer call ends an unfinished one, which rejects with `training-superseded`.
     * @param {readonly Sample[]} samples
     * @param {TrainOptions & {onCurve?: Waiting['onCurve']}} options
     * @returns {Promise<TrainedModel>}
     */
    train(samples, { onCurve, ...options }) {
      // Pictures stay here; only numbers are needed.
      const bare = samples.map(({ id, gestureId, atMs, embeddings }) => ({ id, gestureId, atMs, embeddings }));
      return ask({ type: 'train', samples: bare, options }, [], onCurve);
    },

    /**
     * @param {ImageBitmap} picture  handed over: closed afterwards
     * @param {{flip?: boolean}} [options]  flip: it is a camera's frame, to be seen as in a mirror, as Teachable Machine does
     * @returns {Promise<Embedding>}
     */
    pictureEmbedding: (picture, { flip = false } = {}) => ask({ type: 'embed', picture, flip }, [picture]),

    /**
     * @param {File|readonly File[]} files  a zip, or model.json, weights.bin and metadata.json
     * @returns {Promise<ImportedModel>}
     * @throws {LearningError} gesture-file-damaged, gesture-file-foreign, gesture-file-too-large, gesture-file-mismatch
     */
    async importTeachableMachine(files) {
      const project = await readProject(Array.isArray(files) ? files : [files]);
      const kept = keepProject(project, { place, open: (wanted) => ask({ type: 'open', project: wanted }) });
      return {
        id: await kept.id(),
        format: project.format,
        name: project.name,
        labels: project.labels,
        async predict(picture, { flip = false } = {}) {
          const modelId = await kept.id().catch((error) => {
            picture.close();
            throw error;
          });
          const answer = await ask({ type: 'classify', modelId, picture, flip }, [picture]);
          kept.works();
          return answer;
        },
        dispose: () => {
          kept
            .idIn(worker)
            ?.then((modelId) => ask({ type: 'close', modelId }))
            .catch(() => {});
        },
      };
    },

    /** Of a project that was saved and not exported. */
    picturesOfProject: readPictures,

    /**
     * A model of pictures as it is; gestures of the body learnt anew, from the pictures of their snapshots.
     * @param {TrainedModel} model
     * @param {Pick<GestureSet, 'gestures'|'samples'>} set
     * @param {string} [name]
     * @returns {Promise<{file: Blob, learnt: {count: number, accuracy: number|null}|null}>}  a zip as Teachable Machine's own;
     *   from how many pictures it was learnt anew, and how well
     * @throws {LearningError} gesture-export-pictures
     */
    async exportTeachableMachine({ kind, gestureIds, ...model }, { gestures, samples }, name = 'creatable') {
      const labels = gestureIds.map((id) => gestures.find((gesture) => gesture.id === id)?.name || id);
      const zip = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => new Blob([bytes], { type: 'application/zip' });
      if (kind === 'picture') {
        return {
          file: zip(await ask({ type: 'export-image', model: { kind, gestureIds, ...model }, labels, name })),
          learnt: null,
        };
      }
      const pictures = samples.flatMap(({ gestureId, thumbnail }) =>
        thumbnail ? [{ gestureId, picture: thumbnail }] : [],
      );
      const { bytes, ...learnt } = await ask({ type: 'export-pose', pictures, gestureIds, labels, name });
      return { file: zip(bytes), learnt };
    },

    /** Ends everything, for good. */
    dispose: () => end(new LearningError('training-superseded', 'the learner was disposed of')),
  };
}
