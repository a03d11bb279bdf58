/**
 * Our gestures of the body as a Teachable Machine pose project.
 *
 * A classifier of our body embedding cannot be one: it looks at a window around the
 * head, theirs at 14,739 numbers of the whole picture. So a second classifier is
 * trained on their numbers, from the pictures that the snapshots kept, and it
 * goes into the project.
 */
import { HEAT_SCALE } from '../../trackers/body-embedding.js';
import { LearningError } from '../learning-error.js';
import { trainClassifier } from '../training.js';
import { isHeat, loadPoseFeatures } from './pose-features.js';
import { POSE_INPUTS } from './sizes.js';
import { foldedClassifier, writeProject } from './write-project.js';

/** Offsets are pixels; chosen by measurement: docs/explanation/learning.md. */
const OFFSET_SCALE = 0.03;
/** No part of a body is as likely as this: nobody is in the picture. */
const NOBODY = 0.3;
/** Of each gesture; more would take long and teach little. */
const MOST_PICTURES = 40;
const POSENET = { architecture: 'MobileNetV1', outputStride: 16, inputResolution: 257, multiplier: 0.75 };

/**
 * @param {Object} taught
 * @param {readonly {gestureId: string, picture: Blob}[]} taught.pictures  as in a mirror
 * @param {readonly string[]} taught.gestureIds
 * @param {readonly string[]} taught.labels  in their order
 * @param {string} taught.name
 * @returns {Promise<{bytes: Uint8Array, count: number, accuracy: number|null}>}  a zip; how many pictures it was
 *   learnt from; see Evaluation
 * @throws {LearningError} gesture-export-pictures
 */
export async function exportPoseProject({ pictures, gestureIds, labels, name }) {
  const examples = await lookAt(gestureIds.map((id) => spread(pictures.filter(({ gestureId }) => gestureId === id))));
  const empty = gestureIds.filter((_, label) => !examples.some((each) => each.label === label));
  if (empty.length) throw new LearningError('gesture-export-pictures', `no picture with a body in it: ${empty}`);
  const { classifier, evaluation } = await trainClassifier({
    inputs: examples.map(({ features }) => features.map((value, index) => value * scaleAt(index))),
    labels: examples.map(({ label }) => label),
    gestureIds,
  });
  const bytes = writeProject({
    modelTopology: { class_name: 'Sequential', config: { name: 'creatable', layers: [denseLayer(labels.length)] } },
    specs: [
      { name: 'gestures/kernel', shape: [POSE_INPUTS, labels.length], dtype: 'float32' },
      { name: 'gestures/bias', shape: [labels.length], dtype: 'float32' },
    ],
    arrays: foldedClassifier(classifier, scaleAt),
    metadata: {
      packageName: '@teachablemachine/pose',
      packageVersion: '0.8.6',
      timeStamp: new Date().toISOString(),
      modelName: name,
      labels,
      modelSettings: { posenet: POSENET },
    },
  });
  return { bytes, count: examples.length, accuracy: evaluation.accuracy };
}

/**
 * @param {readonly (readonly {picture: Blob}[])[]} groups
 * @returns {Promise<{features: Float32Array, label: number}[]>}  of the pictures in which somebody is
 */
async function lookAt(groups) {
  const network = await loadPoseFeatures();
  const examples = [];
  try {
    for (const [label, group] of groups.entries()) {
      for (const { picture } of group) {
        const bitmap = await createImageBitmap(picture).catch(() => null);
        const features = bitmap && (await network.of(bitmap, 'square'));
        bitmap?.close();
        if (features?.some((value, index) => isHeat(index) && value > NOBODY)) examples.push({ features, label });
      }
    }
  } finally {
    network.dispose();
  }
  return examples;
}

/** @param {number} index  of a number in the features */
const scaleAt = (index) => (isHeat(index) ? HEAT_SCALE : OFFSET_SCALE);

/** @template T @param {readonly T[]} all @returns {T[]}  as many as may be, from beginning to end */
function spread(all) {
  const step = Math.max(1, all.length / MOST_PICTURES);
  return Array.from({ length: Math.min(all.length, MOST_PICTURES) }, (_, index) => all[Math.floor(index * step)]);
}

/** @param {number} units */
const denseLayer = (units) => ({
  class_name: 'Dense',
  config: {
    name: 'gestures',
    units,
    activation: 'softmax',
    use_bias: true,
    trainable: true,
    dtype: 'float32',
    batch_input_shape: [null, POSE_INPUTS],
  },
});
