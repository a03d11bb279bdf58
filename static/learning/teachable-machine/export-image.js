/**
 * Our gestures as a Teachable Machine image project: what Scratch extensions,
 * p5.js and `@teachablemachine/image` load.
 *
 * A classifier of pictures is exported exactly: the backbone becomes Keras layers,
 * and what differs in the preparation of pixels goes into the first and the
 * last of them.
 */
import { FEATURE_SCALE, loadLayers, SIDE } from '../embeddings/picture.js';
import { foldedClassifier, writeProject } from './write-project.js';

/** @import {TrainedModel} from '../../types.js' */
/** @import {LayerWeights} from '../embeddings/picture.js' */
/** @import {Spec} from './write-project.js' */

/** @typedef {{name: string, class_name: string, config: object, inbound_nodes: unknown[]}} KerasLayer */

/** Theirs is pixel / 127 - 1, ours (pixel - 127) / 128: nothing stays nothing, only the length differs. */
const PIXEL_SCALE = 127 / 128;

/**
 * @param {TrainedModel} model  of pictures
 * @param {readonly string[]} labels  in the order of the model's gestures
 * @param {string} modelName
 * @returns {Promise<Uint8Array>}  a zip
 */
export async function exportImageProject(model, labels, modelName) {
  const backbone = await loadLayers();
  backbone[0].weights = backbone[0].weights.map((value) => value * PIXEL_SCALE);
  const { layers, output } = topology(backbone, labels.length);
  return writeProject({
    modelTopology: {
      class_name: 'Model',
      config: { name: 'creatable', layers, input_layers: [['picture', 0, 0]], output_layers: [[output, 0, 0]] },
    },
    specs: specsOf(backbone, labels.length),
    arrays: [
      ...backbone.flatMap((layer) => [layer.weights, layer.offsets]),
      ...foldedClassifier(model.classifier, () => FEATURE_SCALE),
    ],
    metadata: {
      packageName: '@teachablemachine/image',
      packageVersion: '0.8.5',
      timeStamp: model.trainedAt,
      modelName,
      labels,
      imageSize: SIDE,
    },
  });
}

/**
 * @param {readonly LayerWeights[]} backbone
 * @param {number} classes
 * @returns {{layers: KerasLayer[], output: string}}
 */
function topology(backbone, classes) {
  /** @type {KerasLayer[]} */
  const layers = [
    {
      name: 'picture',
      class_name: 'InputLayer',
      inbound_nodes: [],
      config: { name: 'picture', batch_input_shape: [null, SIDE, SIDE, 3], dtype: 'float32', sparse: false },
    },
  ];
  let before = 'picture';
  /** What went into each convolution. @type {string[]} */
  const inputs = [];
  /** @param {string} name @param {string} kind @param {object} config @param {string[]} from */
  const add = (name, kind, config, from) => {
    layers.push({
      name,
      class_name: kind,
      config: { name, ...config },
      inbound_nodes: [from.map((one) => [one, 0, 0, {}])],
    });
    before = name;
  };
  backbone.forEach(({ shape, stride, relu6, adds }, index) => {
    inputs.push(before);
    const byDepth = shape.length === 3;
    add(
      nameOf(index),
      byDepth ? 'DepthwiseConv2D' : 'Conv2D',
      {
        ...(byDepth ? { depth_multiplier: 1 } : { filters: shape[3] }),
        kernel_size: shape.slice(0, 2),
        strides: [stride, stride],
        padding: 'same',
        data_format: 'channels_last',
        activation: relu6 ? 'relu6' : 'linear',
        use_bias: true,
      },
      [before],
    );
    if (adds) add(`add_${index}`, 'Add', {}, [before, inputs[inputs.length - adds]]);
  });
  add('pool', 'GlobalAveragePooling2D', { data_format: 'channels_last' }, [before]);
  add('gestures', 'Dense', { units: classes, activation: 'softmax', use_bias: true }, [before]);
  return { layers, output: 'gestures' };
}

/**
 * @param {readonly LayerWeights[]} backbone
 * @param {number} classes
 * @returns {Spec[]}
 */
function specsOf(backbone, classes) {
  /** @param {string} name @param {number[]} shape @returns {Spec} */
  const spec = (name, shape) => ({ name, shape, dtype: 'float32' });
  return [
    ...backbone.flatMap(({ shape, offsets }, index) => [
      shape.length === 3
        ? spec(`${nameOf(index)}/depthwise_kernel`, [...shape, 1])
        : spec(`${nameOf(index)}/kernel`, shape),
      spec(`${nameOf(index)}/bias`, [offsets.length]),
    ]),
    spec('gestures/kernel', [1280, classes]),
    spec('gestures/bias', [classes]),
  ];
}

/** @param {number} index */
const nameOf = (index) => `convolution_${index}`;
