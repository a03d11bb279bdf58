/**
 * Teachable Machine's own packages on a page, as their site uses them: they
 * train and save projects, and load and run ours. See package.json for the versions.
 */

import * as image from '@teachablemachine/image';
import * as pose from '@teachablemachine/pose';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const BACKBONE = 'indexeddb://backbone';

/**
 * MobileNetV2 alpha 0.35 without its top, as Keras makes it; its weights are
 * chance, since only the format and the arithmetic matter here.
 */
async function makeBackbone(size) {
  const { layers } = tf;
  const seeded = (seed) => tf.initializers.varianceScaling({ seed });
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const normalised = (x) => layers.batchNormalization({ epsilon: 1e-3, name: `bn_${next()}` }).apply(x);
  const relu = (x, name = `relu_${next()}`) => layers.reLU({ maxValue: 6, name }).apply(x);
  const conv = (x, filters, kernelSize, strides) =>
    layers
      .conv2d({
        filters,
        kernelSize,
        strides,
        padding: 'same',
        useBias: false,
        kernelInitializer: seeded(count),
        name: `conv_${next()}`,
      })
      .apply(x);
  const input = tf.input({ shape: [size, size, 3] });
  let x = relu(normalised(conv(input, 16, 3, 2)));
  let before = 16;
  for (const [expansion, filters, repeats, firstStride] of [
    [1, 8, 1, 1],
    [6, 8, 2, 2],
    [6, 16, 3, 2],
    [6, 24, 4, 2],
    [6, 32, 3, 1],
    [6, 56, 3, 2],
    [6, 112, 1, 1],
  ]) {
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const strides = repeat === 0 ? firstStride : 1;
      const start = x;
      if (expansion > 1) x = relu(normalised(conv(x, before * expansion, 1, 1)));
      if (strides === 2)
        x = layers
          .zeroPadding2d({
            padding: [
              [0, 1],
              [0, 1],
            ],
            name: `pad_${next()}`,
          })
          .apply(x);
      x = relu(
        normalised(
          layers
            .depthwiseConv2d({
              kernelSize: 3,
              strides,
              padding: strides === 2 ? 'valid' : 'same',
              useBias: false,
              depthwiseInitializer: seeded(count),
              name: `depth_${next()}`,
            })
            .apply(x),
        ),
      );
      x = normalised(conv(x, filters, 1, 1));
      if (strides === 1 && before === filters) x = layers.add({ name: `add_${next()}` }).apply([start, x]);
      before = filters;
    }
  }
  x = relu(normalised(conv(x, 1280, 1, 1)), 'out_relu');
  await tf.model({ inputs: input, outputs: x }).save(BACKBONE);
}

/** What the site's download holds, as [name, base64]. */
async function filesOf(model, metadata) {
  let saved;
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  const { modelTopology, weightSpecs, weightData } = saved;
  const json = { modelTopology, weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }] };
  const encode = (value) => toBase64(new TextEncoder().encode(JSON.stringify(value)));
  return {
    'model.json': encode(json),
    'weights.bin': toBase64(new Uint8Array(weightData)),
    'metadata.json': encode(metadata),
  };
}

function toBase64(bytes) {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 0x8000) letters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(letters);
}

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

async function canvasOf(base64) {
  const bitmap = await createImageBitmap(new Blob([bytesOf(base64)]));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas;
}

/** The three that were chosen on the page, in the order in which the packages take them. */
function projectFiles() {
  const files = [...document.querySelector('input[type=file]').files];
  return ['model.json', 'weights.bin', 'metadata.json'].map((name) => files.find((file) => file.name === name));
}

/** Pictures are looked at with wasm, many times faster here than webgl; wasm cannot train, and so little cpu trains sooner. */
async function compute(backend) {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths('/static/vendor/');
  await tf.setBackend(backend);
}

/**
 * For a model with a unit for each label: it answers 1 to the mean of its examples, and less the farther that is away.
 * @param {Float32Array[][]} examples  of each label
 */
function weightsOf(examples) {
  const meanOf = (list) => list[0].map((_, at) => list.reduce((sum, each) => sum + each[at], 0) / list.length);
  const means = examples.map(meanOf);
  const middle = meanOf(means);
  const units = means.length;
  const kernel = new Float32Array(units * middle.length);
  const bias = new Float32Array(units);
  for (const [unit, mean] of means.entries()) {
    const way = mean.map((value, at) => value - middle[at]);
    const length = way.reduce((sum, value) => sum + value * value, 0);
    for (const [at, value] of way.entries()) {
      kernel[units * at + unit] = value / length;
      bias[unit] -= (value / length) * middle[at];
    }
  }
  const sure = tf.mul(tf.eye(units), 8);
  return [tf.tensor2d(kernel, [middle.length, units]), tf.tensor1d(bias), sure];
}

const values = (classes) => classes.map(({ probability }) => probability);

window.peer = {
  /** @param {{labels: string[], size: number, samples: [number, string][], tests: string[]}} project */
  async image({ labels, size, samples, tests }) {
    await compute('wasm');
    await makeBackbone(size);
    const made = await image.createTeachable(
      { tfjsVersion: tf.version.tfjs, tmVersion: '2.4.5', modelName: 'cards', imageSize: size },
      { checkpointUrl: BACKBONE, trainingLayer: 'out_relu', version: 2 },
    );
    made.setLabels(labels);
    made.setSeed('seed');
    for (const [label, file] of samples) await made.addExample(label, await canvasOf(file));
    await compute('cpu');
    await made.train({ denseUnits: 100, epochs: 4, learningRate: 0.001, batchSize: 16 });
    await compute('wasm');
    const answers = [];
    for (const file of tests) answers.push(values(await made.predict(await canvasOf(file))));
    return { files: await filesOf(made, made.getMetadata()), answers };
  },

  async pose({ labels, samples, tests }) {
    await compute('wasm');
    const made = await pose.createTeachable({
      tfjsVersion: tf.version.tfjs,
      tmVersion: '2.4.5',
      modelName: 'poses',
      labels,
    });
    made.setLabels(labels);
    made.setSeed('seed');
    const outputs = async (file) => (await made.estimatePose(await canvasOf(file))).posenetOutput;
    const examples = labels.map(() => []);
    for (const [label, file] of samples) {
      const output = await outputs(file);
      examples[label].push(output);
      await made.addExample(label, output);
    }
    await compute('cpu');
    // This makes their model. Until it had learnt something it would take its time, and more or less of it: what their
    // dropout leaves out is chance.
    await made.train({ denseUnits: labels.length, epochs: 1, learningRate: 0.0003, batchSize: 16 });
    made.model.setWeights(weightsOf(examples));
    await compute('wasm');
    const answers = [];
    for (const file of tests) answers.push(values(await made.predict(await outputs(file))));
    const { packageName, modelSettings } = made.getMetadata();
    return { files: await filesOf(made.model, { ...made.getMetadata(), packageName, modelSettings }), answers };
  },

  /**
   * The site's recipe for poses, for the benchmark: features as quickly as this
   * browser can (wasm), then training on webgl, as on their site: wasm cannot train.
   * @param {string} file
   */
  async features(file) {
    if (!peer.extractor) {
      await compute('wasm');
      peer.extractor = await pose.createTeachable({ labels: [] });
      peer.known = [];
    }
    peer.known.push((await peer.extractor.estimatePose(await canvasOf(file))).posenetOutput);
    return peer.known.length - 1;
  },

  /** @param {{labels: string[], samples: [number, number][], tests: number[]}} project  of what `features` returned */
  async recipe({ labels, samples, tests }) {
    await tf.setBackend('webgl');
    const made = new pose.TeachablePoseNet(tf.sequential(), peer.extractor.posenetModel, { labels });
    made.setLabels(labels);
    made.setSeed('seed');
    for (const [label, index] of samples) await made.addExample(label, peer.known[index]);
    const startMs = performance.now();
    await made.train({ denseUnits: 100, epochs: 50, learningRate: 0.0001, batchSize: 16 });
    const trainMs = performance.now() - startMs;
    const guesses = [];
    for (const index of tests) {
      const answer = values(await made.predict(peer.known[index]));
      guesses.push(answer.indexOf(Math.max(...answer)));
    }
    made.model.dispose();
    await tf.setBackend('wasm');
    return { guesses, trainMs };
  },

  /** @param {string[]} tests  for the chosen project of pictures, written by Creatable */
  async load(tests) {
    await compute('wasm');
    const loaded = await image.loadFromFiles(...projectFiles());
    const answers = [];
    for (const file of tests) answers.push(values(await loaded.predict(await canvasOf(file))));
    return { labels: loaded.getClassLabels(), answers };
  },

  /** @param {string[]} tests  for the chosen project of poses, written by Creatable */
  async loadPose(tests) {
    await compute('wasm');
    const loaded = await pose.loadFromFiles(...projectFiles());
    const answers = [];
    for (const file of tests)
      answers.push(values(await loaded.predict((await loaded.estimatePose(await canvasOf(file))).posenetOutput)));
    return { labels: loaded.getClassLabels(), answers };
  },
};
