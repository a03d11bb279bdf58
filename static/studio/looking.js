/**
 * Looking at pictures: one of a file or of the camera, or the camera again and
 * again. What was asked for last counts, however long the one before takes.
 */
import { backOffSeconds } from '../core/back-off.js';
import { makeMachine } from '../core/machine.js';
import { codeOf } from '../core/statuses.js';
import { guessGroups } from '../vision/everyday.js';

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
 * @param {Object} parts
 * @param {Pick<ReturnType<typeof createLooker>, 'look'|'maps'|'end'>} parts.looker
 * @param {(file: Blob) => Promise<ImageBitmap>} parts.openPicture
 * @param {() => Promise<ImageBitmap|null>} parts.cameraPicture  null while there is none
 * @param {() => boolean} parts.isCameraOn
 * @param {(picture: ImageBitmap, from: 'file'|'camera') => void} parts.show  before it is looked at
 * @param {(groups: readonly Guess[]|null) => void} parts.onWatched  each look of the camera that is watched; null: no more
 * @param {Report} parts.report
 * @param {() => void} parts.onChange
 * @param {Timers} [parts.timers]
 */
export function createLooking(parts) {
  const { looker, openPicture, cameraPicture, isCameraOn, show, onWatched, report, onChange } = parts;
  const { timers = globalThis } = parts;
  const machine = makeMachine(LOOKING, 'empty');
  /** @type {Seen|null} */
  let seen = null;
  /** @type {FeatureMaps[]|null} */
  let maps = null;
  let request = 0;
  machine.onChange((_, before) => {
    if (before === 'watching') onWatched(null);
  });

  /** @param {number} mine @param {readonly Guess[]|null} groups */
  const hear = (mine, groups) => {
    if (mine === request) onWatched(groups);
  };

  /** @param {LookingEvent} event */
  const begin = (event) => {
    request += 1;
    machine.send(event);
    onChange();
    return request;
  };

  /** @param {ImageBitmap} picture @param {'file'|'camera'} from @param {number} mine @returns {Promise<boolean>}  whether it still counts */
  const lookAt = async (picture, from, mine) => {
    if (mine !== request) {
      picture.close();
      return false;
    }
    if (machine.state === 'looking') seen = null;
    maps = null;
    show(picture, from);
    onChange();
    const { probabilities, top } = await looker.look(picture);
    if (mine !== request) return false;
    seen = { groups: guessGroups(probabilities), top };
    return true;
  };

  /** @param {() => Promise<ImageBitmap>} open @param {'file'|'camera'} from @param {StatusArgs} [args] */
  const lookOnce = async (open, from, args) => {
    const mine = begin('look');
    try {
      if (!(await lookAt(await open(), from, mine))) return;
      machine.send('seen');
    } catch (error) {
      if (mine !== request) return;
      machine.send(seen ? 'seen' : 'failed');
      report(codeOfLook(error), args);
    }
    onChange();
  };

  /** Until something else is asked for; what fails is said once, and tried again at longer and longer intervals. */
  const watch = async () => {
    const mine = begin('watch');
    let failures = 0;
    while (mine === request) {
      try {
        const picture = await cameraPicture();
        // While the camera shows nothing, nothing that it showed before sounds on.
        if (!picture) hear(mine, null);
        else if (await lookAt(picture, 'camera', mine)) hear(mine, seen?.groups ?? null);
        failures = 0;
      } catch (error) {
        if (mine !== request) return;
        if (!failures) report(codeOfLook(error));
        failures += 1;
        hear(mine, null);
      }
      onChange();
      await pause(failures ? backOffSeconds(failures, Math.random) * 1000 : PAUSE_MS, timers);
    }
  };

  return {
    get state() {
      return machine.state;
    },
    get seen() {
      return seen;
    },
    get maps() {
      return maps;
    },
    /** @param {File} file */
    openFile: (file) =>
      lookOnce(
        () =>
          openPicture(file).catch((error) => {
            throw Object.assign(new Error(String(error)), {
              code: /** @satisfies {StatusCode} */ ('studio-no-picture'),
            });
          }),
        'file',
        { name: file.name },
      ),
    /** The camera's picture of now. */
    async snap() {
      if (!isCameraOn()) return report('studio-needs-camera');
      return lookOnce(async () => {
        const picture = await cameraPicture();
        if (!picture)
          throw Object.assign(new Error('no picture'), {
            code: /** @satisfies {StatusCode} */ ('studio-needs-camera'),
          });
        return picture;
      }, 'camera');
    },
    async watch() {
      if (!isCameraOn()) return report('studio-needs-camera');
      return watch();
    },
    /** Whatever is under way: a download as well. */
    stop() {
      const isLooking = machine.state === 'looking';
      if (isLooking) looker.end();
      begin(isLooking && seen ? 'seen' : 'stop');
    },
    /** What the layers make of it. @param {ImageBitmap} picture  of now; closed */
    async lookInside(picture) {
      const mine = request;
      try {
        const found = await looker.maps(picture);
        if (mine === request) maps = found;
      } catch (error) {
        if (mine === request) report(codeOfLook(error));
      }
      onChange();
    },
    /** Nobody looks any more: the worker goes, and what was seen. */
    leave() {
      seen = maps = null;
      looker.end();
      begin('leave');
    },
  };
}

/** What is said of a network that failed, or that could not be had. @param {unknown} error @returns {StatusCode} */
export function codeOfLook(error) {
  const code = codeOf(error, 'studio-failed');
  if (code === 'download-damaged') return 'studio-damaged';
  return code.startsWith('download-') ? 'studio-unreachable' : code.startsWith('studio-') ? code : 'studio-failed';
}

/** @param {number} ms @param {Timers} timers */
const pause = (ms, timers) => new Promise((resolve) => timers.setTimeout(() => resolve(undefined), ms));
