/**
 * Learns off the page's thread: trains classifiers, embeds pictures, and runs what
 * was opened from Teachable Machine. What is heavy (tfjs, the weights) is
 * loaded when it is first needed; training needs neither.
 *
 * Every request has an id and gets one answer with it; training reports its
 * curve in between. A newer training ends an unfinished one.
 */
import { codeOf } from '../core/statuses.js';
import { LearningError } from '../learning/learning-error.js';
import { trainModel } from '../learning/training.js';

/** @import {LearningErrorCode} from '../learning/learning-error.js' */
/** @import {PictureNetwork} from '../learning/embeddings/picture.js' */
/** @import {RunningProject} from '../learning/teachable-machine/run-project.js' */
/** @import {Project} from '../learning/teachable-machine/project.js' */
/** @import {TrainOptions} from '../learning/training.js' */
/** @import {CurvePoint, Sample, TrainedModel} from '../types.js' */

/**
 * @typedef {{type: 'train', samples: Sample[], options: TrainOptions}
 *   | {type: 'embed', picture: ImageBitmap, flip: boolean}
 *   | {type: 'open', project: Project}
 *   | {type: 'classify', modelId: string, picture: ImageBitmap, flip: boolean}
 *   | {type: 'close', modelId: string}
 *   | {type: 'export-image', model: TrainedModel, labels: string[], name: string}
 *   | {type: 'export-pose', pictures: {gestureId: string, picture: Blob}[], gestureIds: string[], labels: string[], name: string}} Request
 * @typedef {{id: number, curve: CurvePoint}
 *   | {id: number, progress: {loadedBytes: number, totalBytes: number}}
 *   | {id: number, result: unknown}
 *   | {id: number, error: {code: LearningErrorCode, message: string}}} Answer
 */

/** So often the training looks whether a newer one is wanted. */
const BREATHE_MS = 30;

/** @param {(answer: Answer, transfer?: Transferable[]) => void} send */
function makeLearningWorker(send) {
  let newestTraining = 0;
  /** @type {Map<string, RunningProject>} */
  const opened = new Map();
  const backend = once(() => import('../trackers/backends.js').then(({ startBackend }) => startBackend('wasm')));
  /** @type {Promise<PictureNetwork>|undefined} */
  let network;

  /** @param {number} id */
  function pictureNetwork(id) {
    network ??= loadNetwork((loadedBytes, totalBytes) => send({ id, progress: { loadedBytes, totalBytes } }));
    // A failed download is tried again the next time.
    network.catch(() => {
      network = undefined;
    });
    return network;
  }

  /** @param {(loadedBytes: number, totalBytes: number) => void} onProgress */
  async function loadNetwork(onProgress) {
    await backend();
    const { loadPictureNetwork } = await import('../learning/embeddings/picture.js');
    return loadPictureNetwork({ onProgress });
  }

  /** @param {number} id  @param {Extract<Request, {type: 'train'}>} request */
  function train(id, { samples, options }) {
    newestTraining = id;
    let atMs = performance.now();
    return trainModel(samples, options, {
      onCurve: (curve) => send({ id, curve }),
      async breathe() {
        if (performance.now() - atMs < BREATHE_MS) return;
        await nextTask();
        atMs = performance.now();
        if (newestTraining !== id) throw new LearningError('training-superseded', 'a newer training has begun');
      },
    });
  }

  /** @param {number} id  @param {Request} request  @returns {Promise<unknown>} */
  async function handle(id, request) {
    switch (request.type) {
      case 'train':
        return train(id, request);
      case 'embed':
        return (await pictureNetwork(id)).embed(request.picture, request.flip);
      case 'open': {
        await backend();
        const { runProject } = await import('../learning/teachable-machine/run-project.js');
        opened.set(`model-${id}`, await runProject(request.project));
        return `model-${id}`;
      }
      case 'classify': {
        const project = opened.get(request.modelId);
        if (!project) throw new LearningError('gesture-file-damaged', 'this model was closed');
        return project.predict(request.picture, request.flip);
      }
      case 'close':
        opened.get(request.modelId)?.dispose();
        return opened.delete(request.modelId);
      case 'export-image': {
        const { exportImageProject } = await import('../learning/teachable-machine/export-image.js');
        return exportImageProject(request.model, request.labels, request.name);
      }
      case 'export-pose': {
        await backend();
        const { exportPoseProject } = await import('../learning/teachable-machine/export-pose.js');
        return exportPoseProject(request);
      }
    }
  }

  return async (/** @type {Request & {id: number}} */ { id, ...request }) => {
    try {
      send({ id, result: await handle(id, /** @type {Request} */ (request)) });
    } catch (error) {
      const code = error instanceof LearningError ? error.code : codeOf(error, 'learning-failed');
      send({ id, error: { code, message: String(error) } });
    }
  };
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {() => Promise<T>}  the same promise each time, unless it failed
 */
function once(work) {
  /** @type {Promise<T>|undefined} */
  let done;
  return () => {
    done ??= work();
    done.catch(() => {
      done = undefined;
    });
    return done;
  };
}

/** Lets messages in that wait. */
function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

const receive = makeLearningWorker((answer) => postMessage(answer));
addEventListener('message', ({ data }) => receive(data));
