/**
 * Body: up to four voices at once, each moved by a part of the player's body:
 * one plays notes, another strikes a drum, a third makes both louder.
 * Its zones are the tones and drums of all voices.
 */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked } from '../core/ranges.js';
import { lanesOf, zonesOf } from './body-lanes.js';
import { hides, isDrum, SETTINGS, voicesOf, WORDS } from './body-settings.js';
import { makeBodyVoice } from './body-voice.js';
import { playDrumsAndTones } from './drums-and-tones.js';
import { PlayedByBody } from './played-by-body.js';

/** @import {Instrument, InstrumentContext, Reading} from '../types.js' */
/** @import {Follower} from './played-by-body.js' */

export const meta = Object.freeze({
  id: 'body',
  nameKey: 'instrument-body',
  needs: 'movements',
  picture:
    'M24 3 a5.5 5.5 0 1 0 0.1 0 z M17 17 h14 l9 -11 l4 3 l-10 14 v12 l4 11 h-5 l-6 -11 h-6 l-6 11 h-5 l4 -11 v-12 l-10 -14 l4 -3 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: WORDS,
  hides,
  sees: (/** @type {Readonly<Record<string, any>>} */ settings) => [
    ...new Set(
      voicesOf(settings).flatMap(({ part, measure, from }) => (measure === 'distance' ? [part, from] : [part])),
    ),
  ],
  beside: (/** @type {Readonly<Record<string, any>>} */ settings) =>
    voicesOf(settings).some(({ purpose }) => isDrum(purpose)) ? ['drums'] : [],
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const { room } = context;
  const choices = voicesOf(settings);
  const lanes = lanesOf(choices, room);
  const played = choices.map((voice) => {
    const lane = lanes.find(({ number }) => number === voice.number) ?? lanes[0];
    return { voice, lane, zones: zonesOf(lane, voice, settings, room) };
  });
  const struck = playDrumsAndTones({ ...context, settings }, Object.freeze(played.flatMap((each) => each.zones)));
  const voices = played.map((each) => ({
    id: each.lane.id,
    follow: makeBodyVoice({ ...each, settings, hands: struck.of(each.lane.id) }),
  }));
  return new PlayedByBody({ struck, lanes, follower: makeFollower(voices) });
}

/** @param {readonly {id: string, follow: ReturnType<typeof makeBodyVoice>}[]} voices @returns {Follower} */
function makeFollower(voices) {
  /** @type {readonly Reading[]} */
  let readings = [];
  return {
    follow(seen, frame, atMs) {
      readings = voices.map(({ id, follow }) => ({ id, at: follow.follow(seen, frame, atMs) }));
      return readings;
    },
    letGo() {
      for (const { follow } of voices) follow.letGo();
      readings = voices.map(({ id }) => ({ id, at: null }));
      return readings;
    },
    isSeen: () => readings.some(({ at }) => at !== null),
  };
}
