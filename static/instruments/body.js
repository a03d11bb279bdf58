/**
 * Body: up to four voices at once, each moved by a part of the player's body:
 * one plays notes, another strikes a drum, a third makes both louder.
 *
 * Its zones are the tones and drums of all voices, so whoever has a mouse, a
 * finger, a key or a switch plays them as well, and so does a nose until one of
 * the parts is seen: whose hands lie below the picture has the nose to play with.
 */
import { DRUM_CHANNEL, PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked } from '../core/ranges.js';
import { PLAYING_PARTS } from '../trackers/parts.js';
import { makeBodyFrame, seenIn } from './body-frame.js';
import { lanesOf, zonesOf } from './body-lanes.js';
import { hides, isDrum, SETTINGS, voicesOf, WORDS } from './body-settings.js';
import { makeBodyVoice } from './body-voice.js';
import { playZones, zoneOf } from './zone-player.js';

/** @import {Instrument, InstrumentContext, Pointer} from '../types.js' */
/** @import {Hands} from './body-voice.js' */

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

/** Without a frame for so long, nobody is there any more: the tracker may have stopped in the middle of a note. */
const SILENT_MS = 1000;

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create({ room, ...context }) {
  const settings = /** @type {any} */ (checked(SETTINGS, context.settings));
  const choices = voicesOf(settings);
  const lanes = lanesOf(choices, room);
  const played = choices.map((voice) => {
    const lane = lanes.find(({ number }) => number === voice.number) ?? lanes[0];
    return { voice, lane, zones: zonesOf(lane, voice, settings, room) };
  });
  const zones = Object.freeze(played.flatMap((each) => each.zones));
  const hands = makeHands({ ...context, settings }, zones);
  const voices = played.map((each) => ({
    id: each.lane.id,
    follow: makeBodyVoice({ ...each, settings, hands: hands.of(each.lane.id) }),
  }));
  const frameOf = makeBodyFrame();
  /** One of the parts was seen, so a pointer that is a part of the body is none of ours: a hand that sinks out of the picture rests. */
  let isFollowed = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let silent;
  let disposed = false;

  const letGo = () => {
    clearTimeout(silent);
    isFollowed = false;
    for (const { follow } of voices) follow.letGo();
  };

  return {
    zones,
    lanes,
    updatePose(body) {
      if (disposed) return [];
      if (!body.present) {
        letGo();
        return voices.map(({ id }) => ({ id, at: null }));
      }
      clearTimeout(silent);
      silent = setTimeout(letGo, SILENT_MS);
      const seen = seenIn(body);
      const frame = frameOf(seen, body.atMs);
      const readings = voices.map(({ id, follow }) => ({ id, at: follow.follow(seen, frame, body.atMs) }));
      isFollowed ||= readings.some(({ at }) => at !== null);
      return readings;
    },
    update(pointer) {
      const isOurs = isFollowed && PLAYING_PARTS.includes(/** @type {any} */ (pointer.source));
      hands.point(isOurs ? { ...pointer, present: false } : pointer);
    },
    press: hands.press,
    release: hands.release,
    releaseAll() {
      letGo();
      hands.releaseAll();
    },
    setSustain: hands.setSustain,
    dispose() {
      letGo();
      hands.dispose();
      disposed = true;
    },
  };
}

/**
 * All that can be struck: tones where the sound is, drums on their own channel; by whoever holds what.
 * @param {Omit<InstrumentContext, 'room'>} context
 * @param {Instrument['zones']} zones
 */
function makeHands(context, zones) {
  const asZones = /** @type {Parameters<typeof playZones>[0]} */ ({
    ...context,
    room: { columns: 0, rows: 0, aspect: 1 },
  });
  const tones = playZones(
    asZones,
    zones.filter(({ drum }) => !drum),
  );
  const drums = playZones(
    { ...asZones, channel: DRUM_CHANNEL },
    zones.filter(({ drum }) => drum),
  );
  const both = [tones, drums];
  /** @param {string} zoneId */
  const playerOf = (zoneId) => (zoneOf(zones, zoneId).drum ? drums : tones);
  return {
    /** @param {string} source @returns {Hands} */
    of: (source) => ({
      press: (zone, velocity) => playerOf(zone.id).press(zone.id, { source, velocity }),
      release: (zone) => playerOf(zone.id).release(zone.id, { source }),
      control(controller, value) {
        const { emit, channel, nowSeconds } = context;
        emit({ type: 'control-change', channel, controller, value, atSeconds: nowSeconds() });
      },
    }),
    /** @param {Pointer} pointer */
    point: (pointer) => both.forEach((each) => each.update(pointer)),
    /** @type {Instrument['press']} */
    press: (zoneId, options) => playerOf(zoneId).press(zoneId, options),
    /** @type {Instrument['release']} */
    release: (zoneId, options) => playerOf(zoneId).release(zoneId, options),
    releaseAll: () => both.forEach((each) => each.releaseAll()),
    // A drum has no pedal.
    setSustain: tones.setSustain,
    dispose: () => both.forEach((each) => each.dispose()),
  };
}
