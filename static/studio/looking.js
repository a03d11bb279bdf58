/**
 * Looking at pictures: one of a file or of the camera, or the camera again and
 * again. What was asked for last counts, however long the one before takes.
 */
import { backOffSeconds } from '../core/back-off.js';
import { makeMachine } from '../core/machine.js';
import { guessGroups } from '../vision/everyday.js';
import { codeOfFile, codeOfLook } from './look-problem.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Transitions} from '../core/machine.js' */
/** @import {Report, StatusArgs, StatusCode} from '../core/statuses.js' */
/** @import {Named} from '../vision/classifier.js' */
/** @import {createLooker} from '../vision/client.js' */
/** @import {Guess} from '../vision/everyday.js' */
/** @import {FeatureMaps} from '../vision/feature-maps.js' */

/** Between two looks of the camera the computer belongs to the instrument. */
export const PAUSE_MS = 400;

/** @typedef {'empty'|'looking'|'shown'|'watching'} LookingState */
/** @typedef {'look'|'watch'|'seen'|'failed'|'stop'|'leave'} LookingEvent */
/** @type {Transitions<LookingState, LookingEvent>} */
export const LOOKING = Object.freeze({
  empty: { look: 'looking', watch: 'watching' },
  looking: { look: 'looking', watch: 'watching', seen: 'shown', failed: 'empty', stop: 'empty', leave: 'empty' },
  shown: { look: 'looking', watch: 'watching', leave: 'empty' },
  watching: { look: 'looking', stop: 'shown', leave: 'empty' },
});

/** What was seen: everyday words and the network's own, the likeliest first. @typedef {{groups: readonly Guess[], top: readonly Named[]}} Seen */

/**
 * @typedef {Object} LookingParts
 * @property {Pick<ReturnType<typeof createLooker>, 'look'|'maps'|'end'>} looker
 * @property {(file: Blob) => Promise<ImageBitmap>} openPicture
 * @property {() => Promise<ImageBitmap|null>} cameraPicture  null while there is none
 * @property {() => boolean} isCameraOn
 * @property {(picture: ImageBitmap, from: 'file'|'camera') => void} show  before it is looked at
 * @property {() => ImageBitmap|null} shown  what people see of it, which is all that layers may show of; null: nothing
 * @property {(groups: readonly Guess[]|null) => void} onWatched  each look of the camera that is watched; null: no more
 * @property {Report} report
 * @property {() => void} onChange
 * @property {Timers} [timers]
 */

/** @param {LookingParts} parts */
export const createLooking = (parts) => new Looking(parts);

/** What it can do is handed on one by one, so each is bound to it. */
export class Looking {
  #parts;
  #machine = makeMachine(LOOKING, 'empty');
  /** @type {Seen|null} */
  #seen = null;
  /** @type {FeatureMaps[]|null} */
  #maps = null;
  /** With each look, also of the camera that is watched. */
  #isInside = false;
  /** Counts what was asked for: an answer to anything but the last does not count any more. */
  #request = 0;

  /** @param {LookingParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#machine.onChange((_, before) => {
      if (before === 'watching') parts.onWatched(null);
    });
  }

  get state() {
    return this.#machine.state;
  }

  get seen() {
    return this.#seen;
  }

  get maps() {
    return this.#maps;
  }

  get isInside() {
    return this.#isInside;
  }

  /** @param {File} file */
  openFile = (file) =>
    this.#lookOnce(
      () => this.#parts.openPicture(file).catch((error) => failingWith(codeOfFile(error))(error)),
      'file',
      { name: file.name },
    );

  /** The camera's picture of now. */
  snap = async () => {
    const { isCameraOn, cameraPicture, report } = this.#parts;
    if (!isCameraOn()) return report('studio-needs-camera');
    const open = async () => (await cameraPicture()) ?? failingWith('studio-needs-camera')('no picture');
    return this.#lookOnce(open, 'camera');
  };

  /** Until something else is asked for; what fails is said once, and tried again at longer and longer intervals. */
  watch = async () => {
    if (!this.#parts.isCameraOn()) return this.#parts.report('studio-needs-camera');
    const mine = this.#begin('watch');
    let failures = 0;
    while (mine === this.#request) {
      failures = (await this.#watchOnce(mine, failures === 0)) ? 0 : failures + 1;
      if (mine !== this.#request) return undefined;
      this.#parts.onChange();
      await pause(failures ? backOffSeconds(failures, Math.random) * 1000 : PAUSE_MS, this.#parts.timers);
    }
    return undefined;
  };

  /** Whatever is under way: a download as well. */
  stop = () => {
    const isLooking = this.state === 'looking';
    if (isLooking) this.#parts.looker.end();
    this.#begin(isLooking && this.#seen ? 'seen' : 'stop');
  };

  /** What the layers make of what is looked at, from now on. @param {boolean} on */
  lookInside = async (on) => {
    this.#isInside = on;
    this.#maps = null;
    this.#parts.onChange();
    if (on && this.state === 'shown') await this.#takeMaps(this.#request);
  };

  /** Nobody looks any more: the worker goes, and what was seen. */
  leave = () => {
    this.#seen = this.#maps = null;
    this.#isInside = false;
    this.#parts.looker.end();
    this.#begin('leave');
  };

  /** @param {LookingEvent} event */
  #begin(event) {
    this.#request += 1;
    this.#machine.send(event);
    this.#parts.onChange();
    return this.#request;
  }

  /** @param {() => Promise<ImageBitmap>} open @param {'file'|'camera'} from @param {StatusArgs} [args] */
  async #lookOnce(open, from, args) {
    const mine = this.#begin('look');
    try {
      if (!(await this.#lookAt(await open(), from, mine))) return;
      this.#machine.send('seen');
    } catch (error) {
      if (mine !== this.#request) return;
      this.#machine.send(this.#seen ? 'seen' : 'failed');
      this.#parts.report(codeOfLook(error), args);
    }
    this.#parts.onChange();
    await this.#takeMaps(mine);
  }

  /** One that fails is said, and not tried with each picture that follows. @param {number} mine */
  async #takeMaps(mine) {
    const picture = this.#isInside && mine === this.#request ? this.#parts.shown() : null;
    if (!picture) return;
    try {
      const found = await this.#parts.looker.maps(picture);
      if (mine === this.#request && this.#isInside) this.#maps = found;
    } catch (error) {
      if (mine !== this.#request) return;
      this.#isInside = false;
      this.#parts.report(codeOfLook(error));
    }
    this.#parts.onChange();
  }

  /** @param {number} mine @param {boolean} isNews  that it fails @returns {Promise<boolean>}  whether it did not fail */
  async #watchOnce(mine, isNews) {
    try {
      const picture = await this.#parts.cameraPicture();
      // While the camera shows nothing, nothing that it showed before sounds on.
      if (!picture) this.#hear(mine, null);
      else if (await this.#lookAt(picture, 'camera', mine)) this.#hear(mine, this.#seen?.groups ?? null);
      await this.#takeMaps(mine);
      return true;
    } catch (error) {
      if (isNews && mine === this.#request) this.#parts.report(codeOfLook(error));
      this.#hear(mine, null);
      return false;
    }
  }

  /** @param {number} mine @param {readonly Guess[]|null} groups */
  #hear(mine, groups) {
    if (mine === this.#request) this.#parts.onWatched(groups);
  }

  /** @param {ImageBitmap} picture @param {'file'|'camera'} from @param {number} mine @returns {Promise<boolean>}  whether it still counts */
  async #lookAt(picture, from, mine) {
    if (mine !== this.#request) {
      picture.close();
      return false;
    }
    // What is watched stands until the next answer, or it would flicker.
    if (this.state === 'looking') this.#seen = this.#maps = null;
    this.#parts.show(picture, from);
    this.#parts.onChange();
    const { probabilities, top } = await this.#parts.looker.look(picture);
    if (mine !== this.#request) return false;
    this.#seen = { groups: guessGroups(probabilities), top };
    return true;
  }
}

/** @param {StatusCode} code @returns {(error: unknown) => never}  what fails is said in these words */
const failingWith = (code) => (error) => {
  throw Object.assign(new Error(String(error)), { code });
};

/** @param {number} ms @param {Timers} [timers] */
const pause = (ms, timers = globalThis) => new Promise((resolve) => timers.setTimeout(() => resolve(undefined), ms));
