/**
 * A Teachable Machine project that stays open: where the worker that ran it has
 * broken down, it is opened anew in the next one. What breaks every worker is
 * tried more and more seldom.
 */
import { backOffSeconds } from '../core/back-off.js';
import { LearningError } from './learning-error.js';

/** @import {Project} from './teachable-machine/project.js' */

/**
 * @typedef {Object} Room  where projects run
 * @property {() => object} place  the worker that is there now; one that broke down is another one
 * @property {(project: Project) => Promise<string>} open  its id there
 */

/**
 * @param {Project} project
 * @param {Room} room
 * @param {{nowMs?: () => number, random?: () => number}} [chance]
 */
export function keepProject(project, room, { nowMs = () => performance.now(), random = Math.random } = {}) {
  /** @type {{place: object, id: Promise<string>}|null} */
  let opened = null;
  let failures = 0;
  let dueMs = -Infinity;
  /** @type {unknown} */
  let trouble;

  /** The first time it is tried again at once. @param {unknown} error */
  const failed = (error) => {
    opened = null;
    trouble = error;
    dueMs = failures === 0 ? nowMs() : nowMs() + 1000 * backOffSeconds(failures, random);
    failures += 1;
  };

  return {
    /** @returns {Promise<string>} its id where it runs now */
    async id() {
      const place = room.place();
      if (opened && opened.place !== place) failed(new LearningError('learning-failed', 'its worker broke down'));
      if (opened) return opened.id;
      if (nowMs() < dueMs) throw trouble;
      const mine = { place, id: room.open(project) };
      opened = mine;
      mine.id.catch((error) => {
        if (opened === mine) failed(error);
      });
      return mine.id;
    },
    /** It has given an answer. */
    works() {
      failures = 0;
    },
    /** Where it runs in this worker. @param {object|null} place @returns {Promise<string>|null} */
    idIn: (place) => (opened && opened.place === place ? opened.id : null),
  };
}
