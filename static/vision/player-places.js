/** Where in the camera's picture somebody is surely to be found: what the mask is looked at by. */

/** @import {Place, Pose} from '../types.js' */

/** The middle of a head and of a body; hands and hair may lie outside the mask. */
const FOUND_BY = ['nose', 'leftShoulder', 'rightShoulder'];
const LEAST_SCORE = 0.4;

/** @param {Pose} pose  mirrored, as all poses @returns {Place[]}  not mirrored, as the camera's picture is */
export const placesOf = ({ keypoints }) =>
  keypoints
    .filter(({ part, score }) => FOUND_BY.includes(part) && score >= LEAST_SCORE)
    .map(({ x, y }) => ({ x: 1 - x, y }));
