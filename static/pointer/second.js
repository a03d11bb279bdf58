/** A second player's pointers: called like the first one's, with a number. */

const SECOND = ' 2';

/** @param {string} source  of a Pointer */
export const secondOf = (source) => source + SECOND;

/** @param {string} source */
export const isSecond = (source) => source.endsWith(SECOND);
