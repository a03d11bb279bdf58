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

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;

/**
 * @typedef {Object} LifeParts
 * @property {typeof createCamera} openCameras
 * @property {typeof createTracker} makeTracker
 * @property {(message: PoseMessage) => void} onPose
 * @property {(stream: MediaStream|null) => void} onStream  of the camera that is open now
 * @property {(cameras: CameraChoice[], id: string) => void} onCameras  which there are, and which one is open
 * @property {(bytes: number) => void} onBytes  of the weights so far
 * @property {Report} report
 * @property {() => string} [playedWith]  said where play begins
 * @property {Timers} [timers]
 */

/** @param {LifeParts} parts */
export const makeTrackingLife = (parts) => new TrackingLife(parts);

class TrackingLife {
  machine = makeMachine(TRACKING, 'off');
  #parts;
  #camera;
  #comingBack;
  #cameraId = '';
  /** Counts the attempts to open a camera. */
  #attempts = 0;
  /** What is looked for, and was said to be missing. @type {StatusCode|null} */
  #missed = null;

  /** @param {LifeParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#camera = parts.openCameras(this.#cameraEvents());
    this.tracker = parts.makeTracker(this.#trackerEvents());
    this.#comingBack = makeComingBack(() => this.#comeBack(), { timers: parts.timers ?? globalThis });
    this.machine.onChange((state, before) => {
      if (state === 'on') this.#foundAgain();
      if (state === 'on' && before === 'loading') parts.report('playing', { how: parts.playedWith?.() ?? '' });
    });
  }

  /** @param {string} [id]  another camera than the one of last time */
  start = async (id) => {
    // A second press while it starts means nothing new; another camera does, and so does one after a long wait.
    if (id === undefined && isStarting(this.machine.state)) return;
    this.machine.send('start');
    this.#foundAgain();
    await this.#open(id);
  };

  end = () => {
    this.machine.send('ended');
    this.#foundAgain();
    this.#letGo();
  };

  /** @returns {Parameters<typeof createCamera>[0]} */
  #cameraEvents() {
    return {
      onLost: (error) => this.#lose(codeOf(error, 'camera-failed')),
      onDark: (error) => this.#restInTheDark(codeOf(error, 'camera-failed')),
      onLight: (opened) => {
        if (this.machine.state === 'away') this.#follow(opened);
      },
      onCameras: (cameras) => {
        this.#parts.onCameras(cameras, this.#usedId);
        this.#comeBack();
      },
    };
  }

  /** @returns {Parameters<typeof createTracker>[0]} */
  #trackerEvents() {
    const { onPose, onBytes, report } = this.#parts;
    return {
      onPose: (message) => {
        if (!isOver(this.machine.state)) onPose(message);
      },
      onReady: () => this.machine.send('ready'),
      onCrash: () => this.machine.send('crashed'),
      onError: ({ code }) => this.#lose(code),
      onProgress: onBytes,
      report,
    };
  }

  #foundAgain() {
    this.#comingBack.stop();
    this.#missed = null;
  }

  #letGo() {
    this.#attempts += 1;
    this.tracker.stop();
    this.#camera.close();
    this.#parts.onStream(null);
  }

  /** @param {StatusCode} code */
  #lose(code) {
    const mayComeBack = COMES_BACK.has(code);
    // Of something that is looked for already, nobody wants to hear at each look.
    const isKnown = this.machine.state === 'away' || this.#missed === code;
    // After Stop nothing is missed.
    if (!this.machine.send(mayComeBack ? 'lost' : 'ended')) return;
    this.#letGo();
    if (!isKnown || !mayComeBack) this.#parts.report(code);
    if (!mayComeBack) return this.#foundAgain();
    this.#missed = code;
    this.#comingBack.plan();
    // Another one may be chosen.
    if (!isKnown) this.#tellCameras(this.#attempts);
    return undefined;
  }

  /** The camera is open and shows nothing: its own light brings it back. @param {StatusCode} code */
  #restInTheDark(code) {
    this.#attempts += 1;
    this.machine.send('lost');
    this.tracker.stop();
    this.#parts.onStream(null);
    this.#parts.report(code);
  }

  /** @param {OpenCamera} opened */
  #follow(opened) {
    // Whoever sits down now is the player.
    this.tracker.forgetPlayer();
    this.#cameraId = opened.id;
    this.#parts.onStream(opened.stream);
    this.machine.send('opened');
    this.tracker.start(opened.track);
    if (this.tracker.stats.ready) this.machine.send('ready');
  }

  /** What is waited for is not in use: each can be chosen then, also the one of before. */
  get #usedId() {
    return this.machine.state === 'waiting' || this.machine.state === 'away' ? '' : this.#cameraId;
  }

  /** @param {number} mine  the attempt that asks */
  async #tellCameras(mine) {
    const cameras = await this.#camera.list();
    if (mine === this.#attempts) this.#parts.onCameras(cameras, this.#usedId);
  }

  /** @param {number} mine  the attempt that takes long */
  #sayLate(mine) {
    if (mine !== this.#attempts || !this.machine.send('late')) return;
    this.#parts.report('camera-waiting');
    // Another one may be chosen.
    this.#tellCameras(mine);
  }

  /** @param {string} [id] */
  async #open(id) {
    this.#attempts += 1;
    const mine = this.#attempts;
    try {
      const asking = this.#camera.open(id);
      const opened = await sayWhenLate(asking, LATE_MS, () => this.#sayLate(mine), this.#parts.timers);
      if (mine !== this.#attempts) return;
      this.#follow(opened);
      await this.#tellCameras(mine);
    } catch (error) {
      // The player pressed Stop, or chose another camera, while this one was opening.
      if (mine !== this.#attempts || (error instanceof CameraError && error.code === 'camera-closed')) return;
      this.#lose(codeOf(error, 'camera-failed'));
    }
  }

  #comeBack() {
    return this.machine.state === 'away' ? this.#open() : undefined;
  }
}
