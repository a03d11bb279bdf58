/**
 * Learning as the page sees it: samples in, models out, from one worker.
 */
import { makeAskedWorker } from '../core/asked-worker.js';
import { keepProject } from './kept-project.js';
import { LearningError } from './learning-error.js';
import { readProject } from './teachable-machine/project.js';
import { readPictures } from './teachable-machine/unexported.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {CurvePoint, Embedding, ImportedModel, Sample, TrainedModel} from '../types.js' */
/** @import {News, Request} from '../workers/learning-worker.js' */
/** @import {LearningErrorCode} from './learning-error.js' */
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
 * The worker starts with the first request.
 * @param {{onProgress?: (loadedBytes: number, totalBytes: number) => void, timers?: Timers}} [options]
 *   onProgress: of the picture network's weights
 */
export function createLearner({ onProgress = () => {}, timers } = {}) {
  const asked = makeAskedWorker({
    open: () => new Worker(new URL('../workers/learning-worker.js', import.meta.url), { type: 'module' }),
    patienceMs: PATIENCE_MS,
    toError: (message, code) =>
      new LearningError(/** @type {LearningErrorCode} */ (code ?? 'learning-failed'), message),
    timers,
  });

  /**
   * @param {Request} request
   * @param {Transferable[]} [transfer]
   * @param {(point: CurvePoint) => void} [onCurve]
   * @returns {Promise<any>}
   */
  const ask = (request, transfer, onCurve = () => {}) =>
    asked.ask(request, transfer, (/** @type {News} */ news) => {
      if ('curve' in news) onCurve(news.curve);
      else onProgress(news.progress.loadedBytes, news.progress.totalBytes);
    });

  return {
    /**
     * A newer call ends an unfinished one, which rejects with `training-superseded`.
     * @param {readonly Sample[]} samples
     * @param {TrainOptions & {onCurve?: (point: CurvePoint) => void}} options
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
      const kept = keepProject(project, {
        place: asked.place,
        open: (wanted) => ask({ type: 'open', project: wanted }),
      });
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
            .idIn(asked.worker)
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
    dispose: () => asked.end(new LearningError('training-superseded', 'the learner was disposed of')),
  };
}
