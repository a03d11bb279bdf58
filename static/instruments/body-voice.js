/**
 * One voice of Body: a part of the player, followed from frame to frame. Out
 * comes where its mark is in its lane, and what it plays there.
 *
 * A score that flickers, a place that jumps and a few frames without the part
 * are borne with; then the voice lets go.
 */
import { makeHysteresis } from '../filters/hysteresis.js';
import { placeIn, STRIKES } from './body-lanes.js';
import { makeMeasure } from './body-measure.js';
import { CONTROLS, isControl, isDrum } from './body-settings.js';
import { makeSpeedometer, velocityOfSpeed } from './entry-speed.js';
import { makeZoneFinder } from './zone-finder.js';

/** @import {Lane, Zone} from '../types.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {VoiceChoice} from './body-settings.js' */

/** Certain enough to begin, and to go on. */
const SCORES = { enter: 0.5, leave: 0.25 };
/** Without the part for so long, or for a frame and a half of a slow camera, a voice lets go. */
const GRACE_MS = 250;
const LONGEST_GRACE_MS = 1000;
/** After so long it may be somebody else. */
const FORGET_MS = 3000;
/** A strike is over at so much of the quickest movement, and no second one is so soon after it. */
const ENDS = 0.2;
const NEXT_STRIKE_MS = 120;

/**
 * What a voice plays with.
 * @typedef {Object} Hands
 * @property {(zone: Zone, velocity: number) => void} press
 * @property {(zone: Zone) => void} release
 * @property {(controller: number, value: number) => void} control
 */

/** @typedef {{velocityMode: string, fixedVelocity: number, deadZone: number, bodyRange: string}} VoiceSettings */

/**
 * @param {{voice: VoiceChoice, lane: Lane, zones: readonly Zone[], settings: VoiceSettings, hands: Hands}} parts
 */
export function makeBodyVoice({ voice, lane, zones, settings, hands }) {
  const measure = makeMeasure(voice, { learns: settings.bodyRange === 'learnt' });
  const player = makePlayer({ voice, lane, zones, settings, hands });
  const isSeen = makeHysteresis(SCORES);
  let goodAtMs = -Infinity;
  let frameAtMs = NaN;
  let frameMs = 0;
  /** @type {number|null} */
  let at = null;

  const letGo = () => {
    isSeen(0);
    at = null;
    player.letGo();
  };
  const graceMs = () => Math.max(GRACE_MS, Math.min(LONGEST_GRACE_MS, 1.5 * frameMs));

  return {
    /**
     * @param {(part: VoiceChoice['part']) => Seen} seen
     * @param {Frame|null} frame  null: nothing tells the player's size yet
     * @param {number} atMs
     * @returns {number|null}  where the mark is
     */
    follow(seen, frame, atMs) {
      if (atMs - frameAtMs > 0)
        frameMs += (frameMs ? 0.2 : 1) * (Math.min(atMs - frameAtMs, LONGEST_GRACE_MS) - frameMs);
      frameAtMs = atMs;
      const place = seen(voice.part);
      const other = voice.measure === 'distance' ? seen(voice.from) : place;
      const isThere = isSeen(Math.min(place.score, other.score)) && frame !== null;
      if (!isThere) {
        if (atMs - goodAtMs >= graceMs()) letGo();
        if (atMs - goodAtMs >= FORGET_MS) measure.forget();
        return at;
      }
      goodAtMs = atMs;
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
