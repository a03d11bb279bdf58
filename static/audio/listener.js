/**
 * Listens to a node: AudioWorklet -> worker -> SoundFrames on the page. The
 * samples never touch the page's thread.
 */
import { areThere } from '../core/are-there.js';
import { createClock } from '../core/clock.js';
import { inTime } from '../core/in-time.js';

/** @import {SoundFrame} from '../types.js' */
/** @import {MeasuredFrame} from '../analysis/analyser.js' */
/** @import {FromStudio} from '../workers/studio-worker.js' */

const PROCESSOR = new URL('./listening-processor.js', import.meta.url).href;
/** What it imports in turn. */
const IMPORTED = new URL('../analysis/fold-down.js', import.meta.url).href;
const WORKER = new URL('../workers/studio-worker.js', import.meta.url);

/** A worklet or worker that is not there by then does not come. */
const PATIENCE_MS = 10_000;

/** A module is added to a context once. @type {WeakMap<BaseAudioContext, Promise<void>>} */
const added = new WeakMap();

/**
 * @typedef {Object} Listener
 * @property {() => void} stop
 */

/**
 * @param {AudioNode} node
 * @param {Object} options
 * @param {boolean} [options.arrivesHeard]  see OpenSource
 * @param {(frame: SoundFrame, measuringMs: number) => void} options.onFrame
 * @param {(message: string) => void} options.onFailure  it listens no longer
 * @returns {Promise<Listener>}  once nothing that sounds is missed any more
 * @throws {Error} where the worklet or the worker cannot be loaded
 */
export async function createListener(node, { arrivesHeard = false, onFrame, onFailure }) {
  const context = /** @type {AudioContext} */ (node.context);
  await addProcessor(context);
  const clock = createClock(context);
  const tap = tapInto(node, context);
  const worker = new Worker(WORKER, { type: 'module' });
  const { port1, port2 } = new MessageChannel();

  const stop = () => {
    worker.onmessage = worker.onerror = null;
    worker.terminate();
    tap.close();
  };
  /** @type {Promise<Listener>} */
  const listening = new Promise((resolve, reject) => {
    let tell = (/** @type {string} */ message) => reject(new Error(message));
    /** @param {string} message */
    const fail = (message) => {
      stop();
      tell(message);
    };
    worker.onmessage = ({ data }) => {
      const message = /** @type {FromStudio} */ (data);
      if (message.type === 'error') return fail(message.message);
      if (message.type === 'ready') {
        tell = onFailure;
        return resolve({ stop });
      }
      worker.postMessage({ type: 'seen' });
      onFrame(withPageTimes(message.frame, clock, arrivesHeard), message.measuringMs);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      fail(event.message);
    };
    worker.postMessage({ type: 'listen', port: port1, sampleRate: context.sampleRate }, [port1]);
    tap.port.postMessage({ type: 'to', port: port2 }, [port2]);
  });
  return inTime(listening, PATIENCE_MS).catch((error) => {
    stop();
    throw error;
  });
}

/** @param {AudioContext} context */
async function add(context) {
  await areThere([PROCESSOR, IMPORTED]);
  await context.audioWorklet.addModule(PROCESSOR);
}

/** @param {AudioContext} context */
export function addProcessor(context) {
  const adding =
    added.get(context) ??
    inTime(add(context), PATIENCE_MS).catch((error) => {
      added.delete(context);
      throw error;
    });
  added.set(context, adding);
  return adding;
}

/**
 * Only what leads to the destination is asked for sound; so the silence that comes out goes there.
 * @param {AudioNode} node @param {AudioContext} context
 */
export function tapInto(node, context) {
  const worklet = new AudioWorkletNode(context, 'creatable-listening', {
    channelCountMode: 'max',
    channelInterpretation: 'discrete',
  });
  node.connect(worklet).connect(context.destination);
  return {
    port: worklet.port,
    close() {
      node.disconnect(worklet);
      worklet.port.postMessage({ type: 'end' });
      worklet.disconnect();
    },
  };
}

/**
 * @param {MeasuredFrame} frame @param {ReturnType<typeof createClock>} clock @param {boolean} arrivesHeard
 * @returns {SoundFrame}
 */
function withPageTimes(frame, clock, arrivesHeard) {
  const nowMs = performance.now();
  const toMs = (/** @type {number} */ seconds) =>
    arrivesHeard ? Math.min(nowMs, clock.toMs(seconds)) : clock.toMs(seconds);
  return {
    ...frame,
    atMs: toMs(frame.atSeconds),
    onset: frame.onset && { ...frame.onset, atMs: toMs(frame.onset.atSeconds) },
  };
}
