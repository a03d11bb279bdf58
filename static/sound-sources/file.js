/**
 * A file of the player's own, whatever the browser can decode; of a video its sound, and its picture
 * for who opens it. It is played as it is read, so that three hours of it need no more memory than three seconds.
 * It stays on this computer.
 */
import { gainOf } from '../audio/volume.js';
import { clamp } from '../core/numbers.js';
import { ListeningError } from './errors.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {SoundSource, Transport} from '../types.js' */

export const meta = Object.freeze({ id: 'file', nameKey: 'source-file', needs: /** @type {const} */ ('file') });

/** A file from a slow disk; one that is never read is said to be unreadable. */
const OPEN_MS = 20_000;
/** What a browser has recorded is read to its end for its length; without one it is heard all the same. */
const LENGTH_MS = 5000;
/** Behind every end. */
const FAR_SECONDS = 1e7;

export const isAvailable = () => typeof Audio === 'function';

/** @type {SoundSource['start']} */
export async function start(room, { file }) {
  if (!file) throw new ListeningError('listening-file-unreadable', 'no file');
  const context = room.context();
  return openFile({ file, context, output: context.destination, volume: room.volume });
}

/**
 * @param {{file: File, context: AudioContext, output: AudioNode, volume: () => number}} parts
 * @throws {ListeningError}
 */
export async function openFile({ file, context, output, volume: level }) {
  const address = URL.createObjectURL(file);
  const film = file.type.startsWith('video/') ? makeFilm() : undefined;
  const audio = await openAudio(address, film).catch((error) => {
    URL.revokeObjectURL(address);
    throw error;
  });
  const node = new MediaElementAudioSourceNode(context, { mediaElement: audio });
  const volume = new GainNode(context, { gain: gainOf(level()) });
  node.connect(volume).connect(output);
  const transport = makeTransport(audio);
  return {
    node,
    name: file.name,
    transport,
    // What calls itself a video may have no picture.
    ...(film?.videoWidth && { film }),
    setVolume: (/** @type {number} */ next) => volume.gain.setTargetAtTime(gainOf(next), context.currentTime, 0.015),
    // What is broken in the middle shows only when it comes.
    onLost: (/** @type {(code: StatusCode) => void} */ tell) =>
      audio.addEventListener('error', () => tell('listening-file-broken')),
    stop() {
      node.disconnect();
      volume.disconnect();
      audio.pause();
      URL.revokeObjectURL(address);
    },
  };
}

/**
 * @param {string} address
 * @param {HTMLMediaElement} [audio]  what plays it
 * @returns {Promise<HTMLMediaElement>} that knows how long it is, if that can be known
 */
export async function openAudio(address, audio = new Audio()) {
  audio.preload = 'auto';
  const read = once(audio, 'loadedmetadata', OPEN_MS);
  const failed = once(audio, 'error', Infinity);
  audio.src = address;
  if (!(await Promise.race([read, failed.then(() => false)])))
    throw new ListeningError('listening-file-unreadable', audio.error?.message ?? `not read in ${OPEN_MS} ms`);
  if (audio.duration === Infinity) await findLength(audio);
  return audio;
}

/** It stays in its place on the page, where telephones would fill the screen with it. */
function makeFilm() {
  const film = document.createElement('video');
  film.playsInline = true;
  return film;
}

/** A recording that was written as it came does not say how long it is: its end does. @param {HTMLMediaElement} audio */
async function findLength(audio) {
  const found = once(audio, 'durationchange', LENGTH_MS, () => Number.isFinite(audio.duration));
  audio.currentTime = FAR_SECONDS;
  await found;
  const back = once(audio, 'seeked', LENGTH_MS, () => audio.currentTime === 0);
  audio.currentTime = 0;
  await back;
}

/**
 * @param {EventTarget} target @param {string} type
 * @param {number} patienceMs
 * @param {() => boolean} [isIt]
 * @returns {Promise<boolean>}  whether it came in time
 */
function once(target, type, patienceMs, isIt = () => true) {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (/** @type {boolean} */ came) => {
      over.abort();
      resolve(came);
    };
    const timer = Number.isFinite(patienceMs) ? setTimeout(end, patienceMs, false) : undefined;
    over.signal.addEventListener('abort', () => clearTimeout(timer));
    target.addEventListener(type, () => isIt() && end(true), { signal: over.signal });
  });
}

/** @param {HTMLMediaElement} audio @returns {Transport} */
function makeTransport(audio) {
  const transport = {
    // A stream that was saved as it came does not say.
    get durationSeconds() {
      return Number.isFinite(audio.duration) ? audio.duration : 0;
    },
    get positionSeconds() {
      return audio.currentTime;
    },
    get playing() {
      return !audio.paused;
    },
    // It is refused when it is paused again at once: nothing to be told of.
    play: () => {
      audio.play().catch(() => {});
    },
    pause: () => audio.pause(),
    /** @param {number} seconds */
    seek(seconds) {
      audio.currentTime = clamp(seconds, 0, transport.durationSeconds);
    },
    /** @param {() => void} listener */
    onChange: (listener) =>
      ['play', 'pause', 'ended', 'seeked', 'durationchange'].forEach((name) => audio.addEventListener(name, listener)),
  };
  return transport;
}
