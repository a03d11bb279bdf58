/** The player and the second one, each with a reach and words of the own. */
import { makePresence } from './presence.js';
import { makeTrackedPlayer } from './tracked-player.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Reaches} from '../pointer/reaches.js' */
/** @import {BodyPose, Pointer} from '../types.js' */
/** @import {makeTrackingQuality} from './tracking-quality.js' */

/**
 * Who is followed: smoothed and calibrated each by the own reach, missed with words of their own.
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {readonly [Reaches, Reaches]} parts.reaches
 * @param {Report} parts.report
 * @param {() => boolean} parts.isExpected  whoever is not seen is to be told so
 * @param {ReturnType<typeof makeTrackingQuality>} parts.quality
 * @param {(body: BodyPose) => void} parts.onBody
 * @param {(pointer: Pointer) => void} parts.onMove
 * @param {(pointer: Pointer) => void} parts.onSecond
 */
export function makeBothPlayers({ settings, reaches, report, isExpected, quality, onBody, onMove, onSecond }) {
  const presence = makePresence({ report, isExpected });
  const secondPresence = makePresence({
    report,
    isExpected: () => isExpected() && settings.values.players === 2,
    words: { lost: 'second-player-lost', found: 'second-player-found' },
  });
  const player = makeTrackedPlayer({
    settings,
    reaches: reaches[0],
    number: 1,
    onBody,
    onPointer(moved) {
      presence.follow(moved);
      quality.setPresent(moved.present, moved.atMs);
      onMove(moved);
    },
  });
  const second = makeTrackedPlayer({
    settings,
    reaches: reaches[1],
    number: 2,
    onBody,
    onPointer(moved) {
      secondPresence.follow(moved);
      onSecond(moved);
    },
  });
  const both = /** @type {const} */ ([player, second]);
  return {
    both,
    /** Nobody is followed any more. */
    rest() {
      presence.rest();
      secondPresence.rest();
      for (const each of both) {
        each.stop();
        each.forget();
      }
    },
  };
}
