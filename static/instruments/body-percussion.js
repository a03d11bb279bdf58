/**
 * Body percussion: the player's own body is the drum kit. A hand that touches
 * head, shoulders, chest, hips or knees strikes what that part plays.
 */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { checked } from '../core/ranges.js';
import { REST_PLACE, shapeOf } from './body-figure.js';
import { hides, moversOf, playsDrums, SETTINGS, touchedOf, WORDS } from './body-percussion-settings.js';
import { Sight } from './body-sight.js';
import { BodyTouch } from './body-touch.js';
import { playDrumsAndTones } from './drums-and-tones.js';
import { PlayedByBody } from './played-by-body.js';

/** @import {Instrument, InstrumentContext, PlayingPart, Reading, Zone} from '../types.js' */
/** @import {TouchPart} from './body-figure.js' */
/** @import {Frame, Seen} from './body-frame.js' */
/** @import {Target} from './body-touch.js' */
/** @import {Follower} from './played-by-body.js' */

export const meta = Object.freeze({
  id: 'body-percussion',
  nameKey: 'instrument-body-percussion',
  needs: 'movement',
  picture:
    'M22 3 a6 6 0 1 0 0.1 0 z M8 22 q0 -6 6 -6 h16 q6 0 6 6 v23 h-28 z M13 40 l15 -17 l4 3.5 l-15 17 z M38 8 l3 -4 l2 2 l-3 4 z M41 14 l5 -1 v3 l-5 1 z M35 5 l-1 -4 h3 l1 4 z',
  sounds: PITCHED_SOUNDS,
  settings: SETTINGS,
  words: WORDS,
  hides,
  sees: moversOf,
  beside: (/** @type {Readonly<Record<string, any>>} */ settings) => (playsDrums(settings) ? ['drums'] : []),
});

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create(context) {
  const settings = checked(SETTINGS, context.settings);
  const touched = touchedOf(settings).map(({ part, tone }) => ({
    part,
    zone: Object.freeze({ ...tone, dark: tone.dark ?? false, id: part.id, shape: shapeOf(part, context.room) }),
  }));
  const zones = Object.freeze(touched.map(({ zone }) => zone));
  const struck = playDrumsAndTones({ ...context, settings }, zones);
  const touches = moversOf(settings).map((mover) => new BodyTouch(mover, settings, struck.of(mover)));
  return new PlayedByBody({
    struck,
    rest: REST_PLACE,
    follower: new TouchFollower(
      touched.map((each) => new TouchedPart(each)),
      touches,
    ),
  });
}

/** A part of the body while it is seen: where it is, with its zone. */
class TouchedPart {
  #sight = new Sight();
  /** @type {Target|null} */
  #target = null;
  #touched;

  /** @param {{part: TouchPart, zone: Zone}} touched */
  constructor(touched) {
    this.#touched = touched;
  }

  /** @param {(part: PlayingPart) => Seen} seen @param {Frame} frame @param {number} atMs @returns {Target|null} */
  follow(seen, { unit }, atMs) {
    const { x, y, score } = this.#touched.part.placeIn(seen);
    const sighted = this.#sight.look(score, atMs);
    if (sighted === 'seen')
      this.#target = { ...this.#touched, place: { x: x / unit, y: y / unit }, isNew: this.#target === null };
    else if (sighted !== 'missed') this.#target = null;
    return this.#target;
  }

  /** @param {boolean} isAnybodyThere @returns {Reading}  null: it can't be touched now */
  reading(isAnybodyThere) {
    return { id: this.#touched.zone.id, at: isAnybodyThere && !this.#target ? null : 1 };
  }

  letGo() {
    this.#sight.close();
    this.#target = null;
  }
}

/** @implements {Follower} */
class TouchFollower {
  #parts;
  #touches;

  /** @param {readonly TouchedPart[]} parts @param {readonly BodyTouch[]} touches */
  constructor(parts, touches) {
    this.#parts = parts;
    this.#touches = touches;
  }

  /** @param {(part: PlayingPart) => Seen} seen @param {Frame|null} frame @param {number} atMs */
  follow(seen, frame, atMs) {
    if (!frame) return this.#readings(false);
    const targets = this.#parts.flatMap((part) => part.follow(seen, frame, atMs) ?? []);
    for (const touch of this.#touches) touch.follow(seen, frame, targets, atMs);
    return this.#readings(true);
  }

  letGo() {
    for (const each of [...this.#touches, ...this.#parts]) each.letGo();
    return this.#readings(false);
  }

  isSeen() {
    return this.#touches.some(({ isSeen }) => isSeen);
  }

  /** @param {boolean} isAnybodyThere */
  #readings(isAnybodyThere) {
    return this.#parts.map((part) => part.reading(isAnybodyThere));
  }
}
