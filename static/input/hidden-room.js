/**
 * "Hide what is behind me": the one place where the camera's stream becomes what the page shows of it. Whoever shows the
 * player (mirror, ground, teaching, studio) has the stream from here, and never the camera's own. While what is behind
 * is hidden, that is the stream of a canvas on which nothing but painted pictures and a cover are ever drawn.
 */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { createMasker } from '../vision/mask-client.js';
import { makePaintLoop } from '../vision/paint-loop.js';
import { placesOf } from '../vision/player-places.js';

/** @import {Settings} from '../parts.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Pose} from '../types.js' */

const COVER = '#3b3f4a';
/** A size of its own before the first picture. */
const SIZE = Object.freeze({ width: 640, height: 480 });
/** So much of the room is left: light and colours. */
const BLUR = 0.7;
/** A pose of before says nothing about a picture of now. */
const POSE_MS = 1000;

/**
 * @param {Object} parts
 * @param {Pick<Settings, 'values'|'onChange'>} parts.settings
 * @param {Report} parts.report
 * @param {(stream: MediaStream|null) => void} parts.onShown  what is shown of the camera from now on
 */
export function wireHiddenRoom({ settings, report, onShown }) {
  /** The camera's own. @type {MediaStream|null} */
  let seen = null;
  /** @type {{poses: readonly (Pose|null)[], atMs: number}} */
  let newest = { poses: [], atMs: -Infinity };
  const screen = makeScreen();
  const grabber = makeFrameGrabber(() => seen);
  const loop = makePaintLoop({
    picture: grabber.picture,
    masker: createMasker(),
    style: () => ({ effect: 'blur', blur: BLUR, colour: COVER, only: placesNow(), keypoints: [] }),
    show: screen.show,
    onProblem: () => report('room-covered'),
    onBack: () => report('room-hidden'),
  });

  /** Where the players are, in the picture as the camera has it. */
  const placesNow = () => {
    if (performance.now() - newest.atMs > POSE_MS) return [];
    return newest.poses.flatMap((pose) => (pose ? placesOf(pose) : []));
  };

  const renew = () => {
    const isHidden = settings.values.hideBehind && seen !== null;
    if (!isHidden) {
      loop.stop();
      grabber.stop();
      screen.end();
      return onShown(seen);
    }
    // Covered before anybody has it.
    onShown(screen.begin());
    loop.start();
  };

  settings.onChange((name) => {
    if (name === 'hideBehind') renew();
  });

  return {
    /** The camera's own stream. @param {MediaStream|null} stream */
    follow(stream) {
      if (stream !== seen) screen.cover();
      seen = stream;
      newest = { poses: [], atMs: -Infinity };
      renew();
    },
    /** Where the players are. @param {readonly (Pose|null)[]} poses */
    see(poses) {
      newest = { poses, atMs: performance.now() };
    },
    /** For networks alone, which show nothing. @returns {MediaStream|null} */
    get seen() {
      return seen;
    },
  };
}

/** A canvas that nobody sees, and its stream, which everybody does. */
function makeScreen() {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  /** @type {MediaStream|null} */
  let stream = null;

  const cover = () => {
    const context = canvas.getContext('2d');
    if (!context) return;
    context.fillStyle = COVER;
    context.fillRect(0, 0, canvas.width, canvas.height);
  };

  return {
    cover,
    begin() {
      if (stream) return stream;
      cover();
      stream = canvas.captureStream();
      return stream;
    },
    end() {
      stream?.getTracks().forEach((track) => track.stop());
      stream = null;
      cover();
    },
    /** @param {ImageBitmap|null} painted  closed */
    show(painted) {
      if (!painted) return cover();
      const { width, height } = painted;
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      canvas.getContext('2d')?.drawImage(painted, 0, 0);
      painted.close();
    },
  };
}
