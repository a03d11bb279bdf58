/**
 * Learns off the page's thread: trains classifiers, embeds pictures, and runs what
 * was opened from Teachable Machine. What is heavy (tfjs, the weights) is
 * loaded when it is first needed; training needs neither.
 *
 * Every request has an id and gets one answer with it; training reports its
 * curve in between. A newer training ends an unfinished one.
 */

import { answerRequests } from '../core/asked-worker.js';
import { fetchModule } from '../core/fetch-module.js';
import { once } from '../core/once.js';
import { codeOf } from '../core/statuses.js';
import { LearningError } from '../learning/learning-error.js';
import { trainModel } from '../learning/training.js';

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
 * @typedef {{curve: CurvePoint}|{progress: {loadedBytes: number, totalBytes: number}}} News
 */

/** So often the training looks whether a newer one is wanted. */
const BREATHE_MS = 30;

/** @typedef {{id: number, tell: (news: News) => void}} About */

function makeLearningWorker() {
  let newestTraining = 0;
  /** @type {Map<string, RunningProject>} */
  const opened = new Map();
  const backend = once(() =>
    fetchModule(() => import('../trackers/backends.js')).then(({ startBackend }) => startBackend('wasm')),
  );
  const pictureNetwork = once(async (/** @type {About['tell']} */ tell) => {
    await backend();
    const { loadPictureNetwork } = await fetchModule(() => import('../learning/embeddings/picture.js'));
    return loadPictureNetwork({
      onProgress: (loadedBytes, totalBytes) => tell({ progress: { loadedBytes, totalBytes } }),
    });
  });

  /** @param {Extract<Request, {type: 'train'}>} request  @param {About} about */
  function train({ samples, options }, { id, tell }) {
    newestTraining = id;
    let atMs = performance.now();
    return trainModel(samples, options, {
      onCurve: (curve) => tell({ curve }),
      async breathe() {
        if (performance.now() - atMs < BREATHE_MS) return;
        await nextTask();
        atMs = performance.now();
        if (newestTraining !== id) throw new LearningError('training-superseded', 'a newer training has begun');
      },
    });
  }

  /** @param {Request} request  @param {About} about  @returns {Promise<unknown>} */
  return async (request, about) => {
    switch (request.type) {
      case 'train':
        return train(request, about);
      case 'embed':
        return (await pictureNetwork(about.tell)).embed(request.picture, request.flip);
      case 'open': {
        await backend();
        const { runProject } = await fetchModule(() => import('../learning/teachable-machine/run-project.js'));
        opened.set(`model-${about.id}`, await runProject(request.project));
        return `model-${about.id}`;
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
        const { exportImageProject } = await fetchModule(() => import('../learning/teachable-machine/export-image.js'));
        return exportImageProject(request.model, request.labels, request.name);
      }
      case 'export-pose': {
        await backend();
        const { exportPoseProject } = await fetchModule(() => import('../learning/teachable-machine/export-pose.js'));
        return exportPoseProject(request);
      }
    }
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

answerRequests(makeLearningWorker(), (error) =>
  error instanceof LearningError ? error.code : codeOf(error, 'learning-failed'),
);
