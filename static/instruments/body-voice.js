/**
 * One voice of Body: a part of the player, followed from frame to frame. Out
 * comes where its mark is in its lane, and what it plays there.
 *
 * A score that flickers, a place that jumps and a few frames without the part
 * are borne with (body-sight.js, body-motion.js); then the voice lets go.
 */
import { placeIn, STRIKES } from './body-lanes.js';
import { makeMeasure } from './body-measure.js';
import { CONTROLS, isControl, isDrum } from './body-settings.js';
import { Sight } from './body-sight.js';
import { makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { makeZoneFinder } from './zone-finder.js';

/** @import {Lane, Zone} from '../types.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {VoiceChoice} from './body-settings.js' */
/** @import {Hands} from './drums-and-tones.js' */

/** A strike is over at so much of the quickest movement, and no second one is so soon after it. */
const ENDS = 0.2;
const NEXT_STRIKE_MS = 120;

/** @typedef {{velocityMode: string, fixedVelocity: number, deadZone: number, bodyRange: string}} VoiceSettings */

/**
 * @param {{voice: VoiceChoice, lane: Lane, zones: readonly Zone[], settings: VoiceSettings, hands: Hands}} parts
 */
export function makeBodyVoice({ voice, lane, zones, settings, hands }) {
  const measure = makeMeasure(voice, { learns: settings.bodyRange === 'learnt' });
  const player = makePlayer({ voice, lane, zones, settings, hands });
  const sight = new Sight();
  /** @type {number|null} */
  let at = null;

  const letGo = () => {
    sight.close();
    at = null;
    player.letGo();
  };

  return {
    /**
     * @param {(part: VoiceChoice['part']) => Seen} seen
     * @param {Frame|null} frame  null: nothing tells the player's size yet
     * @param {number} atMs
     * @returns {number|null}  where the mark is
     */
    follow(seen, frame, atMs) {
      const place = seen(voice.part);
      const other = voice.measure === 'distance' ? seen(voice.from) : place;
      const sighted = sight.look(frame ? Math.min(place.score, other.score) : 0, atMs);
      if (sighted !== 'seen' || !frame) {
        if (sighted !== 'missed') letGo();
        if (sighted === 'forgotten') measure.forget();
        return at;
      }
      const next = measure.follow(place, frame, other, atMs);
      if (next === null) return at;
      at = next;
      player.play(at, atMs);
      return at;
    },
    letGo,
  };
}

/**
 * @param {Parameters<typeof makeBodyVoice>[0]} parts
 * @returns {{play: (at: number, atMs: number) => void, letGo: () => void}}
 */
function makePlayer(parts) {
  if (isControl(parts.voice.purpose)) return makeController(parts);
  return isDrum(parts.voice.purpose) ? makeStriker(parts) : makeToner(parts);
}

/** Moves what the others sound like; nobody there, nothing is moved. @param {Parameters<typeof makeBodyVoice>[0]} parts */
function makeController({ voice, hands }) {
  const { controller, least, most, usual } = CONTROLS[voice.purpose];
  let sent = usual;
  /** @param {number} value */
  const tell = (value) => {
    if (value === sent) return;
    sent = value;
    hands.control(controller, value);
  };
  return {
    /** @param {number} at */
    play: (at) => tell(Math.round(least + at * (most - least))),
    letGo: () => tell(usual),
  };
}

/** Strikes once for each quick movement, the louder the quicker. @param {Parameters<typeof makeBodyVoice>[0]} parts */
function makeStriker({ zones: [drum], settings, hands }) {
  let isDown = false;
  let struckAtMs = -Infinity;
  const letGo = () => {
    if (isDown) hands.release(drum);
    isDown = false;
  };
  return {
    /** @param {number} at @param {number} atMs */
    play(at, atMs) {
      if (isDown && at < ENDS) letGo();
      if (isDown || at < STRIKES || atMs - struckAtMs < NEXT_STRIKE_MS) return;
      isDown = true;
      struckAtMs = atMs;
      hands.press(drum, settings.velocityMode === 'fixed' ? settings.fixedVelocity : velocityOfStrike(at));
    },
    letGo,
  };
}

/** From a stroke that only just counts to the quickest. @param {number} at  STRIKES..1 */
const velocityOfStrike = (at) => Math.round(60 + (67 * (at - STRIKES)) / (1 - STRIKES));

/** Plays the tone that the mark is on. @param {Parameters<typeof makeBodyVoice>[0]} parts */
function makeToner({ lane, zones, settings, hands }) {
  const finder = makeZoneFinder(zones, settings);
  const speedometer = makeSpeedometer();
  /** @type {number|null} */
  let current = null;
  /** @param {number|null} next @param {number} velocity */
  const goTo = (next, velocity) => {
    if (next === current) return;
    if (current !== null) hands.release(zones[current]);
    if (next !== null) hands.press(zones[next], velocity);
    current = next;
  };
  return {
    /** @param {number} at @param {number} atMs */
    play(at, atMs) {
      const { x, y } = placeIn(lane, at);
      const speed = speedometer.add({ x: 0, y: at, atMs });
      const isFixed = settings.velocityMode === 'fixed' || !speed;
      goTo(finder.find(x, y), isFixed ? settings.fixedVelocity : velocityOfSpeed(speed.vertical));
    },
    letGo() {
      finder.forget();
      speedometer.forget();
      goTo(null, 0);
    },
  };
}
