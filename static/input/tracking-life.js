/**
 * The camera and the tracker, from Start to Stop: opened in turn, ended
 * together, and what came of an attempt that has been overtaken is dropped.
 * What is lost and may come back is waited for, with one sentence each way.
 */
import { CameraError } from '../camera/errors.js';
import { makeComingBack } from '../core/coming-back.js';
import { sayWhenLate } from '../core/in-time.js';
import { makeMachine } from '../core/machine.js';
import { codeOf } from '../core/statuses.js';
import { COMES_BACK, isOver, isStarting, TRACKING } from './tracking-states.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {createCamera, CameraChoice, OpenCamera} from '../camera/camera.js' */
/** @import {createTracker} from '../trackers/client.js' */
/** @import {Timers} from '../core/in-time.js' */
/** @import {PoseMessage} from '../types.js' */
/** @import {TrackingState} from './tracking-states.js' */

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;

/**
 * @param {Object} parts
 * @param {typeof createCamera} parts.openCameras
 * @param {typeof createTracker} parts.makeTracker
 * @param {(message: PoseMessage) => void} parts.onPose
 * @param {(stream: MediaStream|null) => void} parts.onStream  of the camera that is open now
 * @param {(cameras: CameraChoice[], id: string) => void} parts.onCameras  which there are, and which one is open
 * @param {(bytes: number) => void} parts.onBytes  of the weights so far
 * @param {Report} parts.report
 * @param {() => string} [parts.playedWith]  said where play begins
 * @param {Timers} [parts.timers]
 */
export function makeTrackingLife({
  openCameras,
  makeTracker,
  onPose,
  onStream,
  onCameras,
  onBytes,
  report,
  playedWith = () => '',
  timers = globalThis,
}) {
  const machine = makeMachine(/** @type {typeof TRACKING} */ (TRACKING), /** @type {TrackingState} */ ('off'));
  let cameraId = '';
  /** Counts the attempts to open a camera. */
  let attempts = 0;
  /** What is looked for, and was said to be missing. @type {StatusCode|null} */
  let missed = null;

  const camera = openCameras({
    onLost: (error) => lose(codeOf(error, 'camera-failed')),
    onDark: (error) => restInTheDark(codeOf(error, 'camera-failed')),
    onLight: (opened) => {
      if (machine.state === 'away') follow(opened);
    },
    onCameras: (cameras) => {
      onCameras(cameras, usedId());
      comeBack();
    },
  });
  const tracker = makeTracker({
    onPose: (message) => {
      if (!isOver(machine.state)) onPose(message);
    },
    onReady: () => machine.send('ready'),
    onCrash: () => machine.send('crashed'),
    onError: ({ code }) => lose(code),
    onProgress: onBytes,
    report,
  });
  const comingBack = makeComingBack(comeBack, { timers });
  machine.onChange((state, before) => {
    if (state === 'on') foundAgain();
    if (state === 'on' && before === 'loading') report('playing', { how: playedWith() });
  });

  function foundAgain() {
    comingBack.stop();
    missed = null;
  }

  function letGo() {
    attempts += 1;
    tracker.stop();
    camera.close();
    onStream(null);
  }

  function end() {
    machine.send('ended');
    foundAgain();
    letGo();
  }

  /** @param {StatusCode} code */
  function lose(code) {
    const mayComeBack = COMES_BACK.has(code);
    // Of something that is looked for already, nobody wants to hear at each look.
    const isKnown = machine.state === 'away' || missed === code;
    // After Stop nothing is missed.
    if (!machine.send(mayComeBack ? 'lost' : 'ended')) return;
    letGo();
    if (!isKnown || !mayComeBack) report(code);
    if (!mayComeBack) return foundAgain();
    missed = code;
    comingBack.plan();
    // Another one may be chosen.
    if (!isKnown) tellCameras(attempts);
    return undefined;
  }

  /** The camera is open and shows nothing: its own light brings it back. @param {StatusCode} code */
  function restInTheDark(code) {
    attempts += 1;
    machine.send('lost');
    tracker.stop();
    onStream(null);
    report(code);
  }

  /** @param {OpenCamera} opened */
  function follow(opened) {
    // Whoever sits down now is the player.
    tracker.forgetPlayer();
    cameraId = opened.id;
    onStream(opened.stream);
    machine.send('opened');
    tracker.start(opened.track);
    if (tracker.stats.ready) machine.send('ready');
  }

  /** What is waited for is not in use: each can be chosen then, also the one of before. */
  const usedId = () => (machine.state === 'waiting' || machine.state === 'away' ? '' : cameraId);

  /** @param {number} mine  the attempt that asks */
  async function tellCameras(mine) {
    const cameras = await camera.list();
    if (mine === attempts) onCameras(cameras, usedId());
  }

  /** @param {number} mine  the attempt that takes long */
  function sayLate(mine) {
    if (mine !== attempts || !machine.send('late')) return;
    report('camera-waiting');
    // Another one may be chosen.
    tellCameras(mine);
  }

  /** @param {string} [id] */
  async function open(id) {
    attempts += 1;
    const mine = attempts;
    try {
      const opened = await sayWhenLate(camera.open(id), LATE_MS, () => sayLate(mine), timers);
      if (mine !== attempts) return;
      follow(opened);
      await tellCameras(mine);
    } catch (error) {
      // The player pressed Stop, or chose another camera, while this one was opening.
      if (mine !== attempts || (error instanceof CameraError && error.code === 'camera-closed')) return;
      lose(codeOf(error, 'camera-failed'));
    }
  }

  function comeBack() {
    return machine.state === 'away' ? open() : undefined;
  }

  return {
    tracker,
    machine,
    end,
    /** @param {string} [id]  another camera than the one of last time */
    async start(id) {
      // A second press while it starts means nothing new; another camera does, and so does one after a long wait.
      if (id === undefined && isStarting(machine.state)) return;
      machine.send('start');
      foundAgain();
      await open(id);
    },
  };
}
