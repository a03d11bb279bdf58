/**
 * What the first play downloads: told beforehand, counted while it comes.
 */
import { loadManifest } from '../core/downloads.js';
import { onRequest } from '../core/requests.js';
import { soundOf } from '../instruments/index.js';
import { findTracker } from '../trackers/index.js';

/** @import {Settings} from './settings.js' */
/** @import {StartPanel} from './start-panel.js' */
/** @import {TrackingState} from '../parts.js' */

/** Bundled libraries that come when the player starts, each before the files whose loading is reported. */
const TRACKER_LIBRARIES = ['tfjs.js', 'tfjs-backend-wasm-simd.wasm'];
/** Fetched only where the device has the chip for them, to find out whether they are faster. */
const FURTHER_BACKENDS = ['tfjs-webgl.js', 'tfjs-webgpu.js'];
const SOUND_LIBRARIES = ['spessasynth.js', 'spessasynth-processor.js'];

/** @typedef {Record<string, {bytes: number, imports: string[]}>} Sizes  see bundle.mjs */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {StartPanel} parts.panel
 */
export function wireStart({ settings, panel }) {
  const loaded = { weights: 0, sound: 0 };
  const libraries = { weights: 0, sound: 0 };
  let played = false;

  // Where the sizes cannot be had, neither can the files; starting says so.
  firstPlay(findTracker(settings.values.tracker).model, soundOf(settings.values).file).then(
    ({ trackerBytes, soundBytes, fileBytes, atMostBytes }) => {
      panel.atMostBytes = atMostBytes;
      Object.assign(libraries, { weights: trackerBytes, sound: soundBytes });
      panel.totalBytes = trackerBytes + soundBytes + fileBytes;
    },
    () => {},
  );
  panel.showGuide = !settings.values.guideDone;
  onRequest(panel, 'guide-toggle', (shown) => {
    panel.showGuide = shown;
    settings.set('guideDone', !shown);
  });

  /** @param {'weights'|'sound'} name @param {number} bytes */
  const count = (name, bytes) => {
    loaded[name] = libraries[name] + bytes;
    panel.loadedBytes = loaded.weights + loaded.sound;
  };
  return {
    onWeightBytes: (/** @type {number} */ bytes) => count('weights', bytes),
    onSoundBytes: (/** @type {number} */ bytes) => count('sound', bytes),
    /** @param {TrackingState} state */
    onState(state) {
      played ||= state === 'on';
      panel.phase = played ? 'playing' : phaseOf(state);
    },
  };
}

/** The status line may be out of sight: here stands what to do next. @param {TrackingState} state */
function phaseOf(state) {
  if (state === 'waiting') return 'waiting';
  return state === 'off' || state === 'away' ? 'ready' : 'loading';
}

/** @param {string|undefined} model  the tracker's @param {string} soundFile */
async function firstPlay(model, soundFile) {
  const [sizes, manifest] = await Promise.all([
    fetch(new URL('../vendor/sizes.json', import.meta.url)).then((answer) => answer.json()),
    loadManifest(),
  ]);
  const files = manifest.flatMap((entry) => entry.files.filter(({ path }) => entry.id === model || path === soundFile));
  const bytesOf = (/** @type {string[]} */ names) =>
    sum([...withImports(names, sizes)].map((name) => sizes[name].bytes));
  const fileBytes = sum(files.map(({ bytes }) => bytes));
  return {
    trackerBytes: bytesOf(TRACKER_LIBRARIES),
    soundBytes: bytesOf(SOUND_LIBRARIES),
    fileBytes,
    atMostBytes: bytesOf([...TRACKER_LIBRARIES, ...FURTHER_BACKENDS, ...SOUND_LIBRARIES]) + fileBytes,
  };
}

/**
 * @param {readonly string[]} names
 * @param {Sizes} sizes
 * @returns {Set<string>}  each file once, however many import it
 */
function withImports(names, sizes) {
  return new Set(names.flatMap((name) => [name, ...withImports(sizes[name].imports, sizes)]));
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
