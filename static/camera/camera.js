/**
 * The player's camera: which ones there are, opening one, and losing it.
 */
import { inTime } from '../core/in-time.js';
import { recall, remember } from '../core/remembered.js';
import { CameraError, toCameraError } from './errors.js';

/** @typedef {{id: string, label: string}} CameraChoice  label: empty until a camera was allowed */
/** @typedef {{stream: MediaStream, track: MediaStreamTrack, id: string}} OpenCamera */

/** More pixels would only be thrown away: the network sees 161 of them. */
const WANTED = Object.freeze({ width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } });

/** A list that does not come is a list without cameras. */
const LIST_MS = 5000;

/** A camera that shows nothing for so long is as good as unplugged, until it shows something again. */
const MUTED_MS = 2000;

/**
 * @param {object} handlers
 * @param {(error: CameraError) => void} handlers.onLost  the open camera has gone: `camera-unplugged`
 * @param {(error: CameraError) => void} [handlers.onDark]  it is open still, but shows nothing: `camera-unplugged`
 * @param {(opened: OpenCamera) => void} [handlers.onLight]  it shows something again
 * @param {(cameras: CameraChoice[]) => void} [handlers.onCameras]  one was plugged in or out
 * @param {MediaDevices|undefined} [handlers.devices]  undefined where the browser withholds it
 */
export function createCamera({
  onLost,
  onDark = () => {},
  onLight = () => {},
  onCameras = () => {},
  devices = globalThis.navigator?.mediaDevices,
}) {
  /** @type {MediaStream|null} */
  let stream = null;
  /** @type {AbortController} */
  let watching = new AbortController();
  let turn = 0;

  /** Counts the lists: the one that was asked for last counts, however late another one comes. */
  let lists = 0;
  const onChange = async () => {
    const mine = ++lists;
    const cameras = await list();
    if (mine === lists) onCameras(cameras);
  };
  devices?.addEventListener?.('devicechange', onChange);

  const list = () => listCameras(devices);

  function close() {
    turn += 1;
    watching.abort();
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
  }

  /** @param {OpenCamera} opened */
  function watch(opened) {
    watching = new AbortController();
    const { signal } = watching;
    const lost = () => {
      close();
      onLost(new CameraError('camera-unplugged', 'the track ended'));
    };
    opened.track.addEventListener('ended', lost, { signal });
    watchLight(opened, { signal, onDark, onLight });
  }

  return {
    list,

    /**
     * Open a camera, in place of the one that is open.
     * @param {string} [id]  without one: the camera of last time, else the browser's choice
     * @returns {Promise<OpenCamera>}
     * @throws {CameraError}  `camera-closed` when `close` or another `open` came in between: not for the player
     */
    async open(id) {
      close();
      const mine = turn;
      if (!devices?.getUserMedia) throw new CameraError('camera-insecure', 'no mediaDevices: not a secure context');
      const wanted = id ?? recall('camera') ?? '';
      const opened = await askFor(devices, String(wanted)).catch((error) => {
        throw toCameraError(error);
      });
      if (mine !== turn) {
        // Closed, or another one opened, while the player was being asked.
        opened.getTracks().forEach((track) => track.stop());
        throw new CameraError('camera-closed', 'closed before it was open');
      }
      stream = opened;
      const [track] = stream.getVideoTracks();
      // Pulled out meanwhile: nobody would hear of it any more.
      if (track.readyState === 'ended') {
        close();
        throw new CameraError('camera-unplugged', 'the track had ended');
      }
      const openedId = track.getSettings().deviceId ?? '';
      const found = { stream, track, id: openedId };
      watch(found);
      remember('camera', openedId);
      return found;
    },

    /** Turns the camera, and its light, off. */
    close,

    /** Closes, and stops listening. */
    dispose() {
      close();
      devices?.removeEventListener?.('devicechange', onChange);
    },
  };
}

/** @param {MediaDevices|undefined} devices @returns {Promise<CameraChoice[]>} */
async function listCameras(devices) {
  const all = devices ? await inTime(devices.enumerateDevices(), LIST_MS).catch(() => []) : [];
  return all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** @param {MediaDevices} devices @param {string} id  '' for any */
const ask = (devices, id) =>
  devices.getUserMedia({ audio: false, video: { ...WANTED, ...(id && { deviceId: { exact: id } }) } });

/** @param {MediaDevices} devices @param {string} id */
async function askFor(devices, id) {
  try {
    return await ask(devices, id);
  } catch (error) {
    // The remembered camera is at home, or has a new name: any other will do.
    if (id && toCameraError(error).code === 'camera-none') return ask(devices, '');
    throw error;
  }
}

/**
 * Tells when an open camera shows nothing for a while, and when it shows something again.
 * @param {OpenCamera} opened
 * @param {{signal: AbortSignal, onDark: (error: CameraError) => void, onLight: (opened: OpenCamera) => void}} heard
 */
function watchLight(opened, { signal, onDark, onLight }) {
  const { track } = opened;
  let dark = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  const beDark = () => {
    dark = true;
    onDark(new CameraError('camera-unplugged', 'the track was muted'));
  };
  const darken = () => {
    clearTimeout(timer);
    timer = setTimeout(beDark, MUTED_MS);
  };
  const lighten = () => {
    clearTimeout(timer);
    if (dark) onLight(opened);
    dark = false;
  };
  track.addEventListener('mute', darken, { signal });
  track.addEventListener('unmute', lighten, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (track.muted) darken();
}
