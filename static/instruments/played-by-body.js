/**
 * An instrument whose zones are played by parts of the player's body, and by
 * everything that plays zones: a mouse, a finger, a key, a switch, and a nose
 * until one of the parts is seen: whose hands lie below the picture has the
 * nose to play with.
 */
import { PLAYING_PARTS } from '../trackers/parts.js';
import { makeBodyFrame, seenIn } from './body-frame.js';

/** @import {BodyPose, Instrument, Lane, Place, PlayingPart, Pointer, Reading} from '../types.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {DrumsAndTones} from './drums-and-tones.js' */

/**
 * @typedef {Object} Follower
 * @property {(seen: (part: PlayingPart) => Seen, frame: Frame|null, atMs: number) => readonly Reading[]} follow
 *   frame: null while nothing tells the player's size
 * @property {() => readonly Reading[]} letGo  nobody is there any more
 * @property {() => boolean} isSeen  one of the parts that play, in the last frame
 */

/** Without a frame for so long, nobody is there any more: the tracker may have stopped in the middle of a note. */
const SILENT_MS = 1000;

/** @implements {Instrument} */
export class PlayedByBody {
  #struck;
  #follower;
  #frameOf = makeBodyFrame();
  /** One of the parts was seen, so a pointer that is a part of the body is none of ours: a hand that sinks out of the picture rests. */
  #isFollowed = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #silent;
  #isDisposed = false;
  isCornerFree = true;

  /**
   * @param {Object} parts
   * @param {DrumsAndTones} parts.struck  what the zones sound with
   * @param {Follower} parts.follower
   * @param {readonly Lane[]} [parts.lanes]
   * @param {Place} [parts.rest]  where a pointer can rest
   */
  constructor({ struck, follower, lanes, rest }) {
    this.#struck = struck;
    this.#follower = follower;
    this.zones = struck.zones;
    this.lanes = lanes;
    this.rest = rest;
    this.press = struck.press;
    this.release = struck.release;
    this.setSustain = struck.setSustain;
  }

  /** @param {BodyPose} body @returns {readonly Reading[]} */
  updatePose(body) {
    if (this.#isDisposed) return [];
    if (!body.present) return this.#letGo();
    clearTimeout(this.#silent);
    this.#silent = setTimeout(() => this.#letGo(), SILENT_MS);
    const seen = seenIn(body);
    const readings = this.#follower.follow(seen, this.#frameOf(seen, body.atMs), body.atMs);
    this.#isFollowed ||= this.#follower.isSeen();
    return readings;
  }

  /** @param {Pointer} pointer */
  update(pointer) {
    const isOurs = this.#isFollowed && PLAYING_PARTS.includes(/** @type {PlayingPart} */ (pointer.source));
    this.#struck.point(isOurs ? { ...pointer, present: false } : pointer);
  }

  releaseAll() {
    this.#letGo();
    this.#struck.releaseAll();
  }

  dispose() {
    this.#letGo();
    this.#struck.dispose();
    this.#isDisposed = true;
  }

  #letGo() {
    clearTimeout(this.#silent);
    this.#isFollowed = false;
    return this.#follower.letGo();
  }
}
