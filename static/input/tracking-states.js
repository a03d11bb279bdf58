/**
 * The states that following a player goes through. A worker that has crashed is
 * started again by itself (`recovering`), with the camera still open; a camera
 * that is not there is looked for until it is (`away`), since whoever plays
 * with the nose alone can press nothing.
 */

/** @import {Transitions} from '../core/machine.js' */
/** @import {StatusCode} from '../core/statuses.js' */

/** @typedef {'off'|'opening'|'waiting'|'loading'|'on'|'recovering'|'away'} TrackingState */
/**
 * start: a camera is to be opened, also in place of the one that is open;
 * late: it has not answered yet; opened: it is; ready: the tracker follows;
 * crashed: its worker is started again; lost: there is nothing to follow with,
 * but that may come back; ended: stopped by the player, or by something that
 * only a person can mend.
 * @typedef {'start'|'late'|'opened'|'ready'|'crashed'|'lost'|'ended'} TrackingEvent
 */

/** @type {Transitions<TrackingState, TrackingEvent>} */
export const TRACKING = Object.freeze({
  off: { start: 'opening' },
  opening: { start: 'opening', late: 'waiting', opened: 'loading', lost: 'away', ended: 'off' },
  waiting: { start: 'opening', opened: 'loading', lost: 'away', ended: 'off' },
  loading: { start: 'opening', ready: 'on', crashed: 'loading', lost: 'away', ended: 'off' },
  on: { start: 'opening', ready: 'on', crashed: 'recovering', lost: 'away', ended: 'off' },
  recovering: { start: 'opening', ready: 'on', crashed: 'recovering', lost: 'away', ended: 'off' },
  away: { start: 'opening', opened: 'loading', lost: 'away', ended: 'off' },
});

/** Whether a player is being followed, or will be again in a moment. @param {TrackingState} state */
export const isFollowing = (state) => state === 'on' || state === 'recovering';

/** Whether it is only a matter of waiting. @param {TrackingState} state */
export const isStarting = (state) => state === 'opening' || state === 'loading';

/** Whether nobody is followed, and nobody is about to be. @param {TrackingState} state */
export const isOver = (state) => state === 'off' || state === 'away';

/** What may come back by itself, and is tried again; a refusal, or a file that is not there, only a person can mend. */
export const COMES_BACK = /** @type {ReadonlySet<StatusCode>} */ (
  new Set([
    'camera-none',
    'camera-busy',
    'camera-unplugged',
    'camera-failed',
    'download-unreachable',
    'tracker-stopped',
  ])
);
