/** Another tab, or all that the computer plays, where browser and system let it be heard. */
import { ListeningError } from './errors.js';
import { fromStream } from './microphone.js';

/** @import {SoundSource} from '../types.js' */

export const meta = Object.freeze({ id: 'tab', nameKey: 'source-tab' });

export const isAvailable = () => Boolean(globalThis.navigator?.mediaDevices?.getDisplayMedia);

/** Browsers share sound only beside a picture, which is let go of at once. */
const WANTED = Object.freeze({
  video: true,
  audio: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    suppressLocalAudioPlayback: false,
  },
  systemAudio: 'include',
});

/** @type {SoundSource['start']} */
export async function start(room) {
  const stream = await navigator.mediaDevices.getDisplayMedia(WANTED).catch(({ name, message }) => {
    throw new ListeningError('listening-tab-refused', `${name}: ${message}`);
  });
  stream.getVideoTracks().forEach((track) => track.stop());
  const [track] = stream.getAudioTracks();
  if (!track) throw new ListeningError('listening-tab-silent', 'shared without its sound');
  return {
    ...fromStream(room.context(), new MediaStream([track])),
    name: track.label,
    onLost: (tell) => track.addEventListener('ended', () => tell('listening-tab-ended')),
  };
}
