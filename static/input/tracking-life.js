/**
 * The camera and the tracker, from Start to Stop: opened in turn, ended
 * together, and what came of an attempt that has been overtaken is dropped.
 */
import { CameraError } from '../camera/errors.js';
import { makeMachine } from '../core/machine.js';
import { codeOf } from '../core/statuses.js';
import { isStarting, TRACKING } from './tracking-states.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {createCamera, CameraChoice} from '../camera/camera.js' */
/** @import {createTracker} from '../trackers/client.js' */
/** @import {PoseMessage} from '../types.js' */
/** @import {TrackingState} from './tracking-states.js' */

/**
 * @param {Object} parts
 * @param {typeof createCamera} parts.openCameras
 * @param {typeof createTracker} parts.makeTracker
 * @param {(message: PoseMessage) => void} parts.onPose
 * @param {(stream: MediaStream|null) => void} parts.onStream  of the camera that is open now
 * @param {(cameras: CameraChoice[], id: string) => void} parts.onCameras  which there are, and which one is open
 * @param {(bytes: number) => void} parts.onBytes  of the weights so far
 * @param {Report} parts.report
 */
export function makeTrackingLife({ openCameras, makeTracker, onPose, onStream, onCameras, onBytes, report }) {
  const machine = makeMachine(/** @type {typeof TRACKING} */ (TRACKING), /** @type {TrackingState} */ ('off'));
  let cameraId = '';
  /** Counts the attempts to open a camera. */
  let attempts = 0;

  const camera = openCameras({
    onLost: (error) => fail(codeOf(error, 'camera-failed')),
    onCameras: (cameras) => onCameras(cameras, cameraId),
  });
  const tracker = makeTracker({
    onPose: (message) => {
      if (machine.state !== 'off') onPose(message);
    },
    onReady: () => machine.send('ready'),
    onCrash: () => machine.send('crashed'),
    onError: ({ code }) => fail(code),
    onProgress: onBytes,
    report,
  });
  machine.onChange((state, before) => {
    if (state === 'on' && before === 'loading') report('playing');
  });

  function end() {
    attempts += 1;
    machine.send('ended');
    tracker.stop();
    camera.close();
    onStream(null);
  }

  /** @param {StatusCode} code */
  function fail(code) {
    end();
    report(code);
  }

  /** @param {string} [id] */
  async function open(id) {
    attempts += 1;
    const mine = attempts;
    const opened = await camera.open(id);
    if (mine !== attempts) return;
    // Whoever sits down now is the player.
    tracker.forgetPlayer();
    cameraId = opened.id;
    onStream(opened.stream);
    machine.send('opened');
    tracker.start(opened.track);
    if (tracker.stats.ready) machine.send('ready');
    const cameras = await camera.list();
    if (mine === attempts) onCameras(cameras, cameraId);
  }

  return {
    tracker,
    machine,
    end,
    /** @param {string} [id]  another camera than the one of last time */
    async start(id) {
      // A second press while it starts means nothing new; another camera does.
      if (id === undefined && isStarting(machine.state)) return;
      machine.send('start');
      try {
        await open(id);
      } catch (error) {
        // The player pressed Stop, or chose another camera, while this one was opening.
        if (error instanceof CameraError && error.code === 'camera-closed') return;
        fail(codeOf(error, 'camera-failed'));
      }
    },
  };
}
