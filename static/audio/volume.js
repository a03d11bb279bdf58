/** How loud the page is: chosen from 0 to 1 by ear, where half is about half as loud. */

/** What the page begins with. */
export const USUAL_VOLUME = 0.7;

/** @param {number} volume 0..1 @returns {number} the gain for it, 0..1 */
export const gainOf = (volume) => volume ** 2;
