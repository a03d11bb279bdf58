/**
 * A file of the player's own, whatever the browser can decode. It is played as
 * it is read, so that three hours of it need no more memory than three seconds.
 * It stays on this computer.
 */
import { clamp } from '../core/numbers.js';
import { ListeningError } from './errors.js';

/** @import {SoundSource, Transport} from '../types.js' */

export const meta = Object.freeze({ id: 'file', nameKey: 'source-file', needs: /** @type {const} */ ('file') });

export const isAvailable = () => typeof Audio === 'function';

/** @type {SoundSource['start']} */
export async function start(room, { file }) {
  if (!file) throw new ListeningError('listening-file-unreadable', 'no file');
  const context = room.context();
  const address = URL.createObjectURL(file);
  const audio = await open(address).catch((error) => {
    URL.revokeObjectURL(address);
    throw error;
  });
  const node = new MediaElementAudioSourceNode(context, { mediaElement: audio });
  const volume = new GainNode(context, { gain: room.volume() ** 2 });
  node.connect(volume).connect(context.destination);
  const transport = makeTransport(audio);
  return {
    node,
    name: file.name,
    transport,
    setVolume: (level) => volume.gain.setTargetAtTime(level ** 2, context.currentTime, 0.015),
    // What is broken in the middle shows only when it comes.
    onLost: (tell) => audio.addEventListener('error', () => tell('listening-file-broken')),
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
 * @returns {Promise<HTMLAudioElement>} that knows how long it is
 */
function open(address) {
  const audio = new Audio();
  audio.preload = 'auto';
  return new Promise((resolve, reject) => {
    audio.addEventListener('loadedmetadata', () => resolve(audio), { once: true });
    audio.addEventListener(
      'error',
      () => reject(new ListeningError('listening-file-unreadable', audio.error?.message ?? '')),
      { once: true },
    );
    audio.src = address;
  });
}

/** @param {HTMLAudioElement} audio @returns {Transport} */
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
