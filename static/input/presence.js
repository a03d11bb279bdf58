/** Says when nobody has been seen for a while, and when somebody is seen again. */

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Pointer} from '../types.js' */

/** A glance away is not worth a word; the notes end sooner than that. */
const SAY_LOST_AFTER_MS = 1000;

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {() => boolean} parts.isExpected  a player is expected to be seen now
 * @param {{lost: StatusCode, found: StatusCode}} [parts.words]  a second player has words of their own
 */
export function makePresence({ report, isExpected, words = { lost: 'player-lost', found: 'player-found' } }) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  let saidLost = false;

  const sayLost = () => {
    saidLost = true;
    report(words.lost);
  };
  return {
    /** @param {Pick<Pointer, 'present'>} pointer  each one that is moved */
    follow({ present }) {
      clearTimeout(timer);
      if (present && saidLost) report(words.found);
      saidLost = saidLost && !present;
      if (!present && isExpected()) timer = setTimeout(sayLost, SAY_LOST_AFTER_MS);
    },
    /** Nobody needs to be told any more. */
    rest: () => clearTimeout(timer),
  };
}
