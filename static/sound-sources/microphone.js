/**
 * The microphone, as it is: what browsers do to make speech clearer would take
 * the music away. Nothing of it is kept or sent.
 */
import { inTime } from '../core/in-time.js';
import { ListeningError } from './errors.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {SoundSource} from '../types.js' */

/** @typedef {StatusCode} Code */

export const meta = Object.freeze({ id: 'microphone', nameKey: 'source-microphone' });

/** An insecure origin has no mediaDevices. */
export const isAvailable = () => Boolean(globalThis.navigator?.mediaDevices?.getUserMedia);

const AS_IT_IS = Object.freeze({
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: { ideal: 2 },
});

/** A microphone that gives nothing for so long is off: by its own switch, or the system's. A moment of it is nothing. */
const MUTED_MS = 2000;

/** A list that does not come is a list without microphones. */
const LIST_MS = 5000;

/** getUserMedia's names. */
const CODES = /** @type {Readonly<Record<string, Code>>} */ (
  Object.freeze({
    NotAllowedError: 'listening-microphone-refused',
    SecurityError: 'listening-microphone-refused',
    NotFoundError: 'listening-microphone-none',
    OverconstrainedError: 'listening-microphone-none',
    NotReadableError: 'listening-microphone-busy',
    AbortError: 'listening-microphone-busy',
  })
);

/** A refusal only a person takes back. @type {ReadonlySet<Code>} */
export const comesBack = new Set(
  /** @type {const} */ ([
    'listening-microphone-gone',
    'listening-microphone-none',
    'listening-microphone-busy',
    'listening-microphone-failed',
  ]),
);

/** @type {SoundSource['start']} */
export async function start(room, { deviceId = '' }) {
  const stream = await open(deviceId).catch(({ name, message }) => {
    throw new ListeningError(CODES[name] ?? 'listening-microphone-failed', `${name}: ${message}`);
  });
  const [track] = stream.getAudioTracks();
  return {
    ...fromStream(room.context(), stream),
    name: track.label,
    id: track.getSettings().deviceId,
    onLost(tell) {
      // Pulled out meanwhile: nobody would hear of it any more.
      if (track.readyState === 'ended') tell('listening-microphone-gone');
      else track.addEventListener('ended', () => tell('listening-microphone-gone'));
    },
    onQuiet: (tell) => watchMute(track, tell),
  };
}

/** @param {MediaStreamTrack} track @param {(code: Code|null) => void} tell  once each way */
function watchMute(track, tell) {
  let isMuted = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const say = (/** @type {boolean} */ muted) => {
    isMuted = muted;
    tell(muted ? 'listening-microphone-muted' : null);
  };
  const look = () => {
    clearTimeout(timer);
    if (track.muted) timer = setTimeout(say, MUTED_MS, true);
    else if (isMuted) say(false);
  };
  track.addEventListener('mute', look);
  track.addEventListener('unmute', look);
  look();
}

/** @param {string} deviceId  '' for any */
async function open(deviceId) {
  const ask = (/** @type {string} */ id) =>
    navigator.mediaDevices.getUserMedia({ audio: { ...AS_IT_IS, ...(id && { deviceId: { exact: id } }) } });
  try {
    return await ask(deviceId);
  } catch (error) {
    // The microphone of last time is at home: any other will do.
    if (deviceId && CODES[/** @type {Error} */ (error).name] === 'listening-microphone-none') return ask('');
    throw error;
  }
}

/** @param {AudioContext} context @param {MediaStream} stream */
export function fromStream(context, stream) {
  const node = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
  return {
    node,
    arrivesHeard: true,
    stop() {
      node.disconnect();
      // `ended` is told only of tracks that others end.
      stream.getTracks().forEach((track) => track.stop());
    },
  };
}

/** @returns {Promise<{id: string, label: string}[]>} those there are; without labels until one was allowed */
export async function microphones() {
  const { mediaDevices } = globalThis.navigator ?? {};
  const devices = mediaDevices ? await inTime(mediaDevices.enumerateDevices(), LIST_MS).catch(() => []) : [];
  return devices.filter(({ kind }) => kind === 'audioinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}
