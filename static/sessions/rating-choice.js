/** On which scale something is entered, by the value of its choice: a domain, GOAL, or OWN with a place among one's own. Pure. */
import { DOMAINS } from '../play-sessions/ratings.js';

/** @import {Entered, OwnScale} from '../play-sessions/ratings.js' */

export const OWN = 'own:';
export const GOAL = 'goal';

/**
 * @param {string} scale  as it is chosen
 * @param {number} value
 * @param {string} goal
 * @param {readonly OwnScale[]} own
 * @returns {Entered|null}  null where something is missing
 */
export function enteredOn(scale, value, goal, own) {
  if (scale === GOAL) return goal === '' ? null : { type: 'goal-attainment', goal, value };
  const chosen = own[Number(scale.slice(OWN.length))];
  if (scale.startsWith(OWN)) return chosen ? { type: 'own-scale', ...chosen, step: value } : null;
  const domain = DOMAINS.find((each) => each === scale);
  return domain ? { type: 'sounds-of-intent', domain, level: value } : null;
}
