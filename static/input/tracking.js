/**
 * Camera, tracker and pointer on the page, from Start to Stop: out come the
 * calibrated pointer, and words about what is going on.
 */
import { createCamera } from '../camera/camera.js';
import { makeListeners } from '../core/listeners.js';
import { partsPlayed } from '../instruments/index.js';
import { createTracker } from '../trackers/client.js';
import { isOnHead } from '../trackers/parts.js';
import { makeBothPlayers } from './both-players.js';
import { wireHiddenRoom } from './hidden-room.js';
import { playedWith } from './played-with.js';
import { makeTrackedPlayer } from './tracked-player.js';
import { makeTrackingLife } from './tracking-life.js';
import { makeTrackingQuality } from './tracking-quality.js';
import { isFollowing, isOver } from './tracking-states.js';

/** @import {Listeners} from '../core/listeners.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {CameraChoice} from '../camera/camera.js' */
/** @import {Point} from '../pointer/calibration.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {BodyPose, Pointer, PoseMessage} from '../types.js' */
/** @import {MirrorView} from '../ui/mirror-view.js' */
/** @import {TrackingState} from './tracking-states.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {readonly [Reaches, Reaches]} parts.reaches  of the first player and of the second
 * @param {MirrorView} parts.mirror
 * @param {Report} parts.report
 * @param {(bytes: number) => void} parts.onBytes  bytes of the weights so far
 * @param {(cameras: CameraChoice[], id: string) => void} parts.onCameras
 * @param {(pointer: Pointer) => void} parts.onMove  0..1 of whatever the pointer moves over
 * @param {(pointer: Pointer) => void} parts.onSecond  the same, of a second player
 * @param {(body: BodyPose) => void} parts.onBody  of each player, while an instrument is played with more than the pointer
 * @param {() => boolean} parts.isPaused  then nobody needs to be told that nobody is there
 */
export function wireTracking({ settings, reaches, mirror, report, isPaused, ...on }) {
  const { onBytes, onCameras, onMove, onSecond, onBody } = on;
  const quality = makeTrackingQuality();
  /** @type {Listeners<PoseMessage>} */
  const poses = makeListeners();
  const streams = makeListeners();
  let suspended = false;

  const isExpected = () => isFollowing(machine.state) && !suspended && !isPaused();
  const { both, rest } = makeBothPlayers({ settings, reaches, report, isExpected, quality, onBody, onMove, onSecond });
  const [player, second] = both;
  const room = wireHiddenRoom({
    settings,
    report,
    onShown(stream) {
      mirror.stream = stream;
      streams.tell();
    },
  });
  const life = makeTrackingLife({
    openCameras: createCamera,
    makeTracker: (parts) => createTracker({ ...parts, tracker: settings.values.tracker }),
    onPose: receivePose,
    onStream(stream) {
      room.follow(stream);
      // Whoever sits down now sits where the middle is.
      if (stream) for (const each of both) each.recentre();
    },
    onCameras,
    onBytes,
    report,
    playedWith: () => playedWith(settings.values),
  });
  const { machine, tracker } = life;

  /** @param {PoseMessage} message */
  function receivePose(message) {
    const { capturedAtMs: atMs } = message;
    const options = { isHeard: !suspended, aspect: message.light?.aspect };
    // First what is heard, then what is seen.
    const pose = player.follow(message.pose, atMs, options);
    const other = message.second === undefined ? null : second.follow(message.second, atMs, options);
    quality.add(message);
    room.see([pose, other]);
    mirror.draw(pose, { played: [...player.places(pose), ...second.places(other)], reach: player.box });
    poses.tell({ ...message, pose, ...(message.second !== undefined && { second: other }) });
  }

  machine.onChange((state) => {
    if (isOver(state)) rest();
  });
  tellTracker({ settings, tracker, second });

  return {
    start: life.start,
    stop: life.end,
    quality: () => quality.now(performance.now()),
    stats: () => tracker.stats,
    recentre() {
      if (!isFollowing(machine.state)) return;
      for (const each of both) each.recentre();
      report('recentred');
    },
    /** @param {Point} point  of the picture: the middle of a player's reach, found out by the calibration @param {1|2} of */
    setCentre: (point, of) => both[of - 1].setCentre(point),
    /** @param {boolean} next  true: the player is tracked, but points at nothing, as while calibrating */
    suspend(next) {
      suspended = next;
      if (suspended) for (const each of both) each.stop();
    },
    /** @returns {TrackingState} */
    get state() {
      return machine.state;
    },
    /** Whether a player is followed, or will be again in a moment. */
    get isFollowing() {
      return isFollowing(machine.state);
    },
    /** @returns {MediaStream|null}  what may be shown of the camera, while it is on: without what is behind, where that is hidden */
    get stream() {
      return mirror.stream;
    },
    /** @returns {MediaStream|null}  the camera's own, for networks alone: nothing of it may be shown or kept */
    get seen() {
      return room.seen;
    },
    /** @param {boolean} on  whether each message is to bring the body's embedding */
    embed: (on) => tracker.setEmbedding(on),
    /** Each frame, smoothed. */
    onPose: poses.listen,
    onState: machine.onChange,
    /** The stream is another one, or gone. */
    onStream: streams.listen,
  };
}

/**
 * What the tracker has to know of the settings, now and whenever it changes.
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<ReturnType<typeof createTracker>, 'setPart'|'setTracker'|'setPlayers'>} parts.tracker
 * @param {Pick<ReturnType<typeof makeTrackedPlayer>, 'stop'>} parts.second
 */
function tellTracker({ settings, tracker, second }) {
  /** What it must not lose sight of. */
  const partToSee = () => {
    const parts = partsPlayed(settings.values);
    // The body is measured by its shoulders, whatever of it plays.
    return parts.length ? (parts.find((each) => !isOnHead(each)) ?? 'shoulders') : settings.values.part;
  };
  let partSeen = partToSee();
  settings.onChange((name) => {
    if (partToSee() !== partSeen) {
      partSeen = partToSee();
      tracker.setPart(partSeen);
    }
    if (name === 'tracker') tracker.setTracker(settings.values.tracker);
    if (name !== 'players') return;
    second.stop();
    tracker.setPlayers(settings.values.players);
  });
  tracker.setPart(partSeen);
  tracker.setPlayers(settings.values.players);
}
