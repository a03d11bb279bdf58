/** The two worklets that make sound, the SoundFont player and the limiter: begun, asked, and ended. */
import { tellWhatWasFetched } from '../core/downloads.js';
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';
import { LIBRARY_SETTINGS } from './library-settings.js';
import { SoundError } from './sound-error.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {WorkletSynthesizer} from '../vendor/spessasynth.js' */

const MODULES = ['../vendor/spessasynth-processor.js', './limiter-processor.js'].map(
  (path) => new URL(path, import.meta.url).href,
);
/** What these import in turn: no timeline tells of it. */
const IMPORTED = new URL('./limiter.js', import.meta.url).href;

/** A browser whose sound hangs answers neither yes nor no. */
const START_PATIENCE_MS = 15_000;

/** A long take that is computed ahead is heard as it is computed. */
const PROCESSED_PATIENCE_MS = 60_000;

/** Several of the sound card's buffers. */
const ENDING_MS = 100;

const delay = (/** @type {number} */ ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** @param {AudioContext} context  or one that computes ahead, which is asleep until it does */
export function createWorklets(context) {
  /** @type {AudioWorkletNode[]} */
  let nodes = [];
  const sleeps = () => !('startRendering' in context) && context.state !== 'running';

  /** @param {string} name @param {AudioWorkletNodeOptions} [options] */
  const add = (name, options) => {
    const node = new AudioWorkletNode(context, name, options);
    nodes.push(node);
    return node;
  };

  /**
   * What the audio thread is asked: some browsers let it answer only while sound runs.
   * @param {Promise<unknown>} asked  @param {number} patienceMs  @param {StatusCode} code
   */
  const answered = (asked, patienceMs, code) => {
    const toError = () => new SoundError(sleeps() ? 'sound-suspended' : code, 'the audio worklet does not answer');
    return inTime(asked, patienceMs, { toError });
  };

  /** @throws {SoundError} */
  const fetchModules = async () => {
    const added = Promise.all(MODULES.map((url) => context.audioWorklet.addModule(url)));
    await inTime(added, START_PATIENCE_MS).catch((error) => {
      throw new SoundError('sound-unavailable', 'audio worklet not loaded', { cause: error });
    });
    tellWhatWasFetched([...MODULES, IMPORTED]);
  };

  /** The library's own code. @throws {SoundError} */
  const fetchLibrary = async () => {
    const fetched = fetchModule(() => import('../vendor/spessasynth.js'));
    const { WorkletSynthesizer: Library } = await inTime(fetched, START_PATIENCE_MS).catch((error) => {
      throw new SoundError('sound-unreachable', 'the synthesiser could not be fetched', { cause: error });
    });
    return Library;
  };

  /** @param {typeof WorkletSynthesizer} Library */
  const makeLibrary = (Library) => {
    const library = new Library(context, {
      eventsEnabled: false,
      audioNodeCreators: { worklet: (_, name, options) => add(name, options) },
    });
    for (const [name, value] of Object.entries(LIBRARY_SETTINGS)) {
      library.setSystemParameter(/** @type {keyof typeof LIBRARY_SETTINGS} */ (name), value);
    }
    return library;
  };

  return {
    answered,
    /** Resolves when the audio thread has taken in all that was sent. @param {WorkletSynthesizer} library */
    whenProcessed: (library) => answered(library.getSnapshot(), PROCESSED_PATIENCE_MS, 'sound-unavailable'),
    /**
     * @param {{volume: AudioNode, output: AudioNode}} path  the limiter stands between them
     * @param {(library: WorkletSynthesizer) => void} onMade  it is connected there, and takes messages, though it is not ready yet
     * @param {() => boolean} isOver  nobody waits for it any more
     * @throws {SoundError}
     */
    async start({ volume, output }, onMade, isOver) {
      const [Library] = await Promise.all([fetchLibrary(), fetchModules()]);
      if (isOver()) return;
      const limiter = add('creatable-limiter', {
        outputChannelCount: [2],
        channelCount: 2,
        channelCountMode: 'explicit',
      });
      volume.connect(limiter).connect(output);
      const library = makeLibrary(Library);
      onMade(library);
      await answered(library.isReady, START_PATIENCE_MS, 'sound-unavailable');
    },
    /**
     * A processor ends by saying so when it is asked for sound, and only nodes
     * that lead to the destination are asked; otherwise it and its samples stay
     * in memory as long as the page does.
     * @param {AudioNode} volume
     */
    async end(volume) {
      const mute = new GainNode(context, { gain: 0 });
      mute.connect(context.destination);
      for (const node of nodes) {
        node.port.postMessage({ type: 'end' });
        node.disconnect();
        node.connect(mute);
      }
      await delay(ENDING_MS);
      [volume, mute, ...nodes].forEach((node) => node.disconnect());
      nodes = [];
    },
  };
}
