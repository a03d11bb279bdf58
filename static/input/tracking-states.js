/**
 * The states that following a player goes through. A worker that has crashed is
 * started again by itself (`recovering`), with the camera still open.
 */

/** @import {Transitions} from '../core/machine.js' */

/** @typedef {'off'|'opening'|'loading'|'on'|'recovering'} TrackingState */
/**
 * start: a camera is to be opened, also in place of the one that is open;
 * opened: it is; ready: the tracker follows; crashed: its worker is started
 * again; ended: stopped by the player, or by something that cannot be mended.
 * @typedef {'start'|'opened'|'ready'|'crashed'|'ended'} TrackingEvent
 */

/** @type {Transitions<TrackingState, TrackingEvent>} */
export const TRACKING = Object.freeze({
  off: { start: 'opening' },
  opening: { start: 'opening', opened: 'loading', ended: 'off' },
  loading: { start: 'opening', ready: 'on', crashed: 'loading', ended: 'off' },
  on: { start: 'opening', ready: 'on', crashed: 'recovering', ended: 'off' },
  recovering: { start: 'opening', ready: 'on', crashed: 'recovering', ended: 'off' },
});

/** Whether a player is being followed, or will be again in a moment. @param {TrackingState} state */
export const isFollowing = (state) => state === 'on' || state === 'recovering';

/** Whether it is only a matter of waiting. @param {TrackingState} state */
export const isStarting = (state) => state === 'opening' || state === 'loading';
